import type { Licence } from '@gapboard/board';
import type { LayerLook } from './layerLook.ts';

/** So much of a line says which drawing it is. */
const ENOUGH = 60;

function short(line: string): string {
  return line.length > ENOUGH ? `${line.slice(0, ENOUGH).trimEnd()}…` : line;
}

interface DrawingSaid {
  name: string;
  alt: string;
  isMine: boolean;
  byScribe: boolean;
  /** what the cell it lies over is called */
  cell: string | undefined;
}

const LOOKS: Record<LayerLook, string> = { shown: 'Shown', dimmed: 'Dimmed', hidden: 'Hidden' };

/** Every word about the scribe's layer and drawings on the canvas. */
export const scribeWords = {
  wordless: 'Without words',
  drawing: ({ name, alt, isMine, byScribe, cell }: DrawingSaid) => {
    const whose = isMine ? 'Your drawing' : byScribe ? 'Drawing by the scribe' : 'Drawing';
    const says = [name, alt].filter(Boolean).join(': ') || 'without words yet';
    return [`${whose}: ${says}`, cell].filter(Boolean).join(', ');
  },
  by: (name: string | undefined, { name: called, alt }: { name: string; alt: string }) => {
    const says = [called, alt].filter(Boolean).join(': ');
    const whose = name ?? 'somebody else';
    return says === '' ? `Drawn by ${whose}` : `${short(says)} (drawn by ${whose})`;
  },

  /** keys are said beside what they do */
  keys: { say: 'Shift+S', later: 'Shift+N' },
  /** what tldraw calls our actions and shapes, by its keys */
  tldraw: {
    'action.say-drawing': 'Say what you drew',
    'action.put-off-drawing': 'Not now: do not ask about these strokes',
    'tool.drawing': 'Drawing',
  },
  prompt: {
    label: 'Your drawing',
    asks: 'What did you draw?',
    wants: (title: string) => `The facilitator asks what ${title} shows.`,
    thisDrawing: 'your drawing',
    say: 'Say it',
    later: 'Not now',
    show: 'Show it',
  },
  tools: {
    label: 'Your drawing',
    frame: 'Keep as a drawing…',
    says: 'What it shows…',
    apart: 'Take apart',
    replay: 'Watch it drawn again',
  },
  form: {
    title: 'What you drew',
    alt: 'What did you draw?',
    altHint: 'One line, for whoever cannot see it.',
    name: 'A name, if it has one',
    notes: 'Which notes does it show?',
    search: 'Find a note',
    noNotes: 'There are no notes here yet.',
    noneFound: 'No note says that.',
    emptyNote: 'A note without words',
    save: 'Keep',
    cancel: 'Cancel',
    gone: 'These strokes are not there any more, so there is nothing to keep. What you wrote is still here.',
    keepWhy: 'Why it stays',
    keepChoose: 'Choose a reason to keep it',
    done: (says: string) =>
      says === '' ? 'Kept as a drawing.' : `Kept as a drawing: ${short(says)}`,
  },
  credit: {
    title: 'Your name and licence',
    once: 'Asked once. It goes with every drawing of yours that somebody takes away.',
    name: 'Drawings are by',
    licence: 'Others may use them under',
    save: 'Save',
    saved: 'Saved.',
    is: (credit: string, licence: string) => `By ${credit}, ${licence}`,
    change: 'Change',
    licences: {
      'CC BY 4.0': 'CC BY 4.0: anyone, who names you',
      'CC BY-SA 4.0': 'CC BY-SA 4.0: the same, and passed on alike',
      'CC BY-NC 4.0': 'CC BY-NC 4.0: named, and for no gain',
      'CC0 1.0': 'CC0 1.0: anyone, for anything',
      'All rights reserved': 'All rights reserved: who asks you',
    } satisfies Record<Licence, string>,
  },
  bar: {
    label: 'The scribe',
    watch: (name: string) => `Watch ${name}`,
    watchLabel: (name: string) => `Watch ${name} draw`,
    watching: (name: string) => `Watching ${name}`,
    stopLabel: (name: string) => `Stop watching ${name}`,
    none: 'No scribe is here',
    gone: (name: string) => `${name} is not here now. You go on watching when they are back.`,
    back: (name: string) => `${name} is back.`,
    ink: (look: LayerLook) => `Scribe’s ink: ${LOOKS[look].toLowerCase()}`,
    inkTitle: 'What the scribe drew',
    looks: LOOKS,
    onlyYou: 'Only on your screen.',
  },
  short,
};
