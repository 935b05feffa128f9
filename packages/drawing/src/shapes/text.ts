import type { UnknownRecord } from '@gapboard/board';
import { numberOf, textOf } from '../fields.ts';
import { type Drawn, drawn } from '../marks/mark.ts';
import { alignOf, linesOf, wordsIn } from '../marks/words.ts';
import { lookOf } from '../theme.ts';
import { LINE_HEIGHT, wordsOn } from './label.ts';
import { fontIn, propsOf, scaleIn, sizeIn } from './propsOf.ts';
import type { Surroundings } from './surroundings.ts';

/** tldraw's, in canvas units at scale 1. */
const SIZES = { s: 18, m: 24, l: 36, xl: 44 };

/** Words that stand by themselves. */
export function drawnText(record: UnknownRecord, { theme, measure }: Surroundings): Drawn {
  const props = propsOf(record);
  const scale = scaleIn(props);
  const look = {
    size: sizeIn(props, SIZES) * scale,
    font: fontIn(props),
    lineHeight: LINE_HEIGHT,
    colour: lookOf(textOf(props['color'], 'black'), theme).solid,
  };
  const isAuto = props['autoSize'] !== false;
  const width = isAuto ? Infinity : Math.max(1, numberOf(props['w'], 200)) * scale;
  const lines = linesOf(wordsOn(props), width, look, measure);
  const bounds = { x: 0, y: 0, w: isAuto ? Math.max(1, lines.width) : width, h: lines.height };
  const align = { across: alignOf(props['textAlign'], 'start'), down: 'start' } as const;
  return drawn(bounds, wordsIn(lines, bounds, look, align));
}
