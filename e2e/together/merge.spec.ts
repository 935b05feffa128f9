import { violations } from '../support/axe.ts';
import { join, saved } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { lookAt, makeMapBoard, noteIn, noteSaying } from '../support/map.ts';
import { joinOutline, noteItem, openCell } from '../support/outline.ts';
import { joinOnPhone, sendNote } from '../support/phone.ts';

const ASKED = 'We do not know how often supervision happens';
const AGAIN = 'How often does supervision happen? We do not know how';

test('a facilitator makes one of notes that say the same; who wrote one of them is told, and puts it back', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay', {
    viewport: { width: 1366, height: 768 },
  });
  const anna = await join(browser, links.participant, 'Anna');
  await noteIn(fay, await lookAt(fay, 'Supervision', 'Safety'), 'gap', ASKED);
  await noteIn(anna, await lookAt(anna, 'Supervision', 'Safety'), 'gap', AGAIN);
  const pam = await joinOutline(browser, links.participant, 'Pam');
  const panel = await openCell(pam, 'Supervision', 'Safety');
  await expect(noteItem(pam, AGAIN)).toBeVisible();

  // From the tray of what is to tidy.
  await fay.getByRole('button', { name: /^Together \(1 to tidy\)/ }).click();
  await fay.getByRole('button', { name: /^Tidy up/ }).click();
  const tidy = fay.getByRole('dialog', { name: 'Tidy up' });
  await tidy.getByRole('button', { name: /^Merge notes like/ }).click();
  await expect(tidy.getByRole('group', { name: /^Which words/ })).toBeVisible();
  expect(await violations(fay, '[role="dialog"]')).toEqual([]);
  await tidy.getByRole('radio', { name: ASKED }).check();
  await tidy.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(tidy.getByText('Everything is in its place.')).toBeVisible();
  await tidy.getByRole('button', { name: 'Close' }).click();

  // On everybody's canvas there is one note, which says how many it stands for.
  for (const page of [fay, anna]) {
    await expect(noteSaying(page, AGAIN)).toHaveCount(0);
    await expect(noteSaying(page, ASKED)).toContainText('+1');
  }
  // In the outline it says what was said.
  const one = noteItem(pam, ASKED).first();
  await expect(panel.getByRole('heading', { name: 'Gaps (1)' })).toBeVisible();
  await expect(one).toContainText('Also said, and merged into this:');
  await expect(one).toContainText(AGAIN);
  await expect(pam.getByRole('button', { name: /^Take out/ })).toHaveCount(0);
  expect(await violations(pam)).toEqual([]);

  // Whoever wrote it hears of it, and has it back.
  const chips = anna.getByRole('list', { name: 'Changes to your notes' });
  await expect(chips).toContainText(/Fay merged your note “How often .*” into the note “We do not/);
  await chips.getByRole('button', { name: /^Put back/ }).click();
  await expect(chips.getByRole('listitem')).toHaveCount(0);
  await expect(noteSaying(fay, AGAIN)).toBeVisible();
  await expect(noteSaying(fay, ASKED)).not.toContainText('+1');
  await expect(panel.getByRole('heading', { name: 'Gaps (2)' })).toBeVisible();
});

test('notes are merged on the canvas and taken out again, one by one or by undo; what a note stands for goes nowhere with it', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay', {
    viewport: { width: 1366, height: 768 },
  });
  const ben = await join(browser, links.participant, 'Ben');
  const place = await lookAt(fay, 'Supervision', 'Safety');
  await noteIn(fay, place, 'gap', ASKED);
  await noteIn(fay, place, 'practice', AGAIN);
  await fay.evaluate(() => {
    const editor = window.gapboard?.editor;
    const notes = editor?.getCurrentPageShapes().filter(({ type }) => type === 'evidence-note');
    editor?.select(...(notes ?? []));
  });
  const tools = fay.getByRole('toolbar', { name: 'These 2 notes' });
  await tools.getByRole('button', { name: 'Merge…' }).click();
  await fay.getByRole('radio', { name: ASKED }).check();
  await fay.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(noteSaying(fay, AGAIN)).toHaveCount(0);

  await fay.keyboard.press('Control+z');
  await expect(noteSaying(fay, AGAIN)).toBeVisible();
  await fay.keyboard.press('Control+Shift+z');
  await expect(noteSaying(fay, AGAIN)).toHaveCount(0);
  await saved(fay);

  // Everybody reads what it stands for; a participant takes nobody else's out.
  await lookAt(ben, 'Supervision', 'Safety');
  await noteSaying(ben, ASKED).click();
  await ben.getByRole('button', { name: 'Merged (1)' }).click();
  await expect(ben.getByRole('list', { name: 'Merged into this note' })).toContainText(AGAIN);
  await expect(ben.getByRole('button', { name: /^Take out/ })).toHaveCount(0);

  // Without the note that it counted in, it counts by itself.
  await noteSaying(fay, ASKED).click();
  await fay.keyboard.press('Delete');
  await expect(noteSaying(ben, AGAIN)).toBeVisible();
  await fay.keyboard.press('Control+z');
  await expect(noteSaying(ben, AGAIN)).toHaveCount(0);

  await fay.getByRole('button', { name: 'Merged (1)' }).click();
  await fay.getByRole('button', { name: /^Take out/ }).click();
  for (const page of [fay, ben]) await expect(noteSaying(page, AGAIN)).toBeVisible();
});

test('in the outline notes are merged and taken out by keyboard; a phone says what became of one’s note, and puts it back', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await joinOutline(browser, links.facilitator, 'Fay');
  const una = await joinOnPhone(browser, links.participant, 'Una');
  await sendNote(una, ASKED);
  await sendNote(una, AGAIN);
  await expect(una.getByRole('listitem').filter({ hasText: AGAIN })).toBeVisible();
  await fay.getByRole('button', { name: /^Not placed \(2\)/ }).click();
  const merge = noteItem(fay, AGAIN).getByRole('button', { name: /^Merge/ });
  await merge.focus();
  await fay.keyboard.press('Enter');
  await expect(fay.getByRole('combobox', { name: 'Merge into which note?' })).toBeFocused();
  await fay.keyboard.press('Tab');
  await fay.keyboard.press('Enter');
  await expect(fay.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(noteItem(fay, ASKED).first()).toContainText('Also said');
  expect(await violations(fay)).toEqual([]);

  const hers = una.getByRole('listitem').filter({ hasText: 'Counted together with' });
  await expect(hers).toContainText(AGAIN);
  expect(await violations(una)).toEqual([]);
  await hers.getByRole('button', { name: /^Put back by itself/ }).tap();
  await expect(hers).toHaveCount(0);
  await expect(fay.getByText('Also said')).toHaveCount(0);
});
