/** Someone on the board of a run, as far as the load needs to know them. */
export interface Seat {
  n: number;
  board: string;
  name: string;
  /** their participant id, and the session it goes with (peers ask for neither) */
  id: string;
  cookie: string;
  draws: boolean;
  points: boolean;
}

/**
 * How far something has come to somebody: of what `key` names (a Yjs client, a stroke), everything
 * up to `upTo` (a clock, a length). Each edit moves one key further.
 */
export interface Mark {
  key: string;
  upTo: number;
}

/** One person, speaking a contender's protocol over a socket that somebody else holds. */
export interface Person {
  /** they have the board, and take part */
  readonly isIn: boolean;
  /** how many of others' positions (or states, where these carry them) have come so far */
  readonly pointersSeen: number;
  opened: () => void;
  /** Reads a message; answers what it delivered. */
  received: (message: Buffer) => Mark[];
  /** Sends the next piece of the stroke they are drawing. */
  draw: () => Mark;
  /** Sends where they point now; answers whether it did. */
  point: () => boolean;
  /** Says what the protocol wants repeated, however quiet the person is. */
  renew: () => void;
}

export interface Dialect {
  renewEveryMs: number;
  path: (seat: Seat) => string;
  newPerson: (seat: Seat, send: (message: Uint8Array | string) => void) => Person;
}

/** y-protocols renews a state that has not changed for this long. */
export const AWARENESS_RENEWED_MS = 15_000;

/** Somewhere on a board, a little further at each step: a pointer that wanders. */
export function wander(seat: Seat, step: number): { x: number; y: number } {
  return {
    x: Math.round(400 + 37 * seat.n + 300 * Math.sin(step / 11 + seat.n)),
    y: Math.round(300 + 23 * seat.n + 200 * Math.cos(step / 7 + seat.n)),
  };
}
