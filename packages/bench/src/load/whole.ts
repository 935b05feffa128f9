import type { UnknownRecord } from '@tldraw/store';
import { YKeyValue } from 'y-utility/y-keyvalue';
import * as Y from 'yjs';

/** The same board with each record whole in a YKeyValue: its bytes, and what loading them takes. */
export function wholeRecords(records: UnknownRecord[]): { bytes: number; loadMs: number } {
  const doc = new Y.Doc();
  const keyed = new YKeyValue(doc.getArray<{ key: string; val: unknown }>('records'));
  doc.transact(() => {
    for (const record of records) keyed.set(record.id, record);
  });
  const state = Y.encodeStateAsUpdate(doc);
  const begun = performance.now();
  const loaded = new Y.Doc();
  Y.applyUpdate(loaded, state);
  const read = new YKeyValue(loaded.getArray<{ key: string; val: unknown }>('records'));
  if (read.map.size !== records.length) throw new Error('Not all records were read.');
  return { bytes: state.length, loadMs: performance.now() - begun };
}
