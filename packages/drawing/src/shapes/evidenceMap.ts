import type { UnknownRecord } from '@gapboard/board';
import {
  type Cell,
  CONTESTED_SYMBOL,
  describeCell,
  type EvidenceMap,
  isContested,
  PALETTES,
  STRENGTH_SYMBOLS,
} from '@gapboard/evidence';
import {
  type CardSlot,
  type CellBox,
  type HeadingBox,
  type MapLayout,
  STRIP_HEIGHT,
} from '@gapboard/evidence/layout';
import { textOf } from '../fields.ts';
import {
  box,
  type Drawn,
  drawn,
  type Mark,
  type Part,
  type PathMark,
  type WordsMark,
} from '../marks/mark.ts';
import type { Measure } from '../marks/measure.ts';
import { plainBlocks } from '../marks/richText.ts';
import { type Align, fitWords } from '../marks/words.ts';
import type { Rect } from '../picture.ts';
import type { Theme } from '../theme.ts';
import { mapWords } from './mapWords.ts';
import { propsOf } from './propsOf.ts';
import type { Surroundings } from './surroundings.ts';

/** As on the canvas. */
const LOOKS = {
  light: {
    ink: '#1a1a1a',
    soft: '#4a5553',
    ground: '#ffffff',
    band: '#eef1f1',
    group: '#dfe6e5',
    line: '#8b9694',
  },
  dark: {
    ink: '#f1f3f0',
    soft: '#b4bebb',
    ground: '#161b1b',
    band: '#222a2a',
    group: '#2d3837',
    line: '#6b7876',
  },
};
const TITLE = { paper: '#0d4744', ink: '#ffffff' };
const CARD = { paper: '#f7fbff', ink: '#1a1a1a' };
const LINE_WIDTH = 1.5;
const TRAY_NAME_HEIGHT = 56;
/** Of a map whose parts have not come. */
const EMPTY: Rect = { x: 0, y: 0, w: 800, h: 400 };

type Look = (typeof LOOKS)[Theme];

/** Words in a box of a map. */
type Say = (
  text: string,
  rect: Rect,
  look: { size: number; bold?: boolean; colour: string; pad?: number; across?: Align },
) => WordsMark[];

/** The grid of an evidence map: headings, cells with what is known in each, studies as cards, and the tray. */
export function drawnEvidenceMap(record: UnknownRecord, around: Surroundings): Drawn {
  const look = LOOKS[around.theme];
  const props = propsOf(record);
  const say = sayWith(around.measure);
  const title = textOf(props['title']) || mapWords.unnamedMap;
  const found = around.map(record.id);
  if (!found) {
    const marks = [edged(EMPTY, TITLE.paper, look), ...say(title, EMPTY, named)];
    return drawn(EMPTY, marks);
  }
  const { map, layout } = found;
  const parts: Part[] = [
    titlePart(layout.title, title, textOf(props['question']), look, say),
    cornerPart(layout, look),
    ...layout.outcomes.map((one) => headingPart(one, 'middle', look, say)),
    ...layout.themes.map((one) => headingPart(one, 'start', look, say)),
    ...[...layout.cells.values()].map((one) => cellPart(one, map, look, say)),
    trayPart(layout, map, look, say),
  ];
  return { bounds: { x: 0, y: 0, w: layout.w, h: layout.h }, under: [], parts };
}

const named = { size: 32, bold: true, colour: TITLE.ink, pad: 24 };

function sayWith(measure: Measure): Say {
  return (text, rect, { size, bold = false, colour, pad = 12, across = 'start' }) => {
    const room = { x: rect.x + pad, y: rect.y + 4, w: rect.w - 2 * pad, h: rect.h - 8 };
    const style = { size, font: 'sans', lineHeight: 1.15, colour } as const;
    const align = { across, down: 'middle' } as const;
    return fitWords(plainBlocks(text, bold), room, style, measure, align);
  };
}

function edged(rect: Rect, fill: string, look: Look, more: object = {}): PathMark {
  return box(rect, { fill, line: { colour: look.line, width: LINE_WIDTH, ...more } });
}

