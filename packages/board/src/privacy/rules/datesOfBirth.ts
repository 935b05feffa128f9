import type { Finding, Level } from '../kinds.ts';
import { after, before, search } from './search.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '(?:19|20)\\d{2}';
const BETWEEN = '(?: ?[/.-] ?|[\\s_]{1,2})';

const FLAGS = 'giu';
const NO_NUMBER_BEFORE = '(?<!\\d|\\d[./_-])';
const NO_NUMBER_AFTER = '(?![\\p{L}\\d]|[./-]\\d)';

/** 12/03/2012, 12.3.12, 12 - 03 - 2012; or with the month first, as in the United States. */
const IN_NUMBERS = new RegExp(
  `${NO_NUMBER_BEFORE}(\\d{1,2})(${BETWEEN})(\\d{1,2})(${BETWEEN})(${YEAR}|\\d{2})${NO_NUMBER_AFTER}`,
  FLAGS,
);
/** 12 March 2012, 12th of Mar. '12, 12-Mar-2012. */
const DAY_MONTH = new RegExp(
  `${NO_NUMBER_BEFORE}${DAY}(?:st|nd|rd|th)?(?: of)?[\\s_./-]{0,2}${MONTH}[\\s_.,/-]{1,2}(?:${YEAR}|'?\\d{2})${NO_NUMBER_AFTER}`,
  FLAGS,
);
/** March 12th, 2012. */
const MONTH_DAY = new RegExp(
  `(?<!\\p{L})${MONTH}[\\s_.]{1,2}${DAY}(?:st|nd|rd|th)?[\\s_.,]{1,2}${YEAR}${NO_NUMBER_AFTER}`,
  FLAGS,
);
/** 2012-03-12, with a time after it or not. */
const YEAR_FIRST = new RegExp(
  `${NO_NUMBER_BEFORE}${YEAR}([./_-])(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12]\\d|3[01])(?![./-]?\\d)`,
  FLAGS,
);
/** 120312 or 12032012: only where it is said to be a date of birth. */
const UNDIVIDED = new RegExp(`(?<!\\d)${DAY}(?:0[1-9]|1[0-2])(?:${YEAR}|\\d{2})(?!\\d)`, FLAGS);

/** Within so many characters a date is taken for what is said beside it. */
const NEAR = 25;
const OF_BIRTH = '(?:d\\.?\\s?o\\.?\\s?b\\.?|date of birth|birth ?dates?|birthday)';
const SAYS_BIRTH = nearby(OF_BIRTH);
const SAYS_BORN = nearby('born');
const SAYS_AGED = nearby('aged');
const WAS_BORN = nearby('(?:was|were) born').right;
const UNDIVIDED_NAMED = new RegExp(
  `(?<!\\p{L})${OF_BIRTH}[^\\p{L}\\d]{0,4}(?:is|was)?[^\\p{L}\\d]{0,3}$`,
  'iu',
);
/** The longest of those words, so that all of it is seen from as far as it counts. */
const LONGEST_WORD = 13;

/** "on 12 March": when something happened; of a birth said so, "born before 1 September" is a group's. */
const WHEN =
  /(?:^|[^\p{L}])(?:at|on|by|to|in|of|for|from|until|till|since|before|after|than|between|ending|ended|dated|week)\s(?:the )?$/iu;
const GROUP = /(?:^|[^\p{L}])(?:before|after|since|from|until|till|than|between|by)\s(?:the )?$/iu;
/** "Accessed", "workshop", "Tuesday": what else has a date. */
const OCCASION =
  /(?<!\p{L})(?:accessed|retrieved|published|updated|revised|received|accepted|submitted|posted|issued|version|inspect\w*|workshops?|meetings?|events?|conferences?|webinars?|seminars?|deadline|due|census|search(?:ed|es)?|force|launch\w*|review(?:ed)?|signed|printed|downloaded|cited|available|date|mon|tues?|wed|thurs?|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\p{L})[^\d]{0,25}$/iu;
const NUMBERED =
  /(?<!\p{L})(?:version|v|ver|release|build|section|sections|chapter|paragraph|para|table|figure|fig|appendix|no)\.? $|§ ?$/iu;
const TO = '(?:\\s(?:to|until|till|through)|\\s?-)\\s?';
const FIRST_OF_TWO = new RegExp(
  `^${TO}(?:the )?\\d{1,2}(?:st|nd|rd|th)?[\\s./-]{1,2}(?:\\d{1,2}[\\s./-]|${MONTH})`,
  'iu',
);
const SECOND_OF_TWO = new RegExp(
  `(?:[./-]${YEAR}|${MONTH}(?: ${YEAR})?)${TO}$|(?<!\\p{L})between [^.;]{1,30} and $`,
  'iu',
);
const YEARS_OLD = /^[\s-]?(?:years?|yrs?)(?!\p{L})/iu;

