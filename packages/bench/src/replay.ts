/**
 * `pnpm bench replay`: a drawing of 2,000 strokes played and gone through on the replay's page, in real
 * Chromium: how far apart its frames come and how long a jump takes, beside putting the same states
 * into the store of the board's own tldraw canvas. `--strokes 2000 --seeks 20`
 */
// needs: client
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { newTimeLine, States } from '@gapboard/history/replay';
import { startServer } from '@gapboard/server/start';
import { chromium, type Page } from '@playwright/test';
import { type FrameTimes, summary } from './canvas/frames.ts';
import { quietLog } from './gapboard/quietLog.ts';
import { makeBoard } from './gapboard/sessions.ts';
import { joinAs } from './load/client.ts';
import { number, options } from './process/options.ts';
import { drawnScript } from './replay/drawnScript.ts';
import { type Turn, turnsOnCanvas } from './replay/onCanvas.ts';
import { heldUp, playFrames, seeks, watchPage } from './replay/onPage.ts';

const asked = options(['strokes', 'seeks']);
const STROKES = number(asked.strokes, 2_000);
const SEEKS = number(asked.seeks, 20);
const FRAMES = 180;
const FRAME_MS = 1_000 / 60;
/** Where it is played from: nearly all that there will be is on the board. */
const PLAYED_FROM = 0.9;

const script = drawnScript(STROKES);
const line = newTimeLine(script, { skipsIdle: true });
const states = new States(script);
/** Anywhere, and the same each time. */
const places = Array.from({ length: SEEKS }, (_, n) => ((n * 0.618 + 0.5) % 1) * 0.98 + 0.01);

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'gapboard-bench-'));
const server = await startServer({ dataDir, host: '127.0.0.1', ports: [0], log: quietLog });
const board = await makeBoard(server.port, 'A drawing');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const rows: Record<string, Record<string, FrameTimes & { most: number }>> = {};

const page = await opened('/replay');
const opening = performance.now();
await page.getByRole('slider').waitFor();
console.log(`opened in ${Math.round(performance.now() - opening)} ms`);
take('jump, at once', 'replay', await seeks(page, [0.99]));
await page.waitForTimeout(4_000);
take('held up, opening', 'replay', [0, ...(await heldUp(page))]);
take('jump, first time', 'replay', await seeks(page, places));
take('jump, again', 'replay', await seeks(page, places.toReversed()));
for (const pace of ['1', '16']) {
  await page.getByLabel('Speed').selectOption(pace);
  await seeks(page, [PLAYED_FROM]);
  take(`play ${pace}×`, 'replay', await playFrames(page, FRAMES));
}
await page.context().close();

const canvas = await opened('');
await canvas.locator('.tl-canvas').waitFor({ timeout: 60_000 });
await canvas.waitForTimeout(1_500);
const jumps = [0, ...places.map((place) => line.stepsBy(place * line.length))];
await turnsOnCanvas(canvas, [turn(0, 0)]);
take('jump, first time', 'canvas', await turnsOnCanvas(canvas, turnsThrough(jumps)));
const from = PLAYED_FROM * line.length;
for (const pace of [1, 16]) {
  const n = Array.from({ length: FRAMES / 3 }, (_, frame) =>
    line.stepsBy(from + frame * FRAME_MS * pace),
  );
  await turnsOnCanvas(canvas, [turn(jumps.at(-1) ?? 0, n[0] ?? 0)]);
  take(`play ${pace}×`, 'canvas', await turnsOnCanvas(canvas, turnsThrough(n)));
  jumps.push(n.at(-1) ?? 0);
}
await browser.close();
await server.close();
rmSync(dataDir, { recursive: true });

console.log(`${STROKES} strokes in ${script.steps.length} steps; ms; a jump may take 200`);
console.table(
  Object.fromEntries(
    Object.entries(rows).flatMap(([what, row]) =>
      Object.entries(row).map(([where, { mean, p95, most }]) => [
        `${what}, ${where}`,
        { mean: round1(mean), p95: round1(p95), most: round1(most) },
      ]),
    ),
  ),
);

async function opened(at: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await joinAs(context, server, board);
  // A hand would be an hour at these strokes; what the server makes of one is measured by others.
  await context.route('**/history/replay*', (route) => route.fulfill({ json: script }));
  const shown = await context.newPage();
  await watchPage(shown);
  await shown.goto(`http://127.0.0.1:${server.port}/board/${board.id}${at}`);
  return shown;
}

function turnsThrough(numbers: readonly number[]): Turn[] {
  return numbers.slice(1).map((to, n) => turn(numbers[n] ?? 0, to));
}

function turn(before: number, after: number): Turn {
  const difference = [...states.difference(before, after)];
  return {
    put: difference.flatMap(([, record]) => (record ? [record] : [])),
    remove: difference.flatMap(([id, record]) => (record ? [] : [id])),
  };
}

function take(what: string, where: string, times: readonly number[]): void {
  rows[what] = { ...rows[what], [where]: { ...summary(times), most: Math.max(...times) } };
}

function round1(ms: number): number {
  return Number(ms.toFixed(1));
}
