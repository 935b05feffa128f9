/**
 * `pnpm bench history -- --edits 100000 --strokes 2000`: how long a board's history takes to open, and
 * any moment of it, over HTTP; what it costs on disk beside the plain log; and how long a replay of a
 * drawing takes to be made, and how large it is.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HistoryOutline } from '@gapboard/history';
import { startServer, type RunningServer } from '@gapboard/server/start';
import { quietLog } from './gapboard/quietLog.ts';
import { joinBoard, makeBoard, type Session } from './gapboard/sessions.ts';
import { drawingEdits, workshopEdits } from './history/edits.ts';
import { kept, live, withStorage } from './history/lives.ts';
import { number, options } from './process/options.ts';
import { randomFrom } from './soak/random.ts';

const PEOPLE = 12;
const MOMENTS = 200;
/** What has not been remembered yet when somebody opens the history in the middle of a session. */
const TAIL = 500;

const given = options(['edits', 'strokes']);
const edits = Math.ceil(number(given.edits, 100_000));
const strokes = Math.ceil(number(given.strokes, 2_000));

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'gapboard-bench-'));
const start = (): Promise<RunningServer> =>
  startServer({ dataDir, host: '127.0.0.1', ports: [0], log: quietLog });

let server = await start();
const board = await makeBoard(server.port, 'A long workshop');
const drawn = await makeBoard(server.port, 'A large drawing');
const people = await joinBoard(
  server.port,
  board,
  Array.from({ length: PEOPLE }, (_, n) => `Person ${n}`),
);
await server.close();
const actors = people.map(({ id }) => ({ id, role: 'participant' as const }));
const scribe = { id: drawn.session.id, role: 'scribe' as const };
await withStorage(dataDir, async (storage) => {
  await live(storage, board.id, (doc) => workshopEdits(doc, actors, edits));
  await live(storage, drawn.id, (doc) => drawingEdits(doc, scribe, strokes));
});

/** Of one request, all of this process's threads counted, whoever asks among them. */
interface Timed {
  /** until all of the answer was there */
  ms: number;
  processorMs: number;
  text: string;
}

async function timed(of: { id: string; session: Session }, what: string): Promise<Timed> {
  const begun = performance.now();
  const used = process.cpuUsage();
  const address = `http://127.0.0.1:${server.port}/api/boards/${of.id}/history${what}`;
  const response = await fetch(address, { headers: { Cookie: of.session.cookie } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${what} was answered with ${response.status}: ${text}`);
  const { user, system } = process.cpuUsage(used);
  return { ms: performance.now() - begun, processorMs: (user + system) / 1000, text };
}

server = await start();
const made = await timed(board, '');
await server.close();

await withStorage(dataDir, (storage) =>
  live(storage, board.id, (doc) => workshopEdits(doc, actors, TAIL)),
);
server = await start();
const tail = await timed(board, '');
await server.close();

server = await start();
const cold = await timed(board, '');
const warm = await timed(board, '');
const outline: HistoryOutline = JSON.parse(warm.text);
const { from, to } = outline;
const dice = randomFrom(3);
const anyMoment = (): Promise<Timed> =>
  timed(board, `/at/${from.seq + Math.floor(dice() * (to.seq - from.seq + 1))}`);
// Its thread starts with it.
const first = await anyMoment();
const moments: Timed[] = [];
for (let n = 0; n < MOMENTS; n++) moments.push(await anyMoment());
const largest = Math.max(...moments.map(({ text }) => text.length));
const compared = await timed(board, `/compare?from=${Math.floor(to.seq / 2)}&to=${to.seq}`);

const remembered = await timed(drawn, '');
const replays: Timed[] = [];
for (let n = 0; n < 5; n++) replays.push(await timed(drawn, '/replay?drawing=shape:drawing'));
await server.close();

const [bytes, drawingBytes] = await withStorage(dataDir, async (storage) => [
  await kept(storage, board.id),
  await kept(storage, drawn.id),
]);
rmSync(dataDir, { recursive: true });

/** The value that so great a share of some is no more than. */
const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
const mb = (count = 0): number => Number((count / 1e6).toFixed(2));
const round = (ms = 0): number => Math.round(ms);

console.log(
  `\nHistory of ${bytes?.entries} entries by ${PEOPLE} people; ms over HTTP, until all of the answer is there`,
);
const row = ({ ms, processorMs }: Omit<Timed, 'text'>): object => ({
  ms: round(ms),
  'processor ms': round(processorMs),
});
const ofMoments = (share: number): object =>
  row({
    ms: at(
      moments.map(({ ms }) => ms),
      share,
    ),
    processorMs: at(
      moments.map(({ processorMs }) => processorMs),
      share,
    ),
  });
console.table({
  'made from the log, all at once': row(made),
  [`opened with ${TAIL} entries not remembered yet, server just started`]: row(tail),
  'opened, server just started': row(cold),
  'opened again': row(warm),
  'first moment, server just started': row(first),
  'any moment: p50': ofMoments(0.5),
  'any moment: p95': ofMoments(0.95),
  'any moment: longest': ofMoments(1),
  'comparing the second half': row(compared),
});
console.log(`The largest moment is ${mb(largest)} MB of JSON.`);
console.log('\nOn disk, MB');
console.table({
  workshop: {
    log: mb(bytes?.log),
    history: mb(bytes?.memory),
    'of that keyframes': mb(bytes?.keyframes),
    'history / log': Number(((bytes?.memory ?? 0) / (bytes?.log ?? 1)).toFixed(2)),
    stretches: bytes?.stretches,
  },
  [`drawing of ${strokes} strokes`]: {
    log: mb(drawingBytes?.log),
    history: mb(drawingBytes?.memory),
    'of that keyframes': mb(drawingBytes?.keyframes),
    'history / log': Number(((drawingBytes?.memory ?? 0) / (drawingBytes?.log ?? 1)).toFixed(2)),
    stretches: drawingBytes?.stretches,
  },
});
const script = replays.at(-1)?.text ?? '';
console.log(`\nReplay of a drawing of ${strokes} strokes in ${drawingBytes?.entries} entries`);
console.table({
  'memory made from the log': row(remembered),
  'script made (median of 5)': row({
    ms: at(
      replays.map(({ ms }) => ms),
      0.5,
    ),
    processorMs: at(
      replays.map(({ processorMs }) => processorMs),
      0.5,
    ),
  }),
});
console.log(`The script is ${mb(script.length)} MB, gzipped ${mb(gzipSync(script).length)} MB.`);
