import type { Page } from '@playwright/test';
import type { TLRecord } from 'tldraw';
import { join, mayLeave, records, saved, writeNote } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import { lookAt, makeMapBoard, noteIn, notesThere } from '../support/map.ts';
import {
  addHere,
  cellPanel,
  joinOutline,
  listen,
  noteItem,
  openCell,
  tableCell,
} from '../support/outline.ts';
import { renewBoard } from '../support/renewBoard.ts';
import { Wifi } from '../support/wifi.ts';

test.use({ serviceWorkers: 'allow' });

/** A facilitator says what participants may do at the moment. */
async function setRules(fay: Page, rules: { notes: boolean; move: boolean }): Promise<void> {
  await fay.evaluate((said) => {
    const { doc } = window.gapboard?.session ?? {};
    doc?.getMap('session').set('rules', { ...said, sketch: true });
  }, rules);
  await saved(fay);
}

test('what participants may not do just now is not offered and said why; a viewer reads everything and changes nothing', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  const ana = await joinOutline(browser, links.participant, 'Ana');
  const vera = await joinOutline(browser, links.viewer, 'Vera');
  await openCell(ana, 'Supervision', 'Safety');
  await addHere(ana, 'Gap', 'Ana’s gap');
  await noteIn(fay, await lookAt(fay, 'Supervision', 'Safety'), 'gap', 'Fay’s gap');
  await openCell(vera, 'Supervision', 'Safety');
  await expect(noteItem(vera, 'Fay’s gap')).toBeVisible();
  await expect(cellPanel(vera).getByRole('button')).toHaveText(['Back to the map']);
  await expect(noteItem(ana, 'Fay’s gap').getByRole('button')).toHaveText(['Move to cell…']);
  await expect(noteItem(ana, 'Ana’s gap').getByRole('button')).toHaveText([
    'Edit',
    'Move to cell…',
    'Delete',
  ]);

  const said = await listen(ana);
  await setRules(fay, { notes: false, move: false });
  await expect(
    ana.getByText('Closed at the moment: notes and moving others’ notes.').first(),
  ).toBeVisible();
  await expect.poll(said).toContain('Closed at the moment: notes and moving others’ notes.');
  await expect(cellPanel(ana).getByRole('button')).toHaveText(['Back to the map']);
  await setRules(fay, { notes: true, move: true });
  await expect.poll(said).toContain('All is open again.');
  await expect(ana.getByRole('button', { name: 'Add a note here' })).toBeVisible();
});

test('what is written without a line is kept here, opens from here, and reaches the others when the line is back', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const board = await makeMapBoard(server);
  const wifi = new Wifi(server);
  await wifi.up();
  const ana = await joinOutline(browser, wifi.through(board.links.participant), 'Ana');
  const ben = await joinOutline(browser, board.links.participant, 'Ben');
  await openCell(ana, 'Supervision', 'Safety');
  // The page hands what it has loaded to the service worker once things have come to rest.
  await expect
    .poll(() =>
      ana.evaluate(async () =>
        (await caches.open('gapboard')).match('/kept-for/outline').then(Boolean),
      ),
    )
    .toBe(true);
  await wifi.cut();
  await expect(ana.locator('[data-saved="offline"]')).toHaveText('Offline');
  await addHere(ana, 'Gap', 'Written on the train');
  await expect(ana.locator('[data-saved="offline"]')).toHaveText('Offline · 1 change kept here');
  await mayLeave(ana);
  await ana.reload();
  await expect(noteItem(ana, 'Written on the train')).toBeVisible();
  await addHere(ana, 'Question', 'And on the next one');
  await expect(ana.locator('[data-saved="offline"]')).toHaveText('Offline · 2 changes kept here');

  await wifi.up();
  await expect(ana.locator('[data-saved="saved"]')).toBeVisible();
  await openCell(ben, 'Supervision', 'Safety');
  for (const text of ['Written on the train', 'And on the next one']) {
    await expect(noteItem(ben, text)).toBeVisible();
  }
  await wifi.cut();
});

