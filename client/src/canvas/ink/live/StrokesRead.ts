import { GrowingPath } from '@gapboard/board';
import { type Stroke, strokeOf } from '@gapboard/drawing';
import { type TLDrawShape, WeakCache } from 'tldraw';

/**
 * The strokes of records. A record never changes, and where it reaches and how it looks are asked one
 * after the other; of one that grows, the next record is read on from where the one before it ended.
 */
export class StrokesRead {
  readonly #read = new WeakCache<TLDrawShape, { stroke: Stroke | undefined }>();
  readonly #growing = new Map<string, GrowingPath>();

  of(shape: TLDrawShape): Stroke | undefined {
    return this.#read.get(shape, () => ({ stroke: this.#strokeOf(shape) })).stroke;
  }

  /** A stroke is done, or gone. */
  forget(id: string): void {
    this.#growing.delete(id);
  }

  #strokeOf(shape: TLDrawShape): Stroke | undefined {
    const { isComplete, segments } = shape.props;
    if (isComplete || segments.length !== 1) return strokeOf(shape);
    let growing = this.#growing.get(shape.id);
    if (!growing) this.#growing.set(shape.id, (growing = new GrowingPath()));
    const path = growing;
    return strokeOf(shape, (text, dim) => path.read(text, dim));
  }
}
