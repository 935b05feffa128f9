/**
 * Who is here and what they point at, in the wire format of y-protocols/awareness:
 * `varUint count`, then for each client `varUint clientID, varUint clock, varString json`.
 *
 * Not an `Awareness` of y-protocols, because a room wants three things of it differently: it relays
 * states as they came (no encoding again for each) but for who they say they are of, it knows which
 * connection each client id belongs to (so nobody else can change or remove it, and it goes when the
 * connection goes), and it needs no clock of its own (a dead connection is found by pinging).
 */
import { randomBytes } from 'node:crypto';
import { MESSAGE_MAX_BYTES, type Participant } from '@gapboard/board';
import { FrameError } from '@gapboard/sync';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { ownState } from './presenceState.ts';

/** The connections a presence belongs to, as far as it needs to know them. */
export interface Presenter {
  readonly participant: Participant;
}

interface State {
  clock: number;
  json: string;
  by: Presenter;
}

const GONE = 'null';

/** A window speaks by one client id, or by a few when its document is renewed. */
const CLIENTS_MAX = 4;
/** Hearsay is seconds late. In a hall of a thousand so many come and go in an hour. */
const DEPARTED_MAX = 4_096;

export class Presence {
  readonly #states = new Map<number, State>();
  /**
   * Whose client id it was, of those who have left, the longest gone first: y-websocket clients
   * repeat what they hear, and a repeated state that arrives after its owner has gone would stay.
   */
  readonly #departed = new Map<number, string>();
  /** what the next frame has to tell: the new state, or that one is gone as of a clock */
  readonly #changed = new Set<number>();
  readonly #gone = new Map<number, number>();
  /**
   * The client ids that each has spoken by, the first they named first. Who is in here has spoken
   * before: what somebody says first is about themselves, later it may be hearsay.
   */
  readonly #clients = new WeakMap<Presenter, Set<number>>();
  /** the client ids of those whom the room shows itself */
  readonly #shown = new Set<number>();

  /** Somebody is here who says nothing of themselves: a phone, without the document. */
  show(by: Presenter): void {
    const { id, name, role, colour } = by.participant;
    const json = JSON.stringify({ id, name, role, colour });
    const client = this.#freeClient();
    this.#clients.set(by, new Set([client]));
    this.#states.set(client, { clock: 1, json, by });
    this.#shown.add(client);
    this.#changed.add(client);
  }

  /** Says once more who is here of {@link show}: others take somebody of whom they hear nothing for gone. */
  renewShown(): void {
    for (const client of this.#shown) {
      const state = this.#states.get(client);
      if (!state) continue;
      state.clock++;
      this.#changed.add(client);
    }
  }

  /** @throws {FrameError} if it is not an awareness update, or says more than one may */
  receive(by: Presenter, update: Uint8Array): void {
    const spokenBy = this.#clients.get(by);
    const clients = spokenBy ?? new Set();
    this.#clients.set(by, clients);
    for (const [client, clock, json] of decode(update)) {
      if (this.#isSomeoneElses(client, by)) continue;
      // The rest is ignored: a client may honestly repeat what it heard of its person's other windows.
      if (!clients.has(client) && clients.size >= CLIENTS_MAX) continue;
      if (this.#take(client, clock, json, by, spokenBy === undefined)) clients.add(client);
    }
  }

  /** The client id under which others know who speaks by this connection, once they have. */
  clientOf(by: Presenter): number | undefined {
    return this.#clients.get(by)?.values().next().value;
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

  #isSomeoneElses(client: number, { participant }: Presenter): boolean {
    const owner = this.#states.get(client)?.by.participant.id ?? this.#departed.get(client);
    return owner !== undefined && owner !== participant.id;
  }

  #freeClient(): number {
    for (;;) {
      // 32 bits, as Yjs draws them.
      const client = randomBytes(4).readUInt32BE();
      if (!this.#states.has(client) && !this.#departed.has(client)) return client;
    }
  }

  /** Whether it was about someone who speaks by this connection, and not hearsay. */
  #take(client: number, clock: number, json: string, by: Presenter, first: boolean): boolean {
    const known = this.#states.get(client);
    if (json === GONE) {
      if (known && clock >= known.clock) this.#remove(client, clock);
      return false;
    }
    if (known && clock <= known.clock) {
      // Someone who comes back by a new connection before the old one was found dead.
      if (first) known.by = by;
      return first;
    }
    this.#states.set(client, { clock, json: ownState(json, by.participant), by });
    this.#departed.delete(client);
    this.#gone.delete(client);
    this.#changed.add(client);
    return true;
  }

  #remove(client: number, clock: number): void {
    const owner = this.#states.get(client)?.by.participant.id;
    this.#states.delete(client);
    this.#shown.delete(client);
    this.#changed.delete(client);
    this.#gone.set(client, clock);
    if (owner !== undefined) this.#departed.set(client, owner);
    const [longestGone] = this.#departed.keys();
    if (this.#departed.size > DEPARTED_MAX && longestGone !== undefined) {
      this.#departed.delete(longestGone);
    }
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

function* decode(update: Uint8Array): Iterable<[number, number, string]> {
  if (update.length > MESSAGE_MAX_BYTES) throw new FrameError('That is too much presence.');
  const decoder = decoding.createDecoder(update);
  for (let left = read(decoder, decoding.readVarUint); left > 0; left--) {
    yield [
      read(decoder, decoding.readVarUint),
      read(decoder, decoding.readVarUint),
      read(decoder, decoding.readVarString),
    ];
  }
}

function read<T>(decoder: decoding.Decoder, one: (decoder: decoding.Decoder) => T): T {
  try {
    return one(decoder);
  } catch (cause) {
    throw new FrameError('The presence message is damaged.', { cause });
  }
}
