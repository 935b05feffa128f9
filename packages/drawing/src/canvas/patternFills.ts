import type { Matrix } from '../geometry/matrix.ts';
import { type Pattern, TILES } from '../ink/patterns.ts';
import type { Surface } from '../picture.ts';

/** In pixels: a tile is never painted larger, however near one is. */
const LARGEST_TILE = 1024;

/** In pixels. */
const SMALLEST_TILE = 4;
/** From one size to the next, so that zooming does not paint a tile a frame. */
const STEP = 1.5;

/** Patterns as a canvas fills with them: tiles, painted once for each colour and about each size. */
export class PatternFills {
  readonly #tiles = new Map<string, OffscreenCanvas>();

  /** An even fill where there are no canvases to paint tiles on. */
  of(surface: Surface, pattern: Pattern, colour: string, matrix: Matrix): CanvasPattern | string {
    if (typeof OffscreenCanvas === 'undefined') return colour;
    const { size } = TILES[pattern];
    const pixels = sizeNear(size * Math.hypot(matrix[0], matrix[1]));
    const fill = surface.createPattern(this.#tile(pattern, colour, pixels), 'repeat');
    if (!fill) return colour;
    const scale = size / pixels;
    fill.setTransform({ a: scale, b: 0, c: 0, d: scale, e: 0, f: 0 });
    return fill;
  }

  #tile(pattern: Pattern, colour: string, pixels: number): OffscreenCanvas {
    const key = `${pattern} ${colour} ${pixels}`;
    const known = this.#tiles.get(key);
    if (known) return known;
    const tile = new OffscreenCanvas(pixels, pixels);
    const surface = tile.getContext('2d');
    const { size, d } = TILES[pattern];
    if (surface) {
      surface.scale(pixels / size, pixels / size);
      surface.fillStyle = colour;
      surface.fill(pathFrom(d));
    }
    this.#tiles.set(key, tile);
    return tile;
  }
}

/** The next size of those that tiles are painted in. */
function sizeNear(wanted: number): number {
  const steps = Math.max(0, Math.ceil(Math.log(wanted / SMALLEST_TILE) / Math.log(STEP)));
  return Math.min(LARGEST_TILE, Math.round(SMALLEST_TILE * STEP ** steps));
}

function pathFrom(d: string): Path2D {
  return new Path2D(d);
}
