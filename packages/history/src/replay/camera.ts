import type { Rect } from '@gapboard/drawing';

/** How long what has happened holds the eye, in ms of showing. */
const HELD_MS = 2_500;
/** How long the way from one shot to the next takes, in ms of showing. */
const MOVE_MS = 900;
/** A shot lasts at least so long where something happens outside of it, and where it is only too wide or too near. */
const SHOT_MS = { missed: 1_600, unfitting: 4_000 };
/** As many times as wide, or as near, as it would have to be: then a shot no longer fits. */
const UNFITTING = 1.6;
/** It comes no nearer than this part of all there is: one sees where one is. */
const NEAREST = 0.4;
/** Nor nearer than this, in canvas units: a first stroke alone fills no wall. */
const LEAST: Readonly<Pick<Rect, 'w' | 'h'>> = { w: 1000, h: 560 };
/** Around what is shown, as a part of it. */
const MARGIN = 0.08;
/** Around all there is: it is large, and each bit of room makes its words smaller. */
const MARGIN_OF_ALL = 0.025;

/** What the camera shows: a shot, and on the way to it where it comes from and how far it is. */
export interface Look {
  shot: Rect;
  /** the shot before, while it is on its way */
  from?: Rect | undefined;
  /** what is seen just now */
  now: Rect;
}

/**
 * Where one looks: at all there is, nearer to where something happens. It works in shots, which stay
 * as they are for a while: nobody can look at a drawing that never comes to rest, and what is shown from
 * the same place need not be painted again.
 */
export class Camera {
  #shot: Rect | undefined;
  #from: Rect | undefined;
  #gone = 1;
  #age = 0;
  #held: { rect: Rect; left: number }[] = [];

  /** Something has happened here. */
  notice(rect: Rect): void {
    this.#held.push({ rect, left: HELD_MS });
  }

  /** Looks at once where it would have come to. */
  jump(): void {
    this.#shot = undefined;
    this.#from = undefined;
    this.#held = [];
  }

  /**
   * What is to be seen after `elapsed` ms of showing.
   * @param whole what all there is covers
   */
  look(whole: Rect, elapsed: number, follows: boolean): Look {
    this.#held = this.#held.flatMap(({ rect, left }) =>
      left > elapsed ? [{ rect, left: left - elapsed }] : [],
    );
    const happens = follows ? union(this.#held.map(({ rect }) => rect)) : undefined;
    const all = atLeast(padded(whole, MARGIN_OF_ALL));
    const goal = near(happens, all);
    this.#age += elapsed;
    this.#gone = Math.min(1, this.#gone + elapsed / MOVE_MS);
    if (!this.#shot) {
      [this.#shot, this.#gone, this.#age] = [goal, 1, 0];
    } else if (this.#isOver(this.#shot, goal, happens)) {
      [this.#from, this.#shot, this.#gone, this.#age] = [this.#shot, goal, 0, 0];
    }
    const shot = this.#shot;
    const from = this.#gone < 1 ? this.#from : undefined;
    return { shot, from, now: from ? mix(from, shot, eased(this.#gone)) : shot };
  }

  #isOver(shot: Rect, goal: Rect, happens: Rect | undefined): boolean {
    if (happens && !contains(shot, happens)) return this.#age >= SHOT_MS.missed;
    const wider = goal.w / shot.w;
    const isUnfitting = wider > UNFITTING || wider < 1 / UNFITTING;
    return isUnfitting && this.#age >= SHOT_MS.unfitting;
  }
}

function eased(part: number): number {
  return part * part * (3 - 2 * part);
}

function atLeast({ x, y, w, h }: Rect): Rect {
  const [wide, high] = [Math.max(w, LEAST.w), Math.max(h, LEAST.h)];
  return { x: x - (wide - w) / 2, y: y - (high - h) / 2, w: wide, h: high };
}

function near(happens: Rect | undefined, all: Rect): Rect {
  if (!happens) return all;
  const room = 1 + 2 * MARGIN;
  const w = Math.min(all.w, Math.max(happens.w * room, all.w * NEAREST, LEAST.w));
  const h = Math.min(all.h, Math.max(happens.h * room, all.h * NEAREST, LEAST.h));
  const x = within(happens.x + happens.w / 2 - w / 2, all.x, all.x + all.w - w);
  const y = within(happens.y + happens.h / 2 - h / 2, all.y, all.y + all.h - h);
  return { x, y, w, h };
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

export function padded({ x, y, w, h }: Rect, margin = MARGIN): Rect {
  const by = Math.max(w, h, 1) * margin;
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
