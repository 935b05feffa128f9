/**
 * The colours and signs of an evidence map, on a light and on a dark ground.
 *
 * Okabe and Ito's hexes but for the dark blue. The five fills (strong, some, weak, practice, white)
 * differ by at least 21.6 CIEDE2000 for normal, protan, deutan and tritan sight; yellow and sky blue
 * do not reach 3:1 against white, so every fill has an edge. Nothing is said by colour alone: each
 * strength and each kind has a sign and a word beside it.
 */
import type { NoteKind, Strength } from './vocabulary.ts';

export interface Paint {
  fill: string;
  /** what is written on the fill: at least 4.5:1 */
  text: string;
}

export interface Palette {
  ground: string;
  /** headings' own ground, a step away from the page's */
  band: string;
  ink: string;
  inkSoft: string;
  /** lines between cells */
  line: string;
  /** around every fill: at least 3:1 against the ground */
  edge: string;
  strength: Record<Strength, Paint>;
  /** research that is there, and whose strength nobody has said */
  unjudged: Paint;
  /** practice knowledge and lived experience: a channel of their own */
  practice: string;
  /** shades for "how many", from few to many; what is written on each has 4.5:1 */
  shades: readonly Paint[];
}

/** Width of the edge around every fill, in CSS pixels. */
export const EDGE_WIDTH = 1.5;

const INK = '#1A1A1A';
const PAPER = '#FFFFFF';

const STRENGTH_PAINTS: Record<Strength, Paint> = {
  strong: { fill: '#00476B', text: PAPER },
  some: { fill: '#56B4E9', text: INK },
  weak: { fill: '#F0E442', text: INK },
  none: { fill: PAPER, text: INK },
};

/** One hue, further from the ground the more; no step is read without the number on it. */
const SHADES: readonly Paint[] = [
  { fill: '#E3ECF2', text: INK },
  { fill: '#B7CFDF', text: INK },
  { fill: '#85AFCB', text: INK },
  { fill: '#2F6F98', text: PAPER },
  { fill: '#00476B', text: PAPER },
];

const SHADES_ON_DARK: readonly Paint[] = [
  { fill: '#22343F', text: PAPER },
  { fill: '#2B526A', text: PAPER },
  { fill: '#3A7194', text: PAPER },
  { fill: '#7FB8DA', text: INK },
  { fill: '#D6ECF9', text: INK },
];

export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    ground: PAPER,
    band: '#EEF1F1',
    ink: INK,
    inkSoft: '#53605E',
    line: '#C9CFCE',
    edge: INK,
    strength: STRENGTH_PAINTS,
    unjudged: { fill: '#D9DEDD', text: INK },
    practice: '#D55E00',
    shades: SHADES,
  },
  dark: {
    ground: '#161B1B',
    band: '#222A2A',
    ink: '#F1F3F0',
    inkSoft: '#B4BEBB',
    line: '#3D4847',
    edge: '#F1F3F0',
    strength: { ...STRENGTH_PAINTS, none: { fill: '#161B1B', text: '#F1F3F0' } },
    unjudged: { fill: '#5B6664', text: PAPER },
    practice: '#FF8A3D',
    shades: SHADES_ON_DARK,
  },
};

/** The sign of each kind of note, beside its word; practice a square and lived experience a heart. */
export const NOTE_KIND_SYMBOLS: Record<NoteKind, string> = {
  research: '●',
  practice: '■',
  lived: '♥',
  gap: '◇',
  question: '?',
};
