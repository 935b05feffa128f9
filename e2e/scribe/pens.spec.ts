import { decodeInk } from '@gapboard/board';
import type { Page } from '@playwright/test';
import type { TLDrawShape } from 'tldraw';
import { violationsOf } from '../support/axe.ts';
import { boardIsOpen, join, makeBoard, saved } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { Stylus, wave } from '../support/stylus.ts';

const PENS = [
  { pen: 'ink', key: 'i', name: 'Ink' },
  { pen: 'brush', key: 'u', name: 'Brush' },
  { pen: 'marker', key: 'm', name: 'Marker' },
  { pen: 'pencil', key: 'p', name: 'Pencil' },
  { pen: 'gouache', key: 'w', name: 'White gouache' },
  { pen: 'tone', key: 'y', name: 'Tone' },
];

/** tldraw's own: React listens to touches passively. */
const PASSIVE = /Unable to preventDefault inside passive event listener/;

const FIFTY_THOUSAND = 50_000;

/** The strokes on a page, lowest first, as its canvas has them. */
function strokes(page: Page): Promise<TLDrawShape[]> {
  return page.evaluate(() =>
    (window.gapboard?.editor.getCurrentPageShapesSorted() ?? []).filter(
      (shape) => shape.type === 'draw',
    ),
  );
}

const pensOf = async (page: Page) => (await strokes(page)).map(({ meta }) => meta['pen']);
const camera = (page: Page) => page.evaluate(() => window.gapboard?.editor.getCamera());
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Pens' });
const chosen = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true });

test('a scribe draws with every pen, by key and by bar, and undoes and redoes it by key', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server, 'Pens');
  const sue = await join(browser, board.links.scribe, 'Sue');
  const stylus = await Stylus.at(sue);
  for (const [n, { key, name }] of PENS.entries()) {
    await sue.keyboard.press(key);
    await expect(chosen(sue, name)).toHaveAttribute('aria-pressed', 'true');
    await stylus.stroke(wave(300, 150 + n * 60));
  }
  expect(await pensOf(sue)).toEqual(PENS.map(({ pen }) => pen));
  for (const [n, { name }] of PENS.entries()) {
    await chosen(sue, name).click();
    await stylus.stroke(wave(700, 150 + n * 60));
  }
  const all = await strokes(sue);
  expect(all.map(({ meta }) => meta['pen'])).toEqual([...PENS, ...PENS].map(({ pen }) => pen));
  for (const { props } of all) {
    expect(props.isComplete).toBe(true);
    expect(props.isPen).toBe(true);
  }
  // A tone lies under every line, whenever it was drawn.
  const index = (kind: string) =>
    sue.evaluate(
      ([pen]) =>
        (window.gapboard?.editor.getRenderingShapes() ?? [])
          .filter(({ shape }) => shape.meta['pen'] === pen)
          .map((one) => (pen === 'tone' ? one.backgroundIndex : one.index)),
      [kind],
    );
  expect(Math.max(...(await index('tone')))).toBeLessThan(Math.min(...(await index('ink'))));

  await sue.keyboard.press('Control+z');
  await sue.keyboard.press('Control+z');
  expect(await strokes(sue)).toHaveLength(10);
  await sue.keyboard.press('Control+Shift+z');
  expect(await strokes(sue)).toHaveLength(11);
  await expect(chosen(sue, 'Undo')).toHaveAttribute('title', 'Undo (Ctrl+Z)');
  await chosen(sue, 'Undo').click();
  expect(await strokes(sue)).toHaveLength(10);
});

test('a stroke is pressed lightly or hard, and long ones go on without an end, as one to undo and to rub out', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server, 'A long line');
  const sue = await join(browser, board.links.scribe, 'Sue');
  const stylus = await Stylus.at(sue);
  await sue.keyboard.press('i');
  const spiral = Array.from({ length: 1_500 }, (_, n) => ({
    x: 640 + Math.cos(n / 25) * (20 + n / 7),
    y: 400 + Math.sin(n / 25) * (20 + n / 7),
    pressure: 0.5,
  }));
  await stylus.stroke(spiral);
  const parts = await strokes(sue);
  expect(parts.length).toBeGreaterThan(1);
  expect(new Set(parts.map(({ meta }) => meta['stroke'])).size).toBe(1);
  expect(parts.map(({ meta }) => meta['open'])).toEqual(
    parts.map((_, n) => (n === 0 ? 'end' : n === parts.length - 1 ? 'start' : 'both')),
  );
  await sue.keyboard.press('Control+z');
  expect(await strokes(sue)).toHaveLength(0);
  await sue.keyboard.press('Control+Shift+z');
  expect(await strokes(sue)).toHaveLength(parts.length);
  await sue.keyboard.press('e');
  await stylus.stroke(wave(spiral[700]?.x ?? 0, spiral[700]?.y ?? 0, 4));
  expect(await strokes(sue)).toHaveLength(0);
});

