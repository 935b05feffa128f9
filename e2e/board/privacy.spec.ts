import type { Page } from '@playwright/test';
import { join, mayLeave, textIsOpen } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  heading,
  lookAt,
  makeMapBoard,
  middleOf,
  noteIn,
  noteSaying,
  notesThere,
  openMapPanel,
} from '../support/map.ts';

// Numbers that are nobody's: an example of the NHS, and one kept for drama.
const NHS = '943 476 5919';
const PHONE = '07700 900123';

/** Opens a note in a cell and types into it, key by key. */
async function typeNote(page: Page, text: string): Promise<void> {
  const place = await lookAt(page, 'Supervision', 'Safety');
  await page.getByTestId('tools.note-gap').click();
  const { x, y } = await middleOf(place);
  await page.mouse.click(x, y);
  await textIsOpen(page);
  await page.keyboard.type(text, { delay: 30 });
}

/** Every text that ever came to this person's canvas, from now on. */
async function watchTexts(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seenTexts: seen });
    window.gapboard?.session.doc.on('update', () => {
      const records: Record<string, unknown> =
        window.gapboard?.session.doc.getMap('records').toJSON() ?? {};
      seen.push(...Object.values(records).map((one) => String(Reflect.get(Object(one), 'text'))));
    });
  });
  return () => page.evaluate(() => String(Reflect.get(window, 'seenTexts')));
}

test('not one digit of an NHS number leaves the device while it is typed; taken out, the rest goes', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [ben, ann] = await Promise.all([
    join(browser, links.participant, 'Ben'),
    join(browser, links.participant, 'Ann'),
  ]);
  const seen = await watchTexts(ann);
  await typeNote(ben, `Her NHS number is ${NHS}`);
  await expect(ben.getByText(/^This looks like an NHS number. It was not sent/)).toBeVisible();
  await expect.poll(async () => (await notesThere(ann))[0]?.text).toBe('Her NHS number is ');
  for (let n = 0; n < ` number is ${NHS}`.length; n++) await ben.keyboard.press('Backspace');
  await ben.keyboard.type(' is not the point');
  await ben.keyboard.press('Escape');
  await expect.poll(async () => (await notesThere(ann))[0]?.text).toBe('Her NHS is not the point');
  await expect(ben.getByText('This looks like')).toHaveCount(0);
  const texts = await seen();
  expect(texts).toContain('Her NHS is not the point');
  expect(texts).not.toMatch(/\d/);
});

test('what only looks like a phone number is asked about, kept for a reason, and the facilitator sees that it was', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const [ben, fay] = await Promise.all([
    join(browser, links.participant, 'Ben'),
    join(browser, links.facilitator, 'Fay'),
  ]);
  await typeNote(ben, `Helpline ${PHONE}`);
  await ben.keyboard.press('Escape');
  await expect(ben.getByText(/^This looks like a phone number/)).toBeVisible();
  expect((await notesThere(fay))[0]?.text).not.toContain(PHONE);
  await ben.getByLabel('Why it can stay').selectOption('public');
  await ben.getByRole('button', { name: 'Keep it' }).click();
  await expect.poll(async () => (await notesThere(fay))[0]?.text).toBe(`Helpline ${PHONE}`);

  await openMapPanel(fay, 'Check for personal details');
  const list = fay.getByRole('dialog').getByRole('listitem');
  await expect(list).toHaveCount(1);
  await expect(list).toContainText('May hold a phone number');
  await expect(list).toContainText('By Ben.');
  await expect(list).toContainText('It is public');
  await expect(list).not.toContainText(PHONE);
});

test('a text that is held back keeps its author from leaving by accident, and is kept for them when they do', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const ben = await join(browser, links.participant, 'Ben');
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Care entry'), 'gap', 'Ordinary');
  await mayLeave(ben);
  await typeNote(ben, `Her NHS number is ${NHS}`);
  await ben.keyboard.press('Escape');
  const warned = await ben.evaluate(() =>
    window.dispatchEvent(new Event('beforeunload', { cancelable: true })),
  );
  expect(warned).toBe(false);
  ben.on('dialog', (dialog) => void dialog.accept());
  await ben.reload();
  await expect(ben.locator('.tl-canvas')).toBeVisible();
  await ben
    .getByRole('button', { name: /Not taken/ })
    .first()
    .click();
  await expect(ben.getByRole('dialog')).toContainText(NHS);
  await expect(ben.getByRole('dialog')).toContainText('It may identify somebody');
});

