/**
 * What people, EPPI-Reviewer codes and spreadsheets call the words of `vocabulary.ts`. Each function
 * gives `null` for what it does not know: nothing is guessed from half a word.
 */
import { CONFIDENCE_LABELS, SOURCE_KIND_LABELS, STUDY_STATUS_LABELS } from '../../studyLabels.ts';
import {
  CONFIDENCES,
  DIRECTION_LABELS,
  DIRECTION_SYMBOLS,
  DIRECTIONS,
  SOURCE_KINDS,
  STRENGTH_LABELS,
  STRENGTH_SYMBOLS,
  STRENGTHS,
  STUDY_STATUSES,
  type Confidence,
  type Direction,
  type SourceKind,
  type Strength,
  type StudyStatus,
} from '../../vocabulary.ts';
import { plainKey } from './text.ts';

type Names<T extends string> = readonly (readonly [T, readonly string[]])[];

/** Other names, in {@link plainKey} form. */
const STRENGTH_NAMES: Names<Strength> = [
  // GRADE's words, and the Evidence Store's 3 to 0, as the vocabulary takes them.
  ['strong', ['high', '3']],
  ['some', ['moderate', 'medium', '2']],
  ['weak', ['low', 'very low', 'limited', '1', '0']],
  ['none', ['no evidence', 'no research']],
];
const DIRECTION_NAMES: Names<Direction> = [
  ['positive', ['helpful', 'beneficial', 'effective', 'positive effect']],
  ['tends_positive', ['mostly positive', 'tends to positive']],
  ['mixed', ['unclear', 'inconclusive', 'mixed results', 'mixed effect']],
  ['tends_negative', ['mostly negative', 'no effect', 'no difference', 'tends to negative']],
  ['negative', ['harmful', 'negative effect']],
];
const STATUS_NAMES: Names<StudyStatus> = [
  ['completed', ['complete', 'finished', 'published']],
  ['ongoing', ['under way', 'underway', 'protocol', 'ongoing study', 'ongoing studies']],
];
const CONFIDENCE_NAMES: Names<Confidence> = [
  ['unrated', ['not rated', 'unknown', 'not assessed']],
  ['high', ['high quality']],
  ['moderate', ['medium', 'medium confidence', 'medium high', 'moderate high', 'moderate quality']],
  ['low', ['low quality']],
  ['critically_low', ['very low', 'very low confidence', 'critically low quality']],
];

/**
 * Signs of a kind of study, in the order in which they decide: "non-randomised" is no trial, and a
 * "scoping review" no systematic one.
 */
const KIND_SIGNS: readonly (readonly [SourceKind, RegExp])[] = [
  [
    'scoping_review_or_map',
    /\bscoping|\bevidence (and gap )?maps?\b|\bgap maps?\b|\bmapping review/,
  ],
  [
    'systematic_review',
    /\bsystematic (literature )?reviews?\b|\bmeta ?analy|\bumbrella review|\b(over)?reviews? of reviews\b|\beffectiveness reviews?\b/,
  ],
  [
    'quasi_experiment',
    /\bnon ?randomi[sz]|\bquasi|\bdifference in difference|\bregression discontinuity|\bpropensity|\bcomparison group|\bcontrol group|\bcontrolled before|\binterrupted time series|\binstrumental variable/,
  ],
  ['rct', /\brandomi[sz]ed\b|\bc?rcts?\b|\brandomi[sz]ation\b/],
  ['before_after', /\bbefore.{0,8}after\b|\bpre ?post\b|\bpre ?test/],
  ['mixed_methods', /\bmixed ?methods?\b|\bmultiple methods\b/],
  ['qualitative', /\bqualitative\b|\bethnograph|\bfocus groups?\b/],
  [
    'implementation_process',
    /\bimplementation\b|\bprocess (and implementation )?(study|evaluation)/,
  ],
  ['economic', /\beconomic\b|\bcost (effectiveness|benefit|utility)\b/],
  [
    'observational',
    /\bobservational\b|\bcohort\b|\bcross ?sectional\b|\bcase control\b|\bsurveys?\b|\blongitudinal\b/,
  ],
];

export const strengthOf = termReader(
  STRENGTHS,
  [STRENGTH_LABELS, STRENGTH_SYMBOLS],
  STRENGTH_NAMES,
);
export const directionOf = termReader(
  DIRECTIONS,
  [DIRECTION_LABELS, DIRECTION_SYMBOLS],
  DIRECTION_NAMES,
);
export const statusOf = termReader(STUDY_STATUSES, [STUDY_STATUS_LABELS], STATUS_NAMES);
export const confidenceOf = termReader(CONFIDENCES, [CONFIDENCE_LABELS], CONFIDENCE_NAMES);
/** A kind of study by its id or our label for it. */
export const ownSourceKindOf = termReader(SOURCE_KINDS, [SOURCE_KIND_LABELS], []);

/** A kind of study by its id, our label, or what it says of itself. */
export function sourceKindOf(text: string): SourceKind | null {
  const own = ownSourceKindOf(text);
  if (own !== null) return own;
  const plain = plainKey(text);
  return KIND_SIGNS.find(([, sign]) => sign.test(plain))?.[0] ?? null;
}

function termReader<T extends string>(
  ids: readonly T[],
  labels: readonly Record<T, string>[],
  names: Names<T>,
): (text: string) => T | null {
  const known = new Map<string, T>();
  for (const id of ids) {
    for (const text of [id, ...labels.map((label) => label[id])]) known.set(keyOfTerm(text), id);
  }
  for (const [id, texts] of names) for (const text of texts) known.set(text, id);
  return (text) => known.get(keyOfTerm(text)) ?? null;
}

/** Symbols such as ●●○ and ↑ have neither letters nor digits: they are compared as they are. */
function keyOfTerm(text: string): string {
  return plainKey(text) || text.trim();
}
