/**
 * How steps are written down: JSON with as few words in it as can be, since most steps are one small
 * change. Times and numbers are differences to the step before, authors places in a list.
 */
import type { SerializedSchema, UnknownRecord } from '@tldraw/store';
import type { Change, FieldEdit, Step, Stretch } from './format.ts';

/** What was to be steps or a keyframe is neither. */
export class UnreadableMemoryError extends Error {
  override name = 'UnreadableMemoryError';
}

type PackedChange =
  | UnknownRecord
  | string
  | readonly [id: string, ...fields: FieldEdit[]]
  | readonly [id: string, segment: number, keep: number, more: string];

type PackedStep = readonly [seq: number, at: number, by: number, ...changes: PackedChange[]];

interface PackedSteps {
  v: 1;
  by: string[];
  steps: PackedStep[];
  schema?: SerializedSchema;
}

/** Steps as they are written down, with the schema of their records. */
export function encodeSteps({ steps, schema }: Pick<Stretch, 'steps' | 'schema'>): string {
  const authors = new Map<string, number>();
  let [lastSeq, lastAt] = [0, 0];
  const packed = steps.map(({ seq, at, by, changes }): PackedStep => {
    const author = authors.get(by) ?? authors.size;
    authors.set(by, author);
    const step = [seq - lastSeq, at - lastAt, author, ...changes.map(packChange)] as const;
    [lastSeq, lastAt] = [seq, at];
    return step;
  });
  const by = [...authors.keys()];
  return JSON.stringify({
    v: 1,
    by,
    steps: packed,
    ...(schema && { schema }),
  } satisfies PackedSteps);
}

function packChange(change: Change): PackedChange {
  if ('put' in change) return change.put;
  if ('remove' in change) return change.remove;
  if ('edit' in change) return [change.edit, ...change.fields];
  return [change.ink, change.segment, change.keep, change.more];
}

/** @throws {UnreadableMemoryError} */
export function decodeSteps(text: string): Pick<Stretch, 'steps' | 'schema'> {
  const packed = parsed(text);
  if (!isPackedSteps(packed)) throw new UnreadableMemoryError('These are no steps.');
  let [seq, at] = [0, 0];
  const steps = packed.steps.map(([moreSeq, moreAt, author, ...changes]): Step => {
    seq += moreSeq;
    at += moreAt;
    const by = packed.by[author];
    if (by === undefined) throw new UnreadableMemoryError('A step is of nobody.');
    return { seq, at, by, changes: changes.map(unpackChange) };
  });
  return { steps, ...(packed.schema && { schema: packed.schema }) };
}

/** Only the outside is looked at: what is stored carries a checksum, and was written by {@link encodeSteps}. */
function isPackedSteps(value: unknown): value is PackedSteps {
  if (typeof value !== 'object' || value === null || !('v' in value) || value.v !== 1) return false;
  if (!('by' in value) || !('steps' in value)) return false;
  return Array.isArray(value.by) && Array.isArray(value.steps);
}

function unpackChange(change: PackedChange): Change {
  if (typeof change === 'string') return { remove: change };
  if (!isList(change)) return { put: change };
  if (isInk(change)) {
    const [ink, segment, keep, more] = change;
    return { ink, segment, keep, more };
  }
  const [edit, ...fields] = change;
  return { edit, fields };
}

type PackedList = Exclude<PackedChange, UnknownRecord | string>;
type PackedInk = readonly [id: string, segment: number, keep: number, more: string];

function isList(change: UnknownRecord | PackedList): change is PackedList {
  return Array.isArray(change);
}

function isInk(change: PackedList): change is PackedInk {
  return typeof change[1] === 'number';
}

export function encodeKeyframe(records: readonly UnknownRecord[]): string {
  return JSON.stringify(records);
}

/** @throws {UnreadableMemoryError} */
export function decodeKeyframe(text: string): UnknownRecord[] {
  const records = parsed(text);
  if (!Array.isArray(records)) throw new UnreadableMemoryError('This is no keyframe.');
  // It carries a checksum, and was written by `encodeKeyframe`.
  return records as UnknownRecord[];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableMemoryError('It is no JSON.', { cause });
  }
}
