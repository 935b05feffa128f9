import type { Fields } from '../fields.ts';
import { textOf } from '../fields.ts';
import type { LineStyle } from '../marks/mark.ts';
import { lookOf, type Theme } from '../theme.ts';
import { scaleIn, sizeIn } from './propsOf.ts';

const WIDTHS = { s: 2, m: 3.5, l: 5, xl: 10 };

/** How tldraw draws the edge of a shape, and arrows and lines; without the tremble of its hand-drawn ones. */
export function lineOf(props: Fields, theme: Theme): LineStyle | undefined {
  const width = sizeIn(props, WIDTHS) * scaleIn(props);
  const { solid: colour } = lookOf(textOf(props['color'], 'black'), theme);
  switch (props['dash']) {
    case 'none':
      return undefined;
    case 'dashed':
      return { colour, width, dashes: [2 * width, 2 * width] };
    case 'dotted':
      return { colour, width, dashes: [0.1, 2 * width] };
    default:
      return { colour, width };
  }
}
