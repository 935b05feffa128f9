import { PALETTES } from '@gapboard/evidence';
import type { TextStyle } from './Paper.ts';

const { ink, inkSoft } = PALETTES.light;

const INK = ink;
/** For what is said beside the matter: at least 4.5:1 on white. */
export const SOFT = inkSoft;
/** For headings and links. */
export const ACCENT = '#00476B';
export const RULE = PALETTES.light.line;
export const GROUND = PALETTES.light.band;

function style(size: number, leading: number, more: Partial<TextStyle> = {}): TextStyle {
  return { size, leading, colour: INK, bold: false, ...more };
}

/** Nothing in a report is smaller than this, in points. */
const SMALLEST = 7;

export const STYLES = {
  title: style(24, 29, { bold: true, colour: ACCENT }),
  lead: style(12, 17),
  body: style(9.5, 14),
  small: style(8, 11.5, { colour: SOFT }),
  reference: style(8, 11),
  tableHead: style(8, 11.5, { bold: true }),
  table: style(8.5, 12),
  onMap: style(7.5, 9),
  onMapBold: style(7.5, 9, { bold: true }),
  tiny: style(SMALLEST, 8.6),
  tinyBold: style(SMALLEST, 8.6, { bold: true }),
};

export const HEADINGS: Record<
  'H2' | 'H3' | 'H4',
  { style: TextStyle; before: number; after: number }
> = {
  H2: { style: style(16, 21, { bold: true, colour: ACCENT }), before: 26, after: 3 },
  H3: { style: style(11.5, 16, { bold: true }), before: 16, after: 0 },
  H4: { style: style(9.5, 13, { bold: true, colour: ACCENT }), before: 12, after: 0 },
};
