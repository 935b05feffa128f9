import { removedMarks } from './words.ts';

/** Stands for each character of what is not to be read. No plain text has it. */
const BLANK = '\0';

/** To the next space or quotation mark: a stop or a bracket of the sentence around it is nobody's either. */
const URL = /(?:(?:https?|ftp):\/\/|(?<![\p{L}\d.])www\.)[^\s"<>]+/giu;
const BARE_URL = /(?<![\p{L}\d.@-])(?:[a-z\d-]{1,63}\.){1,6}[a-z]{2,12}\/[^\s"<>]*/giu;
const DOI = /(?<![\d.])10\.\d{4,9}\/[^\s"]+/g;

const LABELLED_ISSN =
  /(?<!\p{L})[ep]?-?ISSN(?:-L)?[^\d\n]{0,20}\d{4}[ -]?\d{3}[\dX](?:[^\p{L}\d\n]{1,3}\d{4}-\d{3}[\dX]){0,3}(?![\p{L}\d])/giu;
const LABELLED_ISBN =
  /(?<!\p{L})e?-?ISBN(?:[ -]?1[03](?=[: ]))?[^\d\n]{0,14}(?:97[89](?:[ -]?\d){10}|(?:\d[ -]?){9}[\dX])(?![\p{L}\d])/giu;
const BARE_ISSN = /(?<![\p{L}\d]|\d[ .-])\d{4}-\d{3}[\dX](?![\p{L}\d]|[ .-]\d)/gu;
const BARE_ISBN = /(?<![\p{L}\d-])97[89](?:[ -]?\d){10}(?![\p{L}\d])/gu;

/**
 * The text with what refers to publications and pages blanked out, character for character: DOIs,
 * ISSNs, ISBNs, web addresses; and what {@link redact} put in the place of something removed.
 */
export function withoutReferences(plain: string): string {
  const blank = (found: string): string => BLANK.repeat(found.length);
  const blankIf = (holds: (found: string) => boolean) => (found: string) =>
    holds(found) ? blank(found) : found;
  return plain
    .replace(removedMarks, blank)
    .replace(URL, blank)
    .replace(DOI, blank)
    .replace(BARE_URL, blank)
    .replace(LABELLED_ISSN, blank)
    .replace(LABELLED_ISBN, blank)
    .replace(BARE_ISSN, blankIf(isIssn))
    .replace(BARE_ISBN, blankIf(isIsbn13));
}

/** ISO 3297: seven digits weighted 8 to 2, and a check sign, modulo 11. */
function isIssn(text: string): boolean {
  const signs = text.replace('-', '').split('');
  const sum = signs.reduce((all, sign, i) => all + (sign === 'X' ? 10 : Number(sign)) * (8 - i), 0);
  return sum % 11 === 0;
}

/** ISO 2108: thirteen digits weighted 1 and 3 by turns, modulo 10. */
function isIsbn13(text: string): boolean {
  const digits = text.replace(/\D/g, '').split('');
  return digits.reduce((all, sign, i) => all + Number(sign) * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}