function titlePart(bounds: Rect, title: string, question: string, look: Look, say: Say): Part {
  const paper = edged(bounds, TITLE.paper, look);
  if (question === '') return { bounds, marks: [paper, ...say(title, bounds, named)] };
  const [above, below] = [bounds.h * 0.62, bounds.h * 0.34];
  const asked = { size: 20, colour: TITLE.ink, pad: 24 };
  return {
    bounds,
    marks: [
      paper,
      ...say(title, { ...bounds, y: bounds.y + 4, h: above }, named),
      ...say(question, { ...bounds, y: bounds.y + above, h: below }, asked),
    ],
  };
}

/** What is left of the headings' two bands where they cross. */
function cornerPart({ title, outcomes, themes, w }: MapLayout, look: Look): Part {
  const top = title.y + title.h;
  const right = outcomes.reduce((least, { x }) => Math.min(least, x), w);
  const bottom = themes.reduce(
    (least, { y }) => Math.min(least, y),
    outcomes.reduce((most, { y, h }) => Math.max(most, y + h), top + 1),
  );
  const bounds = { x: 0, y: top, w: right, h: Math.max(1, bottom - top) };
  return { bounds, marks: [edged(bounds, look.band, look)] };
}

function headingPart(
  { heading, isLeaf, ...bounds }: HeadingBox,
  across: Align,
  look: Look,
  say: Say,
): Part {
  const paper = edged(bounds, isLeaf ? look.band : look.group, look);
  const style = { size: 20, bold: true, colour: look.ink, across };
  return { bounds, marks: [paper, ...say(heading.label, bounds, style)] };
}

function cellPart(
  { cell, cards, ...bounds }: CellBox,
  map: EvidenceMap,
  look: Look,
  say: Say,
): Part {
  const { state } = cell;
  const rated = state.kind === 'none' ? 'none' : 'strength' in state ? state.strength : undefined;
  const paint = rated && PALETTES.light.strength[rated];
  const strip = { x: bounds.x, y: bounds.y, w: bounds.w, h: STRIP_HEIGHT };
  const marks: Mark[] =
    state.kind === 'unknown'
      ? [{ ...edged(bounds, look.line, look), pattern: 'sparse' }]
      : [edged(bounds, look.ground, look)];
  if (paint) marks.push(edged(strip, paint.fill, look));
  const contents = cell.notes.length + cell.studies.length;
  const style = { size: 15, bold: rated !== undefined, colour: paint?.text ?? look.soft };
  const counted = contents > 0 ? 28 : 0;
  marks.push(...say(stateOf(cell), { ...strip, w: strip.w - counted }, style));
  if (contents > 0) marks.push(...say(String(contents), strip, { ...style, across: 'end' }));
  marks.push(...cards.flatMap((slot) => card(slot, map, look, say)));
  return { bounds, marks };
}

/** Its signs, and what is known in words. */
function stateOf(cell: Cell): string {
  const { state } = cell;
  const rated = state.kind === 'none' ? 'none' : 'strength' in state ? state.strength : undefined;
  return [
    ...(rated ? [STRENGTH_SYMBOLS[rated]] : []),
    ...(isContested(cell) ? [CONTESTED_SYMBOL] : []),
    describeCell(cell),
  ].join(' ');
}

function card(slot: CardSlot, map: EvidenceMap, look: Look, say: Say): Mark[] {
  const study = 'study' in slot ? map.studies.get(slot.study) : undefined;
  const text = study ? mapWords.card(study) : mapWords.moreStudies('more' in slot ? slot.more : 0);
  const dashes = study?.status === 'ongoing' ? { dashes: [4, 3] } : {};
  return [
    edged(slot, CARD.paper, { ...look, line: CARD.ink }, dashes),
    ...say(text, slot, { size: 13, colour: CARD.ink, pad: 8 }),
  ];
}

function trayPart({ tray }: MapLayout, map: EvidenceMap, look: Look, say: Say): Part {
  const { cards, ...bounds } = tray;
  const name = { ...bounds, h: TRAY_NAME_HEIGHT };
  return {
    bounds,
    marks: [
      box(bounds, {
        fill: look.band,
        line: { colour: look.line, width: LINE_WIDTH, dashes: [6, 4] },
        radius: 8,
      }),
      ...say(mapWords.tray, name, { size: 20, bold: true, colour: look.ink, pad: 16 }),
      ...cards.flatMap((slot) => card(slot, map, look, say)),
    ],
  };
}
