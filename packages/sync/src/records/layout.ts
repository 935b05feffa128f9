/**
 * How a record lies in the board document: base plus edits.
 *
 * Each record has a `Y.Map` of its own. `$` holds the record as it was created, whole, written
 * once. A later edit writes only the fields it changed (see `fields.ts`), so two people who change
 * different fields of one shape both win. A stroke's growing path lies in a `Y.Text` per segment
 * (see `ink.ts`), and the text of a note or label in one of its own, `text`, in which two people's
 * typing merges (see `text.ts`). `$del: true` deletes, and clients never remove a record's map: undoing a removal would make a new map, and
 * what somebody else wrote into the old one meanwhile would be lost.
 */
import type { UnknownRecord } from '@tldraw/store';
import * as Y from 'yjs';
import { recordsOf } from '../document.ts';
import { isRichText } from '../text/flat.ts';
import { changedFields, type Fields, isObject, WHOLE, withFields } from './fields.ts';
import { asSegments, isInkKey, segmentsOf, withInk, writeSegments } from './ink.ts';
import {
  editText,
  newText,
  readText,
  RICH_TEXT,
  richTextOf,
  TEXT,
  textOf,
  withoutText,
} from './text.ts';

const BASE = '$';
const DELETED = '$del';
/** How a change of a record's making, and of whether it is deleted, is named beside its fields. */
export { BASE as CREATED, DELETED as DELETION };
const SEGMENTS = 'p.segments';

/** What a record's map says. A record that cannot be read is kept where it is, and reported. */
export type Reading =
  | { state: 'live'; record: UnknownRecord }
  | { state: 'deleted'; record: UnknownRecord }
  | { state: 'unreadable'; why: string };

export function readRecord(id: string, map: unknown): Reading {
  if (!(map instanceof Y.Map)) return { state: 'unreadable', why: 'It has no map of its own.' };
  const base = map.get(BASE);
  if (!isRecord(base)) return { state: 'unreadable', why: 'It has no base to start from.' };
  if (base.id !== id) return { state: 'unreadable', why: `Its base says it is ${base.id}.` };
  const edits: Fields = new Map();
  let inked = false;
  for (const [key, value] of map.entries()) {
    if (key === BASE || key === DELETED || WHOLE.has(key)) continue;
    if (isInkKey(key)) inked = true;
    else if (!(value instanceof Y.AbstractType)) edits.set(key, value);
  }
  if (inked) {
    const segments = asSegments(edits.get(SEGMENTS)) ?? segmentsOf(base);
    if (segments) edits.set(SEGMENTS, withInk(segments, map));
  }
  const text = textOf(map);
  if (text && richTextOf(base)) edits.set(RICH_TEXT, readText(text));
  const record = withFields(base, edits);
  return { state: map.get(DELETED) === true ? 'deleted' : 'live', record };
}

function isRecord(value: unknown): value is UnknownRecord {
  return (
    isObject(value) && typeof value['id'] === 'string' && typeof value['typeName'] === 'string'
  );
}

/** The field that a key of a record's map belongs to; `undefined` for the base and the deletion mark. */
export function fieldOfKey(key: string): string | undefined {
  if (key === BASE || key === DELETED) return undefined;
  if (key === TEXT) return RICH_TEXT;
  return isInkKey(key) ? SEGMENTS : key;
}

/** Writes a record that the document has not held before. */
export function createRecord(records: Y.Map<Y.Map<unknown>>, record: UnknownRecord): void {
  const map = new Y.Map<unknown>();
  const richText = richTextOf(record);
  const text = richText && newText(richText);
  map.set(BASE, text ? withoutText(record) : record);
  if (text) map.set(TEXT, text);
  records.set(record.id, map);
}

/** Writes into a record's map what `after` changes over `before`, and nothing else. */
export function editRecord(map: Y.Map<unknown>, before: UnknownRecord, after: UnknownRecord): void {
  for (const [key, value] of changedFields(before, after)) {
    const segments = key === SEGMENTS ? asSegments(value) : undefined;
    if (segments) {
      const reading = readRecord(after.id, map);
      writeSegments(
        map,
        reading.state === 'unreadable' ? undefined : segmentsOf(reading.record),
        segments,
      );
    } else if (key === RICH_TEXT && writeText(map, before, after)) {
      continue;
    } else {
      map.set(key, value);
    }
  }
}

