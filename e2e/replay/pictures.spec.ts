import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { join, makeBoard, saved } from '../support/board.ts';
import { seekTo, showFilm } from '../support/cinema.ts';
import { expect, test } from '../support/fixtures.ts';
import { dropFile, grainyPng, png } from '../support/picture.ts';
import { openReplay } from '../support/replay.ts';

/** Nothing else on a board is of this colour. */
const MAGENTA: [number, number, number] = [220, 0, 220];

/** What share of what is painted is magenta, more or less: a film is not exact in its colours. */
function magentaIn(page: Page, of: 'canvas' | 'video'): Promise<number> {
  return page.evaluate((selector) => {
    const from = document.querySelector<HTMLCanvasElement | HTMLVideoElement>(selector);
    const small = new OffscreenCanvas(160, 90).getContext('2d');
    if (!from || !small) throw new Error('There is nothing to be seen.');
    small.drawImage(from, 0, 0, 160, 90);
    const { data } = small.getImageData(0, 0, 160, 90);
    let count = 0;
    for (let n = 0; n < data.length; n += 4) {
      const [r = 0, g = 0, b = 0] = data.slice(n);
      if (r > 170 && g < 70 && b > 170) count++;
    }
    return count / (160 * 90);
  }, of);
}

test('a picture on the board is seen in the replay, in its page without a network, and in its film', async ({
  browser,
  server,
}, info) => {
  const board = await makeBoard(server, 'With a picture');
  const fay = await join(browser, board.links.facilitator, 'Fay');
  const bytes = grainyPng(900, MAGENTA);
  expect(bytes.length).toBeGreaterThan(1_200_000);
  await dropFile(fay, { name: 'wall.png', type: 'image/png', bytes });
  await expect(fay.locator('.tl-shape[data-shape-type="image"]')).toBeVisible();
  await saved(fay);
  await fay.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));

  await openReplay(fay, server, board);
  await fay.keyboard.press('End');
  await expect.poll(() => magentaIn(fay, 'canvas')).toBeGreaterThan(0.05);

  await fay.getByRole('button', { name: 'Take it away' }).click();
  const saving = fay.waitForEvent('download');
  await fay.getByRole('button', { name: 'Save the page' }).click();
  const file = path.join(info.outputDir, 'replay.html');
  await (await saving).saveAs(file);
  // In base64 the picture as it is would take more by itself.
  expect((await readFile(file)).length).toBeLessThan(1.3 * bytes.length);
  const context = await browser.newContext({ offline: true });
  const away = await context.newPage();
  await away.goto(pathToFileURL(file).href);
  await expect(away.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await away.keyboard.press('End');
  await expect.poll(() => magentaIn(away, 'canvas')).toBeGreaterThan(0.05);

  const filming = fay.waitForEvent('download');
  await fay.getByRole('button', { name: 'Make the film' }).click();
  const film = path.join(info.outputDir, (await filming).suggestedFilename());
  await (await filming).saveAs(film);
  await expect(fay.getByText('The film is saved.')).toBeVisible();
  const { cinema, seconds } = await showFilm(browser, film);
  // Before the card at its end.
  await seekTo(cinema, seconds - 2.6);
  await expect.poll(() => magentaIn(cinema, 'video')).toBeGreaterThan(0.05);
});

test('a picture that cannot be had is named in its place, and whoever takes the page away is told', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(/status of 404|net::ERR_FAILED/);
  const board = await makeBoard(server, 'Without its picture');
  const fay = await join(browser, board.links.facilitator, 'Fay');
  await dropFile(fay, { name: 'wall.png', type: 'image/png', bytes: png(400, MAGENTA) });
  await saved(fay);
  await fay.route(/\/api\/boards\/[^/]+\/assets\//, (route) => route.fulfill({ status: 404 }));
  await openReplay(fay, server, board);
  await fay.keyboard.press('End');
  await fay.getByRole('button', { name: 'Take it away' }).click();
  await fay.getByRole('button', { name: 'Save the page' }).click();
  await expect(fay.getByText('The page is saved.')).toBeVisible();
  await expect(
    fay.getByText(/^One picture could not be fetched, so its name stands/),
  ).toBeVisible();
  expect(await magentaIn(fay, 'canvas')).toBe(0);
});
