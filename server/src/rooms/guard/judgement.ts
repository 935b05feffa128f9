import {
  type Actor,
  authored,
  type BoardView,
  charactersIn,
  copiedFrom,
  judge,
  lockSigned,
  type Refusal,
  type UnknownRecord,
  withAuthorOf,
} from '@gapboard/board';
import { readRecord, strayKeys, type WasRecord } from '@gapboard/sync';
import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import type { RemovedForGood } from '../RemovedForGood.ts';
import { whyNotPlaced } from './nesting.ts';
import { whyUnsound } from './soundness.ts';

/** How one record came out of an update. */
export type Outcome =
  | { kind: 'fine' }
  /** it is fine but for who made or locked it, which has to be written */
  | { kind: 'unsigned'; record: UnknownRecord; signed: UnknownRecord }
  /** `attempt` is the record as its author wrote it, where it can be read */
  | { kind: 'refused'; refusal: Refusal; attempt: UnknownRecord | undefined; deletes: boolean };

/** One record before and after an update. */
export interface Touched {
  id: string;
  was: WasRecord | undefined;
  /** its map in the document now */
  map: Y.Map<unknown> | undefined;
  /** it came with a text beside the one that shows */
  hides: boolean;
}

export interface Bench {
  actor: Actor;
  /** the board before the update */
  board: BoardView;
  /** a live record after it */
  after: (id: string) => UnknownRecord | undefined;
  /** nothing more goes on the board */
  isFull: boolean;
  /** what must not be on the board again, whoever brings it */
  removed: Pick<RemovedForGood, 'has'>;
  /** it brings back what a disk has lost, of whoever it was */
  heals: boolean;
}

const FINE: Outcome = { kind: 'fine' };
const UNREADABLE: Refusal = { reason: 'unreadable' };

/** The second gate: is what an update made of a record a record, and was it for this person to do? */
export function judged({ id, was, map, hides }: Touched, bench: Bench): Outcome {
  if (bench.removed.has(id)) return refused({ reason: 'removed-for-good' }, undefined);
  const reading = readRecord(id, map);
  if (reading.state === 'unreadable' || !map || hides) return refused(UNREADABLE, undefined);
  const original = was ? undefined : copiedFrom(reading.record);
  if (original !== undefined && bench.removed.has(original)) {
    return refused({ reason: 'removed-for-good' }, undefined);
  }
  // Who made it is held: a change that says otherwise is taken without that.
  const record = was ? withAuthorOf(was.record, reading.record) : reading.record;
  if (was && record !== reading.record && equalityDeep(record, was.record)) {
    return refused({ reason: 'authorship' }, reading.record);
  }
  const deletes = reading.state === 'deleted';
  const refusal =
    whyUnsound(record, was?.record) ??
    (strayKeys(map, record).length > 0 ? UNREADABLE : undefined) ??
    (bench.heals ? undefined : whyNotTheirs(record, deletes, was, bench)) ??
    (deletes ? undefined : whyNotPlaced(record, bench.after)) ??
    (bench.isFull && !deletes && grows(record, was)
      ? { reason: 'board-full' as const }
      : undefined);
  if (refusal) return refused(refusal, record, deletes && was?.deleted === false);
  if (bench.heals) return FINE;
  const signed = was ? lockSigned(was.record, record, bench.actor) : authored(record, bench.actor);
  return signed === reading.record ? FINE : { kind: 'unsigned', record: reading.record, signed };
}

function refused(refusal: Refusal, attempt: UnknownRecord | undefined, deletes = false): Outcome {
  return { kind: 'refused', refusal, attempt, deletes };
}

function whyNotTheirs(
  record: UnknownRecord,
  deletes: boolean,
  was: WasRecord | undefined,
  { actor, board }: Bench,
): Refusal | undefined {
  if (!was) return judge(actor, undefined, record, board);
  // To change what is deleted shows as soon as it is brought back.
  if (was.deleted === deletes) return judge(actor, was.record, record, board);
  if (!deletes) return judge(actor, undefined, record, board);
  return judge(actor, was.record, undefined, board) ?? judge(actor, was.record, record, board);
}

function grows(record: UnknownRecord, was: WasRecord | undefined): boolean {
  return !was || was.deleted || charactersIn(record) > charactersIn(was.record);
}
