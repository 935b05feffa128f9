import type { UnknownRecord } from '@gapboard/board';
import { textOf } from '../fields.ts';
import { grown } from '../geometry/rect.ts';
import { fillsOf } from '../ink/inkPaths.ts';
import { type Drawn, drawn, type Mark } from '../marks/mark.ts';
import { lookOf } from '../theme.ts';
import { outlineOfGeo } from './geoOutline.ts';
import { labelIn } from './label.ts';
import { lineOf } from './lines.ts';
import { boxOf, propsOf } from './propsOf.ts';
import type { Surroundings } from './surroundings.ts';

/** A box, a ring and tldraw's other figures, with what is written on them. */
export function drawnGeo(record: UnknownRecord, { theme, measure }: Surroundings): Drawn {
  const props = propsOf(record);
  const bounds = boxOf(props);
  const line = lineOf(props, theme);
  const { d, inner } = outlineOfGeo(textOf(props['geo'], 'rectangle'), bounds);
  const colour = textOf(props['color'], 'black');
  const fills = fillsOf(textOf(props['fill'], 'none'), colour, theme);
  const marks: Mark[] = fills.map((fill) => ({ kind: 'path', d, ...fill }));
  if (line) marks.push({ kind: 'path', d: d + inner, line, opacity: 1 });
  const written = lookOf(textOf(props['labelColor'], 'black'), theme).solid;
  return drawn(grown(bounds, (line?.width ?? 0) / 2), [
    ...marks,
    ...labelIn(props, bounds, written, measure),
  ]);
}
