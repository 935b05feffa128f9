import type { UnknownRecord } from '@gapboard/board';
import { DrawnBoard } from '../board/DrawnBoard.ts';
import { walk } from '../board/walk.ts';
import type { Drawing } from '../drawings/drawings.ts';
import { marksOf } from '../drawings/marksOf.ts';
import type { About } from '../drawings/rights.ts';
import type { PixelsMark, Mark } from '../marks/mark.ts';
import { instead } from '../shapes/media.ts';
import type { Theme } from '../theme.ts';
import { type SvgItem, svgFile } from './svgFile.ts';

export interface SvgOptions extends Partial<About> {
  ground: 'paper' | 'transparent';
  theme: Theme;
}

/**
 * A page of a board as an SVG file that needs nothing but itself: strokes as they are drawn, words as
 * words, and in its metadata whom to name, the licence, and what is to be seen.
 */
export function pictureSvg(
  records: Iterable<UnknownRecord>,
  {
    page,
    ids,
    ...options
  }: SvgOptions & {
    page: string;
    /** these shapes and what lies in them, and nothing else */
    ids?: ReadonlySet<string>;
  },
): string {
  const board = new DrawnBoard(records);
  board.theme = options.theme;
  const box = board.boundsOf(page, ids) ?? { x: 0, y: 0, w: 1, h: 1 };
  const items: SvgItem[] = [];
  const shown = (marks: readonly Mark[]): Mark[] =>
    marks.flatMap((mark) => (mark.kind === 'pixels' ? inPlaceOf(mark) : mark));
  const inPlaceOf = (mark: PixelsMark): readonly Mark[] =>
    board.instead((around) => instead(mark, around));
  walk(
    board,
    { page, ids, bare: ids !== undefined },
    {
      wants: () => true,
      marks: (marks, { matrix, opacity }) =>
        items.push({ kind: 'marks', marks: shown(marks), matrix, opacity }),
      clip: (clip, matrix) => items.push({ kind: 'clip', box: clip, matrix }),
      endClip: () => items.push({ kind: 'endClip' }),
    },
  );
  return svgFile(items, box, options);
}

/** A drawing as an SVG file: its strokes alone, and no word of anybody's but what is said about it. */
export function drawingSvg(drawing: Drawing, options: SvgOptions): string {
  const items = marksOf(drawing, options.theme).map((placed) => ({
    kind: 'marks' as const,
    ...placed,
  }));
  return svgFile(items, drawing.bounds, options);
}
