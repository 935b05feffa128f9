import type { Page } from '@playwright/test';
import { join, records } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  cell,
  dragTo,
  heading,
  lookAt,
  makeMapBoard,
  middleOf,
  noteIn,
  noteSaying,
  notesThere,
  viewRests,
} from '../support/map.ts';

const SAFETY = 'Supervision × Safety';
const ENTRY = 'Supervision × Care entry';

/** Chooses everything of this kind on the page that is shown. */
async function choose(page: Page, type: 'evidence-map' | 'evidence-note'): Promise<void> {
  await page.evaluate((wanted) => {
    const editor = window.gapboard?.editor;
    const found = editor?.getCurrentPageShapes().filter((shape) => shape.type === wanted) ?? [];
    editor?.setCurrentTool('select').select(...found.map(({ id }) => id));
  }, type);
}

/** The cells that notes lie in, by their names; last those in none. */
async function cellsOf(page: Page): Promise<(string | undefined)[]> {
  const cells = (await notesThere(page)).map((note) => note.cell);
  return cells.toSorted((a = '', b = '') => (a < b ? -1 : 1));
}

test('a copy of a note counts where it lies: in the cell it is put down on, or in none', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const permissions = ['clipboard-read', 'clipboard-write'];
  const ben = await join(browser, links.participant, 'Ben', { permissions });
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  await choose(ben, 'evidence-note');
  await ben.keyboard.press('Control+c');

  const { x, y } = await middleOf(await cell(ben, 'Supervision', 'Care entry'));
  await ben.mouse.click(x, y, { button: 'right' });
  await ben.getByRole('menuitem', { name: 'Paste' }).click();
  await expect.poll(() => cellsOf(ben)).toEqual([ENTRY, SAFETY]);
  await ben.keyboard.press('Control+z');
  await expect.poll(() => cellsOf(ben)).toEqual([SAFETY]);

  await ben.evaluate(() => {
    const editor = window.gapboard?.editor;
    editor?.selectNone().setCamera({ x: 3_000, y: 300, z: 0.7 }, { immediate: true });
  });
  await ben.keyboard.press('Control+v');
  await expect.poll(() => cellsOf(ben)).toEqual([SAFETY, undefined]);
  await expect(await cell(ben, 'Supervision', 'Safety')).toContainText('1 gap');
});

test('a note dragged with Alt leaves one where it was, and one dragged from there another', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const ben = await join(browser, links.participant, 'Ben');
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  const copyTo = async (theme: string, outcome: string): Promise<void> => {
    const goal = await middleOf(await cell(ben, theme, outcome));
    await ben.keyboard.down('Alt');
    await dragTo(ben, await middleOf(noteSaying(ben, 'Nobody').first()), goal);
    await ben.mouse.up();
    await ben.keyboard.up('Alt');
  };
  await copyTo('Supervision', 'Care entry');
  await expect.poll(() => cellsOf(ben)).toEqual([ENTRY, SAFETY]);
  await copyTo('Risk assessment tools', 'Safety');
  await expect.poll(() => cellsOf(ben)).toEqual(['Risk assessment tools × Safety', ENTRY, SAFETY]);
});

test('a copy of a map has its headings, and its notes in its own cells', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  await noteIn(fay, await lookAt(fay, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  await noteIn(fay, await cell(fay, 'Supervision', 'Care entry'), 'gap', 'Nobody has looked');
  const headings = async (): Promise<number> =>
    (await records(fay)).filter(({ typeName }) => typeName === 'heading').length;
  const before = await headings();

  await choose(fay, 'evidence-map');
  await fay.keyboard.press('Control+d');
  await expect.poll(() => cellsOf(fay)).toEqual([ENTRY, ENTRY, SAFETY, SAFETY]);
  expect(await headings()).toBe(2 * before);
  const themes = (await records(fay))
    .filter(({ type }) => type === 'evidence-note')
    .map(({ props }) => JSON.stringify(props?.['cell']));
  expect(new Set(themes).size).toBe(4);

  await fay.keyboard.press('Control+z');
  await expect.poll(headings).toBe(before);
  expect(await cellsOf(fay)).toEqual([ENTRY, SAFETY]);
});

test('a map is copied with notes in several cells that came from no canvas', async ({
  browser,
  server,
}) => {
  const { id, links, cookie } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  const [theme, ...outcomes] = await Promise.all(
    ['Supervision', 'Safety', 'Care entry'].map((label) =>
      heading(fay, label).getAttribute('data-heading'),
    ),
  );
  for (const outcome of outcomes) {
    const response = await fetch(`${server.origin}/api/boards/${id}/notes`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: server.origin },
      body: JSON.stringify({ text: 'Nobody has asked', kind: 'gap', theme, outcome }),
    });
    expect(response.status).toBe(201);
  }
  await expect.poll(() => cellsOf(fay)).toEqual([ENTRY, SAFETY]);
  await choose(fay, 'evidence-map');
  await fay.keyboard.press('Control+d');
  await expect.poll(() => cellsOf(fay)).toEqual([ENTRY, ENTRY, SAFETY, SAFETY]);
});

test('a note that goes to another page is in no cell, and a page that is deleted leaves nothing behind', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  await noteIn(fay, await lookAt(fay, 'Supervision', 'Safety'), 'gap', 'Nobody has asked');
  await choose(fay, 'evidence-note');
  await fay.evaluate(() => {
    const editor = window.gapboard?.editor;
    editor?.createPage({ name: 'Two' });
    const [one, two] = editor?.getPages() ?? [];
    editor?.markHistoryStoppingPoint('move to page');
    if (two) editor?.moveShapesToPage(editor.getSelectedShapeIds(), two.id);
    if (one) editor?.setCurrentPage(one.id);
  });
  expect(await cellsOf(fay)).toEqual([undefined]);
  await expect(await cell(fay, 'Supervision', 'Safety')).toContainText('Not discussed yet');

  await noteIn(fay, await lookAt(fay, 'Supervision', 'Safety'), 'gap', 'It goes with its page');
  await fay.evaluate(() => {
    const editor = window.gapboard?.editor;
    editor?.deletePage(editor.getCurrentPageId());
  });
  await expect
    .poll(async () => (await notesThere(fay)).map(({ text }) => text))
    .toEqual(['Nobody has asked']);
});

test('notes in a group come to the cell that the group is dropped on, and to none outside the map', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const ben = await join(browser, links.participant, 'Ben');
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'One');
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Two');
  await choose(ben, 'evidence-note');
  await ben.keyboard.press('Control+g');
  const goal = await cell(ben, 'Child level', 'Safety');
  const corner = await goal.boundingBox();
  // By its first note, so that both come to lie over the cell.
  const drop = { x: (corner?.x ?? 0) + 60, y: (corner?.y ?? 0) + 60 };
  await dragTo(ben, await middleOf(noteSaying(ben, 'One')), drop);
  await ben.mouse.up();
  await expect.poll(() => cellsOf(ben)).toEqual(['Child level × Safety', 'Child level × Safety']);

  await choose(ben, 'evidence-note');
  await ben.keyboard.press('Control+g');
  await ben.evaluate(() => {
    const editor = window.gapboard?.editor;
    editor?.zoomToFit({ immediate: true });
  });
  await viewRests(ben);
  await dragTo(ben, await middleOf(noteSaying(ben, 'One')), { x: 20, y: 400 });
  await ben.mouse.up();
  await expect.poll(() => cellsOf(ben)).toEqual([undefined, undefined]);
});
