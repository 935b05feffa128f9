/**
 * Who may change what on a board: one table for the server, which puts back what it refuses, and
 * for the client, which does not offer it.
 *
 *                                 facilitator  scribe  participant       viewer
 *   pages, document, locks        yes
 *   own notes: add, edit, delete  yes          yes     while rules.notes
 *   others' notes: move           yes          yes     while rules.move; a facilitator's in a map
 *   own ink and other shapes      yes          yes     while rules.sketch
 *   others' notes, ink, shapes    yes
 *   notes: merge                  yes; own taken out again by their author
 *   ink drawn, and drawings framed
 *   as the scribe                 (their author alone, whoever they are)
 *   strokes into a drawing        not the scribe's     own drawings
 *   what is locked                yes
 *   what lies in a closed area    yes
 *   bindings                      with their arrow
 *   map, themes, outcomes         yes
 *   studies: add, change          yes
 *   studies: place in cells       yes          yes     while rules.move
 *   ratings: own                  yes          yes     while rules.notes; none while they are blind
 *   "no research found"           yes          yes     while rules.notes; own taken back
 *   what was agreed of a cell     yes
 *   assets                        yes          own     own, while rules.sketch
 *   user records                  own          own     own
 *
 * Once the workshop is over (rules.over), all of this is facilitators' alone.
 */
import type { UnknownRecord } from '@tldraw/store';
import { may } from '../roles.ts';
import type { Area } from '../workshop/areas.ts';
import { type Actor, authorOf, isAuthorship } from './authorship.ts';
import { judgeBinding } from './bindings.ts';
import { changedFields } from './changes.ts';
import { judgeEvidence } from './evidence.ts';
import type { Refusal } from './refusals.ts';
import type { Rules } from './rules.ts';
import { judgeShape } from './shapes.ts';

/** What judging one record needs to know of the rest of the board, as it was before the change. */
export interface BoardView {
  rules: Rules;
  /** a live record */
  record(id: string): UnknownRecord | undefined;
  /** a deleted one that could be brought back, where that is known */
  deleted?(id: string): UnknownRecord | undefined;
  bindingsFrom(shapeId: string): Iterable<UnknownRecord>;
  /** the areas that are closed now */
  areas?: readonly Area[];
  /** a live record as it is after the change, where more than one changes at once */
  after?(id: string): UnknownRecord | undefined;
  /** what lies directly in a shape; where it is not known, a group is taken for the point where it begins */
  inside?(id: string): Iterable<UnknownRecord>;
}

/** One record before and after; on one side there may be none. */
export type Change =
  | { kind: 'create'; after: UnknownRecord }
  | { kind: 'edit'; before: UnknownRecord; after: UnknownRecord; fields: readonly string[] }
  | { kind: 'delete'; before: UnknownRecord };

/**
 * May this person make this change to one record? `undefined` is yes. Who made a new record is not
 * looked at: that is set, not asked (see `authored`). Bringing a deleted record back is its
 * author's or a facilitator's to do, and counts as editing what was deleted; a study that anybody
 * may take out of a cell, anybody may put back.
 */
export function judge(
  actor: Actor,
  before: UnknownRecord | undefined,
  after: UnknownRecord | undefined,
  board: BoardView,
): Refusal | undefined {
  if (!before && !after) return undefined;
  const gone = before || !after ? undefined : board.deleted?.(after.id);
  if (gone && after) {
    const refusal = judgeRevival(actor, gone) ?? judgeChange(actor, gone, after, board);
    if (refusal) return refusal;
  }
  return judgeChange(actor, before, after, board);
}

function judgeRevival(actor: Actor, gone: UnknownRecord): Refusal | undefined {
  if (gone.typeName === 'placement') return undefined;
  const by = authorOf(gone);
  const someonesElse = by !== undefined && by !== actor.id && actor.role !== 'facilitator';
  return someonesElse ? { reason: 'deleted', by } : undefined;
}

function judgeChange(
  actor: Actor,
  before: UnknownRecord | undefined,
  after: UnknownRecord | undefined,
  board: BoardView,
): Refusal | undefined {
  const change = changeOf(before, after);
  if (!change) return undefined;
  if (!may(actor.role, 'write')) return { reason: 'viewer' };
  const record = change.kind === 'delete' ? change.before : change.after;
  // Who opens a board signs in on it, over or not.
  const isOver = board.rules.over === true && record.typeName !== 'user';
  if (isOver && actor.role !== 'facilitator') return { reason: 'over' };
  switch (record.typeName) {
    case 'shape':
      return judgeShape(actor, change, board);
    case 'binding':
      return judgeBinding(actor, change, board);
    case 'asset':
      return judgeAsset(actor, change, board);
    case 'user':
      return record.id === `user:${actor.id}` ? undefined : { reason: 'person' };
    case 'page':
    case 'document':
    case 'heading':
      return actor.role === 'facilitator' ? undefined : { reason: 'framework' };
    case 'study':
    case 'placement':
    case 'rating':
    case 'cell':
      return judgeEvidence(actor, change, board);
    default:
      return { reason: 'unknown-kind' };
  }
}

function changeOf(
  before: UnknownRecord | undefined,
  after: UnknownRecord | undefined,
): Change | undefined {
  if (!before) return after && { kind: 'create', after };
  if (!after) return { kind: 'delete', before };
  const fields = changedFields(before, after);
  return fields.length === 0 ? undefined : { kind: 'edit', before, after, fields };
}

function judgeAsset(actor: Actor, change: Change, { rules }: BoardView): Refusal | undefined {
  if (change.kind === 'edit' && change.fields.some(isAuthorship)) return { reason: 'authorship' };
  if (actor.role === 'facilitator') return undefined;
  if (change.kind !== 'create') {
    const by = authorOf(change.before);
    if (by !== actor.id) return { reason: 'not-yours', ...(by !== undefined && { by }) };
  }
  return actor.role === 'participant' && !rules.sketch ? { reason: 'sketch-closed' } : undefined;
}