test('a stroke of fifty thousand points is kept whole, in records that a server takes', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server, 'Fifty thousand');
  const sue = await join(browser, board.links.scribe, 'Sue');
  const stylus = await Stylus.at(sue);
  await sue.keyboard.press('i');
  await sue.evaluate(() =>
    window.addEventListener('pointerdown', ({ pointerId }) => {
      document.documentElement.dataset['pen'] = String(pointerId);
    }),
  );
  await stylus.down({ x: 640, y: 420 });
  await sue.evaluate(async (count) => {
    const pointerId = Number(document.documentElement.dataset['pen']);
    for (let n = 1; n <= count; n++) {
      const [clientX, clientY] = [640 + 250 * Math.sin(n / 40), 420 + 200 * Math.sin(n / 53)];
      const pressure = n % 3 === 0 ? 0 : 0.5;
      document.body.dispatchEvent(
        new PointerEvent('pointermove', {
          pointerId,
          clientX,
          clientY,
          pressure,
          pointerType: 'pen',
          bubbles: true,
        }),
      );
      if (n % 2_000 === 0) await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  }, FIFTY_THOUSAND);
  await stylus.up({ x: 640, y: 420 });
  const parts = await strokes(sue);
  const bytes = parts.map(({ props }) => (props.segments[0]?.path.length ?? 0) * 0.75);
  const points = bytes.reduce((sum, of) => sum + (of - 12) / 6 + 1, 0);
  expect(points).toBeGreaterThanOrEqual(FIFTY_THOUSAND);
  expect(Math.max(...bytes)).toBeLessThan(10_000);
  await saved(sue);
  await expect(sue.getByRole('alert')).toHaveCount(0);
  const vera = await join(browser, board.links.viewer, 'Vera');
  await expect.poll(async () => (await strokes(vera)).length).toBe(parts.length);
});

test('a pencil on its side draws broadly from where it comes down, however lightly it is held', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server, 'On its side');
  const sue = await join(browser, board.links.scribe, 'Sue');
  const stylus = await Stylus.at(sue);
  await sue.keyboard.press('p');
  const lightly = wave(400, 300).map((tip) => ({ ...tip, pressure: 0.2 }));
  await stylus.stroke(lightly);
  await stylus.stroke(lightly.map((tip) => ({ ...tip, y: tip.y + 150, tilt: 80 })));
  const pressures = (await strokes(sue)).map(({ props }) =>
    props.segments.flatMap(({ path }) => decodeInk(path, 3).map(({ pressure }) => pressure)),
  );
  const [upright = [], leaning = []] = pressures;
  expect(Math.max(...upright)).toBeLessThan(0.25);
  expect(Math.min(...leaning)).toBeGreaterThan(0.7);
});

