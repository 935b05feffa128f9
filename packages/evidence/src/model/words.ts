import { BASIS_LABELS, DIRECTION_LABELS, STRENGTH_LABELS, UNKNOWN_LABEL } from '../vocabulary.ts';
import type { Basis, Direction, NoteKind, Strength } from '../vocabulary.ts';

/** One of something, or so many of it. */
type Counted = readonly [one: string, many: string];

const NOTES: Record<NoteKind, Counted> = {
  research: ['research note', 'research notes'],
  practice: ['practice note', 'practice notes'],
  lived: ['lived experience note', 'lived experience notes'],
  gap: ['gap', 'gaps'],
  question: ['question', 'questions'],
};

function counted(n: number, [one, many]: Counted): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A label within a sentence. */
function within(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** What a map says of itself, in words for a person; the labels of its vocabulary stand in `vocabulary.ts`. */
export const words = {
  unknown: UNKNOWN_LABEL,
  discussed: 'Not rated yet',
  none: (basis: Basis) => `${STRENGTH_LABELS.none} (${within(BASIS_LABELS[basis])})`,
  alsoNone: (basis: Basis) => `somebody said no research found (${within(BASIS_LABELS[basis])})`,
  strength: (strength: Strength) => STRENGTH_LABELS[strength],
  direction: (direction: Direction) => within(DIRECTION_LABELS[direction]),
  agreed: 'agreed',
  contested: 'contested',
  studies: (n: number) => counted(n, ['study', 'studies']),
  notes: (kind: NoteKind, n: number) => counted(n, NOTES[kind]),

  path: ' › ',
  unnamed: 'Not named yet',
  removed: 'Removed',

  empty: UNKNOWN_LABEL,
  thin: (studies: number, notes: number) =>
    `Little to go on: ${counted(studies, ['study', 'studies'])}, ${counted(notes, ['note', 'notes'])}`,
  onePerson: (notes: number) =>
    `One voice: ${counted(notes, ['note', 'notes'])}, all by one person`,
  oneRole: (notes: number, role: string) =>
    `One voice: ${counted(notes, ['note', 'notes'])}, all in the role of ${role}`,
  apart: (people: number, weakest: Strength, strongest: Strength) =>
    `Contested: ${counted(people, ['person', 'people'])} said from ` +
    `${within(STRENGTH_LABELS[weakest])} to ${within(STRENGTH_LABELS[strongest])}`,
};
