/** Text out of a file made fit to keep: as plain text, whatever it looks like. */

/** Line breaks within one value, in any of the ways files write them. */
const LINE_BREAK = /\r\n?|[\n\u0085\u2028\u2029]/g;
/**
 * Control characters and halves of characters have no meaning in a text and break what reads it
 * later; direction overrides make it look like another.
 */
const UNFIT = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line: breaks and tabs become spaces, and no two spaces stand together. */
export function oneLine(text: string): string {
  return text.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();
}

/** Paragraphs: each of one line, with at most one empty line between two. */
export function paragraphs(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .split('\n')
    .map(oneLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The first `max` code units of a text, never half a character. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const half = /[\ud800-\udbff]$/.test(text.slice(0, max));
  return text.slice(0, half ? max - 1 : max).trimEnd();
}

/** The parts of a list that stands in one value, without the empty ones. */
export function listed(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map(oneLine)
    .filter((part) => part !== '');
}

/** What two texts are compared by where only letters and digits count: titles, headings of columns. */
export function plainKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u00ad\u200b]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
