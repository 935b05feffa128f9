import type { Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { boardIsOpen, join, makeBoard, records, shapes, textIsOpen } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { historyIsOpen, part } from '../support/history.ts';
import { attend } from '../support/workshop.ts';

/** A frame with something in it, chosen. */
async function prepareFrame(page: Page): Promise<void> {
  await page.evaluate(() => {
    const editor = window.gapboard?.editor;
    editor?.createShape({
      type: 'frame',
      x: 500,
      y: 100,
      props: { w: 400, h: 300, name: 'The vote' },
    });
    editor?.createShape({ type: 'geo', x: 560, y: 160, props: { w: 80, h: 80, fill: 'solid' } });
    const frame = editor?.getCurrentPageShapes().find(({ type }) => type === 'frame');
    if (frame) editor?.select(frame.id);
  });
}

async function close(page: Page, { hide }: { hide: boolean }): Promise<void> {
  const panel = page.getByRole('dialog', { name: 'Together' });
  if (!(await panel.isVisible())) await page.getByRole('button', { name: /^Together/ }).click();
  await panel.getByRole('checkbox', { name: 'Hide it from everyone else' }).setChecked(hide);
  await panel.getByRole('button', { name: hide ? 'Lock and hide' : 'Lock', exact: true }).click();
  await expect(panel.getByText('“The vote” is locked.')).toBeVisible();
}

function visible(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const editor = window.gapboard?.editor;
    const shown = editor?.getCurrentPageShapes().filter((shape) => !editor.isShapeHidden(shape));
    return (shown ?? []).map(({ type }) => type).toSorted();
  });
}

test('in a part that is opened later nobody but facilitators makes or changes anything, with any tool', async ({
  browser,
  server,
}) => {
  const { links } = await makeBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  const anna = await join(browser, links.participant, 'Anna');
  await prepareFrame(fay);
  await close(fay, { hide: false });
  await expect(fay.getByText('Locked until you open it').first()).toBeVisible();
  expect(await violations(fay, '[role="dialog"]')).toEqual([]);
  await expect(anna.getByText('Opened later', { exact: true })).toBeVisible();
  await expect.poll(() => visible(anna)).toEqual(['frame', 'geo']);
  const before = shapes(await records(anna));

  for (const key of ['n', 'r', 'd', 't', 'a', 'f', 'l', 'Shift+d']) {
    await anna.keyboard.press(key);
    await anna.mouse.click(780, 300);
    await anna.keyboard.press('Escape');
    await anna.keyboard.press(key);
    await anna.mouse.move(700, 250);
    await anna.mouse.down();
    await anna.mouse.move(800, 350, { steps: 4 });
    await anna.mouse.up();
    await anna.keyboard.press('Escape');
    await anna.keyboard.press('Escape');
    await anna.keyboard.press('v');
    await expect.poll(async () => shapes(await records(anna)), { message: key }).toEqual(before);
  }
  await expect(anna.getByText('This part of the board is opened later.')).toBeVisible();

  // A note of hers stops at the edge.
  await anna.keyboard.press('n');
  await anna.mouse.click(250, 300);
  await textIsOpen(anna);
  await anna.keyboard.type('Mine');
  await anna.keyboard.press('Escape');
  await anna.keyboard.press('Escape');
  await anna.mouse.move(250, 340);
  await anna.mouse.down();
  await anna.mouse.move(700, 340, { steps: 12 });
  await anna.mouse.up();
  await anna.waitForTimeout(300);
  const note = shapes(await records(fay)).find(({ type }) => type === 'note');
  expect(note?.x).toBeLessThanOrEqual(300);
  const frame = shapes(await records(fay)).find(({ type }) => type === 'frame');
  expect(note).toMatchObject({ parentId: 'page:page' });
  expect(frame).toBeDefined();

  await fay.getByRole('button', { name: 'Open now: The vote' }).click();
  await expect(anna.getByText('Opened later', { exact: true })).toBeHidden();
  await anna.keyboard.press('n');
  await anna.mouse.click(780, 300);
  await textIsOpen(anna);
  await expect.poll(async () => shapes(await records(fay)).length).toBe(4);
});

test('what is hidden nobody else sees or chooses, until its stage is running', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server);
  const helper = await attend(server, board, 'facilitator', 'Helper');
  const stage = { instructions: 'As on the screen.', minutes: 0, anonymous: false };
  const [share = '', vote = ''] = await helper.addStages([
    { ...stage, name: 'Share', activities: ['notes', 'move', 'sketch'] },
    { ...stage, name: 'Decide', activities: ['notes', 'move', 'sketch'] },
  ]);
  const fay = await join(browser, board.links.facilitator, 'Fay');
  const anna = await join(browser, board.links.participant, 'Anna');
  await prepareFrame(fay);
  await expect.poll(() => visible(anna)).toEqual(['frame', 'geo']);
  await fay.getByRole('button', { name: /^Together/ }).click();
  await fay
    .getByRole('dialog', { name: 'Together' })
    .getByRole('combobox', { name: 'Until' })
    .selectOption({ label: 'Stage: Decide' });
  await close(fay, { hide: true });
  await expect.poll(() => visible(anna)).toEqual([]);
  await helper.start(share);
  await anna.keyboard.press('Control+a');
  expect(await anna.evaluate(() => window.gapboard?.editor.getSelectedShapeIds())).toEqual([]);
  expect(await visible(fay)).toEqual(['frame', 'geo']);
  await expect(fay.getByText('Hidden until “Decide”').first()).toBeVisible();
  await anna.keyboard.press('n');
  const at = await anna.evaluate(() => window.gapboard?.editor.pageToScreen({ x: 780, y: 250 }));
  await anna.mouse.click(at?.x ?? 0, at?.y ?? 0);
  await expect(anna.getByText('This part of the board is opened later.')).toBeVisible();
  await anna.keyboard.press('v');
  expect(await visible(anna)).toEqual([]);

  // Nor in how the board was.
  await fay.keyboard.press('Escape');
  await fay.getByRole('button', { name: 'Versions' }).click();
  await fay.getByRole('textbox', { name: 'Keep the board as it is now' }).fill('Before');
  await fay.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(fay.getByText('“Before” is kept.')).toBeVisible();
  await fay.keyboard.press('Escape');
  const later = await anna.context().newPage();
  await later.goto(anna.url());
  await boardIsOpen(later);
  await later.getByRole('button', { name: 'Versions' }).click();
  await later.getByRole('link', { name: /^Look: Before,/ }).click();
  await historyIsOpen(later);
  await part(later, 'In words');
  // The frame has a name that would be read out.
  await expect(later.getByText('The board was empty.')).toBeVisible();
  await later.close();

  await helper.start(vote);
  await expect.poll(() => visible(anna)).toEqual(['frame', 'geo']);
});
