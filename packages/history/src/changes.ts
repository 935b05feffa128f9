/**
 * Two states of a record into the changes between them, and changes over a state into the next one:
 * the two are each other's reverse.
 */
import { changedFields, segmentsOf } from '@gapboard/sync';
import type { UnknownRecord } from '@tldraw/store';
import { equalityDeep } from 'lib0/function';
import { apply } from './apply.ts';
import type { BoardState, Change, FieldEdit, Step } from './format.ts';

const SEGMENTS = 'p.segments';

/** What makes `after` of `before`; nothing where they say the same. */
export function changesBetween(before: BoardState, after: BoardState): Change[] {
  const changes: Change[] = [];
  for (const id of before.keys()) if (!after.has(id)) changes.push({ remove: id });
  for (const [id, record] of after) changes.push(...changesOfRecord(before.get(id), record));
  return changes;
}

/** What makes the record `after` of what it was before; `undefined` where it is not there. */
export function changesOfRecord(
  before: UnknownRecord | undefined,
  after: UnknownRecord | undefined,
): Change[] {
  if (!after) return before ? [{ remove: before.id }] : [];
  if (!before || !isEdited(before, after)) return [{ put: after }];
  const fields = changedFields(before, after);
  const ink = inkBetween(before, after);
  if (ink) fields.delete(SEGMENTS);
  const edits = [...fields].map(([name, value]): FieldEdit =>
    value === undefined ? [name] : [name, value],
  );
  const edit: Change[] = edits.length > 0 ? [{ edit: after.id, fields: edits }] : [];
  return [...edit, ...(ink ?? [])];
}

/** Whether what became of a record can be said field by field: it has the same parts as before. */
function isEdited(before: UnknownRecord, after: UnknownRecord): boolean {
  if (before.typeName !== after.typeName) return false;
  return ['props', 'meta', 'x', 'y'].every((part) => {
    const [was, is]: unknown[] = [Reflect.get(before, part), Reflect.get(after, part)];
    return typeof was === typeof is && Array.isArray(was) === Array.isArray(is);
  });
}

/** How a stroke's paths have gone on; `undefined` where more than its paths has changed, or it is no stroke. */
function inkBetween(before: UnknownRecord, after: UnknownRecord): Change[] | undefined {
  const [old, now] = [segmentsOf(before), segmentsOf(after)];
  if (!old || !now || old.length !== now.length) return undefined;
  const changes: Change[] = [];
  for (const [n, segment] of now.entries()) {
    const was = old[n];
    if (!was || !equalityDeep({ ...was, path: '' }, { ...segment, path: '' })) return undefined;
    if (was.path === segment.path) continue;
    const keep = sharedStart(was.path, segment.path);
    changes.push({ ink: after.id, segment: n, keep, more: segment.path.slice(keep) });
  }
  return changes;
}

function sharedStart(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let n = 0;
  while (n < shorter && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  return n;
}

/**
 * Puts a step over a state, which becomes the state after it. A change to a record that is not
 * there, as there can be where a part of the memory was lost, is left out.
 */
export function applyStep(
  state: Map<string, UnknownRecord>,
  { changes }: Pick<Step, 'changes'>,
): void {
  for (const change of changes) apply(state, change);
}

/** A state from records as a keyframe has them. */
export function stateOf(records: Iterable<UnknownRecord>): Map<string, UnknownRecord> {
  return new Map(Array.from(records, (record) => [record.id, record]));
}
