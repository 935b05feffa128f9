import type { UnknownRecord } from '@gapboard/board';
import { textOf } from '../fields.ts';
import { box, type Drawn, drawn, type WordsMark } from '../marks/mark.ts';
import { grown } from '../geometry/rect.ts';
import { lookOf } from '../theme.ts';
import { boxOf, propsOf } from './propsOf.ts';
import type { Surroundings } from './surroundings.ts';

const NAME_SIZE = 14;

/** A frame; what lies in it is cut off at its edge. */
export function drawnFrame(record: UnknownRecord, { theme }: Surroundings): Drawn {
  const props = propsOf(record);
  const inside = boxOf(props);
  const look = lookOf(textOf(props['color'], 'black'), theme);
  const name = label(textOf(props['name']), look.frameText);
  const paper = box(inside, { fill: look.frameFill, line: { colour: look.frameStroke, width: 1 } });
  return { ...drawn(grown(inside, 2 * NAME_SIZE), [paper, ...name]), clip: inside };
}

/** A name above the upper left corner. */
export function label(name: string, colour: string, size = NAME_SIZE): WordsMark[] {
  if (name === '') return [];
  const style = { size, font: 'sans', bold: false, italic: false } as const;
  return [{ kind: 'words', text: name, x: 0, y: -size / 2, style, colour, anchor: 'start' }];
}
