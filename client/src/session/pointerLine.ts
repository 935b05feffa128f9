import type { Point, Pointer } from '@gapboard/sync';
import type { Connection } from '@gapboard/sync/connection';
import type { Awareness } from 'y-protocols/awareness';

/** Pointers travel at most this often, in ms: 30 times a second is smooth once drawn between. */
const FASTEST_MS = 33;
/** …and whatever the room says, somebody who points is seen to within a second. */
const SLOWEST_MS = 1_000;
/** Nobody points this far from a board's middle, in page units; nothing can be drawn there. */
const FAR = 10_000_000;

/** What it needs of the live connection. */
type Room = Pick<Connection, 'pointersEveryMs' | 'sendPointer'>;

/** Where people point, coming and going by the live connection. Of what comes nothing is taken on trust. */
export class PointerLine {
  readonly #awareness: Awareness;
  readonly #places = new Map<number, Point>();
  readonly #listeners = new Set<(clients: number[]) => void>();
  #connection: Room | undefined;

  constructor(awareness: Awareness) {
    this.#awareness = awareness;
    awareness.on('change', ({ removed }: { removed: number[] }) => {
      for (const client of removed) this.#places.delete(client);
    });
  }

  /** How often the room takes and tells pointers now, in ms. */
  get everyMs(): number {
    const said = this.#connection?.pointersEveryMs ?? FASTEST_MS;
    return Math.min(Math.max(said, FASTEST_MS), SLOWEST_MS);
  }

  /** Where somebody points, by the client id of their awareness; nowhere when `undefined`. */
  at(client: number): Point | undefined {
    return this.#places.get(client);
  }

  /** Says where this person points now; nowhere when `undefined`. Alone on a board nobody is told. */
  send(at: Point | undefined): void {
    if (this.#awareness.getStates().size > 1) this.#connection?.sendPointer(at);
  }

  /** Told whose pointers have moved; returns an end to it. */
  subscribe(listener: (clients: number[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  use(connection: Room): void {
    this.#connection = connection;
  }

  receive(pointers: readonly Pointer[]): void {
    const moved: number[] = [];
    for (const { client, at } of pointers) {
      const known = client !== this.#awareness.clientID && this.#awareness.states.has(client);
      if (!known || (at && !isPlace(at))) continue;
      if (at) this.#places.set(client, at);
      else this.#places.delete(client);
      moved.push(client);
    }
    for (const listener of this.#listeners) listener(moved);
  }
}

function isPlace({ x, y }: Point): boolean {
  // Written this way round, what is no number is no place either.
  return Math.abs(x) <= FAR && Math.abs(y) <= FAR;
}
