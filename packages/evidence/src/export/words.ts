/** What exports say of themselves, in one place. */
import type { ExportOptions } from './options.ts';
import { boardTitleOf } from './options.ts';

/** What every export is called (a Campbell map has a protocol and a systematic search; a workshop has neither). */
export const WHAT_IT_IS = 'Practitioner evidence map, not a systematic evidence and gap map';

/** How such a map comes about, and what follows for its reader. */
export const METHOD_NOTE = [
  'People made this map together in a workshop, from what they know and from studies they brought. It is not the result of a systematic search: there may be studies that are not on it, and other people on another day could make a different map.',
  'Practice knowledge and lived experience are counted beside research and never as part of its strength.',
  '“Not discussed yet” does not mean that there is no evidence. “No research found” is what somebody said, and on what basis.',
] as const;

export const MADE_WITH = 'Made with Gapboard';

/** The day of an export as people write it, in UTC, which is what the files hold. */
export function dayOf(date: Date): string {
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What was left out, and what was not, of what not everybody should see. */
export function whatIsIn({ internal, names }: ExportOptions): string {
  if (names && internal) return 'With the names of those who took part, and with internal notes.';
  if (names) return 'With the names of those who took part; internal notes were left out.';
  if (internal) return 'With internal notes; the names of those who took part were left out.';
  return 'The names of those who took part and internal notes were left out.';
}

/** A map's title; the board's where it has none. */
export function titleOf({ title }: { title: string }, options: ExportOptions): string {
  return title.trim() || boardTitleOf(options).trim() || 'Evidence map';
}
