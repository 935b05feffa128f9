import {
  type NoteKind,
  NOTE_KIND_LABELS,
  type Strength,
  STRENGTH_LABELS,
} from '@gapboard/evidence';

/** Words for finding things on a map. */
export const filterWords = {
  search: 'Words to look for',
  searchHint: 'In notes and studies; all of the words must be there.',
  kinds: 'Kind',
  kind: (kind: NoteKind | 'study') => (kind === 'study' ? 'Studies' : NOTE_KIND_LABELS[kind]),
  strengths: 'Strength',
  strength: (strength: Strength | 'unsaid') =>
    strength === 'unsaid' ? 'Not said' : STRENGTH_LABELS[strength],
  theme: 'Theme or group of themes',
  outcome: 'Outcome or group of outcomes',
  all: 'All',
  role: 'Written by',
  roles: {
    facilitator: 'Facilitators',
    scribe: 'The scribe',
    participant: 'Participants',
  },
  anybody: 'Anybody',
  clear: 'Show everything',
  states: 'What is known of a cell is of everything in it, whatever you look for.',
};
