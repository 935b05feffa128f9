import { isRole } from '@gapboard/board';
import {
  type EvidenceMap,
  NOTE_KIND_LABELS,
  type NoteKind,
  type Strength,
  STRENGTH_LABELS,
  UNKNOWN_LABEL,
  type WhyDiscuss,
} from '@gapboard/evidence';
import { roleWords } from '../roleWords.ts';
import type { SHADINGS as ALL_SHADINGS } from './heat/shading.ts';
import type { ShadeStep } from './heat/shades.ts';
import type { View } from './view.ts';

type Sized = Pick<EvidenceMap, 'notes' | 'studies'>;

function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

const VIEWS: Record<View, string> = { notes: 'Notes', bubbles: 'Bubbles', heat: 'Heat' };

const SHADINGS: Record<(typeof ALL_SHADINGS)[number], string> = {
  gaps: 'Gaps',
  evidence: 'Research',
  undiscussed: UNKNOWN_LABEL,
};

/** A heading that has no name yet. */
const UNNAMED = 'Not named yet';

/** Every word of the views of a map beside its canvas. */
export const mapViewWords = {
  view: (view: View) => VIEWS[view],
  views: 'Show the map as',
  loading: 'Opening the map…',
  map: 'Map',
  mapTitle: (title: string) => title || 'Evidence map',
  unnamed: UNNAMED,
  noHeadings:
    'This map has no themes or no outcomes yet. A facilitator can add them on the canvas.',

  themes: 'Themes',
  outcomes: 'Outcomes',
  where: (theme: string, outcome: string) => `${theme}; ${outcome}`,
  cellName: (described: string, theme: string, outcome: string) =>
    `${described}. ${theme}; ${outcome}`,
  notYet: 'Not yet',

  shading: 'Shade by',
  shadings: SHADINGS,
  votesOf: (criterion: string) => `Votes of ‘${criterion}’`,
  votes: (n: number) => counted(n, 'vote', 'votes'),

  legend: {
    title: 'What the signs mean',
    bubble: 'Studies and research notes, by area',
    ongoing: 'Only studies in progress',
    strength: (strength: Strength) => STRENGTH_LABELS[strength],
    contested: 'Contested',
    kind: (kind: NoteKind) => NOTE_KIND_LABELS[kind],
    undiscussed: UNKNOWN_LABEL,
    discussed: 'Discussed: how many studies and notes there are',
    amount: {
      gaps: 'Gaps:',
      evidence: 'Studies and research notes:',
      votes: 'Votes for the notes:',
    },
    step: ({ from, to }: ShadeStep) => (from === to ? String(from) : `${from} to ${to}`),
    none: 'none',
  },
  notPlaced: (notes: number, studies: number) => {
    const parts = [
      ...(notes > 0 ? [counted(notes, 'note', 'notes')] : []),
      ...(studies > 0 ? [counted(studies, 'study', 'studies')] : []),
    ];
    return parts.length === 0 ? '' : `In no cell yet: ${parts.join(' and ')}`;
  },

  filter: {
    tool: 'Filter',
    toolOn: 'Filter (on)',
    title: 'Filter the map',
    hint: 'Show only what you choose. Only you see the map filtered.',
    kinds: 'Kind',
    study: 'Studies',
    strengths: 'Strength of the note or study itself',
    unsaid: 'Not said',
    themes: 'Themes',
    outcomes: 'Outcomes',
    roles: 'Written by',
    noRole: 'Not said, and studies',
    filtered: (shown: Sized, whole: Sized) =>
      [
        `Filtered: ${shown.notes.size} of ${counted(whole.notes.size, 'note', 'notes')}`,
        ...(whole.studies.size > 0
          ? [`${shown.studies.size} of ${counted(whole.studies.size, 'study', 'studies')}`]
          : []),
      ].join(', '),
    clear: 'Clear',
    clearLabel: 'Clear the filter',
  },

  role: (role: string) => (isRole(role) ? roleWords[role].name : role),

  cell: {
    show: 'Show on the canvas',
    where: (theme: string, outcome: string) => `${theme} × ${outcome}`,
  },

  gaps: {
    tool: 'Where are the gaps?',
    title: 'Where are the gaps?',
    intro: 'Cells worth the room’s time, by what is on the map now.',
    none: 'Nothing stands out: every cell has been discussed by several people.',
    group: {
      contested: 'Most contested',
      'one-voice': 'One voice',
      thin: 'Little to go on',
      empty: UNKNOWN_LABEL,
    } satisfies Record<WhyDiscuss['kind'], string>,
    about: {
      contested: 'People’s ratings are two steps or more apart, and nothing is agreed.',
      'one-voice': 'All notes are by one person or in one role.',
      thin: 'At most one study and one note.',
      empty: 'Nobody has said or placed anything.',
    } satisfies Record<WhyDiscuss['kind'], string>,
    go: 'Go there',
    goLabel: (where: string) => `Go there: ${where}`,
    all: (n: number) => `Show all ${n}`,
  },
};
