/** What results of votes say of themselves, in words for a person. */
import type { Agreement } from './agreement.ts';
import type { ParticipantGroup } from './ballots.ts';
import type { Place } from './places.ts';
import { SMALL_GROUP } from './smallGroups.ts';

/** How a list was put in order, for a report to say. */
export interface Method {
  name: string;
  /** what was done, in one sentence */
  description: string;
  source: string;
}

const JLA = 'James Lind Alliance Guidebook';

export const METHODS = {
  dots: {
    name: 'Dot voting',
    description:
      'Each person shared out a number of votes among the items, without seeing how others voted, and the item with the most votes comes first.',
    source: 'Common workshop practice; the share and the number of supporters are Gapboard’s',
  },
  liveDots: {
    name: 'Dot voting with running totals',
    description:
      'Each person shared out a number of votes among the items, while the totals so far could be seen, and the item with the most votes comes first.',
    source: 'Common workshop practice; the share and the number of supporters are Gapboard’s',
  },
  interim: {
    name: 'James Lind Alliance interim ranking',
    description:
      'Each person put their most important items in order, the items were ranked within each group of participants, and the places in these rankings were added up, so that every group has the same voice however many of it took part.',
    source: `${JLA}, chapter 7, “Collating and scoring interim priorities”`,
  },
  weightedInterim: {
    name: 'James Lind Alliance interim ranking with weights',
    description:
      'Each person put their most important items in order, the items were ranked within each group of participants, and the places in these rankings were added up with a weight for each group that was set before voting opened.',
    source: `${JLA}, chapter 7, “Collating and scoring interim priorities”; the weights are Gapboard’s`,
  },
  shortlist: {
    name: 'Shortlist of every group’s first choices',
    description:
      'Where the combined ranking would drop an item that is among the first choices of a group, the shortlist is made of the first choices of every group instead.',
    source: `${JLA}, chapter 7, as the Adult Social Work partnership did`,
  },
  final: {
    name: 'James Lind Alliance final ranking',
    description:
      'Small mixed groups each agreed an order of all items, the ranks were added up, and the item with the lowest total comes first.',
    source: `${JLA}, chapter 8, “Final priority setting method”`,
  },
  meanRanks: {
    name: 'Mean rank (Borda count)',
    description:
      'Each person put items in order, items they did not rank share the mean of the ranks left, and the item with the best mean rank comes first.',
    source: 'Borda count; the treatment of unranked items is Gapboard’s',
  },
  ranksOverWorkshops: {
    name: 'Mean place over workshops',
    description:
      'For each item the places it took in the workshops that voted on it, by the length of their lists, were averaged, so that every workshop has the same voice and an item is not marked down where it was never offered.',
    source: 'Gapboard; mean rank divided by the number of items and one',
  },
  sharesOverWorkshops: {
    name: 'Mean share of votes over workshops',
    description:
      'For each item its shares of the votes in the workshops that voted on it were averaged, so that every workshop has the same voice however many votes it gave out.',
    source: 'Gapboard',
  },
  agreement: {
    name: 'Kendall’s coefficient of concordance (W)',
    description:
      'It says how far the orders that people gave agree, from 0 (not at all) to 1 (all the same), and is corrected for items that are level.',
    source: 'M. G. Kendall, Rank Correlation Methods (1948)',
  },
} as const satisfies Record<string, Method>;
export type MethodId = keyof typeof METHODS;

/**
 * Where W is called strong agreement, and where some. The borders are ours: that about 0.7 is strong, 0.5
 * moderate and 0.3 weak is often said of Delphi studies, and has not been checked at its source. So
 * the number always stands beside the word.
 */
const AGREED = { strongly: 0.7, somewhat: 0.4 };

const ordinal = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ENDINGS: Record<Intl.LDMLPluralRule, string> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

/** “joint 2nd”. By itself, for pages that have little room for words. */
export function placeInWords({ rank, tied }: Place): string {
  return `${tied ? 'joint ' : ''}${rank}${ENDINGS[ordinal.select(rank)]}`;
}

export const priorityWords = {
  place: placeInWords,
  /** kinds of participants that are counted as one */
  group: (names: readonly ParticipantGroup[]) =>
    names.map((name) => name ?? 'Not said').join(' + '),
  agreed: ({ w, lists }: Pick<Agreement, 'w' | 'lists'>) => {
    const how = w >= AGREED.strongly ? 'strongly' : w >= AGREED.somewhat ? 'somewhat' : 'little';
    return `People agreed ${how}: Kendall’s W is ${w.toFixed(2)} over ${lists} rankings (0: not at all, 1: all the same).`;
  },
  notAgreed: 'How far people agreed cannot be said: it takes two rankings of two items at least.',
  partial:
    'Not everyone puts every item in order: what somebody left out got nothing from them in the score, and counts as level behind what they chose where agreement is measured.',
  ties: 'Items that are level share a place, and the next place is skipped: 1, 2, 2, 4.',
  seenIn: ({ seen, of }: { seen: number; of: number }) =>
    `seen in ${seen} of ${of} ${of === 1 ? 'workshop' : 'workshops'}`,
  merged: (groups: readonly string[]) =>
    `So that nobody’s vote can be read off, no group of fewer than ${SMALL_GROUP} is counted on its own; counted together: ${groups.join(', ')}.`,
  thinAnonymity: `Fewer than ${SMALL_GROUP} people voted: who took part may be able to tell who chose what.`,
  anotherDay: 'Different people on a different day could give a different result.',
};