test('the eraser takes whole strokes or an area, of one’s own ink alone, and each is one step to undo', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server, 'Erasers');
  const sue = await join(browser, board.links.scribe, 'Sue');
  const tom = await join(browser, board.links.scribe, 'Tom');
  const [pen, toms] = [await Stylus.at(sue), await Stylus.at(tom)];
  await tom.keyboard.press('i');
  await toms.stroke(wave(400, 300));
  await sue.keyboard.press('i');
  await pen.stroke(wave(400, 250));
  await expect.poll(() => strokes(sue)).toHaveLength(2);
  const down = Array.from({ length: 30 }, (_, n) => ({ x: 480, y: 180 + n * 8, pressure: 0.5 }));

  await sue.keyboard.press('Shift+E');
  await expect(chosen(sue, 'Rub out an area of your own ink')).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  // How much it takes away is seen around the pen.
  const ring = sue.locator('[data-eraser-ring]');
  await pen.hover({ x: 480, y: 180 });
  await expect
    .poll(async () => {
      const box = await ring.boundingBox();
      return box && [box.x + box.width / 2, box.y + box.height / 2, box.width];
    })
    .toEqual([480, 180, 28]);
  await pen.stroke(down);
  await expect.poll(() => strokes(sue)).toHaveLength(3);
  const cut = await strokes(sue);
  const mine = cut.filter(({ meta }) => meta['by'] === cut.at(-1)?.meta['by']);
  expect(cut.filter(({ meta }) => meta['open'] === 'end' || meta['open'] === 'start')).toHaveLength(
    2,
  );
  expect(mine.every(({ meta }) => meta['pen'] === 'ink')).toBe(true);
  await expect.poll(() => strokes(tom)).toHaveLength(3);
  await sue.keyboard.press('Control+z');
  await expect.poll(() => strokes(sue)).toHaveLength(2);

  await sue.keyboard.press('e');
  await expect(chosen(sue, 'Rub out whole strokes')).toHaveAttribute('aria-pressed', 'true');
  await expect(ring).toHaveCount(0);
  // So fast that a slow page is told of its beginning and its end alone.
  await pen.stroke([down[0], down.at(-1)].filter((tip) => tip !== undefined));
  // What Tom has drawn as the scribe is his.
  await expect.poll(() => strokes(sue)).toHaveLength(1);
  await sue.keyboard.press('Control+z');
  await expect.poll(() => strokes(sue)).toHaveLength(2);
});

test('who drops out and returns finds the same pen, palette, hand and tool', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server, 'Back again');
  const sue = await join(browser, board.links.scribe, 'Sue');
  const stylus = await Stylus.at(sue);
  await sue.keyboard.press('u');
  await bar(sue).getByRole('button', { name: 'Colour: Black' }).click();
  await chosen(sue, 'Red').click();
  await sue.keyboard.press(']');
  await expect(chosen(sue, 'Broad')).toHaveAttribute('aria-pressed', 'true');
  await chosen(sue, 'Keep this pen on the palette').click();
  await sue.keyboard.press('y');
  await sue.keyboard.press('j');
  await expect(chosen(sue, 'Brush')).toHaveAttribute('aria-pressed', 'true');
  await expect(chosen(sue, 'Red brush, broad')).toHaveAttribute('aria-pressed', 'true');

  const before = await bar(sue).boundingBox();
  await chosen(sue, 'Hand and pen').click();
  await sue.getByRole('checkbox', { name: 'I draw with my left hand' }).check();
  const after = await bar(sue).boundingBox();
  expect((after?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThan(900);
  await sue.keyboard.press('Escape');
  await stylus.stroke(wave(400, 250));
  await saved(sue);

  await sue.reload();
  await boardIsOpen(sue);
  await expect(chosen(sue, 'Brush')).toHaveAttribute('aria-pressed', 'true');
  await expect(chosen(sue, 'Red brush, broad')).toHaveAttribute('aria-pressed', 'true');
  expect((await bar(sue).boundingBox())?.x).toBe(after?.x);
  await (await Stylus.at(sue)).stroke(wave(400, 400));
  const [first, second] = await strokes(sue);
  expect(second?.meta['pen']).toBe('brush');
  expect(second?.props).toMatchObject({ color: 'red', size: 'l' });
  expect(first?.props.color).toBe('red');
  await chosen(sue, 'Take this pen off the palette').click();
  await expect(chosen(sue, 'Red brush, broad')).toBeHidden();
});

test('while a pen is near, a finger moves the board and never draws; two fingers do as ever', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(PASSIVE);
  const board = await makeBoard(server, 'Palms');
  const sue = await join(browser, board.links.scribe, 'Sue', { hasTouch: true });
  const stylus = await Stylus.at(sue);
  await sue.keyboard.press('i');
  const swipe = Array.from({ length: 10 }, (_, n) => ({ x: 500 + n * 12, y: 400 }));

  await stylus.hover({ x: 600, y: 300 });
  const start = await camera(sue);
  await stylus.fingers([swipe]);
  expect(await strokes(sue)).toHaveLength(0);
  await expect.poll(async () => (await camera(sue))?.x).toBeGreaterThan((start?.x ?? 0) + 60);

  await test.step('the hand that rests while the pen draws does nothing at all', async () => {
    const still = await camera(sue);
    const line = wave(400, 250);
    await stylus.down({ x: 400, y: 250 });
    for (const tip of line.slice(0, 20)) await stylus.move(tip);
    await stylus.fingers([swipe, swipe.map(({ x, y }) => ({ x, y: y + 80 }))]);
    for (const tip of line.slice(20)) await stylus.move(tip);
    await stylus.up(line.at(-1) ?? { x: 0, y: 0 });
    const [drawn, ...more] = await strokes(sue);
    expect(more).toHaveLength(0);
    expect(drawn?.props.isPen).toBe(true);
    expect(await camera(sue)).toEqual(still);
  });

  await test.step('two fingers zoom', async () => {
    const before = await camera(sue);
    const apart = (sign: number) =>
      Array.from({ length: 12 }, (_, n) => ({ x: 640 + sign * (40 + n * 15), y: 400 }));
    await stylus.fingers([apart(-1), apart(1)]);
    await expect.poll(async () => (await camera(sue))?.z).toBeGreaterThan((before?.z ?? 1) * 1.2);
    expect(await strokes(sue)).toHaveLength(1);
  });
});

