import { words as mapWords } from '../../model/words.ts';
import type { Palette } from '../../palette.ts';
import { STRENGTH_LABELS, STRENGTHS, UNKNOWN_LABEL } from '../../vocabulary.ts';
import { EDGE_WIDTH } from '../../palette.ts';
import { shadeRanges } from '../figures.ts';
import { DOT, MARK_SIZE, MARK_WORDS, markAt, type MarkKind, strengthAt } from './marks.ts';
import { MARGIN } from './layout.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { element, px } from '../markup.ts';

interface Entry {
  words: string;
  /** width of what is drawn before the words */
  width: number;
  draw: (x: number, y: number) => string;
}

const SIZE = 12;
const LINE = 24;
/** How far the words lie from their sign, and the next entry from the words. */
const BESIDE = 6;
const APART = 22;

/** What the shade of a tile says, where it says how many there are of something. */
export interface Shading {
  of: string;
  largest: number;
}

/**
 * What every sign of a map means, in as many lines as it takes; `y` is where they begin. `tiles`:
 * the map has these and no bubbles, with shades for numbers or, `undefined`, for strength.
 */
export function legend(
  palette: Palette,
  {
    shading,
    tiles,
    width,
    y,
  }: { tiles: boolean; shading: Shading | undefined; width: number; y: number },
): { drawn: string[]; bottom: number } {
  const drawn: string[] = [];
  let x = MARGIN;
  let line = y;
  for (const entry of [...fillEntries(palette, tiles, shading), ...markEntries(palette)]) {
    const needed = entry.width + BESIDE + textWidth(entry.words, SIZE);
    if (x > MARGIN && x + needed > width - MARGIN) {
      x = MARGIN;
      line += LINE;
    }
    drawn.push(
      entry.draw(x, line + LINE / 2),
      element(
        'text',
        {
          x: px(x + entry.width + BESIDE),
          y: px(line + LINE / 2 + 4),
          'font-size': SIZE,
          fill: palette.ink,
        },
        entry.words,
      ),
    );
    x += needed + APART;
  }
  return { drawn, bottom: line + LINE };
}

function fillEntries(palette: Palette, tiles: boolean, shading: Shading | undefined): Entry[] {
  const fill = (colour: string, x: number, y: number, dashes?: string) => {
    const line = {
      fill: colour,
      stroke: palette.edge,
      'stroke-width': EDGE_WIDTH,
      'stroke-dasharray': dashes,
    };
    return tiles
      ? element('rect', { x: px(x + 1), y: px(y - 7), width: 14, height: 14, rx: 2, ...line })
      : element('circle', { cx: px(x + 8), cy: px(y), r: 7, ...line });
  };
  const unknown: Entry = {
    words: UNKNOWN_LABEL,
    width: 16,
    draw: (x, y) => unknownBox(x + 1, y - 7, 14, 14, palette),
  };
  if (shading) {
    const ranges = shadeRanges(shading.largest, palette.shades.length).map(
      ({ from, step, to }): Entry => ({
        words: `${from === to ? from : `${from}–${to}`} ${shading.of}`.trim(),
        width: 16,
        draw: (x, y) => fill(palette.shades[step]?.fill ?? palette.ground, x, y),
      }),
    );
    return [...ranges, unknown];
  }
  const strengths = STRENGTHS.map((strength): Entry => ({
    words: STRENGTH_LABELS[strength],
    width: 16 + 6 + 3 * DOT,
    draw: (x, y) =>
      fill(palette.strength[strength].fill, x, y, strength === 'none' ? '3 2' : undefined) +
      strengthAt({ strength, direction: undefined }, x + 22 + 1.5 * DOT, y - DOT / 2, palette.ink),
  }));
  const unjudged = {
    words: mapWords.discussed,
    width: 16,
    draw: (x: number, y: number) => fill(palette.unjudged.fill, x, y),
  };
  return [...strengths, unjudged, unknown];
}

function markEntries(palette: Palette): Entry[] {
  return (Object.keys(MARK_WORDS) as MarkKind[]).map((kind) => ({
    words: MARK_WORDS[kind],
    width: MARK_SIZE,
    draw: (x, y) => markAt({ kind, count: undefined }, x, y - MARK_SIZE / 2, palette),
  }));
}

/** A cell that nobody has discussed: dots around nothing. */
export function unknownBox(
  x: number,
  y: number,
  width: number,
  height: number,
  { inkSoft }: Palette,
): string {
  return element('rect', {
    x: px(x),
    y: px(y),
    width: px(width),
    height: px(height),
    fill: 'none',
    stroke: inkSoft,
    'stroke-dasharray': '1 3',
  });
}
