import type { Page } from '@playwright/test';
import { violations, violationsOf } from '../support/axe.ts';
import { join, saved } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { heading, lookAt, makeMapBoard, middleOf, noteIn, noteSaying } from '../support/map.ts';
import { openCell, outlineIsOpen } from '../support/outline.ts';
import { openWorkshop } from '../support/workshopBar.ts';

const THEME = 'Risk assessment tools';
const OUTCOME = 'Safety';
const SAYS = 'Rain falls on two houses, and one has no roof';
const SCREEN = { viewport: { width: 1366, height: 768 } };
/** Longer than whoever draws has to pause until they are asked. */
const ASKED = { timeout: 40_000 };

interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Draws a few strokes side by side with the mouse, from there on. */
async function draw(page: Page, { x, y }: { x: number; y: number }, strokes = 4): Promise<void> {
  await page.keyboard.press('d');
  for (let n = 0; n < strokes; n++) {
    await page.mouse.move(x + n * 16, y);
    await page.mouse.down();
    await page.mouse.move(x + n * 16 + 10, y + 20, { steps: 3 });
    await page.mouse.move(x + n * 16 + 2, y + 40, { steps: 3 });
    await page.mouse.up();
  }
}

/** Where the only drawing on the board lies on the page, and how many strokes are in it; `undefined`: there is none. */
function drawingOn(page: Page): Promise<(Box & { strokes: number; says: string }) | undefined> {
  return page.evaluate(() => {
    const { editor } = window.gapboard ?? {};
    const [drawing] = editor?.getCurrentPageShapes().filter(({ type }) => type === 'drawing') ?? [];
    const bounds = drawing && editor?.getShapePageBounds(drawing);
    if (!editor || drawing?.type !== 'drawing' || !bounds) return undefined;
    const strokes = editor.getSortedChildIdsForParent(drawing.id).length;
    return { ...bounds.toJson(), strokes, says: drawing.props.alt };
  });
}

async function frame(page: Page): Promise<void> {
  await page.keyboard.press('Shift+S');
  const form = page.getByRole('dialog', { name: 'What you drew' });
  await form.getByRole('textbox', { name: 'What did you draw?' }).fill(SAYS);
  await form.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText(`Kept as a drawing: ${SAYS}`)).toBeVisible();
}

