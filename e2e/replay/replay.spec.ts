import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { join, makeBoard } from '../support/board.ts';
import { expect, test } from '../support/fixtures.ts';
import { LOST_LINE } from '../support/lostLine.ts';
import {
  CRITERION,
  difference,
  GAPS,
  openReplay,
  playSession,
  SECRETS,
  seen,
} from '../support/replay.ts';

const slider = (page: Page) => page.getByRole('slider', { name: 'Where in the replay' });
const told = (page: Page) => page.locator('[data-told]');
const position = async (page: Page): Promise<number> =>
  Number(await slider(page).inputValue()) / Number(await slider(page).getAttribute('max'));

test('a session is played, scrubbed, gone through by keyboard and told in words; what was private or removed is not in it', async ({
  browser,
  server,
}) => {
  const { board, fay } = await playSession(browser, server);
  const answered = fay.waitForResponse(/\/history\/replay/);
  await openReplay(fay, server, board);
  const script = await (await answered).text();
  for (const secret of SECRETS) expect(script).not.toContain(secret);
  for (const gap of GAPS) expect(script).toContain(gap);
  expect(await violations(fay)).toEqual([]);

  const beginning = await seen(fay, 'canvas');
  await fay.keyboard.press(' ');
  await expect(fay.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => position(fay)).toBeGreaterThan(0.05);
  await fay.keyboard.press(' ');
  await expect(fay.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await fay.keyboard.press('End');
  await expect(fay.getByRole('button', { name: 'Play again' })).toBeVisible();
  await expect(told(fay)).toContainText(
    `Choose: votes counted on “${CRITERION}”, most for “${GAPS[1]}”`,
  );
  expect(difference(await seen(fay, 'canvas'), beginning)).toBeGreaterThan(1);
  await fay.keyboard.press('Home');
  await expect.poll(() => position(fay)).toBe(0);

  // Chapters, by key and by list; changes, one by one.
  const chapters = fay.getByRole('region', { name: 'Chapters' }).getByRole('button');
  await expect(chapters).toHaveText([/Front door$/, /Quiet writing$/, /Choose$/]);
  await chapters.last().click();
  await expect(slider(fay)).toHaveAttribute('aria-valuetext', /, Choose$/);
  await fay.keyboard.press('Home');
  await fay.keyboard.press(']');
  await fay.keyboard.press(']');
  await expect(slider(fay)).toHaveAttribute('aria-valuetext', /, Quiet writing$/);
  await fay.keyboard.press('[');
  await expect(slider(fay)).toHaveAttribute('aria-valuetext', /, Front door$/);
  await chapters.last().click();
  const before = await position(fay);
  await fay.keyboard.press('.');
  expect(await position(fay)).toBeGreaterThan(before);
  await fay.keyboard.press(',');
  await slider(fay).focus();
  await fay.keyboard.press('ArrowLeft');
  expect(await position(fay)).toBeLessThan(before);

  // Where the slider is let go, the picture is the one that playing comes to.
  await slider(fay).fill(String(0.5 * Number(await slider(fay).getAttribute('max'))));
  await expect(told(fay)).toContainText('Front door:');
  await fay.getByRole('combobox', { name: 'Speed' }).selectOption('In a minute');
  await fay.getByRole('checkbox', { name: 'Skip the rests' }).uncheck();
  await expect(slider(fay)).toBeVisible();

  await fay.getByText('The whole replay in words').click();
  for (const gap of GAPS) await expect(fay.getByText(`Gap: ${gap}`)).toBeVisible();
  await expect(fay.getByText(/^In the end there are 2 notes/)).toBeVisible();
  expect(await violations(fay)).toEqual([]);

  await fay.setViewportSize({ width: 360, height: 740 });
  expect(await fay.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await fay.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await fay.setViewportSize({ width: 1920, height: 1080 });
  await fay.keyboard.press('Home');
  await fay.keyboard.press('f');
  await expect(fay.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
  expect(await violations(fay)).toEqual([]);
});

test('taken away as a page it plays from a file, with every request refused, and says no more than it shows', async ({
  browser,
  server,
}, info) => {
  const { board, fay } = await playSession(browser, server);
  await openReplay(fay, server, board);
  await fay.getByRole('button', { name: 'Take it away' }).click();
  await expect(fay.getByRole('combobox', { name: 'Size' })).toBeVisible();
  expect(await violations(fay)).toEqual([]);
  const saving = fay.waitForEvent('download');
  await fay.getByRole('button', { name: 'Save the page' }).click();
  await expect(fay.getByText('The page is saved.')).toBeVisible();
  const file = path.join(info.outputDir, 'replay.html');
  await (await saving).saveAs(file);
  const html = await readFile(file);
  for (const secret of [...SECRETS, board.id, '127.0.0.1'])
    expect(html.includes(secret)).toBe(false);
  expect(html.length).toBeLessThan(1_000_000);

  const context = await browser.newContext({ offline: true });
  const asked: string[] = [];
  await context.route(/^(?!file:)/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  const away = await context.newPage();
  await away.goto(pathToFileURL(file).href);
  await expect(away.getByRole('heading', { level: 1, name: board.title })).toBeVisible();
  const beginning = await seen(away, 'canvas');
  await away.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => position(away)).toBeGreaterThan(0.02);
  await away.keyboard.press('End');
  await expect(told(away)).toContainText(CRITERION);
  expect(difference(await seen(away, 'canvas'), beginning)).toBeGreaterThan(1);
  await away.getByText('The whole replay in words').click();
  await expect(away.getByText(`Gap: ${GAPS[0]}`)).toBeVisible();
  expect(await violations(away)).toEqual([]);
  expect(asked).toEqual([]);
});

test('who may not see the history is told so, a board without anything on it says so, and so does a lost line', async ({
  browser,
  server,
  faults,
}) => {
  faults.expect(LOST_LINE, /403|409/);
  const board = await makeBoard(server);
  const vera = await join(browser, board.links.viewer, 'Vera');
  await vera.goto(`${server.origin}/board/${board.id}/replay`);
  await expect(vera.getByRole('alert')).toBeVisible();

  const fay = await join(browser, board.links.facilitator, 'Fay');
  await fay.goto(`${server.origin}/board/${board.id}/replay`);
  await expect(fay.getByText('Nothing has been drawn yet')).toBeVisible();
  expect(await violations(fay)).toEqual([]);

  await fay.route('**/history/replay*', (route) => route.abort());
  await fay.reload();
  await expect(fay.getByRole('alert')).toContainText('cannot be reached');
  await fay.unroute('**/history/replay*');
  await fay.getByRole('button', { name: 'Try again' }).click();
  await expect(fay.getByText('Nothing has been drawn yet')).toBeVisible();
});
