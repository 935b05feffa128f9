import type { Finding } from '../kinds.ts';
import { after, before, search } from './search.ts';

/** The records of children's services: Liquidlogic, Mosaic, and the Integrated Children's System. */
const LABELLED =
  /(?<![\p{L}\d])(case|ref|reference|liquidlogic|mosaic|ICS)(\.?[\s_-]{0,2}(?:number|no|id|#)(?!\p{L})\.?)?[:.\s#_-]{0,4}((?:[A-Za-z]{1,6}[/_-]?)?\d[A-Za-z\d/_-]{3,40}|[A-Z\d-]{5,40})(?![\p{L}\d])/giu;

/** "2018-19", "2018/2019": years, and what they say is no mark. */
const YEARS = /^(?:19|20)\d{2}(?:[/_-](?:19|20)?\d{2})?$/;
/** References of research, which are published. */
const OF_RESEARCH =
  /(?:grants?|awards?|ethics|trials?|study|studies|contract|protocol|registration|funder|funding|IRAS|PROSPERO|cochrane)(?: (?:case|number|no))?[\s(]{0,2}$/i;
/** "In each case 12000 children" counts. */
const COUNTING =
  /(?<!\p{L})(?:this|that|which|each|every|any|either|best|worst|the|in|per|a|one) $/iu;

const A_CHILD = /(?<![\p{L}\d])(?:[Cc]hild|CHILD) ([A-HJ-Z])(?![\p{L}\d-])/gu;
/** Programmes: Every Child a Reader, Every Child a Talker. */
const EVERY = /(?<!\p{L})(?:every|each|per|whole) $/iu;
/** What follows a name, and not the article "A". */
const GOES_ON =
  /^(?:$|[^ ]| (?:$|[^\p{Ll}])| (?:of|and|or|is|was|has|had|who|with|in|at|on|to|from|by|lived|lives|moved|said|told|died|then|did|does|would|could|aged|after|before)(?!\p{L}))/u;

/** Marks of a case in an authority's records, and the letters that reviews give to children. */
export function caseMarks(plain: string): Finding[] {
  return [
    ...search(LABELLED, plain, (match) => (isMark(plain, match) ? finding(match) : undefined)),
    ...search(A_CHILD, plain, (match) => {
      const [written, letter] = match;
      const { index } = match;
      if (EVERY.test(before(plain, index, 8))) return undefined;
      if (letter === 'A' && !GOES_ON.test(after(plain, index + written.length, 12)))
        return undefined;
      return finding(match);
    }),
  ];
}

function finding({ 0: written, index }: RegExpExecArray): Finding {
  return { kind: 'case-mark', level: 'warn', start: index, end: index + written.length };
}

function isMark(plain: string, match: RegExpExecArray): boolean {
  const [written, label = '', numbered = '', mark = ''] = match;
  const digits = mark.replace(/\D/g, '').length;
  if (digits < 2 || mark.length < 5 || YEARS.test(mark)) return false;
  const earlier = before(plain, match.index, 24);
  if (OF_RESEARCH.test(earlier)) return false;
  const isSaid =
    numbered !== '' || /[:#]/.test(written) || /^(?:liquidlogic|mosaic|ics)$/i.test(label);
  if (isSaid) return true;
  // "Case 12345" may be one; "in which case 12345 families" is not, nor is "case-mix".
  if (!/[\s.]/.test(written.charAt(label.length))) return false;
  return /\D/.test(mark) || !COUNTING.test(earlier);
}
