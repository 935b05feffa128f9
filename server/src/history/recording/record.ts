import { type BoardState, StateWalker, type Stretch } from '@gapboard/history';
import type { StoredStretch } from '../../storage/Storage.ts';
import { fromSchema } from '../stretches/fromSchema.ts';
import { unpackStretch } from '../stretches/pack.ts';
import { Recorder } from './Recorder.ts';
import { type SinceKeyframe, StretchMaker } from './StretchMaker.ts';
import type { LogItem, Recorded, RecordFrom, RecordTask } from './tasks.ts';

/** What the server writes by itself. */
const SERVER = 'server';
/** Whoever looks at a board's history while it goes on asks again and again. */
const KEPT_OPEN = 4;

interface Recording {
  recorder: Recorder;
  maker: StretchMaker;
  /** number of the last entry it has gone past */
  at: number;
  /** the last one it has taken */
  last: { seq: number; at: number };
}

/** Makes boards' memories of their logs, portion by portion, and keeps open what it was asked of last. */
export class Recordings {
  readonly #open = new Map<string, Recording>();

  record({ board, after, from, items, to }: RecordTask): Recorded {
    const known = this.#open.get(board);
    if (!from && known?.at !== after) return 'forgotten';
    const recording = from ? begun(from, after) : known;
    if (!recording) return 'forgotten';
    if (from) known?.recorder.close();
    // Should it fail in the middle, what it has come to is not to be gone on from.
    this.#open.delete(board);
    const unreadable = items.flatMap((item) => takeItem(recording, item));
    recording.at = to;
    const stretches = recording.maker.take();
    this.#keep(board, recording);
    return { stretches, unreadable };
  }

  forget(board: string): void {
    this.#open.get(board)?.recorder.close();
    this.#open.delete(board);
  }

  /** Put at the end: those that were not asked of for the longest are let go first. */
  #keep(board: string, recording: Recording): void {
    this.#open.set(board, recording);
    for (const oldest of [...this.#open.keys()].slice(0, -KEPT_OPEN)) this.forget(oldest);
  }
}

/** Answers the number of an entry that is no update. */
function takeItem(recording: Recording, item: LogItem): number[] {
  const { recorder, maker, last } = recording;
  switch (item.kind) {
    case 'epoch':
      recorder.beginEpoch();
      return [];
    case 'lost-epoch':
      recorder.beginLostEpoch(item.id, item.crc);
      return [];
    case 'checkpoint': {
      // What it brings was there before; since when, nobody knows any more. It comes after an entry.
      const moment = { seq: item.seq, at: last.at };
      if (!maker.isOpen) maker.begin(moment, recorder.state);
      maker.add(moment, SERVER, recorder.heal(item.stateV2));
      return [];
    }
    case 'entry': {
      const { seq, at } = item;
      maker.begin(item, recorder.state);
      const changes = recorder.take(item.update);
      maker.add(item, item.by, changes ?? []);
      recording.last = { seq, at };
      return changes ? [] : [seq];
    }
  }
}

function begun({ stretches, stateV2, updates }: RecordFrom, after: number): Recording {
  const { end, since, newest } = memoryIn(stretches);
  const recorder = new Recorder(new Map(end), { ...(stateV2 && { stateV2 }), updates });
  const last = { seq: after, at: newest?.stretch.toAt ?? 0 };
  return { recorder, maker: new StretchMaker(since, newest), at: after, last };
}

/** What the newest stretches of a memory come to, from the last keyframe on. */
function memoryIn(stored: readonly StoredStretch[]): {
  end: BoardState;
  since: SinceKeyframe | undefined;
  newest: { stretch: Stretch; before: BoardState } | undefined;
} {
  const walker = new StateWalker();
  let newest: { stretch: Stretch; before: BoardState } | undefined;
  for (const one of stored) {
    const stretch = unpackStretch(one);
    walker.enter(stretch);
    newest = { stretch, before: new Map(walker.state) };
    for (const step of stretch.steps) walker.take(step);
  }
  // What comes now is written as this version does, and so is what it is said to have changed.
  const end = newest ? fromSchema(walker.schema)(walker.state) : new Map();
  return { end, since: weightOf(stored.slice(0, -1)), newest };
}

function weightOf(stretches: readonly StoredStretch[]): SinceKeyframe | undefined {
  const [first] = stretches;
  if (!first) return undefined;
  const sum = { keyframeBytes: first.summary.keyframeBytes, stepBytes: 0, steps: 0 };
  for (const { summary } of stretches) {
    sum.stepBytes += summary.stepBytes;
    for (const [, , count] of summary.edits) sum.steps += count;
  }
  return sum;
}
