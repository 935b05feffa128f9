import type { Finding } from '../kinds.ts';
import { isFieldTerm, isTermAfterName } from './fieldTerms.ts';
import { after, search } from './search.ts';

const RELATIONS = [
  'child',
  'mum',
  'mummy',
  'mother',
  'dad',
  'daddy',
  'father',
  'sibling',
  'sister',
  'brother',
  'son',
  'daughter',
];

/** Any of them, small or with a capital, and "step-", "grand-" or "half-" before it. */
const relation = `(?:(?:[Ss]tep|[Gg]rand|[Hh]alf)[- ]?)?(?:${RELATIONS.map(
  (word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`,
).join('|')})`;
const link = `(?:'s)?(?: name)?(?:,? (?:is|was|called|named)){0,2}(?: ?[:,(] ?| - | )`;
const title = `(?:(?:Mr|Mrs|Ms|Miss|Dr)\\.? )`;
const part = `\\p{Lu}['\\p{L}]{0,30}\\p{Ll}['\\p{L}]{0,30}(?:-\\p{Lu}\\p{L}{1,30})?`;
const between = `(?: \\p{Lu}\\.?| (?:de|da|dos|del|van|von|der|den|al|el|bin|bint|ibn|ap|ab|di|la|le)){0,2} `;

/** A title with a surname, or two names; and one more. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\d])(${relation}${link})(?:${title}(?:(${part})${between})?(${part})|(${part})${between}(${part}))( ${part})?(?![\\p{L}\\d])`,
  'gu',
);

/** "…the father, Jonathan Scourfield (2006)" and "et al." are of an author. */
const CITED =
  /^[^\p{L}\d]{1,3}(?:et al|(?:19|20)\d\d)|^ (?:and|&) [\p{L} .'-]{1,40}[,( ]{1,2}(?:19|20)\d\d/u;

/** Full names right after a word for a member of a family. Names of authors and terms of the field are none. */
export function namedChildren(plain: string): Finding[] {
  return search(NAMED, plain, (match) => {
    const [written, who = '', titledFirst = '', titled = '', first = '', second = '', third = ''] =
      match;
    if (isFieldTerm(titledFirst) || isFieldTerm(first)) return undefined;
    if (isTermAfterName(titled) || isTermAfterName(second)) return undefined;
    const whole = match.index + written.length;
    const end = isFieldTerm(third.trim()) ? whole - third.length : whole;
    if (CITED.test(after(plain, end, 50))) return undefined;
    return { kind: 'named-child', level: 'warn', start: match.index + who.length, end };
  });
}
