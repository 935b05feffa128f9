import { boardIsOpen, join, makeBoard } from '../support/board.ts';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { historyIsOpen, joinHistory } from '../support/history.ts';
import { lookAt, makeMapBoard, noteIn, noteSaying } from '../support/map.ts';
import { joinOutline, outlineIsOpen } from '../support/outline.ts';
import { joinOnPhone, phoneIsOpen } from '../support/phone.ts';
import { attend } from '../support/workshop.ts';

test.use({ serviceWorkers: 'allow' });

const KB = 1000;

/** Bytes that came over the line, as compressed, since the page was opened. */
function bytes(page: Page): { total: (what?: RegExp) => number; names: () => string[] } {
  const sizes = new Map<string, number>();
  page.on('response', async (response) => {
    const { pathname, protocol } = new URL(response.url());
    // What a page has drawn for itself comes over no line.
    if (protocol === 'blob:') return;
    // The stream of what goes on has no length; what it says first is no more than a list of headings.
    const length = Number((await response.allHeaders())['content-length'] ?? 0);
    sizes.set(pathname, length);
  });
  return {
    total: (what = /./) =>
      [...sizes]
        .filter(([pathname]) => what.test(pathname))
        .reduce((sum, [, size]) => sum + size, 0),
    names: () => [...sizes.keys()],
  };
}

const SCRIPT = /\.js$/;
const FONT = /\.woff2$/;
/** React, Yjs and tldraw, as client/vite.config.ts calls the parts they are in. */
const HEAVY = /\/(app|board|tldraw)-/;

