import { encodePointers, type Point, type Pointer } from '@gapboard/sync';
import type { Presenter } from './Presence.ts';

/** A board's canvas is smaller than this, in page units; nobody points further out. */
const FURTHEST = 10_000_000;

/** Where people point: the latest of each, under the client id that their awareness goes by. */
export class Pointers {
  readonly #latest = new Map<Presenter, Pointer>();
  readonly #moved = new Set<Presenter>();

  move(by: Presenter, client: number, at: Point | undefined): void {
    this.#latest.set(by, { client, at: at && bounded(at) });
    this.#moved.add(by);
  }

  /** That someone has gone, their awareness says. */
  leave(by: Presenter): void {
    this.#latest.delete(by);
    this.#moved.delete(by);
  }

  get hasMoved(): boolean {
    return this.#moved.size > 0;
  }

  /** A message with the pointers that have moved since the last call. */
  takeMoved(everyMs: number): Uint8Array {
    const moved: Pointer[] = [];
    for (const by of this.#moved) {
      const pointer = this.#latest.get(by);
      if (pointer) moved.push(pointer);
    }
    this.#moved.clear();
    return encodePointers(everyMs, moved);
  }

  /** A message with every pointer, for someone who knows none. */
  all(everyMs: number): Uint8Array {
    return encodePointers(everyMs, [...this.#latest.values()]);
  }
}

function bounded({ x, y }: Point): Point {
  return { x: within(x), y: within(y) };
}

function within(coordinate: number): number {
  return Math.max(-FURTHEST, Math.min(FURTHEST, coordinate));
}
