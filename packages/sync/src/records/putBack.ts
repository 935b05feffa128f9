import type { UnknownRecord } from '@tldraw/store';
import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import { strayKeys } from './keys.ts';
import {
  createRecord,
  deleteRecord,
  DELETION,
  editRecord,
  readRecord,
  reviveRecord,
} from './layout.ts';

/** A record as it was, and whether it was deleted then. */
export interface WasRecord {
  record: UnknownRecord;
  deleted: boolean;
}

/**
 * Makes a record read as it was, by new edits; `undefined`: it was not there, and leaves no trace
 * but its id. For the server, which does this before anyone else sees what it takes back.
 */
export function putBack(
  records: Y.Map<Y.Map<unknown>>,
  id: string,
  was: WasRecord | undefined,
): void {
  if (!was) {
    records.delete(id);
    return;
  }
  const map = records.get(id);
  if (map instanceof Y.Map) {
    const now = readRecord(id, map);
    if (now.state !== 'unreadable') editRecord(map, now.record, was.record);
    for (const key of strayKeys(map, was.record)) map.delete(key);
  }
  // What made it unreadable, or cannot be written as an edit, goes with its map.
  if (!reads(id, records.get(id), was.record)) createRecord(records, was.record);
  const there = records.get(id);
  if (!there) return;
  if (was.deleted) deleteRecord(there);
  else if (there.get(DELETION) !== undefined) reviveRecord(there);
}

function reads(id: string, map: unknown, record: UnknownRecord): boolean {
  const now = readRecord(id, map);
  return now.state !== 'unreadable' && equalityDeep(now.record, record);
}
