/**
 * The words of an evidence and gap map: what a note can be, how strong evidence is, which way it
 * points, what a gap is and why. Each list is in the order in which it is offered; an id is what is
 * stored and exported, a label what a person reads.
 *
 * Strength follows GRADE (BMC Medicine 10:33, table 1) in plainer words; gap kinds put together 3ie's
 * absolute and synthesis gaps, Robinson, Saldanha and McKoy's reasons (J Clin Epidemiol 2011) and
 * Miles's types (2017), under words for a practitioner.
 */

export const NOTE_KINDS = ['research', 'practice', 'lived', 'gap', 'question'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** How strong the evidence in a cell, a note or a study is, from the strongest; `none` is said by a person, never assumed. */
export const STRENGTHS = ['strong', 'some', 'weak', 'none'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Which way the evidence points, from helping to harming. */
export const DIRECTIONS = [
  'positive',
  'tends_positive',
  'mixed',
  'tends_negative',
  'negative',
] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const GAP_KINDS = [
  'absolute',
  'synthesis',
  'quality',
  'conflict',
  'fit',
  'practice',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** Robinson's four reasons why there is a gap. */
export const GAP_REASONS = ['insufficient', 'biased', 'inconsistent', 'not_right'] as const;
export type GapReason = (typeof GAP_REASONS)[number];

/** What "no research found" rests on: a claim that nobody could check is not a finding. */
export const BASES = ['room', 'searched', 'review', 'map'] as const;
export type Basis = (typeof BASES)[number];

/** What kind of study a study is; `unknown` until somebody says. */
export const SOURCE_KINDS = [
  'unknown',
  'systematic_review',
  'scoping_review_or_map',
  'rct',
  'quasi_experiment',
  'before_after',
  'observational',
  'qualitative',
  'mixed_methods',
  'implementation_process',
  'economic',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const STUDY_STATUSES = ['completed', 'ongoing'] as const;
export type StudyStatus = (typeof STUDY_STATUSES)[number];

/** How far a study or review is to be trusted, in AMSTAR 2's words; `unrated` until somebody says. */
export const CONFIDENCES = ['unrated', 'high', 'moderate', 'low', 'critically_low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What a study is published as; the ids are RIS types. */
export const STUDY_TYPES = [
  'JOUR',
  'RPRT',
  'BOOK',
  'CHAP',
  'THES',
  'CONF',
  'ELEC',
  'MGZN',
  'ADVS',
  'GEN',
] as const;
export type StudyType = (typeof STUDY_TYPES)[number];

/** The parts of a question after PICOS: population, intervention, comparison, outcomes, setting. */
export const PICOS_PARTS = [
  'population',
  'intervention',
  'comparison',
  'outcomes',
  'setting',
] as const;
export type PicosPart = (typeof PICOS_PARTS)[number];
/** Those of the parts that have been filled in. */
export type Picos = Partial<Record<PicosPart, string>>;

export const NOTE_KIND_LABELS: Record<NoteKind, string> = {
  research: 'Research evidence',
  practice: 'Practice knowledge',
  lived: 'Lived experience',
  gap: 'Gap',
  question: 'Question',
};

export const STRENGTH_LABELS: Record<Strength, string> = {
  strong: 'Strong evidence',
  some: 'Some evidence',
  weak: 'Weak evidence',
  none: 'No research found',
};
/** What each strength answers, as asked in the room. */
export const STRENGTH_MEANINGS: Record<Strength, string> = {
  strong: 'Good research; unlikely to change',
  some: 'Decent research, could change',
  weak: 'Little or poor research',
  none: 'We looked or asked: nothing',
};
export const STRENGTH_SYMBOLS: Record<Strength, string> = {
  strong: '●●●',
  some: '●●○',
  weak: '●○○',
  none: '○○○',
};
/** People's ratings of a cell are far apart. */
export const CONTESTED_SYMBOL = '≠';
/** The cell that nobody has rated or talked about. */
export const UNKNOWN_LABEL = 'Not discussed yet';

export const DIRECTION_LABELS: Record<Direction, string> = {
  positive: 'Helps',
  tends_positive: 'Tends to help',
  mixed: 'Mixed or unclear',
  tends_negative: 'Tends to harm or make no difference',
  negative: 'Harms',
};
export const DIRECTION_SYMBOLS: Record<Direction, string> = {
  positive: '↑',
  tends_positive: '↗',
  mixed: '↔',
  tends_negative: '↘',
  negative: '↓',
};

export const GAP_KIND_LABELS: Record<GapKind, string> = {
  absolute: 'Nothing found',
  synthesis: 'Studies but no good review',
  quality: 'Studies but too weak',
  conflict: 'Findings disagree',
  fit: 'Not from places or people like ours',
  practice: 'We know, but do not do it',
};
export const BASIS_LABELS: Record<Basis, string> = {
  room: 'Nobody in the room knows of any',
  searched: 'Somebody searched',
  review: 'A review found none',
  map: 'A published map shows none',
};
/** Both are reviews: a synthesis gap is a place that has studies and neither of them. */
export function isReview(kind: SourceKind): boolean {
  return kind === 'systematic_review' || kind === 'scoping_review_or_map';
}
