import { b64Vecs, DIM_2D, type TLDrawShapeSegment } from 'tldraw';
import type { InkVec } from './samples.ts';

/**
 * So many points are kept in one record: drawing it anew with each frame has to stay cheap, and a
 * record has to stay far below what a server takes.
 */
export const POINTS_MAX = 600;
/** A straight line turns in such steps, in radians: 24 to a full turn, as tldraw's. */
const STRAIGHT_STEP = (2 * Math.PI) / 24;

/**
 * The line that grows under a hand, in the coordinates of the record it is kept in. Runs that follow
 * the hand take turns with straight ones.
 */
export class Line {
  readonly #dim: 2 | undefined;
  readonly #near: number;
  #done: TLDrawShapeSegment[] = [];
  #points: InkVec[];
  /** where the straight run under way begins */
  #corner: InkVec | undefined;

  /**
   * @param near points nearer than this to the one before are one with it; in page units
   */
  constructor(first: readonly InkVec[], hasPressure: boolean, near: number) {
    this.#points = [...first];
    this.#dim = hasPressure ? undefined : DIM_2D;
    this.#near = near;
  }

  get isFull(): boolean {
    return this.#points.length >= POINTS_MAX;
  }

  get last(): InkVec | undefined {
    return this.#points.at(-1);
  }

  /** The last points of the run under way. */
  tail(count: number): InkVec[] {
    return this.#points.slice(-count);
  }

  /** @returns whether the line has become another by it */
  add(point: InkVec): boolean {
    if (this.#corner) {
      this.#points = [this.#corner, turned(this.#corner, point)];
      return true;
    }
    const last = this.#points.at(-1);
    if (last && Math.hypot(point.x - last.x, point.y - last.y) < this.#near) {
      // Only with pressure may a point change that is there already: what has been written of an
      // even line never does, and its beginning is on its way to others.
      if (this.#dim === DIM_2D || point.z <= last.z) return false;
      last.z = point.z;
      return true;
    }
    this.#points.push(point);
    return true;
  }

  /** From here on the line runs straight to where the hand is, until {@link followHand}. */
  runStraight(): void {
    const last = this.#points.at(-1);
    if (this.#corner || !last) return;
    if (this.#points.length > 1) this.#done = [...this.#done, this.#segment()];
    this.#corner = last;
    this.#points = [last, last];
  }

  followHand(): void {
    if (!this.#corner) return;
    const last = this.#points.at(-1) ?? this.#corner;
    this.#done = [...this.#done, this.#segment()];
    this.#corner = undefined;
    this.#points = [last];
  }

  get segments(): TLDrawShapeSegment[] {
    return [...this.#done, this.#segment()];
  }

  #segment(): TLDrawShapeSegment {
    const type = this.#corner ? 'straight' : 'free';
    const path = b64Vecs.encodePoints(this.#points, this.#dim);
    return this.#dim === DIM_2D ? { type, path, dim: DIM_2D } : { type, path };
  }
}

function turned(from: InkVec, to: InkVec): InkVec {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const angle = Math.round(Math.atan2(dy, dx) / STRAIGHT_STEP) * STRAIGHT_STEP;
  const length = Math.hypot(dx, dy);
  return {
    x: from.x + Math.cos(angle) * length,
    y: from.y + Math.sin(angle) * length,
    z: to.z,
  };
}
