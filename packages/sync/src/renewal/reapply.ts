/**
 * A board's document is sometimes replaced by another that shows the same (an epoch, see
 * docs/protocol.md). What was done here and never reached the server is then taken out of the old
 * document and done again on the new one, as new edits: nothing doubles, nothing is lost. Doing it
 * a second time changes nothing.
 */
import type { UnknownRecord } from '@tldraw/store';
import type * as Y from 'yjs';
import { recordsOf } from '../document.ts';
import { fieldsOf, withFields, type Fields } from '../records/fields.ts';
import {
  CREATED,
  createRecord,
  deleteRecord,
  DELETION,
  editRecord,
  readRecord,
  type Reading,
} from '../records/layout.ts';
import { mergedText } from './mergeText.ts';
import { TEXT, textOf, type UnsentMark } from './unsentWork.ts';

/** One record with work on it that the server does not have. */
export type UnsentRecord =
  | { did: 'delete'; id: string }
  | {
      /** `make`: it was made here, or brought back here, and has to be there in the end */
      did: 'make' | 'edit';
      /** the whole record, as it was seen here */
      record: UnknownRecord;
      fields: readonly string[];
      textBefore: unknown;
    };

/** What was done to a document here, as marked, in terms that outlive the document. */
export function unsentFrom(doc: Y.Doc, marks: ReadonlyMap<string, UnsentMark>): UnsentRecord[] {
  const unsent: UnsentRecord[] = [];
  for (const [id, { fields, textBefore }] of marks) {
    const reading = readRecord(id, recordsOf(doc).get(id));
    if (reading.state === 'unreadable') continue;
    const isMade = fields.includes(CREATED) || fields.includes(DELETION);
    if (reading.state === 'live') {
      const { record } = reading;
      unsent.push({ did: isMade ? 'make' : 'edit', record, fields, textBefore });
    } else if (isMade) {
      unsent.push({ did: 'delete', id });
    }
  }
  return unsent;
}

/** Does it again. What others have deleted meanwhile stays deleted, unless it was made here. */
export function reapply(doc: Y.Doc, unsent: readonly UnsentRecord[], origin?: unknown): void {
  const records = recordsOf(doc);
  doc.transact(() => {
    for (const one of unsent) {
      if (one.did === 'delete') {
        const map = records.get(one.id);
        if (map && readRecord(one.id, map).state === 'live') deleteRecord(map);
        continue;
      }
      const { record } = one;
      const map = records.get(record.id);
      if (!map) {
        if (one.did === 'make') createRecord(records, record);
        continue;
      }
      const now: Reading = readRecord(record.id, map);
      if (now.state === 'live') editRecord(map, now.record, withOwn(now.record, one));
    }
  }, origin);
}

/** The record as it is now, with the fields that were changed here. */
function withOwn(
  now: UnknownRecord,
  { record, fields, textBefore }: UnsentRecord & { did: 'make' | 'edit' },
): UnknownRecord {
  const ours = fieldsOf(record);
  const own: Fields = new Map();
  for (const field of fields) {
    if (field === CREATED || field === DELETION) continue;
    if (field === TEXT) own.set(TEXT, mergedText(textBefore, textOf(now), ours.get(TEXT)));
    else own.set(field, ours.get(field));
  }
  return withFields(now, own);
}