test('a note that the board did not take is kept, and one is asked what is to become of it', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const board = await makeMapBoard(server);
  const wifi = new Wifi(server);
  await wifi.up();
  const fay = await join(browser, board.links.facilitator, 'Fay');
  const ana = await joinOutline(browser, wifi.through(board.links.participant), 'Ana');
  await openCell(ana, 'Supervision', 'Safety');
  await expect(ana.getByRole('button', { name: 'Add a note here' })).toBeVisible();
  await wifi.cut();
  await expect(ana.locator('[data-saved="offline"]')).toBeVisible();
  await addHere(ana, 'Gap', 'Too late');
  await setRules(fay, { notes: false, move: true });
  await wifi.up();
  await expect(ana.getByRole('status').filter({ hasText: '1 note was not taken' })).toContainText(
    'Notes are closed at the moment',
  );
  await expect(noteItem(ana, 'Too late')).toBeHidden();
  await ana.getByRole('button', { name: 'Decide what to do' }).click();
  await expect(ana.getByRole('dialog').getByText('Too late')).toBeVisible();
  await setRules(fay, { notes: true, move: true });
  await ana.getByRole('button', { name: 'Try again' }).click();
  await ana.keyboard.press('Escape');
  await expect(noteItem(ana, 'Too late')).toBeVisible();
  await expect
    .poll(async () => (await notesThere(fay)).map(({ text }) => text))
    .toEqual(['Too late']);
  await wifi.cut();
});

test('what may identify somebody is not sent, or only for a reason that is given', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const ben = await join(browser, links.participant, 'Ben');
  const ana = await joinOutline(browser, links.participant, 'Ana');
  await openCell(ana, 'Supervision', 'Safety');
  const said = await listen(ana);
  await ana.getByRole('button', { name: 'Add a note here' }).click();
  const text = ana.getByRole('textbox', { name: 'Your note' });
  // Numbers that are nobody's: an example of the NHS, and one kept for drama.
  await text.fill('Her NHS number is 943 476 5919');
  await ana.getByRole('button', { name: 'Add the note' }).click();
  await expect(text).toHaveAccessibleDescription(/^This looks like an NHS number. It was not sent/);
  await expect(text).toBeFocused();
  expect((await said()).at(-1)).toMatch(/^Not sent. This looks like an NHS number/);
  expect(await notesThere(ben)).toEqual([]);

  await text.fill('Ring the duty team on 07700 900123');
  await ana.getByRole('button', { name: 'Add the note' }).click();
  const asked = ana.getByRole('group', { name: /^This looks like a phone number/ });
  await asked.getByRole('button', { name: 'Keep it' }).click();
  await expect(asked.getByText('Please choose a reason first')).toBeVisible();
  await asked
    .getByRole('combobox')
    .selectOption('It is public (an organisation’s own number or address)');
  await asked.getByRole('button', { name: 'Keep it' }).click();
  await expect
    .poll(async () => (await notesThere(ben)).map((note) => note.text))
    .toEqual(['Ring the duty team on 07700 900123']);
  const kept = (await records(ben)).find(({ type }) => type === 'evidence-note')?.meta?.['kept'];
  expect(kept).toEqual({ phone: 'public' });
});