/** Dates that are, or may be, somebody's of birth. A year alone is nobody's, nor is 2018-19. */
export function datesOfBirth(plain: string): Finding[] {
  const judge =
    (isDoubtful: (match: RegExpExecArray) => boolean | undefined) => (match: RegExpExecArray) => {
      const start = match.index;
      const end = start + match[0].length;
      const doubtful = isDoubtful(match);
      if (doubtful === undefined || !isOnItsOwn(plain, start)) return undefined;
      const level = levelOf(plain, start, end, doubtful);
      return level && finding(level, start, end);
    };
  return [
    ...search(IN_NUMBERS, plain, judge(ofNumbers)),
    ...search(
      DAY_MONTH,
      plain,
      judge(({ 0: written }) => /\s\d\d$/.test(written)),
    ),
    ...search(
      MONTH_DAY,
      plain,
      judge(() => false),
    ),
    ...search(
      YEAR_FIRST,
      plain,
      judge(() => false),
    ),
    ...search(UNDIVIDED, plain, ({ 0: written, index }) =>
      UNDIVIDED_NAMED.test(before(plain, index, NEAR + LONGEST_WORD))
        ? finding('block', index, index + written.length)
        : undefined,
    ),
  ];
}

function finding(level: Level, start: number, end: number): Finding {
  return { kind: 'date-of-birth', level, start, end };
}

/** Whether a date in numbers is written as hardly anyone writes one; undefined when it is none. */
function ofNumbers(match: RegExpExecArray): boolean | undefined {
  const [, first = '', one = '', second = '', two = '', year = ''] = match;
  const [a, b, c] = [Number(first), Number(second), Number(year)];
  const isDate =
    (a >= 1 && a <= 31 && b >= 1 && b <= 12) || (a >= 1 && a <= 12 && b >= 1 && b <= 31);
  // "aged 10/11/12", "3-4-5": one after the other.
  if (!isDate || (b === a + 1 && c === b + 1)) return undefined;
  if (one.trim() !== two.trim() || one.trim() === '') return true;
  if (year.length === 4) return false;
  return one.trim() !== '/' && (first.length < 2 || second.length < 2);
}

function isOnItsOwn(plain: string, start: number): boolean {
  const heralded = before(plain, start, NEAR);
  return !/\p{L}$/u.test(heralded) || /(?<!\p{L})(?:dob|d\.o\.b|born)$/iu.test(heralded);
}

function levelOf(plain: string, start: number, end: number, doubtful: boolean): Level | undefined {
  const earlier = before(plain, start, NEAR + LONGEST_WORD);
  const later = after(plain, end, NEAR + LONGEST_WORD);
  if (NUMBERED.test(earlier)) return undefined;
  const isPeriod = SECOND_OF_TWO.test(earlier) || FIRST_OF_TWO.test(later);
  const isOfElse = isPeriod || WHEN.test(earlier) || OCCASION.test(earlier);
  const isSaid =
    SAYS_BIRTH.left.test(earlier) ||
    SAYS_BIRTH.right.test(later) ||
    SAYS_BORN.left.test(earlier) ||
    WAS_BORN.test(later);
  if (isSaid) return isPeriod || GROUP.test(earlier) ? 'note' : 'block';
  if (YEARS_OLD.test(later)) return undefined;
  // "Workshop 12/03/2024: children aged 5", "babies born in care": the word is of something else.
  const isNear =
    SAYS_AGED.left.test(earlier) || SAYS_AGED.right.test(later) || SAYS_BORN.right.test(later);
  if (isNear && !isOfElse) return 'block';
  // Three numbers in a row are seldom a date; with stops or a whole year they may be.
  if (doubtful) return /[.-]|\d{4}/.test(plain.slice(start, end)) ? 'note' : undefined;
  return isOfElse ? 'note' : 'warn';
}

interface Nearby {
  left: RegExp;
  right: RegExp;
}

function nearby(words: string): Nearby {
  return {
    left: new RegExp(`(?<!\\p{L})${words}(?!\\p{L})[^]{0,${NEAR}}$`, 'iu'),
    right: new RegExp(`^[^]{0,${NEAR}}(?<!\\p{L})${words}(?!\\p{L})`, 'iu'),
  };
}
