import type { Finding } from '../kinds.ts';
import { before, search } from './search.ts';

const OUTWARD =
  '(?:[A-PR-UWYZ]\\d{1,2}|[A-PR-UWYZ][A-HK-Y]\\d{1,2}|[A-PR-UWYZ]\\d[A-HJKSTUW]|[A-PR-UWYZ][A-HK-Y]\\d[ABEHMNPRVWXY])';

/** BS 7666, with a hyphen or a second space as people write them. */
const WHOLE = new RegExp(
  `(?<![\\p{L}\\d])(?:GIR[\\s_-]{0,2}0AA|${OUTWARD}[\\s_-]{0,2}(\\d[ABD-HJLNP-UW-Z]{2}))(?![\\p{L}\\d])`,
  'giu',
);
const FIRST_HALF = new RegExp(`(?<![\\p{L}\\d.-])${OUTWARD}(?![\\p{L}\\d]|[.-]\\d)`, 'gu');

/** "E1 1st quarter", "S2 3hr session": in small letters these are no second half. */
const WORDS = /^(?:1st|2nd|3rd|[04-9]th|\dhr)$/;

/** Every area there is: AB for Aberdeen to ZE for Lerwick. "T2", "Q1" and "KS2" are in none. */
const AREAS = new Set(
  (
    'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN ' +
    'EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE ' +
    'NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR ' +
    'TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);

/** "Form M1", "Table S1": numbered, not a place. */
const NUMBERED =
  /(?:form|table|figure|fig\.?|appendix|annex|box|grade|band|group|section|level|tier|step|phase|stage|part|model|theme|code|note|item|file|room|aim|motorway)s? $/i;

/** Postcodes; and the first half alone, which is a town's or a part of one. */
export function postcodes(plain: string): Finding[] {
  return [
    ...search<Finding>(WHOLE, plain, (match) => {
      const [written, secondHalf = ''] = match;
      if (WORDS.test(secondHalf)) return undefined;
      const start = match.index;
      return { kind: 'postcode', level: 'warn', start, end: start + written.length };
    }),
    ...search<Finding>(FIRST_HALF, plain, (match) => {
      const start = match.index;
      if (!isArea(match[0]) || NUMBERED.test(before(plain, start, 12))) return undefined;
      return { kind: 'postcode-area', level: 'note', start, end: start + match[0].length };
    }),
  ];
}

/** Whether the first half of a postcode is one of a real place. */
export function isArea(outward: string): boolean {
  return AREAS.has(outward.replace(/\d.*$/, ''));
}
