/** A glide lasts somewhat longer than the time to the next pointer, so that it seldom ends in a halt. */
const SLACK = 1.5;
/** …and likewise for a camera, whose places come less unevenly. */
const CAMERA_SLACK = 1.2;
/** After this many pointers missed somebody has paused: they are where they are, not on their way. */
const PAUSE = 5;

export interface Arrival {
  /** how often the room tells pointers, in ms */
  everyMs: number;
  /** ms since the pointer last moved; `undefined` if it is new here */
  sinceMs: number | undefined;
  /** whether this person's device asks for little motion */
  still: boolean;
}

/** How long, in ms, a pointer that has just moved takes to get to its new place; 0 is at once. */
export function glideMs({ everyMs, sinceMs, still }: Arrival): number {
  if (still || sinceMs === undefined || sinceMs > everyMs * PAUSE) return 0;
  return everyMs * SLACK;
}

export interface Camera {
  x: number;
  y: number;
  z: number;
}

/** Between these, in ms, a camera takes as long to its new place as that place was in coming. */
const CAMERA_MS = { least: 100, most: 500 };

/**
 * A camera that comes a few times a second, seen at any instant: from wherever it is seen when a new
 * place comes, evenly to that place. Times are in ms of any one clock.
 */
export class CameraGlide {
  #from: Camera;
  #to: Camera;
  #start: number;
  #ms = 0;

  constructor(camera: Camera, now: number) {
    this.#from = camera;
    this.#to = camera;
    this.#start = now;
  }

  /** @param still at once, for who wants little motion */
  moveTo(camera: Camera, now: number, still: boolean): void {
    if (camera.x === this.#to.x && camera.y === this.#to.y && camera.z === this.#to.z) return;
    const took = Math.min(Math.max(now - this.#start, CAMERA_MS.least), CAMERA_MS.most);
    this.#from = this.at(now);
    this.#to = camera;
    this.#ms = still ? 0 : took * CAMERA_SLACK;
    this.#start = now;
  }

  at(now: number): Camera {
    if (this.isThere(now)) return this.#to;
    const part = (now - this.#start) / this.#ms;
    const between = (key: keyof Camera): number =>
      this.#from[key] + (this.#to[key] - this.#from[key]) * part;
    return { x: between('x'), y: between('y'), z: between('z') };
  }

  isThere(now: number): boolean {
    return now >= this.#start + this.#ms;
  }
}