test('the join page loads at most 60 kB in all, on plain http in a hall too', async ({
  page,
  server,
}) => {
  const board = await makeBoard(server);
  for (const origin of [server.origin, server.hallOrigin]) {
    const loaded = bytes(page);
    await page.goto(board.links.participant.replace(server.origin, origin));
    await expect(page.getByRole('button', { name: 'Join the board' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(loaded.total(SCRIPT)).toBeGreaterThan(10 * KB);
    expect(loaded.total()).toBeLessThanOrEqual(60 * KB);
    expect(loaded.names().filter((name) => HEAVY.test(name))).toEqual([]);
  }
});

test('the phone’s screen loads at most 60 kB in all until it can be used, and little after that', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  for (const origin of [server.origin, server.hallOrigin]) {
    const link = board.links.participant.replace(server.origin, origin);
    const phone = await joinOnPhone(browser, link, 'Anna');
    const fresh = await phone.context().newPage();
    const loaded = bytes(fresh);
    await fresh.goto(phone.url());
    await phoneIsOpen(fresh);
    expect(loaded.total(SCRIPT)).toBeGreaterThan(20 * KB);
    expect(loaded.total()).toBeLessThanOrEqual(60 * KB);
    // What votes need follows, wanted or not.
    await expect.poll(() => loaded.names().some((name) => /voting.*js$/.test(name))).toBe(true);
    expect(loaded.total()).toBeLessThanOrEqual(70 * KB);
    expect(loaded.names().filter((name) => HEAVY.test(name))).toEqual([]);
  }
});

// tldraw is 415 kB of it and React 60; a map's grid, its notes and the privacy guard have to be there
// before the first record is drawn or typed, whatever is on the board; and so have pens, the outlines of
// their ink and the scribe's drawings, since a board may hold some.
test('a board loads at most 640 kB of script, all told, and most of it while somebody is let in', async ({
  page,
  server,
}) => {
  const board = await makeBoard(server);
  const early = bytes(page);
  let beforeLeaving = 0;
  // Before the page is there: one that is open may send its next request past a route that is just being laid.
  await page.route('**/api/join', async (route) => {
    await expect.poll(() => early.total(SCRIPT)).toBeGreaterThan(500 * KB);
    beforeLeaving = early.total(SCRIPT);
    await route.continue();
  });
  await page.goto(board.links.participant);
  await page.getByRole('textbox', { name: 'name' }).fill('Anna');
  await page.keyboard.press('Enter');
  await boardIsOpen(page);
  expect(beforeLeaving).toBeGreaterThan(0);

  const fresh = await page.context().newPage();
  const loaded = bytes(fresh);
  await fresh.goto(page.url());
  await boardIsOpen(fresh);
  await fresh.waitForLoadState('networkidle');
  expect(loaded.total(SCRIPT)).toBeGreaterThan(300 * KB);
  expect(loaded.total(SCRIPT)).toBeLessThanOrEqual(640 * KB);
});

// In a hall forty canvases open at once on one wifi. Fonts are 1.4 MB.
test('a board loads 730 kB in all, and of its fonts only those that something is written in', async ({
  browser,
  server,
}) => {
  const empty = await makeBoard(server);
  const ana = await join(browser, empty.links.participant, 'Ana');
  const page = await ana.context().newPage();
  const loaded = bytes(page);
  await page.goto(ana.url());
  await boardIsOpen(page);
  await page.waitForLoadState('networkidle');
  expect(loaded.total()).toBeGreaterThan(400 * KB);
  expect(loaded.total()).toBeLessThanOrEqual(730 * KB);
  expect(loaded.names().filter((name) => FONT.test(name))).toEqual([]);

  const map = await makeMapBoard(server);
  const ben = await join(browser, map.links.participant, 'Ben');
  await noteIn(ben, await lookAt(ben, 'Supervision', 'Safety'), 'gap', 'Words');
  await expect(noteSaying(ben, 'Words')).toBeVisible();
  const fonts = await ben.evaluate(() =>
    [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`),
  );
  expect(fonts.toSorted()).toEqual(['tldraw_sans bold loaded', 'tldraw_sans normal loaded']);
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
    const loaded = bytes(page);
    await page.goto(`${server.origin}/board/${board.id}/outline`);
    await outlineIsOpen(page);
    await expect(page.getByRole('button', { name: /Supervision/ }).first()).toBeVisible();
    expect(loaded.total(SCRIPT)).toBeGreaterThan(60 * KB);
    expect(loaded.total(SCRIPT)).toBeLessThanOrEqual(120 * KB);

    // What is needed to change the board follows, wanted or not.
    await expect.poll(() => loaded.names().some((name) => name.includes('acting'))).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(loaded.total(SCRIPT)).toBeLessThanOrEqual(180 * KB);
    expect(loaded.names().filter((name) => name.includes('tldraw'))).toEqual([]);
    await ana.context().close();
  }
});

test('looking back loads at most 175 kB of script, a shared moment 80, and neither anything of tldraw', async ({
  browser,
  server,
}) => {
  const board = await makeMapBoard(server);
  const lead = await attend(server, board, 'facilitator', 'Lee');
  await lead.ask('POST', '/notes', { text: 'Families wait', kind: 'gap' });
  const fay = await joinHistory(browser, server, board, 'facilitator', 'Fay');
  await historyIsOpen(fay);
  const page = await fay.context().newPage();
  const history = bytes(page);
  await page.goto(fay.url());
  await historyIsOpen(page);
  await page.waitForLoadState('networkidle');
  expect(history.total(SCRIPT)).toBeGreaterThan(50 * KB);
  expect(history.total(SCRIPT)).toBeLessThanOrEqual(175 * KB);
  expect(history.names().filter((name) => name.includes('tldraw'))).toEqual([]);

  const { to } = await lead.ask('GET', '/history');
  const { moment } = await lead.ask('POST', '/history/moments', { seq: to.seq, name: 'Then' });
  const { token } = await lead.ask('POST', `/history/moments/${moment.id}/share`);
  const stranger = await (await browser.newContext()).newPage();
  const shared = bytes(stranger);
  await stranger.goto(`${server.origin}/moment#${token}`);
  await expect(stranger.getByRole('application')).toBeVisible();
  await stranger.waitForLoadState('networkidle');
  expect(shared.total(SCRIPT)).toBeGreaterThan(30 * KB);
  expect(shared.total(SCRIPT)).toBeLessThanOrEqual(80 * KB);
  expect(shared.names().filter((name) => HEAVY.test(name))).toEqual([]);
});
