/**
 * Who is here and what they point at, in the wire format of y-protocols/awareness:
 * `varUint count`, then for each client `varUint clientID, varUint clock, varString json`.
 *
 * Not an `Awareness` of y-protocols, because a room wants three things of it differently: it relays
 * states as they came (no decoding and encoding again for each), it knows which connection each
 * client id belongs to (so nobody else can change or remove it, and it goes when the connection
 * goes), and it needs no clock of its own (a dead connection is found by pinging).
 */
import { FrameError } from '@gapboard/sync';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** The connections a presence belongs to, as far as it needs to know them. */
export interface Presenter {
  readonly participantId: string;
}

interface State {
  clock: number;
  json: string;
  by: Presenter;
}

const GONE = 'null';

export class Presence {
  readonly #states = new Map<number, State>();
  /**
   * Whose client id it is, also after they left: y-websocket clients repeat what they hear, and a
   * repeated state that arrives after its owner has gone would stay for ever.
   */
  readonly #owners = new Map<number, string>();
  /** what the next frame has to tell: the new state, or that one is gone as of a clock */
  readonly #changed = new Set<number>();
  readonly #gone = new Map<number, number>();
  /** who has spoken before: what somebody says first is about themselves, later it may be hearsay */
  readonly #heard = new WeakSet<Presenter>();
  /** the client id that each speaks by: the first of their own that they named */
  readonly #clients = new WeakMap<Presenter, number>();

  /** @throws {FrameError} if it is not an awareness update */
  receive(by: Presenter, update: Uint8Array): void {
    const entries = decode(update);
    const first = !this.#heard.has(by);
    this.#heard.add(by);
    for (const [client, clock, json] of entries) {
      this.#take(client, clock, json, by, first);
      if (!this.#clients.has(by) && this.#owners.get(client) === by.participantId) {
        this.#clients.set(by, client);
      }
    }
  }

  /** The client id under which others know who speaks by this connection, once they have. */
  clientOf(by: Presenter): number | undefined {
    return this.#clients.get(by);
  }

  /** All that came by this connection goes with it. */
  leave(by: Presenter): void {
    for (const [client, state] of this.#states) {
      if (state.by === by) this.#remove(client, state.clock);
    }
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0 || this.#gone.size > 0;
  }

  /** What has changed since the last call. */
  takeChanges(): Uint8Array {
    const changes = [...this.#entries(this.#changed), ...this.#removals()];
    this.#changed.clear();
    this.#gone.clear();
    return encode(changes);
  }

  /** Everyone's state, for someone who knows none. */
  all(): Uint8Array {
    return encode([...this.#entries(this.#states.keys())]);
  }

  get isEmpty(): boolean {
    return this.#states.size === 0;
  }

  #take(client: number, clock: number, json: string, by: Presenter, first: boolean): void {
    const owner = this.#owners.get(client);
    if (owner !== undefined && owner !== by.participantId) return;
    const known = this.#states.get(client);
    if (json === GONE) {
      if (known && clock >= known.clock) this.#remove(client, clock);
      return;
    }
    if (known && clock <= known.clock) {
      // Someone who comes back by a new connection before the old one was found dead.
      if (first) known.by = by;
      return;
    }
    this.#owners.set(client, by.participantId);
    this.#states.set(client, { clock, json, by });
    this.#gone.delete(client);
    this.#changed.add(client);
  }

  #remove(client: number, clock: number): void {
    this.#states.delete(client);
    this.#changed.delete(client);
    this.#gone.set(client, clock);
  }

  *#entries(clients: Iterable<number>): Iterable<[number, number, string]> {
    for (const client of clients) {
      const state = this.#states.get(client);
      if (state) yield [client, state.clock, state.json];
    }
  }

  *#removals(): Iterable<[number, number, string]> {
    for (const [client, clock] of this.#gone) yield [client, clock, GONE];
  }
}

function encode(entries: [number, number, string][]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const [client, clock, json] of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
}

function decode(update: Uint8Array): [number, number, string][] {
  try {
    const decoder = decoding.createDecoder(update);
    const entries: [number, number, string][] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const json = decoding.readVarString(decoder);
      // Everyone's browser will parse it: one that cannot be parsed must not get that far.
      JSON.parse(json);
      entries.push([client, clock, json]);
    }
    return entries;
  } catch (cause) {
    throw new FrameError('The presence message is damaged.', { cause });
  }
}
