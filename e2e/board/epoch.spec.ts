import type { Page } from '@playwright/test';
import {
  join,
  makeBoard,
  mayLeave,
  records,
  same,
  saved,
  shapes,
  writeNote,
} from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { renewBoard } from '../support/renewBoard.ts';

test.use({ serviceWorkers: 'allow' });

/** The words on a board, in order of where they stand. */
async function words(page: Page): Promise<string[]> {
  return shapes(await records(page))
    .filter(({ type }) => type === 'note')
    .map(({ props }) => JSON.stringify(props?.['richText']).match(/"text":"([^"]*)"/)?.[1] ?? '')
    .toSorted();
}

const camera = (page: Page) => page.evaluate(() => window.gapboard?.editor.getCamera());

/** Spares the test the wait for the next try. */
const wake = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event('online')));

/** A page that is loaded again forgets this. */
async function mark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => document.body.setAttribute('data-here', ''));
  return () => page.evaluate(() => document.body.hasAttribute('data-here'));
}

test('an open page whose board is given a new document meanwhile goes on by itself, with its offline work on it once', async ({
  browser,
  ownServer,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const board = await makeBoard(ownServer);
  const anna = await join(browser, board.links.facilitator, 'Anna');
  await writeNote(anna, { x: 200, y: 350 }, 'Stays');
  await writeNote(anna, { x: 500, y: 350 }, 'Moves');
  await writeNote(anna, { x: 800, y: 350 }, 'Goes');
  await saved(anna);
  await anna.evaluate(() => void window.gapboard?.editor.setCamera({ x: 40, y: 30, z: 0.8 }));
  const isStillHere = await mark(anna);
  const ben = await join(browser, board.links.participant, 'Ben');
  await ben.context().close();

  await ownServer.stop();
  await expect(anna.locator('[data-saved="offline"]')).toBeVisible();
  await anna.evaluate(() => {
    const editor = window.gapboard?.editor;
    const notes = editor?.getCurrentPageShapes() ?? [];
    const having = (text: string) => notes.filter((one) => JSON.stringify(one).includes(text));
    const [moves] = having('Moves');
    if (moves) editor?.updateShape({ id: moves.id, type: moves.type, x: 123, y: 456 });
    editor?.deleteShapes(having('Goes'));
  });
  await writeNote(anna, { x: 300, y: 500 }, 'Made offline');
  await anna.keyboard.press('d');
  const box = await anna.locator('.tl-canvas').boundingBox();
  await anna.mouse.move((box?.x ?? 0) + 600, (box?.y ?? 0) + 500);
  await anna.mouse.down();
  await anna.mouse.move((box?.x ?? 0) + 700, (box?.y ?? 0) + 600, { steps: 12 });
  await anna.mouse.up();
  await anna.keyboard.press('v');
  await expect(anna.locator('[data-saved="offline"]')).toContainText(/\d+ changes? kept here/);
  expect(await words(anna)).toEqual(['Made offline', 'Moves', 'Stays']);
  const looked = await camera(anna);

  await renewBoard(ownServer.dataDir, board);
  await ownServer.restart();
  await wake(anna);
  await expect(anna.locator('[data-saved="saved"]')).toBeVisible({ timeout: 30_000 });
  expect(await words(anna)).toEqual(['Made offline', 'Moves', 'Stays']);
  const carl = await join(browser, board.links.participant, 'Carl');
  const all = await same(anna, carl);
  expect(
    shapes(all)
      .map(({ type }) => type ?? '')
      .toSorted(),
  ).toEqual(['draw', 'note', 'note', 'note']);
  expect(shapes(all).find((one) => JSON.stringify(one).includes('Moves'))).toMatchObject({
    x: 123,
    y: 456,
  });
  expect(await isStillHere()).toBe(true);
  expect(await camera(anna)).toEqual(looked);

  // And it is a board like any other: what is done now arrives, and a reload shows the same.
  await writeNote(anna, { x: 700, y: 300 }, 'Afterwards');
  await saved(anna);
  await same(anna, carl);
  await anna.reload();
  await same(anna, carl);
  expect(await words(anna)).toEqual(['Afterwards', 'Made offline', 'Moves', 'Stays']);
});

test('two tabs of one person that were both offline bring back the work of both, and nothing twice', async ({
  browser,
  ownServer,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const board = await makeBoard(ownServer);
  const one = await join(browser, board.links.facilitator, 'Anna');
  await writeNote(one, { x: 200, y: 350 }, 'Before');
  await saved(one);
  const two = await one.context().newPage();
  await two.goto(one.url());
  await same(one, two);
  await ownServer.stop();
  await expect(one.locator('[data-saved="offline"]')).toBeVisible();
  await expect(two.locator('[data-saved="offline"]')).toBeVisible();
  await writeNote(one, { x: 500, y: 350 }, 'In the first');
  await two.bringToFront();
  await writeNote(two, { x: 800, y: 350 }, 'In the second');
  await expect(two.locator('[data-saved="offline"]')).toContainText('kept here');

  await renewBoard(ownServer.dataDir, board);
  await ownServer.restart();
  for (const page of [one, two]) {
    await page.bringToFront();
    await wake(page);
    await expect(page.locator('[data-saved="saved"]')).toBeVisible({ timeout: 30_000 });
  }
  await same(one, two);
  expect(await words(one)).toEqual(['Before', 'In the first', 'In the second']);
});

test('what a tab left behind when it was closed offline is on the board once its person opens it again', async ({
  browser,
  ownServer,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const board = await makeBoard(ownServer);
  const anna = await join(browser, board.links.facilitator, 'Anna');
  await writeNote(anna, { x: 200, y: 350 }, 'Before');
  await saved(anna);
  await ownServer.stop();
  await writeNote(anna, { x: 500, y: 350 }, 'On the train');
  await expect(anna.locator('[data-saved="offline"]')).toContainText('kept here');
  await mayLeave(anna);
  const address = anna.url();
  const context = anna.context();
  await anna.close();
  await renewBoard(ownServer.dataDir, board);
  await ownServer.restart();
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.locator('[data-saved="saved"]')).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => words(again)).toEqual(['Before', 'On the train']);
});
