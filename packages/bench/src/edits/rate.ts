import { encodeUpdate, writeRecords } from '@gapboard/sync';
import * as Y from 'yjs';
import { cores, usageOf } from '../process/usage.ts';
import { sum, until } from '../process/work.ts';
import { noteOf, type Party } from './parties.ts';
import { Visitor } from './Visitor.ts';

const EDITORS = 8;
/** Sent by each and not yet acknowledged: enough that it is the server everyone waits for, not the next tick. */
export const UNDER_WAY = 128;
const AT_MOST_MS = 60_000;

/** Small edits of one board, by several people at once, each as fast as the server acknowledges. */
export interface Rate {
  perSecond: number;
  /** µs of the server's processor time for each */
  microseconds: number;
  /** ms from sending to acknowledgement, with all that waits before it */
  p50: number;
  p95: number;
  bytes: number;
  loadCores: number;
}

export async function rateOf(party: Party, editsEach: number): Promise<Rate> {
  const { id, session } = await party.newBoard('edited');
  const editors = Array.from(
    { length: EDITORS },
    () => new Visitor(party.port, id, session, party.speaker),
  );
  await until('all are in', () => editors.every(({ isIn }) => isIn), AT_MOST_MS);
  // Made before the clock runs: what is measured is the server.
  const made = editors.map((editor, nth) => movesOf(editor, nth, editsEach));
  await until('their notes are there', () => editors.every(({ isSaved }) => isSaved), AT_MOST_MS);

  const processes = [party.child.pid, process.pid];
  const before = processes.map(usageOf);
  const begun = performance.now();
  const delays = await Promise.all(editors.map((one, nth) => race(one, made[nth] ?? [])));
  const ms = performance.now() - begun;
  const [server = NaN, load = NaN] = processes.map((pid, n) => {
    const begin = before[n];
    return begin ? cores(begin, usageOf(pid)) : NaN;
  });
  for (const editor of editors) editor.leave();

  const sorted = delays.flat().toSorted((a, b) => a - b);
  const edits = EDITORS * editsEach;
  return {
    perSecond: (1000 * edits) / ms,
    microseconds: (1000 * server * ms) / edits,
    p50: sorted[Math.floor(sorted.length / 2)] ?? NaN,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? NaN,
    bytes: sum(made.flat().map(({ length }) => length)) / edits,
    loadCores: load,
  };
}

/** Writes a note of this editor's own, and answers the updates that move it about. */
function movesOf(editor: Visitor, nth: number, count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => made.push(encodeUpdate(update)));
  for (let x = 0; x <= count; x++) writeRecords(doc, [noteOf(editor, nth, x)]);
  const [first, ...moves] = made;
  if (first) editor.send(first);
  return moves;
}

/** Sends all of them, with never more than {@link UNDER_WAY} unacknowledged; answers how long each took. */
async function race(editor: Visitor, updates: Uint8Array[]): Promise<number[]> {
  const known = editor.acknowledged;
  const sentAt: number[] = [];
  const delays: number[] = [];
  const go = (): void => {
    const now = performance.now();
    while (delays.length < editor.acknowledged - known) {
      delays.push(now - (sentAt[delays.length] ?? now));
    }
    while (sentAt.length < updates.length && sentAt.length - delays.length < UNDER_WAY) {
      const update = updates[sentAt.length];
      sentAt.push(performance.now());
      if (update) editor.send(update);
    }
  };
  editor.onAcknowledged = go;
  go();
  await until(
    'all is acknowledged',
    () => {
      if (editor.lost !== undefined) throw new Error(`An editor was disconnected: ${editor.lost}.`);
      return delays.length === updates.length;
    },
    AT_MOST_MS,
  );
  return delays;
}
