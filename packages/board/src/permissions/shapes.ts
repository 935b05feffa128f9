import type { UnknownRecord } from '@tldraw/store';
import {
  type Actor,
  authoredAs,
  authorOf,
  isAuthorship,
  isLockedItself,
  lockerOf,
} from './authorship.ts';
import { areaOver } from './areas.ts';
import { changedFields, part, text } from './changes.ts';
import { judgeIntoDrawing } from './drawings.ts';
import { withHolders } from './holders.ts';
import type { BoardView, Change } from './judge.ts';
import type { Refusal } from './refusals.ts';
import { isMap, isNote, isScribeInk } from './shapeKinds.ts';

/** What moving something changes: where it lies, in what, above or below what, and in which cell of a map. */
const PLACE: ReadonlySet<string> = new Set([
  'x',
  'y',
  'rotation',
  'parentId',
  'index',
  'props.cell',
]);
/** What note a note counts in. */
const MERGED = 'meta.mergedInto';
/** What an arrow changes by itself when something it is bound to is moved or deleted. */
const FOLLOWING: ReadonlySet<string> = new Set([
  ...PLACE,
  'props.start',
  'props.end',
  'props.bend',
]);

/** The shape itself or the nearest of what it lies in that is locked. */
export function lockOver(
  shape: UnknownRecord,
  board: Pick<BoardView, 'record'>,
): UnknownRecord | undefined {
  for (const one of withHolders(shape, board)) if (isLockedItself(one)) return one;
  return undefined;
}

export function judgeShape(actor: Actor, change: Change, board: BoardView): Refusal | undefined {
  if (change.kind === 'edit') {
    if (change.fields.some(isAuthorship)) return { reason: 'authorship' };
    // A note that turns into something else would escape the rules for notes; no editor does it.
    if (change.fields.includes('type')) return { reason: 'unreadable' };
  }
  if (change.kind !== 'create' && isScribeInk(change.before)) {
    const by = authorOf(change.before);
    if (by !== actor.id) return refusal('scribe-ink', by);
  }
  const intoDrawing = judgeIntoDrawing(actor, change, board);
  if (intoDrawing) return intoDrawing;
  if (actor.role === 'facilitator') return undefined;
  if (isMap(recordOf(change))) return { reason: 'framework' };
  return (
    judgeAreas(change, board) ?? judgeLocks(change, board) ?? judgeByRules(actor, change, board)
  );
}

function judgeAreas(change: Change, board: BoardView): Refusal | undefined {
  const { areas = [] } = board;
  if (areas.length === 0) return undefined;
  if (change.kind === 'edit' && isFollowing(change.before, change.after)) {
    if (isBound(change.before, board)) return undefined;
  }
  const inside = (id: string): Iterable<UnknownRecord> => board.inside?.(id) ?? [];
  const before = { record: (id: string) => board.record(id), inside };
  const after = { record: (id: string) => board.after?.(id) ?? board.record(id), inside };
  const isIn =
    (change.kind !== 'create' && areaOver(change.before, areas, before)) ||
    (change.kind !== 'delete' && areaOver(change.after, areas, after));
  return isIn ? { reason: 'area' } : undefined;
}

function judgeLocks(change: Change, board: BoardView): Refusal | undefined {
  if (change.kind === 'create' && isLockedItself(change.after)) return { reason: 'lock' };
  if (change.kind === 'edit' && change.fields.some(isLock)) return { reason: 'lock' };
  const sides = change.kind === 'edit' ? [change.before, change.after] : [recordOf(change)];
  for (const side of sides) {
    const lock = lockOver(side, board);
    if (lock) return refusal('locked', lockerOf(lock));
  }
  return undefined;
}

function isLock(field: string): boolean {
  return field === 'isLocked' || field === 'meta.lockedBy';
}

/** Whether an edit merges a note into another, or takes it out again: the one who wrote it may do the latter. */
function merges(change: Change & { kind: 'edit' }, actor: Actor): boolean {
  if (!change.fields.includes(MERGED)) return false;
  const isPutBack = part(change.after, 'meta')['mergedInto'] === undefined;
  return !isPutBack || authorOf(change.before) !== actor.id;
}

function judgeByRules(actor: Actor, change: Change, board: BoardView): Refusal | undefined {
  const record = recordOf(change);
  const held = actor.role === 'participant';
  const { rules } = board;
  const note = isNote(record);
  if (change.kind === 'edit' && merges(change, actor)) return { reason: 'merging' };
  const moves =
    note &&
    change.kind === 'edit' &&
    change.fields.every((field) => PLACE.has(field) || field === MERGED);
  if (change.kind !== 'create' && authorOf(record) !== actor.id) {
    if (moves) {
      if (!held) return undefined;
      if (!rules.move) return { reason: 'move-closed' };
      return isPrepared(change, board) ? refusal('not-yours', authorOf(record)) : undefined;
    }
    if (change.kind === 'edit' && isFollowing(change.before, change.after)) {
      if (isBound(record, board)) return undefined;
    }
    return refusal('not-yours', authorOf(record));
  }
  if (!held) return undefined;
  if (note) return rules.notes || (moves && rules.move) ? undefined : { reason: 'notes-closed' };
  return rules.sketch ? undefined : { reason: 'sketch-closed' };
}

/** A facilitator's note that lies freely is part of the board they prepared; in a map it is there to be sorted. */
function isPrepared(change: Change & { kind: 'edit' }, board: BoardView): boolean {
  if (authoredAs(change.before) !== 'facilitator') return false;
  return [change.before, change.after].some((side) => !isInMap(side, board));
}

function isInMap(shape: UnknownRecord, board: BoardView): boolean {
  for (const one of withHolders(shape, board)) if (isMap(one)) return true;
  return false;
}

/**
 * Whether an edit is no more than what an arrow does by itself when it follows what it is bound to:
 * every editor that sees a bound thing move works the arrow out anew, and may be the first to say so.
 */
export function isFollowing(before: UnknownRecord, after: UnknownRecord): boolean {
  return (
    text(before, 'type') === 'arrow' &&
    changedFields(before, after).every((field) => FOLLOWING.has(field))
  );
}

function isBound(record: UnknownRecord, board: BoardView): boolean {
  for (const _ of board.bindingsFrom(record.id)) return true;
  return false;
}

function recordOf(change: Change): UnknownRecord {
  return change.kind === 'create' ? change.after : change.before;
}

function refusal(reason: Refusal['reason'], by: string | undefined): Refusal {
  return by === undefined ? { reason } : { reason, by };
}
