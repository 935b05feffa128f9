/**
 * `pnpm bench canvas`: a map of 12 by 10 with 1,000 notes beside as many of tldraw's own, in one
 * browser: how long frames take while somebody pans and drags, and how soon an edit of somebody
 * else's is shown, on the canvas and in each view. `--notes 1000 --themes 12 --outcomes 10`
 */
// needs: client
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startServer } from '@gapboard/server/start';
import { type Browser, chromium, type Page } from '@playwright/test';
import { mapBoard, plainBoard } from './canvas/boards.ts';
import { drag, editsShown, type FrameTimes, pan, summary } from './canvas/frames.ts';
import { quietLog } from './gapboard/quietLog.ts';
import { type Board, makeBoard } from './gapboard/sessions.ts';
import { addContent, joinAs } from './load/client.ts';
import { number, options } from './process/options.ts';

const asked = options(['notes', 'themes', 'outcomes']);
const NOTES = number(asked.notes, 1_000);
const SIZE = { themes: number(asked.themes, 12), outcomes: number(asked.outcomes, 10) };
const ROUNDS = 3;
/** Near enough to read, and far enough to see some hundred notes. */
const NEAR = 0.5;
const VIEWS = ['Notes', 'Bubbles', 'Heat'];
/** What a map may cost over plain notes. */
const MOST = 1.3;

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'gapboard-bench-'));
const server = await startServer({ dataDir, host: '127.0.0.1', ports: [0], log: quietLog });
const map = mapBoard(NOTES, SIZE);
const boards = {
  map: await filled('A map', map.records),
  plain: await filled('Plain notes', plainBoard(NOTES)),
};
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

const results = new Map<string, Record<keyof typeof boards, FrameTimes[]>>();
for (let round = 0; round < ROUNDS; round++) {
  for (const name of ['plain', 'map'] as const) {
    const page = await opened(browser, boards[name]);
    take('pan, near', name, await pan(page, NEAR));
    take('pan, all in view', name, await pan(page, 'fit'));
    take('drag a note, near', name, await drag(page, 'shape:note500', NEAR));
    await page.context().close();
  }
}
const edits: Record<string, FrameTimes> = {};
for (const view of VIEWS) {
  const page = await opened(browser, boards.map);
  await page.getByText(view, { exact: true }).click();
  await page.waitForTimeout(1_500);
  edits[view] = summary(await editsShown(page, (n) => moveNote(n, view)));
  await page.context().close();
}
await browser.close();
await server.close();
rmSync(dataDir, { recursive: true });

console.log(
  `${NOTES} notes, ${SIZE.themes} by ${SIZE.outcomes}; frame times in ms, medians of ${ROUNDS} rounds; at most ${MOST} times plain notes`,
);
console.table(
  Object.fromEntries(
    [...results].map(([what, { plain, map: ours }]) => {
      const [before, now] = [middle(plain), middle(ours)];
      return [
        what,
        {
          'tldraw notes, mean': round1(before.mean),
          'tldraw notes, p95': round1(before.p95),
          'map, mean': round1(now.mean),
          'map, p95': round1(now.p95),
          'map / notes': Number((now.mean / before.mean).toFixed(2)),
        },
      ];
    }),
  ),
);
console.log("somebody else's edit, from the document to the drawn frame, in ms");
console.table(
  Object.fromEntries(
    Object.entries(edits).map(([view, { mean, p95 }]) => [
      view,
      { mean: round1(mean), p95: round1(p95) },
    ]),
  ),
);

/** Somebody else takes a note to another cell, each time a different one. */
async function moveNote(n: number, view: string): Promise<void> {
  const note = map.records.find(({ id }) => id === `shape:note${n}`);
  if (!note) return;
  const step = 7 + VIEWS.indexOf(view);
  const cell = map.cells[(n + step) % map.cells.length] ?? null;
  const moved = { ...note, props: { ...Reflect.get(note, 'props'), cell } };
  await addContent(server, boards.map, [moved]);
}

async function filled(title: string, records: Parameters<typeof addContent>[2]): Promise<Board> {
  const board = await makeBoard(server.port, title);
  await addContent(server, board, records);
  return board;
}

async function opened(chrome: Browser, board: Board): Promise<Page> {
  const context = await chrome.newContext({ viewport: { width: 1366, height: 768 } });
  await joinAs(context, server, board);
  const opening = await context.newPage();
  await opening.goto(`http://127.0.0.1:${server.port}/board/${board.id}`);
  await opening.locator('.tl-shape').first().waitFor({ timeout: 60_000 });
  await opening.waitForTimeout(1_500);
  return opening;
}

function take(what: string, name: keyof typeof boards, times: FrameTimes): void {
  const row = results.get(what) ?? { map: [], plain: [] };
  row[name].push(times);
  results.set(what, row);
}

function middle(times: readonly FrameTimes[]): FrameTimes {
  return times.toSorted((a, b) => a.mean - b.mean)[times.length >> 1] ?? { mean: NaN, p95: NaN };
}

function round1(ms: number): number {
  return Number(ms.toFixed(1));
}
