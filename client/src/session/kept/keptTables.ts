import type { RefusedNotice } from '@gapboard/sync';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A record of the board, as it comes with a refusal. */
export type BoardRecord = RefusedNotice['records'][number];

/** One record of somebody's own that the board did not take. */
export interface Kept {
  record: BoardRecord;
  /** why it was not taken: the reason's stable name, and in words */
  reason: string;
  why: string;
  /** when that was said, in epoch milliseconds */
  at: number;
}

export interface KeptSchema extends DBSchema {
  /** by record id */
  work: { key: string; value: Kept };
}

/**
 * A database apart from the board's copy, which is exchanged with the board's document: this is
 * what is in no document.
 *
 * @throws if this browser will not store anything
 */
export async function openKeptTables(boardId: string): Promise<IDBPDatabase<KeptSchema>> {
  return openDB<KeptSchema>(keptDatabaseName(boardId), 1, {
    upgrade: (tables) => void tables.createObjectStore('work'),
    // A page of a newer version wants to change the tables.
    blocking: (_now, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

export function keptDatabaseName(boardId: string): string {
  return `gapboard-kept:${boardId}`;
}

/** Whether a row is what this version stores; another is left where it is. */
export function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('record' in value)) return false;
  const { record } = value;
  return (
    typeof record === 'object' &&
    record !== null &&
    'id' in record &&
    typeof record.id === 'string' &&
    'typeName' in record &&
    typeof record.typeName === 'string' &&
    'reason' in value &&
    typeof value.reason === 'string' &&
    'why' in value &&
    typeof value.why === 'string' &&
    'at' in value &&
    typeof value.at === 'number'
  );
}
