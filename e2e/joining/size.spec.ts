import { boardIsOpen, makeBoard } from '../support/board.ts';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { makeMapBoard } from '../support/map.ts';
import { joinOutline, outlineIsOpen } from '../support/outline.ts';

const KB = 1000;

/** Bytes of script that came over the line, as compressed, since the page was opened. */
function scripts(page: Page): { total: () => number; names: () => string[] } {
  const sizes = new Map<string, number>();
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js')) return;
    const length = Number((await response.allHeaders())['content-length']);
    sizes.set(pathname, length);
  });
  return {
    total: () => [...sizes.values()].reduce((sum, size) => sum + size, 0),
    names: () => [...sizes.keys()],
  };
}

test('the join page loads at most 90 kB of script, and nothing of tldraw', async ({
  page,
  server,
}) => {
  const board = await makeBoard(server);
  const loaded = scripts(page);
  await page.goto(board.links.participant);
  await expect(page.getByRole('button', { name: 'Join the board' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(loaded.total()).toBeGreaterThan(10 * KB);
  expect(loaded.total()).toBeLessThanOrEqual(90 * KB);
  expect(loaded.names().filter((name) => /tldraw|board-/.test(name))).toEqual([]);
});

// tldraw is 415 kB of it and React 60; a map's grid, its notes and the privacy guard have to be there
// before the first record is drawn or typed, whatever is on the board.
test('a board loads at most 610 kB of script, all told', async ({ page, server }) => {
  const board = await makeBoard(server);
  const loaded = scripts(page);
  await page.goto(board.links.participant);
  await page.getByRole('textbox', { name: 'name' }).fill('Anna');
  await page.keyboard.press('Enter');
  await boardIsOpen(page);
  await page.waitForLoadState('networkidle');
  expect(loaded.total()).toBeGreaterThan(300 * KB);
  expect(loaded.total()).toBeLessThanOrEqual(610 * KB);
});

test('the outline loads at most 120 kB of script until it can be read, and nothing of tldraw, then or later', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ]) {
    const ana = await joinOutline(browser, board.links.participant, 'Ana', { viewport });
    const page = await ana.context().newPage();
    const loaded = scripts(page);
    await page.goto(`${server.origin}/board/${board.id}/outline`);
    await outlineIsOpen(page);
    await expect(page.getByRole('button', { name: /Supervision/ }).first()).toBeVisible();
    expect(loaded.total()).toBeGreaterThan(60 * KB);
    expect(loaded.total()).toBeLessThanOrEqual(120 * KB);

    // What is needed to change the board follows, wanted or not.
    await expect.poll(() => loaded.names().some((name) => name.includes('acting'))).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(loaded.total()).toBeLessThanOrEqual(170 * KB);
    expect(loaded.names().filter((name) => name.includes('tldraw'))).toEqual([]);
    await ana.context().close();
  }
});
