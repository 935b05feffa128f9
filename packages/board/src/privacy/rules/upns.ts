import type { Finding } from '../kinds.ts';
import { before, search } from './search.ts';

/** A check letter and twelve digits; the last of them is a letter in a temporary one. */
const FORM = /(?<![\p{L}\d])[A-Z](?:[\s._-]{0,2}\d){11}[\s._-]{0,2}[\dA-Z](?![\p{L}\d])/giu;
const WHOLE = /^[A-Z]\d{11}[\dA-Z]$/i;

const NAMED = /(?<![\p{L}\d])(?:UPN|unique pupil (?:number|no))(?!\p{L}).{0,12}$/isu;
const NAMED_WITHIN = 35;

/** Unique pupil numbers. */
export function upns(plain: string): Finding[] {
  return search(FORM, plain, (match) => {
    const start = match.index;
    const end = start + match[0].length;
    const named = NAMED.test(before(plain, start, NAMED_WITHIN));
    if (!named && !WHOLE.test(match[0])) return undefined;
    if (isUpn(match[0].replace(/[\s._-]/g, ''))) return { kind: 'upn', level: 'block', start, end };
    return named ? { kind: 'upn', level: 'warn', start, end } : undefined;
  });
}

/** Without I, O and S, which are read as digits. A letter counts as its place here. */
const ALPHABET = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Twelve signs weighted 2 to 13, modulo 23, give the letter. */
function isUpn(text: string): boolean {
  const [letter = '', ...signs] = text.toUpperCase().split('');
  if (signs.length !== 12) return false;
  const values = signs.map((sign) => (/\d/.test(sign) ? Number(sign) : ALPHABET.indexOf(sign)));
  if (values.includes(-1)) return false;
  const sum = values.reduce((all, value, i) => all + value * (i + 2), 0);
  return ALPHABET.charAt(sum % 23) === letter;
}
