import { withFields } from '@gapboard/sync';
import type { UnknownRecord } from '@tldraw/store';
import type { Change } from './format.ts';

/** Does to a state what a change says. Records themselves are never written to: others may hold them. */
export function apply(state: Map<string, UnknownRecord>, change: Change): void {
  if ('put' in change) state.set(change.put.id, change.put);
  else if ('remove' in change) state.delete(change.remove);
  else {
    const id = idOf(change);
    const before = state.get(id);
    if (before) state.set(id, changed(before, change));
  }
}

/** The record that a change is of. */
export function idOf(change: Change): string {
  if ('put' in change) return change.put.id;
  if ('remove' in change) return change.remove;
  return 'edit' in change ? change.edit : change.ink;
}

type Ink = Extract<Change, { ink: string }>;
type Edit = Extract<Change, { edit: string }>;

function changed(before: UnknownRecord, change: Ink | Edit): UnknownRecord {
  if ('ink' in change) return withInk(before, change, change.more);
  return withFields(before, new Map(change.fields.map(([field, value]) => [field, value])));
}

/** A stroke with one segment going on with `more`, in place of all that a change adds to it. */
export function withInk(
  before: UnknownRecord,
  { segment, keep }: Pick<Ink, 'segment' | 'keep'>,
  more: string,
): UnknownRecord {
  const props: unknown = Reflect.get(before, 'props');
  const segments: unknown = typeof props === 'object' && props && Reflect.get(props, 'segments');
  if (!Array.isArray(segments)) return before;
  const grown: unknown[] = segments.map((one: unknown, n) =>
    n === segment && isSegment(one) ? { ...one, path: one.path.slice(0, keep) + more } : one,
  );
  return withFields(before, new Map([['p.segments', grown]]));
}

function isSegment(value: unknown): value is { path: string } {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'path') === 'string'
  );
}
