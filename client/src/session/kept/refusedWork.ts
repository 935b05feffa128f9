import { type Actor, authored, authorOf, isNote, plainText } from '@gapboard/board';
import { readRecord, recordsOf, type RefusedNotice, type UnsentMark } from '@gapboard/sync';
import type * as Y from 'yjs';
import type { BoardRecord, Kept } from './keptTables.ts';

/** What is known here of what the server has refused. */
export interface Known {
  me: Actor;
  doc: Y.Doc;
  /** what of which records was changed here and is not confirmed */
  unsent: ReadonlyMap<string, UnsentMark>;
  now: number;
}

/** How somebody's making a record, or bringing it back, is marked. */
const MADE = ['$', '$del'];
/** What one writes or draws in a thing, as against where it lies and how it looks. */
const WORK: ReadonlySet<string> = new Set([
  ...MADE,
  'p.richText',
  'p.text',
  'p.name',
  'p.segments',
  'p.points',
]);

/**
 * What of a refusal is worth keeping: what this person made, or wrote in what they had made. The
 * rest (a note moved, another's colour changed) has been put back, and that is all there is to it.
 */
export function refusedWork(notice: RefusedNotice, known: Known): Kept[] {
  const { reason, text: why } = notice;
  const sent = new Map<string, BoardRecord>(notice.records.map((record) => [record.id, record]));
  return [...new Set([...sent.keys(), ...(notice.more ?? [])])].flatMap((id) => {
    // What is here may have been written on since; the notice comes before it is put back.
    const now = here(known.doc, id) ?? sent.get(id);
    const mark = known.unsent.get(id);
    if (!now || !isOwn(sent.get(id) ?? now, mark, known.me) || !isWork(mark)) return [];
    const record = authored(now, known.me);
    return isEmpty(record) ? [] : [{ record, reason, why, at: known.now }];
  });
}

/** The record as it is in the document, if it is there. */
function here(doc: Y.Doc, id: string): BoardRecord | undefined {
  const reading = readRecord(id, recordsOf(doc).get(id));
  return reading.state === 'live' ? reading.record : undefined;
}

function isOwn(record: BoardRecord, mark: UnsentMark | undefined, me: Actor): boolean {
  if (record.typeName !== 'shape' && record.typeName !== 'asset') return false;
  // Work left by a version of this page that signed nothing is known by having been made here.
  return (authorOf(record) ?? (mark?.fields.includes('$') && me.id)) === me.id;
}

/** Of what is not marked nobody knows any more what was changed: better kept once too often. */
function isWork(mark: UnsentMark | undefined): boolean {
  return !mark || mark.fields.some((field) => WORK.has(field));
}

/** A note or a text in which nothing was written. */
function isEmpty(record: BoardRecord): boolean {
  const type: unknown = Reflect.get(record, 'type');
  return (isNote(record) || type === 'text') && plainText(record) === '';
}
