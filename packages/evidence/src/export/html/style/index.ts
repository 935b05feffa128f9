import { EDGE_WIDTH, PALETTES, type Palette } from '../../../palette.ts';
import { STRENGTHS } from '../../../vocabulary.ts';
import { UPRIGHT_FROM } from '../grid.ts';
import { CHROME } from './chrome.ts';
import { GRID_STYLE } from './grid.ts';
import { LISTS_STYLE } from './lists.ts';
import { PRINT } from './print.ts';

/** The page's whole style, for a map of so many columns. */
export function pageStyle(columns: number): string {
  const isUpright = columns >= UPRIGHT_FROM;
  return [
    `:root{color-scheme:light dark;${colours(PALETTES.light)}${LIGHT}}`,
    // On paper the map is light, whatever the screen is.
    `@media screen and (prefers-color-scheme:dark){:root{${colours(PALETTES.dark)}${DARK}}}`,
    `:root{--columns:${columns};--column-least:${isUpright ? 3.5 : 6}rem;--heading:${isUpright ? 12.5 : 16}rem;--edge-width:${EDGE_WIDTH}px}`,
    CHROME,
    GRID_STYLE,
    ...PAINTS,
    LISTS_STYLE,
    PRINT,
  ].join('\n');
}

function colours(palette: Palette): string {
  const { band, edge, ground, ink, inkSoft, line, practice, shades, strength, unjudged } = palette;
  const paints = [
    ...STRENGTHS.map((one) => [one, strength[one]] as const),
    ['unjudged', unjudged] as const,
    ...shades.map((shade, at) => [`shade-${at + 1}`, shade] as const),
  ];
  return [
    `--ground:${ground};--band:${band};--ink:${ink};--ink-soft:${inkSoft};--line:${line};--edge:${edge};--practice:${practice};`,
    ...paints.map(([name, { fill, text }]) => `--${name}:${fill};--on-${name}:${text};`),
  ].join('');
}

const LIGHT =
  '--page:#f7f5f0;--act:#0d4744;--on-act:#fff;--link:#0b5652;--control:#6d7976;--mark:#fdf3da;';
const DARK =
  '--page:#101414;--act:#83d4c8;--on-act:#08201f;--link:#8fdacf;--control:#8b9895;--mark:#352a10;';

/** Fills and what is written on them, by the same names as in the drawing. */
const PAINTS = [...STRENGTHS, 'unjudged', ...[1, 2, 3, 4, 5].map((step) => `shade-${step}`)].map(
  (name) => `.fill.${name}{fill:var(--${name})}.on-${name}{--sign:var(--on-${name})}`,
);
