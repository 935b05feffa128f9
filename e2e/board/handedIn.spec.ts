import type { Browser, Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { boardIsOpen, join, makeBoard, same, saved, shapes, writeNote } from '../support/board.ts';
import { expect, test, type Gapboard } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { Wifi } from '../support/wifi.ts';

/** A facilitator says what participants may do at the moment. */
async function setNotes(facilitator: Page, areOpen: boolean): Promise<void> {
  await facilitator.evaluate((open) => {
    const { doc } = window.gapboard?.session ?? {};
    doc?.getMap('session').set('rules', { notes: open, move: true, sketch: true });
  }, areOpen);
  await saved(facilitator);
}

/** Ben has written these offline, and comes back to a board on which Ama has closed notes meanwhile. */
async function comeBackLate(browser: Browser, server: Gapboard, texts: string[]) {
  const board = await makeBoard(server);
  const wifi = new Wifi(server);
  await wifi.up();
  const ama = await join(browser, board.links.facilitator, 'Ama');
  const ben = await join(browser, wifi.through(board.links.participant), 'Ben');
  await wifi.cut();
  await expect(ben.locator('[data-saved="offline"]')).toBeVisible();
  for (const [n, text] of texts.entries()) await writeNote(ben, { x: 250 + 350 * n, y: 300 }, text);
  await expect(ben.locator('[data-saved="offline"]')).toContainText(/\d+ changes? kept here/);
  await setNotes(ama, false);
  await wifi.up();
  await expect(ben.locator('[data-saved="saved"]')).toBeVisible();
  return { wifi, ama, ben };
}

const kept = (page: Page) => page.getByRole('button', { name: /^Not taken by the board/ });
const dialog = (page: Page) => page.getByRole('dialog');

/** The words on the notes of a board, once all these see the same. */
async function notes(...pages: Page[]): Promise<string[]> {
  return shapes(await same(...pages))
    .map(({ props }) => JSON.stringify(props?.['richText']).match(/"text":"([^"]*)"/)?.[1] ?? '')
    .toSorted();
}

test('notes written offline that come back to closed notes are handed in, and placed for everyone as their author’s', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const { wifi, ama, ben } = await comeBackLate(browser, server, ['Too late', 'Later still']);
  await expect(ben.getByRole('status').filter({ hasText: '2 notes were not taken' })).toContainText(
    'Notes are closed at the moment',
  );
  expect(await notes(ben, ama)).toEqual([]);

  await ben.reload();
  await boardIsOpen(ben);
  await expect(ben.getByText('2 notes were not taken')).toBeVisible();
  await ben.getByRole('button', { name: 'Decide what to do' }).click();
  await expect(dialog(ben).getByText('Later still')).toBeVisible();
  await dialog(ben).getByRole('button', { name: 'Hand all in' }).click();
  await expect(dialog(ben).getByText('2 notes handed in')).toBeVisible();
  await ben.keyboard.press('Escape');
  await expect(kept(ben)).toBeHidden();

  await ama.getByRole('button', { name: 'Handed in: 1 waiting' }).click();
  await expect(dialog(ama).getByText('Ben')).toBeVisible();
  await expect(dialog(ama).getByText('Too late')).toBeVisible();
  await dialog(ama)
    .getByRole('button', { name: /^Place on the board: Ben/ })
    .click();
  await expect(dialog(ama).getByText('Nothing is waiting')).toBeVisible();
  await dialog(ama).getByRole('status').getByRole('button', { name: 'Show on the board' }).click();

  expect(await notes(ben, ama)).toEqual(['Later still', 'Too late']);
  const me = await ben.evaluate(() => window.gapboard?.session.participant.id);
  const authors = shapes(await same(ama, ben)).map(({ meta }) => meta?.['by']);
  expect(authors).toEqual([me, me]);
  await expect
    .poll(() =>
      ama.evaluate(() => {
        const editor = window.gapboard?.editor;
        const placed = editor?.getSelectionPageBounds();
        return placed && editor?.getViewportPageBounds().contains(placed);
      }),
    )
    .toBe(true);
  await wifi.cut();
});

