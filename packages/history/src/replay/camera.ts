import type { Rect } from '@gapboard/drawing';

/** How long what has happened holds the eye, in ms of showing. */
const HELD_MS = 2_500;
/** In which the way to where something happens is two thirds gone, in ms of showing. */
const EASE_MS = 650;
/** It comes no nearer than this part of all there is: one sees where one is. */
const NEAREST = 0.4;
/** Around what is shown, as a part of it. */
const MARGIN = 0.08;

/** Where one looks: at all there is, nearer to where something happens, and never in jumps while it plays. */
export class Camera {
  #rect: Rect | undefined;
  #held: { rect: Rect; left: number }[] = [];

  /** Something has happened here. */
  notice(rect: Rect): void {
    this.#held.push({ rect, left: HELD_MS });
  }

  /** Looks at once where it would have come to. */
  jump(): void {
    this.#rect = undefined;
    this.#held = [];
  }

  /**
   * What is to be seen after `elapsed` ms of showing.
   * @param whole what all there is covers
   */
  look(whole: Rect, elapsed: number, follows: boolean): Rect {
    this.#held = this.#held.flatMap(({ rect, left }) =>
      left > elapsed ? [{ rect, left: left - elapsed }] : [],
    );
    const all = padded(whole);
    const goal = follows ? near(union(this.#held.map(({ rect }) => rect)), all) : all;
    const from = this.#rect;
    const part = from ? 1 - Math.exp(-elapsed / EASE_MS) : 1;
    this.#rect = from ? mix(from, goal, part) : goal;
    return this.#rect;
  }
}

function near(happens: Rect | undefined, all: Rect): Rect {
  if (!happens) return all;
  const w = Math.min(all.w, Math.max(happens.w * (1 + 2 * MARGIN), all.w * NEAREST));
  const h = Math.min(all.h, Math.max(happens.h * (1 + 2 * MARGIN), all.h * NEAREST));
  const x = within(happens.x + happens.w / 2 - w / 2, all.x, all.x + all.w - w);
  const y = within(happens.y + happens.h / 2 - h / 2, all.y, all.y + all.h - h);
  return { x, y, w, h };
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

export function padded({ x, y, w, h }: Rect): Rect {
  const by = Math.max(w, h, 1) * MARGIN;
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

export function union(rects: readonly Rect[]): Rect | undefined {
  const [first, ...others] = rects;
  if (!first) return undefined;
  let [left, top, right, bottom] = [first.x, first.y, first.x + first.w, first.y + first.h];
  for (const { x, y, w, h } of others) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + w), Math.max(bottom, y + h)];
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
}

export function contains(outer: Rect, { x, y, w, h }: Rect): boolean {
  return outer.x <= x && outer.y <= y && outer.x + outer.w >= x + w && outer.y + outer.h >= y + h;
}

function mix(a: Rect, b: Rect, part: number): Rect {
  const at = (from: number, to: number): number => from + (to - from) * part;
  return { x: at(a.x, b.x), y: at(a.y, b.y), w: at(a.w, b.w), h: at(a.h, b.h) };
}
