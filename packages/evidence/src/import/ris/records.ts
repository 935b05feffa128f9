/**
 * From a RIS file's text to its records: a record begins with a `TY` line and ends with an `ER` line
 * or the next `TY`; each line between is a tag, a dash and a value, or goes on with the line before.
 */
import type { ProblemLog } from '../problems.ts';
import { words } from '../words.ts';
import { isKnownTag } from './tags.ts';

export interface RisField {
  tag: string;
  line: number;
  value: string;
  /** lines without a tag that followed: the value goes on there */
  more: string[];
}

export interface RisRecord {
  /** where its `TY` line is */
  line: number;
  type: string;
  fields: RisField[];
}

const LINE_END = /\r\n?|\n/;
/** One or two spaces, a dash, and a space unless the value is empty. */
const TAG_LINE = /^([A-Z][A-Z0-9])( {1,2})-(?: (.*)|\s*)$/;
/** These two hold a file together: they are found however they are spaced, but not in "ER-positive". */
const TYPE_LINE = /^TY(?: {2}-\s*(.*)|\s*-\s*(\w*))$/;
const END_LINE = /^ER(?: {2}- .*|\s*-)$/;
/** Nearly a tag: other spaces, another dash, small letters. */
const BROKEN_TAG_LINE = /^([A-Z][A-Z0-9])\s*[-\u2010-\u2015](?:\s|$)/i;

/** How many records a file has at most, found without reading them. */
export function countRecords(text: string): number {
  return text.match(/(?:^|[\r\n])[ \t\ufeff]*TY[ \t]*-/g)?.length ?? 0;
}

export function risRecords(text: string, problems: ProblemLog): RisRecord[] {
  const records: RisRecord[] = [];
  /** Some programs indent every line alike. */
  const indent = /(?:^|[\r\n])\ufeff?([ \t]*)TY[ \t]*-/.exec(text)?.[1] ?? '';
  /** With one space before every dash, unknown tags have one as well. */
  const oneSpace = /(?:^|[\r\n])[ \t\ufeff]*TY -/.test(text);
  let open: RisRecord | null = null;
  let seen = false;

  for (const [index, raw] of text.split(LINE_END).entries()) {
    const number = index + 1;
    // Files put together from several have a byte order mark in the middle.
    const unmarked = raw.replace(/^\ufeff/, '');
    const line = (unmarked.startsWith(indent) ? unmarked.slice(indent.length) : unmarked).trimEnd();

    const type = TYPE_LINE.exec(line);
    if (type !== null) {
      if (open !== null) problems.often('note', open.line, 'unended', words.ris.unended);
      open = { line: number, type: (type[1] ?? type[2] ?? '').trim(), fields: [] };
      records.push(open);
      seen = true;
      continue;
    }
    if (END_LINE.test(line)) {
      open = null;
      continue;
    }
    if (open === null) {
      if (line.trim() !== '') {
        if (seen) problems.often('warning', number, 'between', words.ris.between);
        else problems.often('note', number, 'before', words.ris.before);
      }
      continue;
    }
    const tagged = TAG_LINE.exec(line);
    const tag = tagged?.[1] ?? '';
    if (tagged !== null && (tagged[2] === '  ' || oneSpace || isKnownTag(tag))) {
      open.fields.push({ tag, line: number, value: (tagged[3] ?? '').trim(), more: [] });
      continue;
    }
    if (line.trim() === '') continue;
    const broken = BROKEN_TAG_LINE.exec(line)?.[1]?.toUpperCase();
    if (broken !== undefined && isKnownTag(broken)) {
      problems.say('warning', number, words.ris.brokenTag(line));
    }
    const last = open.fields.at(-1);
    if (last === undefined) problems.often('warning', number, 'between', words.ris.between);
    else last.more.push(line.trim());
  }
  if (open !== null) problems.say('warning', open.line, words.ris.lastUnended);
  return records;
}
