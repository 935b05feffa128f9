import type { Finding } from '../kinds.ts';
import { before, digitsOf, search } from './search.ts';

/** From the United Kingdom: +44, 0044 or 0, then nine or ten digits. */
const UK =
  /(?<!\d|(?<!\d)\d{1,3}[.,]|[+£$€])(?:\+44[\s.-]?\(?0?\)?[\s.-]?|0044[\s.-]?\(?0?\)?[\s.-]?|\(?0\)?)(?:\d[\s()._-]{0,2}){8,9}\d(?!\d)/g;
/** From elsewhere, as a phone writes it. */
const ABROAD = /(?<![\d+])\+(?!44)[1-9]\d{0,2}(?:[\s()._-]{0,2}\d){7,12}(?!\d)/g;

/** What may be written onto a number without a space; other letters make it a study's id. */
const GLUED = /(?<!\p{L})(?:tel|telephone|phone|mob|mobile|call|text|no|number|t|m)$/iu;

/** Phone numbers. A short one such as 999 or Childline's 0800 1111 is nobody's. */
export function phones(plain: string): Finding[] {
  const onItsOwn = (start: number): boolean => {
    const heralded = before(plain, start, 12);
    return !/\p{L}$/u.test(heralded) || GLUED.test(heralded);
  };
  const finding = (match: RegExpExecArray): Finding => ({
    kind: 'phone',
    level: 'warn',
    start: match.index,
    end: match.index + match[0].length,
  });
  return [
    ...search(UK, plain, (match) =>
      isUkNumber(match[0]) && onItsOwn(match.index) ? finding(match) : undefined,
    ),
    ...search(ABROAD, plain, (match) => (onItsOwn(match.index) ? finding(match) : undefined)),
  ];
}

/** No area or service begins with 0, 4 or 6: those are the zeros of p-values and of ids. */
const AREA = /^[1235789]\d{8,9}$/;

function isUkNumber(written: string): boolean {
  const digits = digitsOf(written);
  if (/^(?:\+|00)/.test(written)) return AREA.test(digits.replace(/^(?:00)?440?/, ''));
  return AREA.test(digits.slice(1)) && beginsWithCode(written);
}

/** "05-11 12-17 18-25" and "01.02.2018 12:30" are no numbers: a code has three digits at least, or is a mobile's "07" before longer groups. */
function beginsWithCode(written: string): boolean {
  const [first = '', second = ''] = written
    .replace(/^\(/, '')
    .replace(/^0\)/, '0')
    .split(/[\s()._-]+/);
  return first.length >= 3 || (first === '07' && second.length >= 3);
}
