import type { UnknownRecord } from '@gapboard/board';
import { numberOf, textOf } from '../fields.ts';
import { box, type Drawn, drawn } from '../marks/mark.ts';
import { lookOf } from '../theme.ts';
import { labelIn } from './label.ts';
import { propsOf, scaleIn } from './propsOf.ts';
import type { Surroundings } from './surroundings.ts';

/** Of tldraw's sticky notes, in canvas units at scale 1. */
const SIDE = 200;
const EDGE = { light: '#909090', dark: '#141414' };

/** A sticky note as tldraw has them. */
export function drawnStickyNote(record: UnknownRecord, { theme, measure }: Surroundings): Drawn {
  const props = propsOf(record);
  const scale = scaleIn(props);
  const look = lookOf(textOf(props['color'], 'black'), theme);
  const grown = Math.max(0, numberOf(props['growY'], 0));
  const bounds = { x: 0, y: 0, w: SIDE * scale, h: (SIDE + grown) * scale };
  return drawn(bounds, [
    box(bounds, { fill: look.noteFill, line: { colour: EDGE[theme], width: 0.5 * scale } }),
    ...labelIn(props, bounds, look.noteText, measure),
  ]);
}
