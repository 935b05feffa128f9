import { stroke } from '@gapboard/sync/testing';
import type { TLDrawShape } from '@tldraw/tlschema';
import { asDrawn, pointsOf } from '../ink/measure.ts';
import { recordedStrokes } from '../recordings/strokes.ts';

/** Short recordings would make a new shape every other moment. */
const POINTS_AT_LEAST = 250;
/** base64 characters of a pen stroke's first point, and of each further one */
const FIRST_POINT = 16;
const NEXT_POINT = 8;

/** What the ids of strokes begin with that a {@link Drawer} makes. */
export const DRAWERS_SHAPES = 'shape:drawer';

/** A stroke while it is drawn: the records as our client writes them, 30 a second. */
export type Growth = TLDrawShape[];

/** The recorded strokes as they grow, up to where their pen is. */
export function growths(): Growth[] {
  const long = [...recordedStrokes().values()].filter((s) => s.length >= POINTS_AT_LEAST);
  return long.map((samples) => {
    const points = pointsOf(samples, 'pen');
    const whole = stroke('growing', points, 3, true);
    const [segment] = whole.props.segments;
    if (!segment) throw new Error('A stroke has a segment.');
    const lengths = asDrawn(samples);
    return [...new Set([...lengths.slice(0, -1), points.length])].map((n) => {
      const path = segment.path.slice(0, FIRST_POINT + (n - 1) * NEXT_POINT);
      const isComplete = n === points.length;
      return { ...whole, props: { ...whole.props, segments: [{ ...segment, path }], isComplete } };
    });
  });
}

/**
 * Each stroke comes in the next cell of a board of so many, of this size in pixels, and people begin
 * apart from each other: whoever looks at one screen of it sees two of ten draw, at any time.
 */
const CELLS_ACROSS = 20;
const CELLS_DOWN = 2;
const CELLS_APART = 2;
const CELL = 400;

/** Somebody who draws one stroke after the other, each a shape of its own. */
export class Drawer {
  readonly #strokes = growths();
  readonly #nthPerson: number;
  readonly #meta: TLDrawShape['meta'];
  #nth = 0;
  #step = 0;

  constructor({ n, id }: { n: number; id: string }) {
    this.#nthPerson = n;
    this.#meta = { by: id, as: 'participant', pen: 'ink' };
  }

  /** The stroke's record a thirtieth of a second later. */
  next(): TLDrawShape {
    const growth = this.#strokes[this.#nth % this.#strokes.length];
    const grown = growth?.[this.#step];
    if (!growth || !grown) throw new Error('There are no strokes to draw.');
    const id = `${DRAWERS_SHAPES}${this.#nthPerson}-${this.#nth}` as TLDrawShape['id'];
    const cell = this.#nth + this.#nthPerson * CELLS_APART;
    const x = (cell % CELLS_ACROSS) * CELL;
    const y = (Math.floor(cell / CELLS_ACROSS) % CELLS_DOWN) * CELL;
    this.#step++;
    if (this.#step === growth.length) {
      this.#step = 0;
      this.#nth++;
    }
    return { ...grown, id, x, y, meta: this.#meta };
  }
}
