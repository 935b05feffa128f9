/** Small signs beside a bubble, each drawn rather than written: not every font has a heart or a hollow diamond. */
import type { Palette } from '../../palette.ts';
import type { Direction, Strength } from '../../vocabulary.ts';
import { STRENGTH_SYMBOLS } from '../../vocabulary.ts';
import type { Figures } from '../figures.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { element, px } from '../markup.ts';

export type MarkKind = 'practice' | 'lived' | 'gap' | 'question' | 'ongoing' | 'contested';

export const MARK_WORDS: Record<MarkKind, string> = {
  practice: 'Practice knowledge',
  lived: 'Lived experience',
  gap: 'Gap',
  question: 'Question',
  ongoing: 'Study in progress',
  contested: 'Contested: ratings are two steps or more apart',
};

/** A sign, and how many of what it stands for; a mark without a number is there or not. */
export interface Mark {
  kind: MarkKind;
  count: number | undefined;
}

/** The marks of a cell, in the order in which they are drawn. */
export function marksOf(figures: Figures): Mark[] {
  const marks: Mark[] = [
    { kind: 'practice', count: figures.practice },
    { kind: 'lived', count: figures.lived },
    { kind: 'gap', count: figures.gaps },
    { kind: 'question', count: figures.questions },
    { kind: 'ongoing', count: figures.ongoing },
  ];
  const there = marks.filter(({ count }) => count !== 0);
  return figures.contested ? [...there, { kind: 'contested', count: undefined }] : there;
}

/** Side of the square that a sign is drawn in; its number is as high. */
export const MARK_SIZE = 12;
const NUMBER_SIZE = 12;

export function markWidth({ count }: Mark): number {
  return MARK_SIZE + (count === undefined ? 0 : 2 + textWidth(String(count), NUMBER_SIZE));
}

/** A mark with its upper left corner at a point. */
export function markAt(mark: Mark, x: number, y: number, palette: Palette): string {
  const number =
    mark.count === undefined
      ? ''
      : element(
          'text',
          {
            x: px(x + MARK_SIZE + 2),
            y: px(y + MARK_SIZE - 1),
            'font-size': NUMBER_SIZE,
            fill: palette.ink,
          },
          String(mark.count),
        );
  const place = `translate(${px(x)} ${px(y)}) scale(${MARK_SIZE / DRAWN_IN})`;
  return element('g', { transform: place }, sign(mark.kind, palette)) + number;
}

/** The signs are drawn in a square of this side. */
const DRAWN_IN = 10;

export const HEART =
  'M5 9.2C2.2 7 .8 5.5 .8 3.6 .8 2.1 1.9 1 3.2 1 4 1 4.6 1.4 5 2.1 5.4 1.4 6 1 6.8 1 8.1 1 9.2 2.1 9.2 3.6 9.2 5.5 7.8 7 5 9.2Z';

function sign(kind: MarkKind, { edge, ink, practice }: Palette): string {
  const line = { fill: 'none', stroke: ink, 'stroke-width': 1.2 };
  switch (kind) {
    case 'practice':
      return element('rect', { x: 1, y: 1, width: 8, height: 8, fill: practice, stroke: edge });
    case 'lived':
      return element('path', { d: HEART, fill: practice, stroke: edge });
    case 'gap':
      return element('path', { d: 'M5 .6 9.4 5 5 9.4 .6 5Z', ...line });
    case 'question':
      return element(
        'text',
        { x: 5, y: 9, 'font-size': 11, 'font-weight': 700, 'text-anchor': 'middle', fill: ink },
        '?',
      );
    case 'ongoing':
      return element('circle', { cx: 5, cy: 5, r: 4, 'stroke-dasharray': '2 1.5', ...line });
    case 'contested':
      return element('path', { d: 'M1 3.5H9M1 6.5H9M7 .8 3 9.2', ...line });
  }
}

/** Three dots, as many of them filled as the evidence is strong, and an arrow where it points somewhere. */
export function strengthAt(
  { direction, strength }: { strength: Strength; direction: Direction | undefined },
  middle: number,
  y: number,
  ink: string,
): string {
  const width = 3 * DOT + (direction === undefined ? 0 : ARROW + 2);
  const start = middle - width / 2;
  const dots = [...STRENGTH_SYMBOLS[strength]].map((dot, at) =>
    element('circle', {
      cx: px(start + DOT * (at + 0.5)),
      cy: px(y + DOT / 2),
      r: 2.8,
      fill: dot === '●' ? ink : 'none',
      stroke: ink,
    }),
  );
  return dots.join('') + (direction ? arrowAt(direction, start + 3 * DOT + 2, y, ink) : '');
}

/** Height of {@link strengthAt}, and the width of a dot of it. */
export const DOT = 8;
const ARROW = 10;

const ANGLES: Record<Exclude<Direction, 'mixed'>, number> = {
  positive: 0,
  tends_positive: 45,
  tends_negative: 135,
  negative: 180,
};

function arrowAt(direction: Direction, x: number, y: number, ink: string): string {
  const d =
    direction === 'mixed'
      ? 'M-4 0H4M-2 -2 -4 0 -2 2M2 -2 4 0 2 2'
      : 'M0 4V-4M-2.2 -1.6 0 -4 2.2 -1.6';
  const turn = direction === 'mixed' ? '' : ` rotate(${ANGLES[direction]})`;
  return element('path', {
    d,
    fill: 'none',
    stroke: ink,
    'stroke-width': 1.4,
    transform: `translate(${px(x + ARROW / 2)} ${px(y + DOT / 2)})${turn}`,
  });
}
