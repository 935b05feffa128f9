import type { Page } from '@playwright/test';
import { join, makeBoard } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { Stylus, wave } from '../support/stylus.ts';

/** How much ink is drawn on a page, in characters of its outlines. */
function inkSeen(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.tl-shape[data-shape-type="draw"] path')].reduce(
      (sum, path) => sum + (path.getAttribute('d')?.length ?? 0),
      0,
    ),
  );
}

/** The stroke on a page, as its canvas has it. */
function stroke(page: Page) {
  return page.evaluate(() =>
    window.gapboard?.editor.getCurrentPageShapesSorted().find((shape) => shape.type === 'draw'),
  );
}

function lookAt(page: Page, x: number): Promise<void> {
  return page.evaluate(
    (to) => void window.gapboard?.editor.setCamera({ x: to, y: 0, z: 1 }, { immediate: true }),
    x,
  );
}

test('who looks on sees ink grow while it is drawn', async ({ browser, server }) => {
  const board = await makeBoard(server, 'Watched');
  const sue = await join(browser, board.links.scribe, 'Sue');
  const vera = await join(browser, board.links.viewer, 'Vera');
  const stylus = await Stylus.at(sue);
  await sue.keyboard.press('i');
  const line = wave(300, 300, 120);
  await stylus.down({ x: 300, y: 300 });
  const lengths = new Set<number>();
  for (const [n, tip] of line.entries()) {
    await stylus.move(tip);
    if (n % 10 === 9) {
      await sue.waitForTimeout(40);
      lengths.add(await inkSeen(vera));
    }
  }
  expect(lengths.size).toBeGreaterThan(5);
  await stylus.up(line.at(-1) ?? { x: 0, y: 0 });
  await expect.poll(() => stroke(vera)).toEqual(await stroke(sue));
  await expect.poll(() => inkSeen(vera)).toBe(await inkSeen(sue));
});

test('ink that grows out of sight is not drawn, but there as soon as one looks', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server, 'Far away');
  const sue = await join(browser, board.links.scribe, 'Sue');
  const vera = await join(browser, board.links.viewer, 'Vera');
  await lookAt(vera, -5_000);
  const stylus = await Stylus.at(sue);
  await sue.keyboard.press('i');
  const line = wave(300, 300, 120);
  await stylus.down({ x: 300, y: 300 });
  for (const tip of line.slice(0, 60)) await stylus.move(tip);
  await expect.poll(() => stroke(vera)).toEqual(await stroke(sue));
  expect(await inkSeen(sue)).toBeGreaterThan(0);
  expect(await inkSeen(vera)).toBe(0);

  await lookAt(vera, 0);
  await expect.poll(() => inkSeen(vera)).toBeGreaterThan(0);
  const before = await inkSeen(vera);
  for (const tip of line.slice(60)) await stylus.move(tip);
  await expect.poll(() => inkSeen(vera)).toBeGreaterThan(before);

  await lookAt(vera, -5_000);
  await stylus.up(line.at(-1) ?? { x: 0, y: 0 });
  await expect.poll(() => stroke(vera)).toEqual(await stroke(sue));
  await lookAt(vera, 0);
  await expect.poll(() => inkSeen(vera)).toBe(await inkSeen(sue));
});
