import { readRecord, recordsOf, writeRecords } from '@gapboard/sync';
import type * as Y from 'yjs';
import type { BoardRecord } from './keptTables.ts';

/** Puts kept work on the board once more, under the same ids. What is still there stays where it lies and gets what was written. */
export function putOnBoard(doc: Y.Doc, work: readonly BoardRecord[], origin: unknown): void {
  const records = work.map((record) => {
    const reading = readRecord(record.id, recordsOf(doc).get(record.id));
    return reading.state === 'live' && 'props' in record
      ? { ...reading.record, props: record.props }
      : record;
  });
  doc.transact(() => writeRecords(doc, records), origin);
}
