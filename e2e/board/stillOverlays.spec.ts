import type { Page } from '@playwright/test';
import { join, makeBoard, records, shapes } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';

/** From now on counts how often the canvas is drawn anew that lies over all else, as large as the screen. */
async function countDrawn(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const count = { drawn: 0 };
    const { prototype } = CanvasRenderingContext2D;
    const clear = Reflect.get(prototype, 'clearRect');
    prototype.clearRect = function counted(...place) {
      if (this.canvas.classList.contains('tl-canvas-overlays')) count.drawn++;
      clear.apply(this, place);
    };
    return count;
  });
  return () =>
    counter.evaluate((count) => {
      const { drawn } = count;
      count.drawn = 0;
      return drawn;
    });
}

async function drawSlowly(page: Page, x: number, y: number): Promise<void> {
  await page.keyboard.press('d');
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let n = 0; n < 30; n++) {
    await page.mouse.move(x + 8 * n, y + 40 * Math.sin(n / 4));
    await page.waitForTimeout(20);
  }
  await page.mouse.up();
}

test('frames and handles are drawn anew for what they frame, and not for every line of somebody else’s', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server);
  const ann = await join(browser, board.links.participant, 'Ann');
  const ben = await join(browser, board.links.participant, 'Ben');
  const inkOfBen = async (): Promise<number> =>
    shapes(await records(ann)).filter(({ props }) => props?.['isComplete']).length;
  await ann.mouse.move(600, 500);
  const drawn = await countDrawn(ann);
  // What its opening brought with it is over.
  await ann.waitForTimeout(500);
  await drawn();

  await drawSlowly(ben, 200, 200);
  await expect.poll(inkOfBen).toBe(1);
  expect(await drawn()).toBe(0);

  // Chosen, it is framed; and the frame stays as it is while more is drawn beside it.
  await ann.keyboard.press('ControlOrMeta+a');
  await expect.poll(drawn).toBeGreaterThan(0);
  await expect.poll(drawn).toBe(0);
  await drawSlowly(ben, 200, 400);
  await expect.poll(inkOfBen).toBe(2);
  expect(await drawn()).toBe(0);

  // It goes where what it frames goes.
  await ben.evaluate(() => {
    const { editor } = window.gapboard ?? {};
    const [first] = editor?.getCurrentPageShapes() ?? [];
    if (editor && first) editor.updateShape({ ...first, x: first.x + 90 });
  });
  await expect.poll(drawn).toBeGreaterThan(0);
});
