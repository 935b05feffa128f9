import * as Y from 'yjs';
import { peopleOf, recordsOf, sessionOf } from '../document.ts';
import { isInkKey } from './ink.ts';
import { createRecord, readRecord } from './layout.ts';

/** The roots a board document has; what lies under any other was written by a version that knows more than this one. */
const ROOTS = new Set(['records', 'session', 'people']);

/**
 * Whether a copy of what shows would lose nothing: no change waits for another that is missing,
 * and there is nothing here that this version does not know about.
 */
export function isRenewable(doc: Y.Doc): boolean {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return false;
  return [...doc.share].every(
    ([name, root]) => ROOTS.has(name) || (root._map.size === 0 && root._start === null),
  );
}

/**
 * A board's live content in a document of its own, without a trace of how it came about. What this
 * version cannot read is carried over as it is. The same document and client id make the same
 * bytes, so that an epoch whose first entry is damaged can be made again.
 *
 * @param client the Yjs client id it is written under, and which nobody else may have
 */
export function renewed(doc: Y.Doc, client: number): Y.Doc {
  const fresh = new Y.Doc();
  fresh.clientID = client;
  fresh.transact(() => {
    const records = recordsOf(fresh);
    for (const [id, map] of inOrder(recordsOf(doc))) {
      const reading = readRecord(id, map);
      if (reading.state === 'live') {
        createRecord(records, reading.record);
        carryUnknown(map, records.get(id));
      } else if (reading.state === 'unreadable') {
        carry(recordsOf(fresh), id, map);
      }
    }
    carryAll(sessionOf(doc), sessionOf(fresh));
    carryAll(peopleOf(doc), peopleOf(fresh));
  });
  // It has written all it ever will under that id.
  fresh.clientID = doc.clientID;
  return fresh;
}

function inOrder<T>(map: Y.Map<T>): [key: string, value: T][] {
  return [...map.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** A later version may keep parts of a record in types of their own, beside what this one reads. */
function carryUnknown(from: Y.Map<unknown>, to: Y.Map<unknown> | undefined): void {
  for (const [key, value] of inOrder(from)) {
    const isUnknown = value instanceof Y.AbstractType && !isInkKey(key);
    if (to && isUnknown && !to.has(key)) carry(to, key, value);
  }
}

function carryAll<T>(from: Y.Map<T>, to: Y.Map<T>): void {
  for (const [key, value] of inOrder(from)) carry(to, key, value);
}

function carry<T>(to: Y.Map<T>, key: string, value: unknown): void {
  // A clone is of the type it was cloned from; other values are plain.
  to.set(key, (value instanceof Y.AbstractType ? value.clone() : value) as T);
}
