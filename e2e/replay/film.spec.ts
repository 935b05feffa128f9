import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { join } from '../support/board.ts';
import { seekTo, showFilm } from '../support/cinema.ts';
import { expect, test } from '../support/fixtures.ts';
import { difference, openReplay, playSession, seen } from '../support/replay.ts';

/** Cards at the beginning and the end of a film, in seconds. */
const CARD = 2.5;

/** A browser that asks where to save when a download begins, as Firefox does. */
async function withoutPicker(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
}

/**
 * A browser in which somebody has chosen a file: the picker is the system's own window, which no test
 * can press, so it hands over a real file of the browser's private folder.
 */
async function withPicked(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.showSaveFilePicker = async () => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle('film', { create: true });
    };
  });
}

declare global {
  interface Window {
    showSaveFilePicker?: () => Promise<FileSystemFileHandle>;
  }
}

function filesKept(page: Page): Promise<[name: string, size: number][]> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const found: [string, number][] = [];
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'file') found.push([name, (await handle.getFile()).size]);
    }
    return found;
  });
}

async function openTakeAway(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take it away' }).click();
  await expect(page.getByRole('combobox', { name: 'Size' })).toBeVisible();
}

const make = (page: Page) => page.getByRole('button', { name: 'Make the film' });

test('a film is made with its progress told, plays, and shows what the replay shows', async ({
  browser,
  server,
}, info) => {
  const { board, fay } = await playSession(browser, server);
  await withoutPicker(fay);
  await openReplay(fay, server, board);
  await openTakeAway(fay);
  await fay.getByRole('combobox', { name: 'Length' }).selectOption('4');
  const follows = fay.getByRole('checkbox', { name: 'Look where things happen' });
  await fay.getByRole('dialog').locator(follows).uncheck();
  const saving = fay.waitForEvent('download');
  await make(fay).click();
  await expect(fay.getByRole('progressbar', { name: 'Making the film' })).toBeVisible();
  await expect(fay.getByText(/^about \d+ (second|minute)s? left$/)).toBeVisible();
  expect(await violations(fay)).toEqual([]);
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^Gaps in the evidence replay\.(mp4|webm)$/);
  const file = path.join(info.outputDir, download.suggestedFilename());
  await download.saveAs(file);
  expect((await stat(file)).size).toBeGreaterThan(10_000);
  await expect(fay.getByText('The film is saved.')).toBeVisible();

  // The end as the page shows it, in the film's own shape and from where the film looks.
  await fay.keyboard.press('Escape');
  await fay.evaluate(() => {
    const canvas = document.querySelector('canvas');
    Object.assign(canvas?.style ?? {}, { width: '1280px', height: '720px' });
  });
  await follows.uncheck();
  await fay.keyboard.press('Home');
  const beginning = await shown(fay);
  await fay.keyboard.press('End');
  const end = await shown(fay);

  const { cinema, seconds } = await showFilm(browser, file);
  const frameAt = async (at: number): Promise<number[]> => {
    await seekTo(cinema, at);
    return seen(cinema, 'video');
  };
  const [card, last] = [await frameAt(CARD / 2), await frameAt(seconds - CARD - 0.1)];
  const first = await frameAt(CARD + 0.05);
  expect(difference(first, beginning)).toBeLessThan(6);
  // In the film what the vote was about still stands in a corner, a twentieth of the picture.
  expect(difference(last, end)).toBeLessThan(12);
  expect(difference(last, end)).toBeLessThan(difference(last, card) / 2);
  expect(difference(first, card)).toBeGreaterThan(40);
});

/** What the page shows when nothing moves any more. */
async function shown(page: Page): Promise<number[]> {
  let now = await seen(page, 'canvas');
  await expect(async () => {
    const before = now;
    await page.waitForTimeout(300);
    now = await seen(page, 'canvas');
    expect(difference(before, now)).toBe(0);
  }).toPass();
  return now;
}

test('cancelled, nothing is left of a film; and the next one can be made', async ({
  browser,
  server,
}) => {
  const { board, fay } = await playSession(browser, server);
  await withPicked(fay);
  await openReplay(fay, server, board);
  await openTakeAway(fay);
  await fay.getByRole('combobox', { name: 'Length' }).selectOption('0.5');
  await make(fay).click();
  await expect(fay.getByText(/ left$/)).toBeVisible();
  await fay.getByRole('button', { name: 'Cancel' }).click();
  await expect(fay.getByText('Nothing is left of it.')).toBeVisible();
  expect(await filesKept(fay)).toEqual([]);
  await fay.getByRole('combobox', { name: 'Length' }).selectOption('16');
  await make(fay).click();
  await expect(fay.getByText('The film is saved.')).toBeVisible({ timeout: 60_000 });
  const [[, size] = []] = await filesKept(fay);
  expect(size).toBeGreaterThan(10_000);
});

test('where the disk is full it says so and offers a smaller film; the replay is as it was', async ({
  browser,
  server,
}) => {
  const { board, fay } = await playSession(browser, server);
  await withPicked(fay);
  await openReplay(fay, server, board);
  const session = await fay.context().newCDPSession(fay);
  // What this origin keeps already, and too little more for a film.
  const used = await fay.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: server.origin,
    quotaSize: used + 5_000,
  });
  await openTakeAway(fay);
  await fay.getByRole('combobox', { name: 'Size' }).selectOption('1080');
  await fay.getByRole('combobox', { name: 'Length' }).selectOption('16');
  await make(fay).click();
  await expect(fay.getByRole('alert')).toContainText('There is no more room on this device', {
    timeout: 90_000,
  });
  expect(await violations(fay)).toEqual([]);
  expect(await filesKept(fay)).toEqual([]);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
  await fay.getByRole('button', { name: 'Make a smaller one' }).click();
  await expect(fay.getByText('The film is saved.')).toBeVisible({ timeout: 60_000 });
  expect(await filesKept(fay)).toHaveLength(1);
  await fay.keyboard.press('Escape');
  await expect(fay.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('in a hall without https a film is recorded as it plays, and one is told how long that takes', async ({
  browser,
  server,
}, info) => {
  const { board } = await playSession(browser, server);
  const link = board.links.facilitator.replace(server.origin, server.hallOrigin);
  const fay = await join(browser, link, 'Hal');
  await openReplay(fay, { origin: server.hallOrigin }, board);
  await openTakeAway(fay);
  await expect(fay.getByText('as long to make as it lasts')).toBeVisible();
  await fay.getByRole('combobox', { name: 'Length' }).selectOption('16');
  const saving = fay.waitForEvent('download');
  await make(fay).click();
  await expect(fay.getByRole('progressbar')).toBeVisible();
  const file = path.join(info.outputDir, 'recorded.film');
  await (await saving).saveAs(file);
  expect((await stat(file)).size).toBeGreaterThan(10_000);
});