test('a scribe who pauses is asked what they drew; it hangs on its cell, and nobody else can touch it', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const fay = await join(browser, board.links.facilitator, 'Fay', SCREEN);
  const sam = await join(browser, board.links.scribe, 'Sam', SCREEN);
  const place = await lookAt(sam, THEME, OUTCOME);
  await noteIn(sam, place, 'gap', 'Who asks the fathers?');
  const { x, y } = await middleOf(noteSaying(sam, 'Who asks the fathers?'));
  await draw(sam, { x: x - 40, y: y - 15 });

  // One is asked, and is not stopped: nothing takes the focus.
  const prompt = sam.getByRole('group', { name: 'Your drawing' });
  await expect(prompt).toContainText('What did you draw?', ASKED);
  expect(await prompt.evaluate((one) => one.contains(document.activeElement))).toBe(false);
  await sam.keyboard.press('Shift+N');
  await expect(prompt).toHaveCount(0);
  await draw(sam, { x: x + 30, y: y - 15 }, 3);
  await expect(prompt).toBeVisible(ASKED);
  expect(await violationsOf(prompt)).toEqual([]);

  await sam.keyboard.press('Shift+S');
  const form = sam.getByRole('dialog', { name: 'What you drew' });
  await expect(form.getByRole('textbox', { name: 'What did you draw?' })).toBeFocused();
  await form.getByRole('textbox', { name: 'What did you draw?' }).fill('NHS number 943 476 5919');
  await form.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(form.getByText('This looks like an NHS number.')).toBeVisible();
  await form.getByRole('textbox', { name: 'What did you draw?' }).fill(SAYS);
  await form.getByRole('checkbox', { name: 'Who asks the fathers?' }).check();
  await form.getByRole('combobox', { name: 'Others may use them under' }).selectOption('CC BY 4.0');
  expect(await violationsOf(form)).toEqual([]);
  await form.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(sam.getByText(`Kept as a drawing: ${SAYS}`)).toBeVisible();
  expect(await drawingOn(sam)).toMatchObject({ strokes: 7, says: SAYS });

  // One step: undo gives the strokes back as they were.
  await sam.keyboard.press('Control+z');
  expect(await drawingOn(sam)).toBe(undefined);
  await sam.keyboard.press('Control+Shift+z');
  expect(await drawingOn(sam)).toMatchObject({ strokes: 7 });
  await draw(sam, { x: x - 20, y: y - 10 }, 1);
  expect(await drawingOn(sam)).toMatchObject({ strokes: 8 });
  await saved(sam);

  const before = await drawingOn(sam);
  await expect.poll(() => drawingOn(fay)).toEqual(before);
  await lookAt(fay, 'Supervision', OUTCOME);
  await heading(fay, 'Supervision').click();
  await fay.getByRole('button', { name: 'Add a theme below' }).click();
  await fay.getByLabel('Name').fill('Peer supervision');
  await fay.getByRole('button', { name: 'Save' }).click();
  for (const page of [fay, sam]) {
    await expect
      .poll(async () => ((await drawingOn(page))?.y ?? 0) - (before?.y ?? 0))
      .toBeGreaterThan(100);
  }
  expect(await drawingOn(fay)).toEqual(await drawingOn(sam));

  await fay.getByRole('button', { name: 'Close' }).click();

  // A press on the ink over a note is a press on the note; what is chosen anyway stays as it is.
  await lookAt(fay, THEME, OUTCOME);
  const over = await middleOf(noteSaying(fay, 'Who asks the fathers?'));
  await fay.mouse.click(over.x - 28, over.y + 8);
  const chosen = (): Promise<string | undefined> =>
    fay.evaluate(() => window.gapboard?.editor.getOnlySelectedShape()?.type);
  expect(await chosen()).toBe('evidence-note');
  await fay.evaluate(() => {
    const { editor } = window.gapboard ?? {};
    const drawing = editor?.getCurrentPageShapes().find(({ type }) => type === 'drawing');
    if (drawing) editor?.select(drawing.id);
  });
  await fay.keyboard.press('Delete');
  await expect(fay.getByText('Sam drew this as the scribe')).toBeVisible();
  await fay.keyboard.press('ArrowRight');
  expect(await drawingOn(fay)).toEqual(await drawingOn(sam));

  // Without a canvas it is read.
  const outline = await fay.context().newPage();
  await outline.goto(`${server.origin}/board/${board.id}/outline`);
  await outlineIsOpen(outline);
  const cell = await openCell(outline, THEME, OUTCOME);
  await expect(cell.getByText(`Drawing by the scribe: ${SAYS}`)).toBeVisible();
  await expect(cell.getByText('It shows: “Who asks the fathers?”.')).toBeVisible();
  expect(await violations(outline)).toEqual([]);

  // It is played by itself: of what was written beside it nothing is in the replay.
  await sam.keyboard.press('v');
  await sam.evaluate(() => {
    const { editor } = window.gapboard ?? {};
    const drawing = editor?.getCurrentPageShapes().find(({ type }) => type === 'drawing');
    if (drawing) editor?.select(drawing.id);
  });
  const answered = sam.waitForResponse(/\/history\/replay/);
  await sam.getByRole('link', { name: 'Watch it drawn again' }).click();
  await expect(sam).toHaveURL(/\/replay\?drawing=/);
  expect(await (await answered).text()).not.toContain('fathers');
  await expect(sam.getByText('Sam, CC BY 4.0')).toBeVisible();
  await expect(sam.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
  await sam.keyboard.press('End');
  await expect(sam.getByRole('button', { name: 'Play again' })).toBeVisible();
  await sam.getByText('The whole replay in words').click();
  await expect(sam.getByText(SAYS).first()).toBeVisible();
  expect(await violations(sam)).toEqual([]);
});