test('what is tried again comes back while notes are closed, and is on the board once they are open', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const { wifi, ama, ben } = await comeBackLate(browser, server, ['Too late']);
  await kept(ben).click();
  expect(await violations(ben, 'dialog'), 'what is kept').toEqual([]);
  await dialog(ben).getByRole('button', { name: 'Try again: “Too late”' }).click();
  await expect(dialog(ben).getByText('on its way to the board')).toBeVisible();
  await expect(dialog(ben).getByRole('status').getByText('Notes are closed')).toBeVisible();
  await expect(dialog(ben).getByText('Too late')).toBeVisible();
  expect(await notes(ben, ama)).toEqual([]);

  await setNotes(ama, true);
  await dialog(ben).getByRole('button', { name: 'Try again: “Too late”' }).click();
  await expect(dialog(ben).getByText('Nothing is kept here any more')).toBeVisible();
  await ben.keyboard.press('Escape');
  await saved(ben);
  expect(await notes(ama, ben)).toEqual(['Too late']);
  await ben.reload();
  await boardIsOpen(ben);
  expect(await notes(ama, ben)).toEqual(['Too late']);
  await expect(kept(ben)).toBeHidden();
  await wifi.cut();
});

test('what a facilitator puts aside is on no board, waits no longer, and can still be placed', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const { wifi, ama, ben } = await comeBackLate(browser, server, ['Too late']);
  await kept(ben).click();
  await dialog(ben).getByRole('button', { name: 'Hand in: “Too late”' }).click();
  await ama.getByRole('button', { name: 'Handed in: 1 waiting' }).click();
  await dialog(ama)
    .getByRole('button', { name: /^Put aside: Ben/ })
    .click();
  await expect(dialog(ama).getByText('What Ben handed in is put aside')).toBeVisible();
  await expect(dialog(ama).getByText('Nothing is waiting')).toBeVisible();
  expect(await notes(ama, ben)).toEqual([]);
  await ama.keyboard.press('Escape');
  await ama.getByRole('button', { name: 'Handed in: nothing is waiting' }).click();
  await dialog(ama)
    .getByRole('button', { name: /^Place it after all: Ben/ })
    .click();
  await expect.poll(() => notes(ama, ben)).toEqual(['Too late']);
  await wifi.cut();
});

test('nothing is discarded without a yes, and without the line nothing is handed in and nothing lost; by keyboard alone', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const { wifi, ben } = await comeBackLate(browser, server, ['Too late', 'Later still']);
  const press = async (name: string | RegExp): Promise<void> => {
    await ben.getByRole('button', { name }).focus();
    await ben.keyboard.press('Enter');
  };
  await press(/^Not taken by the board/);
  await press('Discard: “Later still”');
  await expect(ben.getByRole('button', { name: 'Keep' })).toBeFocused();
  await ben.keyboard.press('Enter');
  await expect(ben.getByRole('button', { name: 'Discard: “Later still”' })).toBeFocused();
  await ben.keyboard.press('Enter');
  await ben.keyboard.press('Tab');
  await ben.keyboard.press('Enter');
  await expect(dialog(ben).getByText('Later still')).toBeHidden();
  await expect(dialog(ben).getByRole('listitem', { name: '“Too late”' })).toBeFocused();

  await wifi.cut();
  await expect(dialog(ben).getByText('There is no line to the server')).toBeVisible();
  await press('Hand in: “Too late”');
  await expect(dialog(ben).getByRole('alert')).toContainText('cannot be reached');
  await wifi.up();
  await expect(dialog(ben).getByText('There is no line to the server')).toBeHidden();
  await ben.reload();
  await boardIsOpen(ben);
  await press(/^Not taken by the board/);
  await expect(dialog(ben).getByRole('listitem')).toHaveCount(1);
  await press('Hand in: “Too late”');
  await expect(dialog(ben).getByText('1 note handed in')).toBeVisible();
  await expect(dialog(ben).getByRole('listitem')).toHaveCount(0);
  await wifi.cut();
});
