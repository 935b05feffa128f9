import type { Pose, Rect } from '@gapboard/drawing';

/** How long something takes to appear or to glide to its place, in ms of showing. */
const TAKES_MS = 400;
/** As large as it is when it begins to appear. */
const BEGINS_AT = 0.7;

interface Move {
  kind: 'appears' | 'glides';
  gone: number;
  dx: number;
  dy: number;
}

/** What is on its way: notes that appear, and what glides to where it lies now. */
export class Poses {
  readonly #moves = new Map<string, Move>();

  appears(id: string): void {
    this.#moves.set(id, { kind: 'appears', gone: 0, dx: 0, dy: 0 });
  }

  /** Sets out from where it is seen just now. */
  glides(id: string, from: Rect, to: Rect): void {
    const seen = this.at(id);
    const dx = from.x + (seen?.dx ?? 0) - to.x;
    const dy = from.y + (seen?.dy ?? 0) - to.y;
    this.#moves.set(id, { kind: 'glides', gone: 0, dx, dy });
  }

  clear(): void {
    this.#moves.clear();
  }

  pass(elapsed: number): void {
    for (const [id, move] of this.#moves) {
      move.gone += elapsed / TAKES_MS;
      if (move.gone >= 1) this.#moves.delete(id);
    }
  }

  now(): ReadonlyMap<string, Pose> {
    return new Map([...this.#moves.keys()].map((id) => [id, this.at(id) ?? AT_REST]));
  }

  at(id: string): Pose | undefined {
    const move = this.#moves.get(id);
    if (!move) return undefined;
    const left = (1 - move.gone) ** 3;
    if (move.kind === 'glides') {
      return { ...AT_REST, dx: move.dx * left, dy: move.dy * left };
    }
    return { ...AT_REST, scale: 1 - (1 - BEGINS_AT) * left, opacity: 1 - left };
  }
}

const AT_REST: Pose = { dx: 0, dy: 0, scale: 1, opacity: 1 };
