import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';
import type { TLRecord, TLShapeId, TLShapePartial } from 'tldraw';
import { violations } from '../support/axe.ts';
import { join, makeBoard, saved } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';

const PENS = ['ink', 'brush', 'marker', 'pencil', 'gouache', 'tone'] as const;

/** Draws a wave with each pen, as a hand does, and frames them as a drawing that is named and described. */
async function drawAndFrame(page: Page): Promise<void> {
  await page.evaluate(() => {
    const editor = window.gapboard?.editor;
    editor?.setCamera({ x: 0, y: 0, z: 1 }, { immediate: true });
    editor?.setCurrentTool('draw');
  });
  const canvas = await page.locator('.tl-canvas').boundingBox();
  if (!canvas) throw new Error('There is no canvas.');
  for (const n of PENS.keys()) {
    const [x, y] = [canvas.x + 360, canvas.y + 130 + 70 * n];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 40; step++) {
      await page.mouse.move(x + 5 * step, y + 22 * Math.sin(step / 5));
    }
    await page.mouse.up();
  }
  await page.evaluate((pens) => {
    const gapboard = window.gapboard;
    if (!gapboard) throw new Error('There is no board.');
    const { editor, session } = gapboard;
    const strokes = editor.getCurrentPageShapes().filter(({ type }) => type === 'draw');
    if (strokes.length !== pens.length) throw new Error(`Drawn are ${strokes.length} strokes.`);
    editor.updateShapes(
      strokes.map(({ id, type, meta }, n) => ({ id, type, meta: { ...meta, pen: pens[n] ?? '' } })),
    );
    const box = editor.getCurrentPageBounds();
    if (!box) throw new Error('Nothing is drawn.');
    const drawing = 'shape:drawing' as TLShapeId;
    const props = {
      w: box.w,
      h: box.h,
      name: 'Waiting',
      alt: 'A child waits at a window',
      cell: null,
      note: null,
      notes: [],
    };
    const at = { id: drawing, type: 'drawing', x: box.x, y: box.y, props };
    // Of the server's kinds of shapes, which are not known here.
    editor.createShape(at as TLShapePartial);
    editor.reparentShapes(
      strokes.map(({ id }) => id),
      drawing,
    );
    const user = editor.store
      .allRecords()
      .find(({ id }) => id === `user:${session.participant.id}`);
    if (user) {
      const meta = { ...user.meta, credit: 'Ada Lovelace', licence: 'CC BY 4.0' };
      editor.store.put([{ ...user, meta } as TLRecord]);
    }
    editor.setCurrentTool('select');
    editor.select(drawing);
  }, PENS);
  await saved(page);
}

async function taken(page: Page, as: string): Promise<{ name: string; bytes: Buffer }> {
  const dialog = page.getByRole('dialog', { name: 'Take the drawing away' });
  await dialog.getByLabel('As', { exact: true }).selectOption(as);
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const download: Download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What of the ink in a picture is elsewhere in another, in shares of it; both are looked at as large as the first. */
async function unlike(page: Page, pictures: { url: string }[]): Promise<number> {
  return page.evaluate(async (both) => {
    const images = await Promise.all(
      both.map(async ({ url }) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        return image;
      }),
    );
    const pixelsOf = (image: HTMLImageElement, width: number, height: number) => {
      const canvas = new OffscreenCanvas(width, height);
      const surface = canvas.getContext('2d');
      if (!surface) throw new Error('There is no canvas.');
      surface.fillStyle = '#777777';
      surface.fillRect(0, 0, width, height);
      surface.drawImage(image, 0, 0, width, height);
      return surface.getImageData(0, 0, width, height).data;
    };
    const [first, second] = images;
    if (!first || !second) throw new Error('There are not two pictures.');
    const [width, height] = [600, Math.round((600 * first.height) / first.width)];
    const one = pixelsOf(first, width, height);
    const other = pixelsOf(second, width, height);
    let [ink, far] = [0, 0];
    for (let n = 0; n < one.length; n += 4) {
      const [a = 0, b = 0] = [one[n], other[n]];
      if (Math.abs(a - 0x77) > 24) ink++;
      if (Math.abs(a - b) > 64) far++;
    }
    if (ink < 2000) throw new Error(`There is hardly any ink: ${ink} pixels.`);
    return far / ink;
  }, pictures);
}

const url = (bytes: Uint8Array, type: string): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

test('a drawing is taken away as PNG, SVG and PDF, with whom to name in each, and looks the same wherever it is opened', async ({
  server,
  browser,
}) => {
  const board = await makeBoard(server);
  const page = await join(browser, board.links.scribe, 'Ada');
  await drawAndFrame(page);
  await page.getByRole('button', { name: 'Take away…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take the drawing away' });
  await expect(dialog.getByText('© Ada Lovelace, CC BY 4.0')).toBeVisible();
  await expect(dialog.getByRole('img', { name: 'A child waits at a window' })).toBeVisible();
  expect(await violations(page, 'dialog')).toEqual([]);

  const png = await taken(page, 'png');
  expect(png.name).toBe('Waiting.png');
  const said = png.bytes.toString('latin1');
  expect(said).toContain('pHYs');
  expect(said).toContain('Author\0Ada Lovelace');
  expect(said).toContain('Copyright\0© Ada Lovelace, CC BY 4.0');
  expect(said).toContain('Description\0A child waits at a window');
  // The longer side of an A4 page at 300 dots an inch.
  expect(Math.max(png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20))).toBe(3507);

  const svg = await taken(page, 'svg');
  expect(svg.name).toBe('Waiting.svg');
  const text = svg.bytes.toString('utf8');
  expect(text).toContain('<desc>A child waits at a window</desc>');
  expect(text).toContain('<dc:title>Ada Lovelace</dc:title>');
  const pdf = await taken(page, 'pdf');
  expect(pdf.name).toBe('Waiting.pdf');
  expect(pdf.bytes.toString('latin1', 0, 5)).toBe('%PDF-');

  // Painted on a canvas, opened by this browser, and opened by another program altogether.
  const painted = { url: url(png.bytes, 'image/png') };
  const opened = { url: url(svg.bytes, 'image/svg+xml') };
  const elsewhere = new Resvg(text, { fitTo: { mode: 'width', value: 1200 } }).render().asPng();
  const other = { url: url(elsewhere, 'image/png') };
  expect(await unlike(page, [painted, opened])).toBeLessThan(0.02);
  expect(await unlike(page, [painted, other])).toBeLessThan(0.02);
});

test('all drawings can be taken away from the map’s menu, by keyboard and on a phone', async ({
  server,
  browser,
}) => {
  const board = await makeBoard(server);
  const page = await join(browser, board.links.scribe, 'Ada');
  await drawAndFrame(page);
  await page.getByRole('button', { name: 'Map: bring in studies' }).click();
  await page.getByRole('button', { name: 'Choose…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Take the drawing away' });
  await expect(dialog.getByLabel('Which drawing')).toBeVisible();
  await dialog.getByLabel('With the paper behind it').press('Space');
  const { name, bytes } = await taken(page, 'png');
  expect(name).toMatch(/\.png$/);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await violations(page, 'dialog')).toEqual([]);
  const overflow = await dialog.evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
