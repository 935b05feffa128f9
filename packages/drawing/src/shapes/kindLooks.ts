import type { NoteKind } from '@gapboard/evidence';
import type { Mark } from '../marks/mark.ts';

/**
 * A note's paper and the bar at its top, and its sign in a box of 16 by 16: as on the canvas. Papers
 * are light enough for dark text on a dark board, too.
 */
interface KindLook {
  paper: string;
  bar: string;
  onBar: string;
  sign: { d: string; line?: number; dashes?: readonly number[] };
}

export const NOTE_INK = '#1a1a1a';

export const KIND_LOOKS: Readonly<Record<NoteKind, KindLook>> = {
  research: {
    paper: '#e4f1fa',
    bar: '#00476b',
    onBar: '#ffffff',
    sign: {
      d: 'M8 4.2C6.6 3.2 4.6 2.8 2 3v9.2c2.6-.2 4.6.2 6 1.2 1.4-1 3.4-1.4 6-1.2V3c-2.6-.2-4.6.2-6 1.2zm0 0v9.2',
      line: 1.5,
    },
  },
  practice: {
    paper: '#fdebdd',
    bar: '#a84a00',
    onBar: '#ffffff',
    sign: { d: 'M3 3h10v10h-10Z' },
  },
  lived: {
    paper: '#fbe4ec',
    bar: '#8e2557',
    onBar: '#ffffff',
    sign: {
      d: 'M8 13.6 2.9 8.5a3.2 3.2 0 0 1 4.6-4.5l.5.5.5-.5a3.2 3.2 0 0 1 4.6 4.5z',
    },
  },
  gap: {
    paper: '#fff7cc',
    bar: '#f4b740',
    onBar: '#1a1a1a',
    sign: { d: 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0Z', line: 2, dashes: [3, 2] },
  },
  question: {
    paper: '#ece9f8',
    bar: '#51429a',
    onBar: '#ffffff',
    sign: { d: 'M5.3 5.6a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 2M8 12.8v.4', line: 2 },
  },
};

/** A kind's sign, so far from the corner of its shape, and this much larger. */
export function signOf(kind: NoteKind, x: number, y: number, by: number): Mark {
  const { sign, onBar } = KIND_LOOKS[kind];
  const { d, line: width, dashes } = sign;
  const look = width
    ? { line: { colour: onBar, width, ...(dashes && { dashes }) } }
    : { fill: onBar };
  return { kind: 'path', d, opacity: 1, matrix: [by, 0, 0, by, x, y], ...look };
}