/** Writes what changes in a record's text into the text itself, if it has one. */
function writeText(map: Y.Map<unknown>, before: UnknownRecord, after: UnknownRecord): boolean {
  const text = textOf(map);
  const [old, wanted] = [richTextOf(before), richTextOf(after)];
  if (!text || !old || !wanted) return false;
  editText(text, old, wanted);
  return true;
}

/**
 * Gives records that have a text the `Y.Text` it merges in, where somebody else's program wrote the
 * text whole, and folds in what such a program has written since. Only the server does this: it
 * is before anyone else sees them, so no text is made twice.
 *
 * @param touched ids to look at; all records when left out
 * @returns whether anything was written
 */
export function adoptTexts(doc: Y.Doc, touched?: Iterable<string>): boolean {
  const records = recordsOf(doc);
  let adopted = false;
  doc.transact(() => {
    for (const id of touched ?? records.keys()) {
      const map = records.get(id);
      if (map instanceof Y.Map && adoptText(id, map)) adopted = true;
    }
  });
  return adopted;
}

function adoptText(id: string, map: Y.Map<unknown>): boolean {
  const text = textOf(map);
  const whole = map.get(RICH_TEXT);
  if (whole === undefined && (text || !hasRichText(map.get(BASE)))) return false;
  const reading = readRecord(id, map);
  const richText = reading.state === 'unreadable' ? undefined : richTextOf(reading.record);
  if (!richText) return false;
  if (text) {
    if (isRichText(whole)) editText(text, richText, whole);
  } else {
    const made = newText(richText);
    if (!made) return false;
    map.set(TEXT, made);
  }
  if (whole !== undefined) map.delete(RICH_TEXT);
  return true;
}

function hasRichText(base: unknown): boolean {
  return isObject(base) && richTextOf(base) !== undefined;
}

export function deleteRecord(map: Y.Map<unknown>): void {
  map.set(DELETED, true);
}

/** Takes a deletion back; what was written to the record since it was deleted shows again. */
export function reviveRecord(map: Y.Map<unknown>): void {
  if (map.has(DELETED)) map.delete(DELETED);
}

/** Every record of a board, by id: the live ones, and why the unreadable ones could not be read. */
export interface ReadRecords {
  live: Map<string, UnknownRecord>;
  unreadable: Map<string, string>;
}

export function readRecords(doc: Y.Doc): ReadRecords {
  const live = new Map<string, UnknownRecord>();
  const unreadable = new Map<string, string>();
  for (const [id, map] of recordsOf(doc).entries()) {
    const reading = readRecord(id, map);
    if (reading.state === 'live') live.set(id, reading.record);
    else if (reading.state === 'unreadable') unreadable.set(id, reading.why);
  }
  return { live, unreadable };
}

/** Makes these records read as given, creating, editing or reviving each; others stay as they are. */
export function writeRecords(doc: Y.Doc, written: Iterable<UnknownRecord>): void {
  const records = recordsOf(doc);
  doc.transact(() => {
    for (const record of written) {
      const map = records.get(record.id);
      const reading = map && readRecord(record.id, map);
      if (!map || !reading || reading.state === 'unreadable') createRecord(records, record);
      else {
        reviveRecord(map);
        editRecord(map, reading.record, record);
      }
    }
  });
}

/**
 * Makes the board's live records exactly these, as a new edit: what is not among them is deleted,
 * and nothing leaves the document's history. Records that cannot be read are left alone.
 */
export function replaceRecords(doc: Y.Doc, wanted: UnknownRecord[], origin?: unknown): void {
  const records = recordsOf(doc);
  const ids = new Set(wanted.map((record) => record.id as string));
  doc.transact(() => {
    for (const id of readRecords(doc).live.keys()) {
      const map = records.get(id);
      if (map && !ids.has(id)) deleteRecord(map);
    }
    writeRecords(doc, wanted);
  }, origin);
}
