import { type Fields, textOf } from '../fields.ts';
import type { WordsMark } from '../marks/mark.ts';
import type { Measure } from '../marks/measure.ts';
import { blocksOf, type Block, plainBlocks } from '../marks/richText.ts';
import { alignOf, linesOf, wordsIn } from '../marks/words.ts';
import type { Rect } from '../picture.ts';
import { fontIn, scaleIn, sizeIn } from './propsOf.ts';

/** tldraw's, in canvas units at scale 1. */
const SIZES = { s: 18, m: 22, l: 26, xl: 32 };
const PADDING = 16;
export const LINE_HEIGHT = 1.35;

/** The words on a shape, as they are aligned there. */
export function labelIn(props: Fields, box: Rect, colour: string, measure: Measure): WordsMark[] {
  const blocks = wordsOn(props);
  if (blocks.every(({ runs }) => runs.every(({ text }) => text === ''))) return [];
  const scale = scaleIn(props);
  const adjusted =
    typeof props['fontSizeAdjustment'] === 'number' ? props['fontSizeAdjustment'] : 1;
  // Of an older version, it is a size and no share of one.
  const share = adjusted > 0 && adjusted <= 2 ? adjusted : 1;
  const look = {
    size: sizeIn(props, SIZES) * scale * share,
    font: fontIn(props),
    lineHeight: LINE_HEIGHT,
    colour,
  };
  const padding = Math.min(PADDING * scale, box.w / 4, box.h / 4);
  const room = {
    x: box.x + padding,
    y: box.y + padding,
    w: box.w - 2 * padding,
    h: box.h - 2 * padding,
  };
  const lines = linesOf(blocks, room.w, look, measure);
  return wordsIn(lines, room, look, {
    across: alignOf(props['align']),
    down: alignOf(props['verticalAlign']),
  });
}

/** Rich text, or the plain words of an older version. */
export function wordsOn(props: Fields): Block[] {
  const rich = blocksOf(props['richText']);
  return rich.length > 0 ? rich : plainBlocks(textOf(props['text']));
}