test('a board that is given a new document meanwhile goes on in the outline, with one’s offline work on it once and one’s words in the form', async ({
  browser,
  ownServer,
  faults,
}) => {
  faults.expect(LOST_LINE);
  const board = await makeMapBoard(ownServer);
  const ben = await join(browser, board.links.participant, 'Ben');
  await writeNote(ben, { x: 300, y: 300 }, 'Any note');
  await saved(ben);
  await ben.context().close();
  const ana = await joinOutline(browser, board.links.participant, 'Ana');
  await openCell(ana, 'Supervision', 'Safety');
  await addHere(ana, 'Gap', 'Made before');
  await noteItem(ana, 'Made before').getByRole('button', { name: 'Edit' }).click();
  await ana.getByRole('textbox', { name: 'Your note' }).fill('Made before, and rewritten');
  await ownServer.stop();
  await expect(ana.locator('[data-saved="offline"]')).toBeVisible();
  await ana.getByRole('button', { name: 'Add a note', exact: true }).click();
  const form = ana.getByRole('region', { name: 'Add a note' });
  await form.getByRole('textbox', { name: 'Your note' }).fill('Made offline');
  await form.getByRole('button', { name: 'Add the note' }).click();
  await form.getByRole('button', { name: 'Done' }).click();
  await expect(ana.getByRole('button', { name: 'Not placed (1)' })).toBeVisible();
  await renewBoard(ownServer.dataDir, board);
  await ownServer.restart();
  await ana.evaluate(() => void window.dispatchEvent(new Event('online')));
  await expect(ana.locator('[data-saved="saved"]')).toBeVisible();
  await expect(ana.getByRole('textbox', { name: 'Your note' })).toHaveValue(
    'Made before, and rewritten',
  );
  await ana.getByRole('button', { name: 'Save' }).click();

  const cara = await joinOutline(browser, board.links.participant, 'Cara');
  await openCell(cara, 'Supervision', 'Safety');
  await expect(noteItem(cara, 'Made before, and rewritten')).toHaveCount(1);
  await cara.getByRole('button', { name: 'Not placed (1)' }).click();
  await expect(noteItem(cara, 'Made offline')).toHaveCount(1);
});

test('words that are not on the board yet are lost by no key, no other screen and no cell that goes', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  const ana = await joinOutline(browser, links.participant, 'Ana');
  await openCell(ana, 'Supervision', 'Safety');
  await addHere(ana, 'Gap', 'Lay there before');
  const text = ana.getByRole('textbox', { name: 'Your note' });
  const add = ana.getByRole('button', { name: 'Add a note here' });
  await add.click();
  await text.fill('Half a thought');
  await ana.keyboard.press('Escape');
  await expect(text).toHaveValue('Half a thought');
  await expect(ana.getByRole('button', { name: 'Discard' })).toBeVisible();
  await add.click();
  await expect(text).toBeFocused();
  await ana.getByRole('link', { name: 'Board' }).click();
  await expect(ana.locator('.tl-canvas')).toBeVisible();
  await ana.goBack();
  await expect(text).toHaveValue('Half a thought');

  await fay.evaluate(() => {
    const store = window.gapboard?.editor.store;
    const safety: { id: unknown } | undefined = store
      ?.allRecords()
      .find((record) => Reflect.get(record, 'label') === 'Safety');
    if (safety) store?.remove([safety.id as TLRecord['id']]);
  });
  await expect(ana.getByText('This cell is not on the map any more')).toBeVisible();
  await expect(text).toHaveValue('Half a thought');
  const said = await listen(ana);
  await ana.getByRole('button', { name: 'Add the note' }).click();
  // What Fay did may be told before it or after.
  await expect.poll(async () => (await said()).join(' ')).toMatch(/choose an outcome/);
  await ana.getByRole('combobox', { name: 'Outcome', exact: true }).selectOption('Retention');
  await ana.getByRole('button', { name: 'Add the note' }).click();
  await ana.getByRole('button', { name: 'Done' }).click();
  await expect(tableCell(ana, 'Supervision', 'Retention')).toHaveAccessibleName(/1 gap$/);

  // What lay in the cell is placed anew in both of its headings, not in one that has gone.
  await ana.getByRole('button', { name: 'Back to the map' }).click();
  await ana.getByRole('button', { name: 'Not placed (1)' }).click();
  await noteItem(ana, 'Lay there before').getByRole('button', { name: 'Move to cell…' }).click();
  const before = (await said()).length;
  await ana.getByRole('button', { name: 'Move', exact: true }).click();
  await expect
    .poll(async () => (await said()).slice(before).join(' '))
    .toMatch(/choose an outcome/);
  await ana.getByRole('combobox', { name: 'Outcome', exact: true }).selectOption('Retention');
  await ana.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(tableCell(ana, 'Supervision', 'Retention')).toHaveAccessibleName(/2 gaps$/);
});
