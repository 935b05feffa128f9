import type { UnknownRecord } from '@tldraw/store';
import { type Actor, authorOf, lockerOf } from './authorship.ts';
import { text } from './changes.ts';
import type { BoardView, Change } from './judge.ts';
import type { Refusal } from './refusals.ts';
import { lockOver } from './shapes.ts';

/**
 * A binding goes with its arrow: whoever may change the arrow may bind it. Unbinding is also for
 * whoever owns what it is bound to, since deleting that unbinds it. An arrow that is not there yet
 * comes with the binding, and is judged itself; one whose end is gone dangles, and may go.
 */
export function judgeBinding(actor: Actor, change: Change, board: BoardView): Refusal | undefined {
  if (actor.role === 'facilitator') return undefined;
  const sides = change.kind === 'edit' ? [change.before, change.after] : [sideOf(change)];
  const unbinds = change.kind === 'delete';
  for (const side of sides) {
    const refusal = judgeSide(actor, side, unbinds, board);
    if (refusal) return refusal;
  }
  // An arrow let go of when sketching has closed since is no sketching.
  const closed = actor.role === 'participant' && !board.rules.sketch && !unbinds;
  return closed ? { reason: 'sketch-closed' } : undefined;
}

function judgeSide(
  actor: Actor,
  binding: UnknownRecord,
  unbinds: boolean,
  board: BoardView,
): Refusal | undefined {
  const arrow = end(binding, 'fromId', board);
  if (!arrow) return undefined;
  if (unbinds) {
    const bound = end(binding, 'toId', board);
    if (!bound || authorOf(bound) === actor.id) return undefined;
  }
  const by = authorOf(arrow);
  if (by !== actor.id) return { reason: 'not-yours', ...(by !== undefined && { by }) };
  const lock = lockOver(arrow, board);
  if (!lock) return undefined;
  const lockedBy = lockerOf(lock);
  return { reason: 'locked', ...(lockedBy !== undefined && { by: lockedBy }) };
}

function sideOf(change: Exclude<Change, { kind: 'edit' }>): UnknownRecord {
  return change.kind === 'create' ? change.after : change.before;
}

function end(
  binding: UnknownRecord,
  name: 'fromId' | 'toId',
  board: BoardView,
): UnknownRecord | undefined {
  const id = text(binding, name);
  return id === undefined ? undefined : board.record(id);
}
