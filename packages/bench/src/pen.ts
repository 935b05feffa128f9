/**
 * `pnpm bench pen`: how soon ink is on the screen. A pen draws recorded strokes at their own times, by
 * Chromium's own input; measured from the pointer's event to the drawn frame, for the hand's own page
 * (beside plain tldraw) and for another browser's, with nobody else on the board and with 50 others
 * of whom ten draw, two of them in sight. `--others 50 --rounds 3`
 */
// needs: client
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ServerCalls } from './fanout/servers/server.ts';
import { CONTENDERS } from './fanout/contenders.ts';
import { type Board, makeBoard } from './gapboard/sessions.ts';
import { lostOf } from './pen/arrived.ts';
import { Chromium } from './pen/Chromium.ts';
import { crowdOn } from './pen/crowd.ts';
import { draw, type Place, wayOf } from './pen/hand.ts';
import { plainPage } from './pen/plainPage.ts';
import type { Tab } from './pen/Tab.ts';
import { knowFrames, type Reached, type Seen, seenBy, watch } from './pen/watch.ts';
import { Child } from './process/Child.ts';
import { number, options } from './process/options.ts';
import { pause } from './process/work.ts';
import { recordedStrokes } from './recordings/strokes.ts';

const asked = options(['others', 'rounds']);
const OTHERS = number(asked.others, 50);
const ROUNDS = number(asked.rounds, 3);
const STROKES = ['he2', 'waves', 'corners', 'scribble'];
const VIEWPORT = { width: 1366, height: 768 };
/** Where a stroke begins: clear of everything that lies over the canvas. */
const FROM = { x: 340, y: 200 };
/** What is on its way after a stroke comes in this time, in ms. */
const SETTLE_MS = 1_500;
interface Row {
  /** of the hand's own page: nothing tells another's when the pen has moved */
  moved: number[];
  inked: number[];
  lost: number;
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'gapboard-bench-'));
const ways = STROKES.map((name) => wayOf(recordedStrokes().get(name) ?? [], FROM));
const plain = await plainPage(path.join(folder, 'plain'));
const server = new Child<ServerCalls>(CONTENDERS.gapboard.server);
const port = await server.ask('open', { people: OTHERS, folder: path.join(folder, 'data') });
// Two browsers: a person's page must not wait for another's.
const [mine, theirs] = await Promise.all([Chromium.launch(), Chromium.launch()]);
const rows: Record<string, Row> = {};
const load = os.loadavg()[0] ?? NaN;

const bare = await ready(await mine.open(VIEWPORT), plain.url);
await drawAll('plain tldraw, own ink', bare, undefined, 'd');
await bare.close();
for (const others of [0, OTHERS]) {
  const board = await makeBoard(port, 'A pen');
  const page = await opened(mine, board);
  // As plain tldraw is: on two cores, whoever watches takes a good part of one.
  if (others === 0) await drawAll('nobody else, own ink', page, undefined, 'i');
  const other = await opened(theirs, board);
  const crowd = others > 0 ? await crowdOn(port, board, others) : undefined;
  await pause(SETTLE_MS);
  await drawAll(others > 0 ? `with ${others} others` : 'one watches', page, other, 'i');
  await crowd?.kill();
  await page.close();
  await other.close();
}
await Promise.all([mine.close(), theirs.close(), server.kill()]);
plain.server.close();
rmSync(folder, { recursive: true });

console.log(
  `${STROKES.length} strokes, ${ROUNDS} times each; ms from a pointer’s event to the drawn frame: in which ink has moved, and in which there is ink where the pen was. Of the others ten draw without a pause, two of them in sight, and their process gives way to the rest. Load of the machine before: ${load.toFixed(1)} on ${os.cpus().length} cores.`,
);
console.table(Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, shown(row)])));

async function drawAll(
  name: string,
  page: Tab,
  other: Tab | undefined,
  pen: 'd' | 'i',
): Promise<void> {
  const own = other ? `${name}, own ink` : name;
  await page.press(pen);
  const reached = new Map<Tab, Map<number, Reached>>();
  const reachedOn = (on: Tab): Map<number, Reached> => {
    const known = reached.get(on) ?? new Map<number, Reached>();
    reached.set(on, known);
    return known;
  };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [n, way] of ways.entries()) {
      await watch(page, way, reachedOn(page).get(n));
      if (other) await watch(other, way, reachedOn(other).get(n));
      await draw(page, way);
      await pause(SETTLE_MS);
      const here = await seenBy(page);
      const there = other && (await seenBy(other));
      const lost = other ? await lostOf(other, way) : 0;
      // The first round warms both up, and tells which places the smoothed line reaches.
      if (round === 0) {
        reachedOn(page).set(n, here.reached);
        if (other && there) reachedOn(other).set(n, there.reached);
      } else {
        take(own, here, here, 0, way);
        if (there) take(`${name}, another’s screen`, here, there, lost, way);
      }
      await page.press('z', { withControl: true });
      await pause(SETTLE_MS / 3);
    }
  }
}

function take(
  name: string,
  { seen: { said } }: { seen: Seen },
  { seen: { moved, inked }, reached }: { seen: Seen; reached: Reached },
  lost: number,
  way: readonly Place[],
): void {
  const row = rows[name] ?? { moved: [], inked: [], lost: 0 };
  for (const n of way.keys()) {
    const at = said[n] ?? NaN;
    row.moved.push((moved[n] ?? NaN) - at);
    if (reached[n] === true) row.inked.push((inked[n] ?? NaN) - at);
  }
  row.lost += lost;
  rows[name] = row;
}

function shown({ moved, inked, lost }: Row): Record<string, number | string> {
  return {
    points: moved.length,
    'ink moved, p50': share(moved, 0.5),
    'ink moved, p95': share(moved, 0.95),
    'places reached': inked.length,
    'ink there, p50': share(inked, 0.5),
    'ink there, p95': share(inked, 0.95),
    'never seen': inked.filter(Number.isNaN).length,
    'not in the record': lost,
  };
}

function share(values: readonly number[], part: number): number | '-' {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
  return Number.isNaN(value) ? '-' : Number(value.toFixed(1));
}

async function opened(browser: Chromium, board: Board): Promise<Tab> {
  const tab = await browser.open(VIEWPORT);
  const [name = '', ...value] = board.session.cookie.split('=');
  const url = `http://127.0.0.1:${port}`;
  await tab.ask('Network.setCookie', { name, value: value.join('='), url });
  return ready(tab, `${url}/board/${board.id}`);
}

async function ready(tab: Tab, url: string): Promise<Tab> {
  await knowFrames(tab);
  await tab.goto(
    url,
    () => document.querySelector('.tl-canvas') !== null && window.gapboard !== undefined,
  );
  await tab.evaluate(() => {
    window.gapboard?.editor.setCamera({ x: 0, y: 0, z: 1 }, { immediate: true });
  }, undefined);
  return tab;
}
