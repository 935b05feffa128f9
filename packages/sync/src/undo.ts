import type { RecordsDiff, UnknownRecord } from '@tldraw/store';
import type { TLRecord, TLStore } from '@tldraw/tlschema';
import { equalityDeep } from 'lib0/function';
import { changedFields, fieldsOf, withFields, type Fields } from './records/fields.ts';
import { RICH_TEXT } from './records/text.ts';
import { isRichText } from './text/flat.ts';
import { TextTrail } from './text/textTrail.ts';

/**
 * Undo takes back one's own work only.
 *
 * tldraw's history puts the whole old record back, and so wipes what others have changed on that
 * shape since. This stands between the history and the store: a field that somebody else has
 * written keeps its value unless it is still as this person's own step left it; a shape that
 * somebody else has worked on, or put things into, is not undone out of existence; and a shape
 * that somebody else has deleted does not come back with an older move. Everything that nobody
 * else has touched goes exactly the way tldraw meant it. Of a text in which others have written too,
 * only this person's letters go, or come back.
 *
 * @param othersChanged the fields of a record that others have written
 * @returns takes the guard off again
 */
export function guardUndo(
  store: TLStore,
  othersChanged: (id: string) => ReadonlySet<string>,
): () => void {
  const applyDiff = store.applyDiff.bind(store);
  const trail = new TextTrail(store);
  store.applyDiff = (diff, options) => {
    const replaysHistory = options?.ignoreEphemeralKeys === true;
    applyDiff(replaysHistory ? ownPart({ store, trail, othersChanged }, diff) : diff, options);
  };
  return () => {
    store.applyDiff = applyDiff;
    trail.stop();
  };
}

type Diff = RecordsDiff<TLRecord>;

interface Known {
  store: TLStore;
  trail: TextTrail;
  othersChanged: (id: string) => ReadonlySet<string>;
}

function ownPart({ store, trail, othersChanged }: Known, diff: Diff): Diff {
  const updated: Diff['updated'] = {};
  for (const step of Object.values(diff.updated)) {
    const [from, to] = step;
    const now = store.unsafeGetWithoutCapture(to.id);
    if (now) setUpdate(updated, now, ownUpdate(now, from, to, othersChanged(to.id), trail));
  }
  const added: Diff['added'] = { ...diff.added };
  for (const record of Object.values(diff.added)) {
    // It was kept when its making was undone, because of what others had done with it.
    if (store.has(record.id) && othersChanged(record.id).size > 0) delete added[record.id];
  }
  const removed: Diff['removed'] = { ...diff.removed };
  for (const record of Object.values(diff.removed)) {
    if (othersChanged(record.id).size > 0 || holdsOthers(store, record.id, removed)) {
      delete removed[record.id];
    }
  }
  return { added, updated, removed };
}

function setUpdate(updated: Diff['updated'], now: TLRecord, next: TLRecord): void {
  const updates: Record<string, [from: TLRecord, to: TLRecord]> = updated;
  updates[now.id] = [now, next];
}

/** `to`, except in fields where somebody else's later value stands. */
function ownUpdate(
  now: TLRecord,
  from: TLRecord,
  to: TLRecord,
  others: ReadonlySet<string>,
  trail: TextTrail,
): TLRecord {
  if (others.size === 0) return to;
  const current = fieldsOf(now);
  const left = fieldsOf(from);
  const own: Fields = new Map();
  for (const [field, value] of changedFields(from, to)) {
    if (field === RICH_TEXT && others.has(field)) {
      const [a, b, c] = [left.get(field), value, current.get(field)];
      if (!isRichText(a) || !isRichText(b) || !isRichText(c)) continue;
      const text = trail.replay(now.id, a, b, c);
      if (text) own.set(field, text);
      continue;
    }
    const stillOwn = equalityDeep(current.get(field), left.get(field));
    if (!others.has(field) || stillOwn) own.set(field, value);
  }
  const next: UnknownRecord = withFields(now, own);
  return next as TLRecord;
}

/** Whether something that is not going too lies inside this shape or page. */
function holdsOthers(store: TLStore, id: string, removed: Record<string, TLRecord>): boolean {
  return store
    .allRecords()
    .some(
      (record) => record.typeName === 'shape' && record.parentId === id && !(record.id in removed),
    );
}
