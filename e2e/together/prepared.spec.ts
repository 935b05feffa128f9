import type { Page } from '@playwright/test';
import { join, makeBoard, type PlainRecord, records, shapes, writeNote } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';

/** What a facilitator prepares: a frame with a text in it, two shapes in a group, a note, a drawing, an arrow. */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => {
    const editor = window.gapboard?.editor;
    if (!editor) return;
    const made = (type: string, x: number, y: number, props: object): string => {
      const before = new Set<string>(editor.getCurrentPageShapeIds());
      // Any kind of shape, by its name.
      editor.createShape({ type, x, y, props } as Parameters<typeof editor.createShape>[0]);
      return [...editor.getCurrentPageShapeIds()].find((id) => !before.has(id)) ?? '';
    };
    made('frame', 80, 80, { w: 300, h: 220, name: 'What we do today' });
    made('geo', 110, 120, { w: 100, h: 80, fill: 'solid' });
    const pair = new Set<string>([
      made('geo', 450, 100, { w: 80, h: 80, fill: 'solid' }),
      made('geo', 560, 100, { w: 80, h: 80, fill: 'solid' }),
    ]);
    editor.groupShapes(editor.getCurrentPageShapes().filter(({ id }) => pair.has(id)));
    made('arrow', 700, 120, { start: { x: 0, y: 0 }, end: { x: 120, y: 60 } });
    editor.selectNone();
  });
  await page.keyboard.press('d');
  await page.mouse.move(560, 420);
  await page.mouse.down();
  await page.mouse.move(700, 470, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.press('v');
  await writeNote(page, { x: 250, y: 450 }, 'Ground rules');
}

/** Everything on the board that this facilitator made. */
async function prepared(page: Page): Promise<PlainRecord[]> {
  const all = await records(page);
  return shapes(all).filter(({ meta }) => meta?.['as'] === 'facilitator');
}

/** Draws a box round all that has been prepared, as a hand does. */
async function brushAll(page: Page): Promise<void> {
  await page.keyboard.press('v');
  await page.mouse.move(20, 120);
  await page.mouse.down();
  await page.mouse.move(1000, 640, { steps: 6 });
  await page.mouse.up();
}

const NO_KEYS_CHANGE = [
  ['deletes', 'Delete'],
  ['cuts', 'Control+x'],
  ['nudges', 'ArrowRight'],
  ['nudges far', 'Shift+ArrowDown'],
  ['groups', 'Control+g'],
  ['ungroups', 'Control+Shift+g'],
  ['locks', 'Shift+l'],
  ['brings to the front', ']'],
  ['sends to the back', '['],
  ['flips', 'Shift+h'],
  ['aligns', 'Alt+a'],
  ['distributes', 'Alt+Shift+h'],
  ['stretches', 'Alt+Shift+v'],
  ['makes see-through', '3'],
] as const;

test('a participant cannot change what was prepared: not by mouse, key, menu, many at once, or undo', async ({
  browser,
  server,
}) => {
  const { links } = await makeBoard(server);
  const fay = await join(browser, links.facilitator, 'Fay');
  const anna = await join(browser, links.participant, 'Anna');
  await prepare(fay);
  await expect.poll(async () => (await prepared(anna)).length).toBe(8);
  await expect
    .poll(() => prepared(anna).then(JSON.stringify))
    .toBe(JSON.stringify(await prepared(fay)));
  const before = await prepared(fay);
  const stays = async (what: string): Promise<void> => {
    // Longer than a change takes to come to the facilitator, if one were made.
    await anna.waitForTimeout(150);
    expect(await prepared(anna), what).toEqual(before);
    expect(await prepared(fay), what).toEqual(before);
  };

  for (const [what, key] of NO_KEYS_CHANGE) {
    await brushAll(anna);
    await anna.keyboard.press(key);
    await stays(what);
  }

  await brushAll(anna);
  await anna.mouse.move(160, 220);
  await anna.mouse.down();
  await anna.mouse.move(400, 400, { steps: 5 });
  await anna.mouse.up();
  await stays('drags all of it');

  // One of hers among them goes with her hand, and the rest stays.
  await writeNote(anna, { x: 800, y: 450 }, 'Mine');
  const own = async (): Promise<PlainRecord | undefined> =>
    shapes(await records(anna)).find(({ meta }) => meta?.['as'] === 'participant');
  const at = await own();
  await brushAll(anna);
  await anna.mouse.move(800, 500);
  await anna.mouse.down();
  await anna.mouse.move(850, 500, { steps: 5 });
  await anna.mouse.up();
  expect((await own())?.x).toBeCloseTo((at?.x ?? 0) + 50, 0);
  await stays('drags one of hers with the rest');
  await brushAll(anna);
  const corner = await anna.evaluate(() => {
    const editor = window.gapboard?.editor;
    const bounds = editor?.getSelectionPageBounds();
    return bounds && editor?.pageToScreen({ x: bounds.maxX, y: bounds.maxY });
  });
  await anna.mouse.move(corner?.x ?? 0, corner?.y ?? 0);
  await anna.mouse.down();
  await anna.mouse.move((corner?.x ?? 0) + 80, (corner?.y ?? 0) + 80, { steps: 5 });
  await anna.mouse.up();
  await stays('resizes one of hers with the rest');
  await anna.keyboard.press('Control+g');
  await stays('groups one of hers with the rest');

  // A frame drawn round them takes in nothing of it.
  await anna.keyboard.press('v');
  await anna.keyboard.press('Escape');
  await anna.keyboard.press('f');
  await anna.mouse.move(420, 130);
  await anna.mouse.down();
  await anna.mouse.move(1000, 330, { steps: 5 });
  await anna.mouse.up();
  await stays('draws a frame round it');
  await anna.keyboard.press('Delete');
  await stays('deletes that frame');

  await anna.keyboard.press('e');
  await anna.mouse.move(60, 300);
  await anna.mouse.down();
  await anna.mouse.move(900, 300, { steps: 10 });
  await anna.mouse.up();
  await stays('erases');

  await anna.keyboard.press('v');
  await anna.keyboard.press('Escape');
  await anna.mouse.click(160, 220, { button: 'right' });
  await expect(anna.getByRole('menuitem', { name: /^Copy/ })).toBeVisible();
  const changing = anna.getByRole('menuitem', { name: /^(Delete|Cut|Edit|Group|Lock|Reorder)/ });
  await expect(changing).toHaveCount(0);
  await anna.keyboard.press('Escape');

  await brushAll(anna);
  await anna.keyboard.press('Delete');
  await stays('deletes one of hers with the rest');
  expect(await own()).toBeUndefined();
  await brushAll(anna);
  await anna.keyboard.press('Control+d');
  for (let n = 0; n < 20; n++) await anna.keyboard.press('Control+z');
  await stays('undoes all she can');
  for (let n = 0; n < 20; n++) await anna.keyboard.press('Control+Shift+z');
  await stays('and does it again');

  // What the facilitator changes herself, undo elsewhere does not take back.
  await fay.evaluate(() => {
    const editor = window.gapboard?.editor;
    const frame = editor?.getCurrentPageShapes().find(({ type }) => type === 'frame');
    if (frame) editor?.updateShape({ ...frame, x: 60 });
  });
  await expect
    .poll(async () => (await prepared(anna)).find(({ type }) => type === 'frame')?.x)
    .toBe(60);
  for (let n = 0; n < 20; n++) await anna.keyboard.press('Control+z');
  await anna.waitForTimeout(300);
  expect((await prepared(fay)).find(({ type }) => type === 'frame')?.x).toBe(60);
});