test('without a pen a finger draws', async ({ browser, server, faults }) => {
  faults.expect(PASSIVE);
  const board = await makeBoard(server, 'Fingers');
  const sue = await join(browser, board.links.scribe, 'Sue', { hasTouch: true });
  const stylus = await Stylus.at(sue);
  await sue.keyboard.press('i');
  await stylus.fingers([Array.from({ length: 10 }, (_, n) => ({ x: 500 + n * 12, y: 400 }))]);
  const [drawn] = await strokes(sue);
  expect(drawn?.props.isPen).toBe(false);
});

test('the button on a pen rubs out while it is held, takes the pen before, or undoes, as its person likes', async ({
  browser,
  server,
}) => {
  const board = await makeBoard(server, 'Buttons');
  const sue = await join(browser, board.links.scribe, 'Sue');
  const stylus = await Stylus.at(sue);
  await sue.keyboard.press('u');
  await sue.keyboard.press('i');
  await stylus.stroke(wave(400, 250));
  await stylus.stroke(wave(400, 400));
  await stylus.stroke(wave(400, 250, 6), 'barrel');
  expect(await strokes(sue)).toHaveLength(1);
  await expect(chosen(sue, 'Ink')).toHaveAttribute('aria-pressed', 'true');
  await expect(sue.getByTestId('context-menu')).toBeHidden();

  const make = async (does: string): Promise<void> => {
    await chosen(sue, 'Hand and pen').click();
    await sue.getByRole('radio', { name: does }).check();
    await sue.keyboard.press('Escape');
    await stylus.stroke(wave(400, 500, 3), 'barrel');
  };
  await make('Takes the pen before');
  await expect(chosen(sue, 'Brush')).toHaveAttribute('aria-pressed', 'true');
  await make('Undoes');
  expect(await strokes(sue)).toHaveLength(2);
});

test('a participant has three pens', async ({ browser, server }) => {
  const board = await makeBoard(server, 'Three pens');
  const ben = await join(browser, board.links.participant, 'Ben');
  await ben.keyboard.press('d');
  await expect(bar(ben)).toBeVisible();
  for (const { name, pen } of PENS) {
    const has = ['ink', 'marker', 'pencil'].includes(pen);
    await expect(chosen(ben, name)).toBeVisible({ visible: has });
  }
});

for (const { width, height, colorScheme } of [
  { width: 360, height: 740, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
  { width: 1366, height: 768, colorScheme: 'light' },
  { width: 1366, height: 768, colorScheme: 'dark' },
  { width: 1920, height: 1080, colorScheme: 'light' },
] as const) {
  test(`the pens fit ${width} by ${height}, ${colorScheme}: each as large as a finger, and open to everyone`, async ({
    browser,
    server,
  }, info) => {
    const board = await makeBoard(server, 'Pens everywhere');
    const sue = await join(browser, board.links.scribe, 'Sue', {
      viewport: { width, height },
      colorScheme,
    });
    await sue.keyboard.press('i');
    for (const name of ['Pen', 'Palette', 'Colour: Black']) {
      const opener = chosen(sue, name);
      if (await opener.isVisible()) await opener.click();
    }
    await info.attach('open', { body: await sue.screenshot() });
    expect(await violationsOf(bar(sue))).toEqual([]);
    for (const button of await bar(sue).getByRole('button').all()) {
      if (!(await button.isVisible())) continue;
      const box = await button.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  });
}
