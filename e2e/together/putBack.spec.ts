import type { Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { join, makeBoard, type PlainRecord, records, shapes, writeNote } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { bringBack } from '../support/history.ts';
import { cell, lookAt, makeMapBoard, noteIn, noteSaying, notesThere } from '../support/map.ts';

const SETTLED_MS = 2_500;
/** So long what others have changed is not brought back over their heads. */
const JUST_CHANGED_MS = 10_500;

async function onlyNote(page: Page): Promise<PlainRecord> {
  const note = shapes(await records(page)).find(({ type }) => type !== 'evidence-map');
  if (!note) throw new Error('There is no note.');
  return note;
}

/** Moves a note as a hand would, a little at a time. */
async function move(page: Page, id: string, by: { x: number; y: number }): Promise<void> {
  await page.evaluate(
    async ([shape, step]) => {
      const editor = window.gapboard?.editor;
      for (let n = 0; n < 5; n++) {
        const found = editor?.getCurrentPageShapes().find((one) => one.id === shape);
        if (found)
          editor?.updateShape({ ...found, x: found.x + step.x / 5, y: found.y + step.y / 5 });
        await new Promise((done) => setTimeout(done, 60));
      }
    },
    [id, by] as const,
  );
}

test('whose note is moved or deleted by others hears of it, and puts it back where it was', async ({
  browser,
  server,
}) => {
  const { links } = await makeBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  const anna = await join(browser, links.participant, 'Anna');
  await writeNote(anna, { x: 400, y: 300 }, 'Families wait too long');
  await expect.poll(async () => shapes(await records(fay)).length).toBe(1);
  const note = await onlyNote(anna);
  const chips = anna.getByRole('list', { name: 'Changes to your notes' });

  // Her own hand is no news, nor what she undoes.
  await move(anna, note.id, { x: 50, y: 0 });
  await anna.keyboard.press('Control+z');
  await anna.waitForTimeout(SETTLED_MS);
  await expect(chips).toBeHidden();
  const before = await onlyNote(anna);

  await move(fay, note.id, { x: 300, y: 100 });
  await expect(chips.getByText('Fay moved your note “Families wait too long”.')).toBeVisible();
  await expect(chips.getByRole('listitem')).toHaveCount(1);
  expect(await violations(anna)).toEqual([]);
  // From the first place on, however often it is moved.
  await move(fay, note.id, { x: 100, y: 100 });
  await anna.waitForTimeout(SETTLED_MS);
  await expect(chips.getByRole('listitem')).toHaveCount(1);
  await chips.getByRole('button', { name: /^Put back/ }).click();
  await expect(chips.getByRole('listitem')).toHaveCount(0);
  await expect.poll(async () => (await onlyNote(fay)).x).toBe(before.x);
  expect((await onlyNote(fay)).y).toBe(before.y);

  await fay.evaluate((id) => {
    const editor = window.gapboard?.editor;
    const found = editor?.getCurrentPageShapes().filter((one) => one.id === id) ?? [];
    editor?.deleteShapes(found);
  }, note.id);
  await expect(chips.getByText('Fay deleted your note “Families wait too long”.')).toBeVisible();
  await chips.getByRole('button', { name: /^Put back/ }).click();
  await expect.poll(async () => shapes(await records(fay)).length).toBe(1);
  expect(await onlyNote(fay)).toMatchObject({ id: note.id, x: before.x, meta: note.meta });
  await expect(fay.getByTestId('canvas').getByText('Families wait too long')).toBeVisible();

  // A version that is brought back is said elsewhere, and was nobody's doing to this note.
  await fay.getByRole('button', { name: 'Versions' }).click();
  await fay.getByRole('textbox', { name: 'Keep the board as it is now' }).fill('Now');
  await fay.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(fay.getByText('“Now” is kept.')).toBeVisible();
  await fay.keyboard.press('Escape');
  await move(fay, note.id, { x: 200, y: 0 });
  await expect(chips.getByRole('listitem')).toHaveCount(1);
  await chips.getByRole('button', { name: /^Put away/ }).click();
  await fay.getByRole('button', { name: 'Versions' }).click();
  // What somebody has just changed is left to them.
  await anna.waitForTimeout(JUST_CHANGED_MS);
  await fay.getByRole('link', { name: /^Bring back: Now/ }).click();
  await bringBack(fay);
  await expect.poll(async () => (await onlyNote(anna)).x).toBe(before.x);
  await anna.waitForTimeout(SETTLED_MS);
  await expect(chips.getByRole('listitem')).toHaveCount(0);
});

test('a note that is put in another cell goes back to its own, and where that is closed it is said who can', async ({
  browser,
  server,
}) => {
  const { links } = await makeMapBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  const anna = await join(browser, links.participant, 'Anna');
  const place = await lookAt(anna, 'Supervision', 'Retention');
  await noteIn(anna, place, 'practice', 'Weekly calls help');
  await expect(noteSaying(fay, 'Weekly calls help')).toHaveCount(1);
  const [there] = await notesThere(anna);
  const other = await (await cell(fay, 'Supervision', 'Safety')).getAttribute('data-cell');
  const [theme = '', outcome = ''] = (other ?? '').split(' ');
  const put = (): Promise<void> =>
    fay.evaluate(
      (to) => {
        const editor = window.gapboard?.editor;
        const note = editor?.getCurrentPageShapes().find(({ type }) => type === 'evidence-note');
        const props = { ...note?.props, cell: to };
        // The props of a note, as this board has them.
        if (note) editor?.updateShape({ ...note, props } as typeof note);
      },
      { theme, outcome },
    );

  await put();
  const chips = anna.getByRole('list', { name: 'Changes to your notes' });
  await expect(
    chips.getByText(/Fay moved your note “Weekly calls help” to .*Safety/),
  ).toBeVisible();
  await chips.getByRole('button', { name: /^Put back/ }).click();
  await expect.poll(() => notesThere(fay)).toEqual([there]);

  await put();
  await fay.getByRole('button', { name: 'What participants may do' }).click();
  for (const name of ['Write notes', 'Move notes of others']) {
    await fay.getByRole('switch', { name }).setChecked(false);
  }
  await fay.keyboard.press('Escape');
  await expect(anna.getByText('Closed at the moment:')).toBeVisible();
  await chips.getByRole('button', { name: /^Put back/ }).click();
  await expect(chips.getByText('Ask a facilitator to put it back.')).toBeVisible();
  expect(await notesThere(fay)).not.toEqual([there]);
});
