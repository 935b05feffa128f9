import type { StageContent } from './stages.ts';

/** Ninety minutes on where there is evidence and where there are gaps, to begin with and to change. */
export const EVIDENCE_GAPS_AGENDA: readonly StageContent[] = [
  {
    name: 'Welcome and practice note',
    instructions:
      'Write a first note, to see how it works: what do you hope to take home today? Please name no child and no family, here or later.',
    minutes: 10,
    activities: ['notes'],
    anonymous: false,
  },
  {
    name: 'Write privately',
    instructions:
      'Where do you miss evidence in your work, and what do you know that no study says? One thought a note. Nobody sees yours until everyone has written, and then without names.',
    minutes: 12,
    activities: ['write'],
    anonymous: true,
  },
  {
    name: 'Share round',
    instructions:
      'We read what has come in. Each in turn says what they find most important, and nobody interrupts. Add what comes to mind.',
    minutes: 15,
    activities: ['notes'],
    anonymous: false,
  },
  {
    name: 'Place on the map',
    instructions:
      'Move the notes from the tray to where they belong: which theme, which outcome? Say what kind of gap it is.',
    minutes: 12,
    activities: ['notes', 'move'],
    anonymous: false,
  },
  {
    name: 'Sketch while we talk',
    instructions: 'We talk about what the map shows. The scribe draws along, and so can you.',
    minutes: 13,
    activities: ['notes', 'move', 'sketch'],
    anonymous: false,
  },
  {
    name: 'Vote on gaps',
    instructions:
      'Give your votes to the gaps that matter most to children and families. Nobody sees how you or others vote.',
    minutes: 8,
    activities: ['vote'],
    anonymous: false,
  },
  {
    name: 'Discuss the top ones',
    instructions:
      'What came out on top, and what is missing there? Raise your hand to speak; write down what should not be lost.',
    minutes: 15,
    activities: ['notes'],
    anonymous: false,
  },
  {
    name: 'Close and thank',
    instructions: 'What happens with all this, and when will you hear of it? Thank you for coming.',
    minutes: 5,
    activities: [],
    anonymous: false,
  },
];
