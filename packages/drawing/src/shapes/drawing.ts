import type { UnknownRecord } from '@gapboard/board';
import { textOf } from '../fields.ts';
import { box, type Drawn, drawn } from '../marks/mark.ts';
import { grown } from '../geometry/rect.ts';
import { label } from './frame.ts';
import { boxOf, propsOf } from './propsOf.ts';
import type { Surroundings } from './surroundings.ts';

/** In canvas units. */
const NAME_SIZE = 18;
const LOOKS = {
  light: { line: '#8b9694', name: '#4a5553' },
  dark: { line: '#6b7876', name: '#b4bebb' },
};

/** A drawing's name over a thin frame; its strokes lie in it. */
export function drawnDrawing(record: UnknownRecord, { theme }: Surroundings): Drawn {
  const props = propsOf(record);
  const inside = boxOf(props);
  const look = LOOKS[theme];
  return drawn(grown(inside, 2 * NAME_SIZE), [
    box(inside, { line: { colour: look.line, width: 1, dashes: [6, 6] }, radius: 8 }),
    ...label(textOf(props['name']), look.name, NAME_SIZE),
  ]);
}