test('anyone watches the scribe, and dims or hides what they drew on their own screen', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const sam = await join(browser, board.links.scribe, 'Sam', SCREEN);
  const vi = await join(browser, board.links.viewer, 'Vi', SCREEN);
  const { x, y } = await middleOf(await lookAt(sam, THEME, OUTCOME));
  await draw(sam, { x: x - 40, y: y - 15 });
  await frame(sam);

  await vi.getByRole('button', { name: 'Watch Sam draw' }).click();
  await expect(vi.getByRole('button', { name: 'Stop watching Sam' })).toBeVisible();
  const stroke = vi.locator('.tl-shape[data-shape-type="draw"]').first();
  await expect(stroke).toBeVisible();

  const ink = vi.getByRole('button', { name: 'Scribe’s ink: shown' });
  await ink.click();
  const bar = vi.getByRole('group', { name: 'The scribe', exact: true });
  expect(await violationsOf(bar)).toEqual([]);
  await vi.getByRole('radio', { name: 'Dimmed' }).check();
  await expect
    .poll(() => stroke.evaluate((one) => Number(getComputedStyle(one).opacity)))
    .toBeLessThan(0.5);
  await vi.getByRole('radio', { name: 'Hidden' }).check();
  await expect(stroke).toHaveCount(0);
  await vi.reload();
  await expect(vi.getByRole('button', { name: 'Scribe’s ink: hidden' })).toBeVisible();
  await expect(sam.locator('.tl-shape[data-shape-type="draw"]').first()).toBeVisible();

  // Whoever watches a scribe that drops out is told, and goes on when they are back.
  await vi.getByRole('button', { name: 'Watch Sam draw' }).click();
  await expect(vi.getByRole('button', { name: 'Stop watching Sam' })).toBeVisible();
  const url = sam.url();
  const seen = await sam.evaluate(() => window.gapboard?.editor.getCamera());
  await sam.goto('about:blank');
  await expect(vi.getByText('Sam is not here now.')).toBeVisible(ASKED);
  await sam.goto(url);
  await expect(vi.getByRole('button', { name: 'Stop watching Sam' })).toBeVisible(ASKED);
  await expect.poll(() => sam.evaluate(() => window.gapboard?.editor.getCamera())).toEqual(seen);
});

test('the big screen gives the scribe half of it, or all, for as long as there is one', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const fay = await join(browser, board.links.facilitator, 'Fay', SCREEN);
  const sam = await join(browser, board.links.scribe, 'Sam', SCREEN);
  const { x, y } = await middleOf(await lookAt(sam, THEME, OUTCOME));
  await draw(sam, { x: x - 40, y: y - 15 });
  const stage = await fay.context().newPage();
  await stage.setViewportSize({ width: 1920, height: 1080 });
  await stage.goto(`${server.origin}/board/${board.id}/stage`);
  const panel = await openWorkshop(fay);
  await panel.getByRole('combobox', { name: 'It shows' }).selectOption('board');
  await expect(stage.locator('.tl-canvas')).toHaveCount(1);

  const has = panel.getByRole('combobox', { name: 'The scribe has' });
  await has.selectOption('half');
  await expect(stage.locator('.tl-canvas')).toHaveCount(2);
  await expect(stage.getByText('Sam draws')).toBeVisible();
  const halves = await Promise.all(
    [0, 1].map((n) => stage.locator('.tl-canvas').nth(n).boundingBox()),
  );
  for (const half of halves) expect(half?.width).toBeGreaterThan(940);
  expect(halves[1]?.x).toBeGreaterThan(940);
  await stage.setViewportSize({ width: 1080, height: 1920 });
  await expect
    .poll(async () => (await stage.locator('.tl-canvas').first().boundingBox())?.width)
    .toBe(1080);
  expect(await violations(stage)).toEqual([]);

  await has.selectOption('all');
  await expect(stage.locator('.tl-canvas')).toHaveCount(1);
  await sam.context().close();
  await expect(stage.getByText('The scribe is not here just now.')).toBeVisible(ASKED);
  await expect(stage.locator('.tl-canvas')).toHaveCount(1);
});
