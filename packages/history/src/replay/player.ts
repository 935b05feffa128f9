import { countTo, type TimeLine } from './timeLine.ts';

/** Whoever shows frames: a page, or a test. */
export interface Clock {
  /** ms, from any beginning */
  now(): number;
  /** Calls once before the next frame is shown; what it gives back takes that back. */
  nextFrame(call: () => void): () => void;
}

/** So many times as fast as it was; `minute`: all of it in one, and never slower than it was. */
export type Pace = number | 'minute';

export const SPEEDS = [0.5, 1, 2, 4, 8, 16] as const;
const MINUTE_MS = 60_000;

export interface PlayerState {
  position: number;
  isPlaying: boolean;
  hasEnded: boolean;
  pace: Pace;
  /** counts the times that it did not come here by playing: nothing glides over a jump */
  jumps: number;
}

/** Where one can step to: positions in ascending order. */
export interface Marks {
  chapters: readonly number[];
  changes: readonly number[];
}

/** From the position to a chapter's beginning, in ms of playing: nearer than this, back is the one before. */
const JUST_BEGUN_MS = 1_000;

/** How many times as fast as it was a pace is on a time line. */
export function speedOf(pace: Pace, { length }: Pick<TimeLine, 'length'>): number {
  return pace === 'minute' ? Math.max(1, length / MINUTE_MS) : pace;
}

/** Goes along a time line, as a tape is played. */
export class Player {
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  #line: TimeLine;
  #marks: Marks;
  #state: PlayerState;
  #last = 0;
  #stop: (() => void) | undefined;

  constructor(line: TimeLine, marks: Marks, clock: Clock) {
    this.#line = line;
    this.#marks = marks;
    this.#clock = clock;
    this.#state = { position: 0, isPlaying: false, hasEnded: false, pace: 1, jumps: 0 };
  }

  /** The same value until something changes. */
  get state(): PlayerState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** From the beginning where it has ended. */
  play(): void {
    if (this.#state.isPlaying) return;
    if (this.#state.hasEnded) this.seek(0);
    this.#last = this.#clock.now();
    this.#set({ isPlaying: true });
    this.#stop = this.#clock.nextFrame(this.#frame);
  }

  pause(): void {
    this.#stop?.();
    this.#stop = undefined;
    if (this.#state.isPlaying) this.#set({ isPlaying: false });
  }

  setPace(pace: Pace): void {
    this.#set({ pace });
  }

  seek(position: number): void {
    const { length } = this.#line;
    const to = Number.isFinite(position) ? Math.min(length, Math.max(0, position)) : 0;
    const hasEnded = to >= length;
    this.#set({ position: to, hasEnded, jumps: this.#state.jumps + 1 });
    if (hasEnded) this.pause();
  }

  nextChapter(): void {
    this.seek(after(this.#marks.chapters, this.#state.position) ?? this.#line.length);
  }

  previousChapter(): void {
    this.seek(before(this.#marks.chapters, this.#state.position - JUST_BEGUN_MS) ?? 0);
  }

  /** Stepping from change to change is looking closely: it stops what plays. */
  nextChange(): void {
    this.pause();
    this.seek(after(this.#marks.changes, this.#state.position) ?? this.#line.length);
  }

  previousChange(): void {
    this.pause();
    this.seek(before(this.#marks.changes, this.#state.position) ?? 0);
  }

  /** Goes on along another time line of the same script, from the same moment. */
  use(line: TimeLine, marks: Marks): void {
    const time = this.#line.timeAt(this.#state.position);
    const { hasEnded } = this.#state;
    this.#line = line;
    this.#marks = marks;
    this.seek(hasEnded ? line.length : line.positionAt(time));
  }

  #frame = (): void => {
    const now = this.#clock.now();
    const gone = Math.max(0, now - this.#last) * speedOf(this.#state.pace, this.#line);
    this.#last = now;
    const position = Math.min(this.#line.length, this.#state.position + gone);
    const hasEnded = position >= this.#line.length;
    this.#stop = hasEnded ? undefined : this.#clock.nextFrame(this.#frame);
    this.#set({ position, hasEnded, isPlaying: !hasEnded });
  };

  #set(some: Partial<PlayerState>): void {
    this.#state = { ...this.#state, ...some };
    for (const listener of this.#listeners) listener();
  }
}

function after(ascending: readonly number[], position: number): number | undefined {
  return ascending[countTo(ascending, position)];
}

function before(ascending: readonly number[], position: number): number | undefined {
  const n = countTo(ascending, position);
  return ascending[ascending[n - 1] === position ? n - 2 : n - 1];
}
