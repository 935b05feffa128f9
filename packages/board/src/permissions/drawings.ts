import type { UnknownRecord } from '@tldraw/store';
import { type Actor, authoredAs, authorOf } from './authorship.ts';
import { withHolders } from './holders.ts';
import type { BoardView, Change } from './judge.ts';
import type { Refusal } from './refusals.ts';
import { isDrawing, isInk } from './shapeKinds.ts';

/**
 * What goes into a drawing: strokes, and those of whoever made it. Of one that is not the scribe's a
 * facilitator may add to it too. A note that was put into one would go when it is taken away.
 */
export function judgeIntoDrawing(
  actor: Actor,
  change: Change,
  board: BoardView,
): Refusal | undefined {
  if (change.kind === 'delete') return undefined;
  if (change.kind === 'edit' && !change.fields.includes('parentId')) return undefined;
  const drawing = drawingOver(change.after, board);
  if (!drawing) return undefined;
  const by = authorOf(drawing);
  const whose = by !== undefined && { by };
  if (by !== actor.id) {
    if (authoredAs(drawing) === 'scribe') return { reason: 'scribe-ink', ...whose };
    if (actor.role !== 'facilitator') return { reason: 'not-yours', ...whose };
  }
  return isInk(change.after) ? undefined : { reason: 'into-drawing' };
}

/** The drawing that something lies in after a change, directly or in what lies in it. */
function drawingOver(shape: UnknownRecord, board: BoardView): UnknownRecord | undefined {
  const record = (id: string): UnknownRecord | undefined => board.after?.(id) ?? board.record(id);
  for (const holder of withHolders(shape, { record })) {
    if (holder !== shape && isDrawing(holder)) return holder;
  }
  return undefined;
}
