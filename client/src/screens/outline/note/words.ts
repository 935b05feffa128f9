import { NOTE_MAX } from '@gapboard/board';
import type { Note, NoteKind } from '@gapboard/evidence';
import { shortened } from '../../../onBoard/shortened.ts';

const figures = (many: number): string => many.toLocaleString('en');

const KINDS: Record<NoteKind, { name: string; names: string; hint: string }> = {
  research: {
    name: 'Research evidence',
    names: 'Research evidence',
    hint: 'What studies have found',
  },
  practice: {
    name: 'Practice knowledge',
    names: 'Practice knowledge',
    hint: 'What you know from your work',
  },
  lived: {
    name: 'Lived experience',
    names: 'Lived experience',
    hint: 'What people have lived through themselves',
  },
  gap: { name: 'Gap', names: 'Gaps', hint: 'What is not known' },
  question: { name: 'Question', names: 'Questions', hint: 'What you would like to ask' },
};

/** Words for notes: reading, writing and moving them. */
export const noteWords = {
  kinds: KINDS,
  listOf: (kind: NoteKind, many: number) => `${KINDS[kind].names} (${many})`,
  kind: 'What is it?',
  text: 'Your note',
  textHint: 'Please write nothing that could identify a child or family.',
  left: (length: number) => `${figures(length)} of ${figures(NOTE_MAX)} characters`,
  strength: 'How strong is the evidence?',
  unsaid: 'Not said',
  gapTitle: 'About the gap',
  gap: 'What kind of gap is it?',
  reason: 'Why is it a gap?',
  picos: 'Describe the gap further',
  theme: 'Theme',
  outcome: 'Outcome',
  choose: 'Choose one',
  notPlaced: 'Not placed',
  place: 'Where does it belong?',
  submitAdd: 'Add the note',
  submitEdit: 'Save',
  cancel: 'Cancel',
  close: 'Done',
  problems: {
    'no-text': 'Please write a few words first.',
    'too-long': `A note can have at most ${figures(NOTE_MAX)} characters. Please make it two.`,
    'half-cell': 'Please choose an outcome as well, or “Not placed”.',
  },
  added: (note: string, place: string) =>
    `Added ${note} in ${place}. You can write another, or close the form.`,
  saved: 'The note is saved.',

  by: (name: string) => `by ${name}`,
  bySomebody: 'by somebody',
  asScribe: (name: string) => `by ${name}, scribe`,
  asFacilitator: (name: string) => `by ${name}, facilitator`,
  empty: 'Nothing written yet',
  restsOn: 'Rests on',
  typing: (names: string) => `${names}: writing here…`,
  actions: (what: string) => `What can be done with ${what}`,
  edit: 'Edit',
  move: 'Move to cell…',
  delete: 'Delete',
  merge: 'Merge…',
  mergeTitle: 'Merge into which note?',
  mergeHint:
    'The two count as one from then on. What this one says stays with the other, and can be taken out again.',
  mergeSubmit: 'Merge',
  mergedInto: (note: string, into: string) => `Merged into ${into}: ${note}`,
  mergedHere: (many: number) =>
    many === 1 ? 'Also said, and merged into this:' : `Also said, and merged into this (${many}):`,
  inVote: 'People are voting on one of these just now. They can be merged when the vote is closed.',
  takeOut: 'Take out',
  takenOut: (note: string) => `Taken out, and by itself again: ${note}`,
  of: (action: string, note: string) => `${action}: ${note}`,
  moveTitle: 'Move to another cell',
  moveSubmit: 'Move',
  sameCell: 'It is in this cell already. Choose another one.',
  moved: (note: string, place: string) => `Moved to ${place}: ${note}`,
  deleted: (note: string) => `Deleted: ${note}`,
  undo: 'Undo',
  undone: 'Undone: it is back.',
  goThere: 'Go there',
  dismiss: 'Close',

  changed:
    'Somebody has changed this note while you were writing. When you save, what you both wrote is put together.',
  movedAway: (place: string) =>
    `This note has been moved to ${place} while you were writing. You can go on; it stays there.`,
  gone: 'This note was deleted while you were writing. Your words are kept here.',
  goneHint: 'You can add them as a new note, copy them, or discard them.',
  addAgain: 'Add as a new note',
  discard: 'Discard',
  copy: 'Copy your words',

  privacy: {
    reason: 'Why do you keep it?',
    choose: 'Choose a reason',
    keep: 'Keep it',
    needReason: 'Please choose a reason first, or leave it out.',
  },
};

/** What a note is called: its first words. */
export function noteName({ text, kind }: Pick<Note, 'text' | 'kind'>): string {
  return text === '' ? KINDS[kind].name : `“${shortened(text)}”`;
}
