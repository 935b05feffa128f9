import {
  type Basis,
  BASIS_LABELS,
  type Direction,
  DIRECTION_LABELS,
  DIRECTION_SYMBOLS,
  type Strength,
  STRENGTH_LABELS,
  STRENGTH_SYMBOLS,
  type Suggestion,
  UNKNOWN_LABEL,
} from '@gapboard/evidence';

const people = (many: number): string => (many === 1 ? '1 person' : `${many} people`);

function strength(value: Strength): string {
  return `${STRENGTH_SYMBOLS[value]} ${STRENGTH_LABELS[value]}`;
}

function withDirection(value: Strength, direction: Direction | null | undefined): string {
  return direction
    ? `${strength(value)}, ${DIRECTION_SYMBOLS[direction]} ${DIRECTION_LABELS[direction]}`
    : strength(value);
}

/** Words of one cell: what is known of it, and how one says so. */
export const cellWords = {
  drawings: (many: number) => (many === 1 ? '1 drawing' : `${many} drawings`),
  shows: (texts: readonly string[]) =>
    `It shows: ${texts.map((text) => `“${text || 'a note without words'}”`).join(', ')}.`,
  title: (theme: string, outcome: string) => `${theme}: ${outcome}`,
  definitions: 'What these mean',
  known: 'What is known',
  unknown: UNKNOWN_LABEL,
  discussed: 'Discussed, and not rated yet',
  noneSaid: (basis: Basis, name: string | undefined, when: string) =>
    `${STRENGTH_LABELS.none}: ${BASIS_LABELS[basis]} (${name ?? 'somebody'}, ${when})`,
  rated: (many: number, value: Strength, direction: Direction | undefined) =>
    `${withDirection(value, direction)}: ${many === 1 ? 'rated by 1 person' : `the middle of what ${people(many)} said`}`,
  spread: (spread: Record<Strength, number>) =>
    (['strong', 'some', 'weak', 'none'] as const)
      .filter((value) => spread[value] > 0)
      .map((value) => `${STRENGTH_LABELS[value]}: ${spread[value]}`)
      .join(' · '),
  contested: '≠ Contested: ratings are two steps or more apart.',
  agreed: (value: Strength, direction: Direction | undefined) =>
    `Agreed: ${withDirection(value, direction)}`,
  agreedBy: (name: string | undefined, when: string) =>
    `recorded by ${name ?? 'somebody'}, ${when}`,
  suggestion: (suggestion: Suggestion) =>
    suggestion.kind === 'absolute'
      ? 'A hint: this may be a gap. It was discussed, and nobody has named a study.'
      : `A hint: this may be a gap. There are ${suggestion.studies} studies and no good review of them.`,
  empty: 'Nothing lies in this cell yet.',
  filtered: (shown: number, all: number) =>
    `${shown} of ${all} things here match what you look for.`,

  rate: 'Rate this cell',
  rateAgain: 'Change your rating',
  rateTitle: 'How strong is the evidence?',
  direction: 'Which way does it point?',
  directionUnsaid: 'Not said',
  save: 'Save',
  cancel: 'Cancel',
  takeBack: 'Take it back',
  yours: (value: Strength, direction: Direction | null) =>
    `You said: ${withDirection(value, direction)}`,
  blind: 'Nobody sees what others said until the facilitator shows it.',
  blindCount: (many: number) => `${people(many)} ${many === 1 ? 'has' : 'have'} rated it so far.`,
  blindUnknown:
    'What you said of this cell cannot be asked for just now: the server cannot be reached.',
  ratingSaved: (value: Strength) => `Your rating is saved: ${STRENGTH_LABELS[value]}.`,
  unrated: 'Your rating is taken back.',
  chooseStrength: 'Please choose how strong the evidence is.',

  none: 'No research found',
  noneTitle: 'No research found: how do you know?',
  noneSave: 'Say so',
  noneDone: 'It is noted that no research was found.',
  noneTaken: 'It is taken back that no research was found.',
  noneTakeBack: 'Take back “No research found”',
  chooseBasis: 'Please say how you know.',

  agree: 'Record what was agreed',
  agreeTitle: 'What was agreed?',
  agreeNote: 'Why, in a sentence or two',
  agreeNoteHint: 'For those who work on the map; left out of what is published.',
  agreeDone: 'What was agreed is recorded.',
  agreeTaken: 'What was agreed is taken back.',
  agreeTakeBack: 'Take back what was agreed',
};
