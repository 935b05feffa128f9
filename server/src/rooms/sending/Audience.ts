import { encodeUpdate } from '@gapboard/sync';
import type { Metrics } from '../../metrics.ts';
import type { Connection } from '../Connection.ts';
import { type Framed, framed, Outgoing } from './Outgoing.ts';

/**
 * A line on which this much waits, beyond what the operating system has taken, is slower than the
 * room, and what it is sent is ever older. Below a second's worth of a large and busy room.
 */
const BEHIND_ABOVE_BYTES = 32 * 1024;
/** How often those behind are looked after: soon enough for the eye, seldom enough to cost the room little. */
const LOOK_AFTER_MS = 200;
/** A paste of this size is packed, and sent in parts, rather than with everything else of its tick. */
const LARGE_UPDATE_BYTES = 64 * 1024;

/** What a room tells everyone at one time. */
export interface Broadcast {
  update?: Uint8Array | undefined;
  /** the one connection that has all of the update already */
  except?: Connection | undefined;
  /** an awareness message */
  presence?: Uint8Array | undefined;
  /** a pointers message, for our own clients */
  pointers?: Uint8Array | undefined;
}

/** A connection that gets nothing for the time being. */
interface Behind {
  /** what it surely has of the document, as a state vector */
  has: Uint8Array;
  /** what it lacks has been asked for */
  asked: boolean;
}

/**
 * The connections of one room, and what goes to all of them: framed once, the same bytes for each.
 *
 * Nobody waits for a slow line. One that falls behind gets nothing more until it has drained, and
 * then what it lacks, as one answer from the state it had: the present, not a queue of the past. It
 * is back among the others when that answer has left too; else it gets the next one.
 */
export class Audience {
  readonly #connections = new Set<Connection>();
  readonly #behind = new Map<Connection, Behind>();
  /** those whose answer is still on its way */
  readonly #returning = new Set<Connection>();
  readonly #metrics: Metrics;
  readonly #catchUp: (connection: Connection, has: Uint8Array) => void;
  #lookingAfter: NodeJS.Timeout | undefined;

  /** `catchUp` answers a connection that has drained, by {@link Audience.bringBack}. */
  constructor(metrics: Metrics, catchUp: (connection: Connection, has: Uint8Array) => void) {
    this.#metrics = metrics;
    this.#catchUp = catchUp;
  }

  get size(): number {
    return this.#connections.size;
  }

  [Symbol.iterator](): Iterator<Connection> {
    return this.#connections.values();
  }

  add(connection: Connection): void {
    this.#connections.add(connection);
  }

  delete(connection: Connection): void {
    this.#connections.delete(connection);
    this.#behind.delete(connection);
    this.#returning.delete(connection);
  }

  clear(): void {
    for (const connection of this.#connections) this.delete(connection);
    clearInterval(this.#lookingAfter);
  }

  /** Sends to all but those behind. `published` is the state vector of what went out before this. */
  send(broadcast: Broadcast, published: () => Uint8Array): void {
    const framings = new Framings(broadcast);
    let has: Uint8Array | undefined;
    for (const connection of this.#connections) {
      if (this.#behind.has(connection)) continue;
      if (this.#isTooSlow(connection)) this.#leaveBehind(connection, (has ??= published()));
      else framings.sendTo(connection);
    }
  }

  /** Whether a connection that asks for something gets it later, with all else it lacks: it has enough on its way. */
  isBehind(connection: Connection): boolean {
    return this.#behind.has(connection);
  }

  /** Answers a connection that asks what it lacks, or leaves that for later if it has enough on its way. */
  answer(connection: Connection, has: Uint8Array, answerNow: () => void): void {
    if (this.#behind.has(connection) || this.#isTooSlow(connection)) {
      this.#leaveBehind(connection, has);
    } else answerNow();
  }

  /** Lets a connection that was behind go on from `answer`, which has all that was published so far. */
  bringBack(connection: Connection, answer: Outgoing, presence: readonly Uint8Array[]): void {
    if (!this.#behind.delete(connection)) return;
    this.#returning.add(connection);
    connection.sendLarge(answer);
    for (const message of presence) connection.send(message);
  }

  #leaveBehind(connection: Connection, has: Uint8Array): void {
    this.#behind.set(connection, { has, asked: false });
    this.#metrics.slowSocket();
    this.#lookingAfter ??= setInterval(() => this.#lookAfter(), LOOK_AFTER_MS);
  }

  #isTooSlow(connection: Connection): boolean {
    if (!this.#returning.has(connection)) return connection.buffered > BEHIND_ABOVE_BYTES;
    if (!connection.isDrained) return true;
    this.#returning.delete(connection);
    return false;
  }

  #lookAfter(): void {
    for (const [connection, behind] of this.#behind) {
      if (behind.asked || !connection.isDrained) continue;
      behind.asked = true;
      this.#returning.delete(connection);
      this.#catchUp(connection, behind.has);
    }
    if (this.#behind.size > 0) return;
    clearInterval(this.#lookingAfter);
    this.#lookingAfter = undefined;
  }
}

/** One broadcast in the few forms in which connections get it. */
class Framings {
  readonly #broadcast: Broadcast;
  readonly #large: Outgoing | undefined;
  readonly #small: Uint8Array | undefined;
  readonly #made = new Map<number, Framed>();

  constructor(broadcast: Broadcast) {
    this.#broadcast = broadcast;
    const update = broadcast.update && encodeUpdate(broadcast.update);
    if (update && update.length > LARGE_UPDATE_BYTES) this.#large = new Outgoing(update);
    else this.#small = update;
  }

  sendTo(connection: Connection): void {
    const { except, presence, pointers } = this.#broadcast;
    const updated = connection !== except;
    if (updated && this.#large) connection.sendLarge(this.#large);
    const messages = [
      updated ? this.#small : undefined,
      presence,
      connection.gapboard ? pointers : undefined,
    ];
    const kind = messages.reduce((bits, message, n) => bits | (message ? 1 << n : 0), 0);
    if (kind === 0) return;
    let frame = this.#made.get(kind);
    if (!frame) {
      frame = framed(...messages.filter((message) => message !== undefined));
      this.#made.set(kind, frame);
    }
    connection.write(frame);
  }
}