test('words of a heading and of a gap’s question that identify somebody stay in their form, and are kept there', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  await fay.evaluate(() => {
    Object.assign(window, { wasSent: '' });
    window.gapboard?.session.doc.on('update', (update: Uint8Array) => {
      const sent = String(Reflect.get(window, 'wasSent'));
      Object.assign(window, { wasSent: sent + new TextDecoder('latin1').decode(update) });
    });
  });
  const line = fay.getByText(/^This looks like an NHS number. It was not sent/);
  const away = { x: 1_150, y: 640 };

  await heading(fay, 'Supervision').click();
  await fay.getByRole('button', { name: 'Rename' }).click();
  const meaning = fay.getByLabel('What it means');
  await meaning.fill(`As with NHS number ${NHS}`);
  await expect(line).toBeVisible();
  await fay.getByRole('button', { name: 'Save' }).click();
  await fay.mouse.click(away.x, away.y);
  await expect(meaning).toHaveValue(`As with NHS number ${NHS}`);
  await meaning.fill('As with one family');
  await expect(line).toBeHidden();
  await fay.getByRole('button', { name: 'Save' }).click();
  await fay.keyboard.press('Escape');

  await noteIn(fay, await lookAt(fay, 'Supervision', 'Safety'), 'gap', 'Nobody asks');
  await noteSaying(fay, 'Nobody asks').click();
  const why = fay.getByRole('button', { name: 'Why…' });
  await why.click();
  await fay.getByLabel('Who is it about?').fill(`NHS number ${NHS}`);
  await fay.getByLabel('What is done?').fill('Staying with the family');
  await fay.getByRole('button', { name: 'Save' }).click();
  await expect(line).toBeVisible();
  await fay.mouse.click(away.x, away.y);
  await expect(line).toBeHidden();
  await expect(fay.getByText(/What you wrote is kept here for you/)).toBeVisible();
  await noteSaying(fay, 'Nobody asks').click();
  await why.click();
  await expect(line).toBeVisible();
  await expect(fay.getByLabel('Who is it about?')).toHaveValue(`NHS number ${NHS}`);
  await expect(fay.getByLabel('What is done?')).toHaveValue('Staying with the family');
  await fay.getByLabel('Who is it about?').fill(`Call ${PHONE}`);
  await fay.getByRole('button', { name: 'Save' }).click();
  await fay.getByLabel('Why it can stay').selectOption({ index: 1 });
  await fay.getByRole('button', { name: 'Keep it' }).click();
  await expect(fay.getByLabel('Who is it about?')).toBeHidden();

  const sent = async () => String(await fay.evaluate(() => Reflect.get(window, 'wasSent')));
  await expect.poll(sent).toContain(PHONE);
  expect(await sent()).toContain('As with one family');
  expect(await sent()).not.toContain(NHS);
});

test('the name of a frame or a page that identifies somebody stays as it was, and it is said why', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  const said = fay.getByText(/such as an NHS number or a date of birth/);
  const named = await fay.evaluate((name) => {
    const editor = window.gapboard?.editor;
    if (!editor) return [];
    editor.createShape({ type: 'frame', x: 0, y: -900, props: { w: 400, h: 300, name: 'North' } });
    const frame = editor.getCurrentPageShapes().find(({ type }) => type === 'frame');
    if (!frame) return [];
    editor.select(frame.id);
    editor.updateShape({ id: frame.id, type: 'frame', props: { name } });
    editor.renamePage(editor.getCurrentPageId(), name);
    return [editor.getShape(frame.id)?.props, editor.getCurrentPage().name].map((one) =>
      JSON.stringify(one),
    );
  }, `NHS number ${NHS}`);
  await expect(said).toBeVisible();
  expect(named).toEqual([expect.stringContaining('"North"'), '"Page 1"']);
});
