import type { UnknownRecord } from '@gapboard/board';
import {
  GAP_KIND_LABELS,
  type GapKind,
  NOTE_KIND_LABELS,
  NOTE_KINDS,
  type NoteKind,
  STRENGTH_SYMBOLS,
  type Strength,
} from '@gapboard/evidence';
import { NOTE_HEIGHT, NOTE_WIDTH } from '@gapboard/evidence/layout';
import { type Fields, numberOf } from '../fields.ts';
import { box, type Drawn, drawn, type Mark, type WordStyle } from '../marks/mark.ts';
import type { Measure } from '../marks/measure.ts';
import { blocksOf } from '../marks/richText.ts';
import { alignOf, linesOf, wordsIn } from '../marks/words.ts';
import { KIND_LOOKS, NOTE_INK, signOf } from './kindLooks.ts';
import { fontIn, propsOf, scaleIn, sizeIn } from './propsOf.ts';
import type { Surroundings } from './surroundings.ts';

/** As on the canvas, in canvas units at a note's own scale. */
const SIZES = { s: 16, m: 20, l: 26, xl: 34 };
const LINE_HEIGHT = 1.3;
const PADDING = 10;
const HEAD = 24;
const FOOT = 22;
const BELOW_TEXT = 4;
const TEXT_HEIGHT = NOTE_HEIGHT - HEAD - FOOT - 2 * PADDING;
const RADIUS = 4;
const EDGE = '#8a8f8e';
const SOFT = '#3d4746';

/** How large a note is: as somebody's canvas has measured it, else as its text needs. */
export function noteSize(record: UnknownRecord, measure: Measure): { w: number; h: number } {
  const props = propsOf(record);
  const scale = scaleIn(props);
  const said = numberOf(props['growY'], 0);
  const grown = said > 0 ? said : growthOf(props, measure);
  return { w: NOTE_WIDTH * scale, h: (NOTE_HEIGHT + grown) * scale };
}

function growthOf(props: Fields, measure: Measure): number {
  const { height } = linesOf(blocksOf(props['richText']), TEXT_WIDTH, lookOf(props, 1), measure);
  return Math.max(0, Math.ceil(height) + BELOW_TEXT - TEXT_HEIGHT);
}

const TEXT_WIDTH = NOTE_WIDTH - 2 * PADDING;

function lookOf(props: Fields, scale: number) {
  return {
    size: sizeIn({ size: props['size'] ?? 's' }, SIZES) * scale,
    font: fontIn(props),
    lineHeight: LINE_HEIGHT,
    colour: NOTE_INK,
  };
}

/** A note of an evidence map: its kind in a bar with sign and word, its text, and what kind of gap it is. */
export function drawnEvidenceNote(record: UnknownRecord, around: Surroundings): Drawn {
  const props = propsOf(record);
  const scale = scaleIn(props);
  const { w, h } = noteSize(record, around.measure);
  const kind = NOTE_KINDS.find((one) => one === props['kind']) ?? 'research';
  const look = KIND_LOOKS[kind];
  const look1 = lookOf(props, scale);
  const room = {
    x: PADDING * scale,
    y: (HEAD + PADDING) * scale,
    w: TEXT_WIDTH * scale,
    h: h - (HEAD + FOOT + 2 * PADDING) * scale,
  };
  const lines = linesOf(blocksOf(props['richText']), room.w, look1, around.measure);
  const bounds = { x: 0, y: 0, w, h };
  return drawn(bounds, [
    box(bounds, {
      fill: look.paper,
      line: { colour: EDGE, width: scale },
      radius: RADIUS * scale,
    }),
    ...bar(kind, strengthIn(props), around.mergedIn(record.id), w, scale),
    ...wordsIn(lines, room, look1, {
      across: alignOf(props['align'], 'start'),
      down: alignOf(props['verticalAlign'], 'start'),
    }),
    ...foot(props, h, scale),
  ]);
}

function bar(kind: NoteKind, sign: string, merged: number, w: number, scale: number): Mark[] {
  const { bar: fill, onBar } = KIND_LOOKS[kind];
  const baseline = 17 * scale;
  const said = merged > 0 ? `${NOTE_KIND_LABELS[kind]}  +${merged}` : NOTE_KIND_LABELS[kind];
  const words = (text: string, size: number): Mark => ({
    kind: 'words',
    text,
    x: text === sign ? w - 8 * scale : 28 * scale,
    y: baseline,
    style: sans(size * scale, true),
    colour: onBar,
    anchor: text === sign ? 'end' : 'start',
  });
  return [
    box({ x: 0, y: 0, w, h: HEAD * scale }, { fill, radius: RADIUS * scale }),
    signOf(kind, 8 * scale, 5 * scale, (14 / 16) * scale),
    words(said, 13),
    ...(sign === '' ? [] : [words(sign, 12)]),
  ];
}

function foot(props: Fields, h: number, scale: number): Mark[] {
  const gap = props['gap'];
  if (props['kind'] !== 'gap' || !isGapKind(gap)) return [];
  return [
    {
      kind: 'words',
      text: GAP_KIND_LABELS[gap],
      x: 8 * scale,
      y: h - 7 * scale,
      style: sans(12 * scale, false),
      colour: SOFT,
      anchor: 'start',
    },
  ];
}

function strengthIn({ strength }: Fields): string {
  return isStrength(strength) ? STRENGTH_SYMBOLS[strength] : '';
}

function isStrength(value: unknown): value is Strength {
  return typeof value === 'string' && Object.hasOwn(STRENGTH_SYMBOLS, value);
}

function isGapKind(value: unknown): value is GapKind {
  return typeof value === 'string' && Object.hasOwn(GAP_KIND_LABELS, value);
}

function sans(size: number, bold: boolean): WordStyle {
  return { size, font: 'sans', bold, italic: false };
}
