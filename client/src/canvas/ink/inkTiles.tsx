import { lookOf, type Pattern, type Theme, TILES } from '@gapboard/drawing';
import type { SvgExportDef, TLShapeUtilCanvasSvgDef } from 'tldraw';
import { COLOURS } from './pens.ts';

/** The patterns that pens are filled with. */
const PATTERNS: readonly Pattern[] = ['tone', 'pencil'];
const THEMES: readonly Theme[] = ['light', 'dark'];

/** Where an SVG has the tile of a pattern in a colour. */
export function tileId(pattern: Pattern, fill: string): string {
  return `ink-${pattern}-${fill.replace('#', '')}`;
}

/** The tiles of all patterns in all colours: each pattern's path is there once, and takes on the colour. */
export const INK_TILES: TLShapeUtilCanvasSvgDef = {
  key: 'ink-tiles',
  component: () => (
    <>
      {PATTERNS.map((pattern) => (
        <path key={pattern} id={`ink-tile-${pattern}`} d={TILES[pattern].d} />
      ))}
      {PATTERNS.flatMap((pattern) =>
        [...fills()].map((fill) => (
          <pattern
            key={tileId(pattern, fill)}
            id={tileId(pattern, fill)}
            width={TILES[pattern].size}
            height={TILES[pattern].size}
            patternUnits="userSpaceOnUse"
          >
            <use href={`#ink-tile-${pattern}`} fill={fill} />
          </pattern>
        )),
      )}
    </>
  ),
};

function fills(): Set<string> {
  return new Set(THEMES.flatMap((theme) => COLOURS.map((colour) => lookOf(colour, theme).solid)));
}

/** A tile for a file that is taken away: by itself, since there is nothing around it. */
export function tileExport(pattern: Pattern, fill: string): SvgExportDef {
  const id = tileId(pattern, fill);
  const { size, d } = TILES[pattern];
  return {
    key: id,
    getElement: () => (
      <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
        <path d={d} fill={fill} />
      </pattern>
    ),
  };
}
