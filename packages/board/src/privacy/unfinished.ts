import { atLeast } from './kinds.ts';
import { findings, replaced } from './findings.ts';
import { plainForm } from './plainForm.ts';
import { withoutReferences } from './references.ts';
import { isArea } from './rules/postcodes.ts';
import { before, digitsOf } from './rules/search.ts';

/**
 * Whether a text being typed holds what may become an identifier: a client that sends letter by
 * letter waits a moment then, so that a number is judged before the first nine of its ten digits
 * have gone. Most of what it holds back turns out to be a number like any other and goes as soon as
 * the next word begins. What {@link findings} already tells of is finished and not looked at.
 */
export function isUnfinished(text: string): boolean {
  const plain = plainForm(withoutFound(text)).text;
  const readable = withoutReferences(plain);
  return (
    AT_END.some((pattern) => pattern.test(readable)) ||
    endsInArea(readable) ||
    ADDRESS.test(readable) ||
    holdsNumber(readable)
  );
}

/** With a comma in place of each: it ends whatever stands before it. */
function withoutFound(text: string): string {
  const found = findings(text).filter(({ level }) => atLeast(level, 'warn'));
  return replaced(text, found, () => ',');
}

/** Where a text ends in the midst of something. */
const AT_END = [
  // An identifier has been named, and its first sign is there: "NHS number 9", "dob 12/0", "UPN B8".
  /(?<!\p{L})(?:NHS|CHI) (?:number|no|num)\.?(?:[^\p{L}\d]{1,4}|[^\p{L}\d]{1,2}(?:is|was)[^\p{L}\d]{1,3})\d[\d\s.-]{0,16}$/iu,
  /(?<!\p{L})(?:UPN|NINO|NI number|national insurance(?: number| no)?)[^\p{L}\d]{1,4}(?:is )?(?=.{0,12}\d)[A-Z]{0,2}[\d\s-]{1,16}$/iu,
  /(?<!\p{L})(?:dob|d\.o\.b\.?|date of birth)[^\p{L}\d]{0,4}(?:is )?\d[\p{L}\d\s./,-]{0,16}$/iu,
  /(?<!\p{L})born(?: on)? \d{1,2}(?:[./-]\d?|(?:st|nd|rd|th)? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6} ?\d{0,3})[\d./-]{0,6}$/iu,
  // A date up to somewhere in its year: "12/03/201", "12 March 20", "2012-03-1".
  /(?<![\d./-])\d{1,2}(?:\/\d{1,2}\/|[.-]\d{1,2}[.-](?=[12]))\d{0,3}$/,
  /(?<!\d)\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6},? [12]\d{0,2}$/i,
  /(?<!\d)(?:19|20)\d\d-\d\d-\d?$/,
  // The first half of a National Insurance number: "AB12", "AB 12 34".
  /(?<![\p{L}\d])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:\d{2}|\s\d{2}(?=\s\d))(?:\s?\d){0,4}\s?$/u,
  // A pupil's number, once it is longer than a page's.
  /(?<![\p{L}\d])[A-HJ-NP-RT-Z]\d{5,12}$/u,
  // A number with its country.
  /(?<![\d+])\+\d(?:[\s()-]{0,2}\d){2,14}[\s()-]{0,2}$/,
];

const POSTCODE_BEGUN = /(?<![\p{L}\d.-])([A-Z]{1,2}\d[A-Z\d]?)(?:(\s?)(\d[A-Z]?))?$/u;

/** "CF10", "CF10 3", "M1 1A"; of "M1" and "E1" alone there are too many that are no places. */
function endsInArea(readable: string): boolean {
  const [, outward = '', , inward] =
    POSTCODE_BEGUN.exec(before(readable, readable.length, 12)) ?? [];
  return isArea(outward) && (/^[A-Z]{2}/.test(outward) || inward !== undefined);
}

/** An e-mail address up to somewhere after its @. */
const ADDRESS = /[\p{L}\d]@(?:[\p{L}\d.-]{1,63})?(?![\p{L}\d@.-])/u;

/** Digits with what is put between them, from the first to the last; no part of a sum, a decimal or a study's id. */
const RUN =
  /(?<![\p{L}\d\0.,/]|\d[\s-]{1,2}|[£$€#=]\s?)(?:\(\d{3,5}\)[\s-]{0,2})?\d(?:[\s-]{0,2}\d){1,12}(?![\s-]{0,2}[\d%]|[.,:/]\d)/gu;
/** "n = 12000", "N 12000": a study's size. */
const COUNTED = /(?<!\p{L})(?:n|sum|id|no|PMID|year|years|pp?\.?|pages?|vol|volume)[\s:]{0,2}$/iu;

/** "2018-19 2019-20", "2018 2019". */
const LEADING_YEARS = /^(?:(?:19|20)\d\d(?!\d)(?:-\d\d(?!\d))?[\s-]{0,2})+/;
const THOUSANDS = /^\d{1,2}(?:\s\d{3})+$/;
const RANGE = /^(\d{1,5})-(\d{1,5})$/;
/** Childline's. */
const SHORT_AND_WHOLE = /^0800\s?1111$/;

function holdsNumber(readable: string): boolean {
  for (const { 0: run, index } of readable.matchAll(RUN)) {
    const rest = readable.slice(index + run.length, index + run.length + 3);
    const isLast = /^[\s-]{0,2}$/.test(rest);
    const counted = COUNTED.test(before(readable, index, 10));
    if (!counted && mayGrow(run.replace(LEADING_YEARS, ''), isLast)) return true;
  }
  return false;
}

function mayGrow(run: string, isLast: boolean): boolean {
  if (THOUSANDS.test(run) || SHORT_AND_WHOLE.test(run)) return false;
  // "272-304" are pages, unless a third group follows.
  if (isRange(run) && !(isLast && /^\d{3}-\d{3}$/.test(run))) return false;
  const groups = run.split(/[\s()-]+/).filter((group) => group !== '');
  // "1 2 3 4 5", "16 17 18 19": a list.
  if (groups.every(({ length }) => length < 3)) return false;
  const digits = digitsOf(run);
  if (digits.length < 5) return false;
  if (/^0[1235789]/.test(digits)) return digits.length < 11;
  // In the midst of a text a number of five or six is most likely complete.
  return digits.length < 10 && (isLast || digits.length > 6);
}

function isRange(run: string): boolean {
  const [, from, to] = RANGE.exec(run) ?? [];
  return from !== undefined && to !== undefined && Number(from) < Number(to);
}
