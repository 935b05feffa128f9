/**
 * `pnpm bench load`: what it takes to open a board of 5,000 notes and 500 strokes: the server's load
 * from disk, the bytes sent, and a browser until the canvas shows; beside the same records whole in
 * a YKeyValue, as in tldraw's Yjs example.
 */
// needs: client
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startServer, type RunningServer } from '@gapboard/server/start';
import { chromium } from '@playwright/test';
import { quietLog } from './gapboard/quietLog.ts';
import { makeBoard } from './gapboard/sessions.ts';
import { addContent, joinAs, openOnce } from './load/client.ts';
import { manyRecords } from './load/records.ts';
import { wholeRecords } from './load/whole.ts';

const NOTES = 5_000;
const STROKES = 500;
const RUNS = 5;

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'gapboard-bench-'));
const start = (): Promise<RunningServer> =>
  startServer({ dataDir, host: '127.0.0.1', ports: [0], log: quietLog });

const records = manyRecords(NOTES, STROKES);
let server = await start();
const board = await makeBoard(server.port, 'A large board');
await addContent(server, board, records);
await server.close();

const cold: number[] = [];
const warm: number[] = [];
let bytes = 0;
for (let run = 0; run < RUNS; run++) {
  server = await start();
  const first = await openOnce(server, board);
  cold.push(first.ms);
  bytes = first.bytes;
  warm.push((await openOnce(server, board)).ms);
  await server.close();
}

server = await start();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const fresh: number[] = [];
const again: number[] = [];
const ready: number[] = [];
for (let run = 0; run < RUNS; run++) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await joinAs(context, server, board);
  for (const times of [fresh, again]) {
    const page = await context.newPage();
    const begun = performance.now();
    await page.goto(`http://127.0.0.1:${server.port}/board/${board.id}`);
    await page.locator('.tl-shape').first().waitFor({ timeout: 60_000 });
    times.push(performance.now() - begun);
    ready.push(
      await page.evaluate(() => performance.getEntriesByName('board-ready')[0]?.startTime ?? NaN),
    );
    await page.close();
  }
  await context.close();
}
await browser.close();
await server.close();
rmSync(dataDir, { recursive: true });

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const whole = wholeRecords(records);
console.log(
  `${NOTES} notes and ${STROKES} strokes; medians of ${RUNS} runs, in ms unless said otherwise`,
);
console.table({
  Gapboard: {
    'join, board not loaded': Math.round(median(cold)),
    'join, board loaded': Math.round(median(warm)),
    'load from disk': Math.round(median(cold) - median(warm)),
    'kB sent': Math.round(bytes / 1000),
    'browser has the board': Math.round(median(ready)),
    'browser, first time': Math.round(median(fresh)),
    'browser, known board': Math.round(median(again)),
  },
  'whole records (YKeyValue)': {
    'load from disk': Math.round(whole.loadMs),
    'kB sent': Math.round(whole.bytes / 1000),
  },
});
