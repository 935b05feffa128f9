import { decodeFurther, decodeInk, type InkPoint } from './points.ts';

/** base64 characters of a point with pressure that is not the first: whole points end where characters do. */
const NEXT_POINT = 8;

/**
 * Reads a path that grows at its end, each time only what is new of it. A page in which ten people draw
 * reads 300 paths a second: whole, their points were a fifth of what it threw away, and V8 laid them
 * where only its longest collections look.
 */
export class GrowingPath {
  #path = '';
  #points: readonly InkPoint[] = [];

  /** The points of {@link decodeInk}, the same ones as before where the path has only grown. */
  read(path: string, dim: 2 | 3): readonly InkPoint[] {
    if (dim !== 3) return decodeInk(path, dim);
    this.#points = this.#grown(path) ?? decodeInk(path, dim);
    this.#path = path;
    return this.#points;
  }

  /** `undefined` where there is nothing to go on from, or what is new cannot be read by itself. */
  #grown(path: string): readonly InkPoint[] | undefined {
    const last = this.#points.at(-1);
    if (!last || this.#path.length % NEXT_POINT !== 0 || !path.startsWith(this.#path))
      return undefined;
    const news = path.slice(this.#path.length);
    const further = decodeFurther(news, last);
    return further.length * NEXT_POINT === news.length ? [...this.#points, ...further] : undefined;
  }
}
