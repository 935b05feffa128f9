import { cellId, placementId, ratingId } from '@gapboard/evidence';
import type { UnknownRecord } from '@tldraw/store';
import { type Actor, authorOf, isAuthorship } from './authorship.ts';
import { areaOver } from './areas.ts';
import { fieldsOf, isFields, part, same, text } from './changes.ts';
import type { BoardView, Change } from './judge.ts';
import type { Refusal } from './refusals.ts';

/** May this person make this change to a study, or to what is said of a cell? */
export function judgeEvidence(actor: Actor, change: Change, board: BoardView): Refusal | undefined {
  if (change.kind === 'edit') {
    if (change.fields.some(isAuthorship)) return { reason: 'authorship' };
    // What it is about is its id: another would be another record.
    if (change.fields.some((field) => ABOUT.has(field))) return { reason: 'unreadable' };
  }
  const record = change.kind === 'delete' ? change.before : change.after;
  if (actor.role !== 'facilitator' && isInClosedMap(record, board)) return { reason: 'area' };
  switch (record.typeName) {
    case 'study':
      return actor.role === 'facilitator' ? undefined : { reason: 'studies' };
    case 'placement':
      return isNamedRight(record) ? judgePlacement(actor, board) : UNREADABLE;
    case 'rating':
      return isNamedRight(record) ? judgeRating(actor, change, record, board) : UNREADABLE;
    default:
      return isNamedRight(record) ? judgeCell(actor, change, board) : UNREADABLE;
  }
}

const UNREADABLE: Refusal = { reason: 'unreadable' };
const ABOUT: ReadonlySet<string> = new Set(['study', 'theme', 'outcome']);

/** Whether its id says what it is about, so that there is one of each and no more. */
function isNamedRight(record: UnknownRecord): boolean {
  const [theme = '', outcome = ''] = [text(record, 'theme'), text(record, 'outcome')];
  const cell = { theme, outcome };
  switch (record.typeName) {
    case 'placement':
      return record.id === placementId(text(record, 'study') ?? '', cell);
    case 'rating':
      return record.id.startsWith(ratingId(cell, ''));
    default:
      return record.id === cellId(cell);
  }
}

function judgePlacement(actor: Actor, { rules }: BoardView): Refusal | undefined {
  return actor.role === 'participant' && !rules.move ? { reason: 'move-closed' } : undefined;
}

/** A rating is its author's alone: even a facilitator sees what the room said, and does not say it for others. */
function judgeRating(
  actor: Actor,
  change: Change,
  record: UnknownRecord,
  board: BoardView,
): Refusal | undefined {
  const by = record.id.slice(record.id.lastIndexOf('.') + 1);
  if (by !== actor.id) return { reason: 'rating', by };
  if (change.kind !== 'delete' && isBlind(record, board)) return { reason: 'blind' };
  return areNotesClosed(actor, board) ? { reason: 'notes-closed' } : undefined;
}

/** Whether the map that this cell is of is opened later. */
function isInClosedMap(record: UnknownRecord, board: BoardView): boolean {
  const map = board.areas?.length ? mapOf(record, board) : undefined;
  return map !== undefined && areaOver(map, board.areas ?? [], board) !== undefined;
}

function mapOf(record: UnknownRecord, board: BoardView): UnknownRecord | undefined {
  const heading = board.record(text(record, 'theme') ?? '');
  return heading && board.record(text(heading, 'map') ?? '');
}

/** Whether the map that this cell is of takes ratings only on the server, where nobody sees them yet. */
function isBlind(record: UnknownRecord, board: BoardView): boolean {
  const map = mapOf(record, board);
  return map !== undefined && part(map, 'props')['blind'] === true;
}

function judgeCell(actor: Actor, change: Change, board: BoardView): Refusal | undefined {
  const before = change.kind === 'create' ? {} : fieldsOf(change.before);
  const after = change.kind === 'delete' ? {} : fieldsOf(change.after);
  if (!same(before['agreed'] ?? null, after['agreed'] ?? null)) {
    if (actor.role !== 'facilitator') return { reason: 'agreed' };
    if (isSaid(after['agreed']) && !isSaidBy(after['agreed'], actor))
      return { reason: 'authorship' };
  }
  if (change.kind === 'delete' && actor.role !== 'facilitator') {
    const by = authorOf(change.before);
    if (by !== actor.id) return { reason: 'not-yours', ...(by !== undefined && { by }) };
  }
  return same(before['none'] ?? null, after['none'] ?? null)
    ? undefined
    : judgeNone(actor, before['none'], after['none'], board);
}

/** "No research found" is said in one's own name, and taken back by whoever said it or a facilitator. */
function judgeNone(
  actor: Actor,
  before: unknown,
  after: unknown,
  board: BoardView,
): Refusal | undefined {
  if (isSaid(after) && !isSaidBy(after, actor)) return { reason: 'authorship' };
  if (isSaid(before) && !isSaidBy(before, actor) && actor.role !== 'facilitator') {
    return { reason: 'not-yours', ...(typeof before['by'] === 'string' && { by: before['by'] }) };
  }
  return areNotesClosed(actor, board) ? { reason: 'notes-closed' } : undefined;
}

function isSaid(value: unknown): value is Readonly<Record<string, unknown>> {
  return isFields(value);
}

function isSaidBy(said: Readonly<Record<string, unknown>>, { id, role }: Actor): boolean {
  return said['by'] === id && (said['as'] === undefined || said['as'] === role);
}

function areNotesClosed({ role }: Actor, { rules }: BoardView): boolean {
  return role === 'participant' && !rules.notes;
}
