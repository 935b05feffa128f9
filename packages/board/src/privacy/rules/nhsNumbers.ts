import type { Finding, Level } from '../kinds.ts';
import { after, before, digitsOf, search } from './search.ts';

/** Ten digits in any groups, standing on their own: no part of a sum, a decimal or a longer number. */
const TEN_DIGITS = /(?<!\d|(?<!\d)\d{1,3}[.,]|[£$€])\d(?:[\s._-]{0,2}\d){9}(?!\d|\.\d)/g;

/** In Scotland it is called the CHI number. */
const NAMED =
  /(?<![\p{L}\d])(?:NHS|CHI)[\s._-]{0,2}(?:number|num|no|nr|id|#)(?!\p{L})[^\p{L}\d]{0,4}(?:is|was)?[^\p{L}\d]{0,4}$/iu;
const NHS_BEFORE = /(?<![\p{L}\d])(?:NHS(?!\p{L})|CHI[\s._-]{0,2}n(?:umber|o)(?!\p{L}))/iu;
const NHS_AFTER = /(?<![\p{L}\d])NHS(?![\p{L}\d])/iu;
/** "NHS number (as it is in the referral): …" */
const NEAR = 40;

/** NHS numbers, with or without the spaces of 943 476 5919. */
export function nhsNumbers(plain: string): Finding[] {
  return search(TEN_DIGITS, plain, (match) => {
    const level = levelOf(plain, match[0], match.index);
    const end = match.index + match[0].length;
    return level && { kind: 'nhs-number', level, start: match.index, end };
  });
}

function levelOf(plain: string, written: string, start: number): Level | undefined {
  const valid = isNhsNumber(digitsOf(written));
  const heralded = before(plain, start, NEAR);
  if (NAMED.test(heralded)) return valid ? 'block' : 'warn';
  if (!valid || /\p{L}$/u.test(heralded)) {
    return valid && /(?<!\p{L})NHS$/iu.test(heralded) ? 'block' : undefined;
  }
  const groups = written.split(/[\s._-]+/);
  const near =
    NHS_BEFORE.test(heralded) || NHS_AFTER.test(after(plain, start + written.length, NEAR));
  if (near && isUsual(groups)) return 'block';
  // "NHS trusts 12 34 56 78 90": other groups are more often numbers in a row.
  return (near && !groups.some(isYear)) || standsAlone(written) ? 'warn' : undefined;
}

/** Written whole or as on a letter, 3-3-4; either gap may be left out. */
function isUsual(groups: string[]): boolean {
  return ['10', '3,3,4', '3,7', '6,4'].includes(groups.map(({ length }) => length).join());
}

function isYear(group: string): boolean {
  return /^(?:19|20)\d\d$/.test(group);
}

/** Without "NHS" near, other numbers pass the check too, one in eleven: so only what is written like one. */
function standsAlone(written: string): boolean {
  // One that begins with 0 is a phone number, or a book's.
  return /^[1-9]\d{9}$|^\d{3}([ -])\d{3}\1\d{4}$/.test(written);
}

/** Nine digits weighted 10 to 2, modulo 11, give the tenth. */
function isNhsNumber(digits: string): boolean {
  const values = digits.split('').map(Number);
  if (values.length !== 10) return false;
  const sum = values.slice(0, 9).reduce((all, digit, i) => all + digit * (10 - i), 0);
  const check = 11 - (sum % 11);
  // A check of ten is no digit's: such numbers are not issued.
  return check % 11 === values[9];
}
