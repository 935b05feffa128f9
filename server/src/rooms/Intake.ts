import * as Y from 'yjs';
import type { LogEntry } from '../storage/Storage.ts';
import type { Connection } from './Connection.ts';
import type { EditOrigin } from './EditOrigin.ts';
import type { Refused } from './guard/Guard.ts';

/** Somebody who waits until all that a room has taken in so far is durable. */
export interface Waiter {
  /** all of it is in the batch that is about to be written, and nothing else is in the document yet */
  taken?(): void;
  stored(): void;
  /** storage does not take it at the moment; it is kept and tried again */
  failing(error: unknown): void;
}

/** All that happened in a room between two writes. */
export interface Batch {
  /** one entry an author */
  entries: LogEntry[];
  /** everything as one update, for everyone; `undefined` if nothing changed */
  update: Uint8Array | undefined;
  /** the one connection that has all of it already, if there is such a one */
  onlySource: Connection | undefined;
  /** how many content messages of each connection this batch and those before it cover */
  covered: Map<Connection, number>;
  /** what of each connection's work is put back by this batch */
  refused: Map<Connection, Refused[]>;
  waiters: Waiter[];
}

/** Collects what a room takes in until the next tick writes and publishes it. */
export class Intake {
  #updates: { update: Uint8Array; origin: EditOrigin }[] = [];
  #covered = new Map<Connection, number>();
  #refused = new Map<Connection, Refused[]>();
  readonly #clientsOf: (author: string) => number[];
  #waiters: Waiter[] = [];

  /** @param clientsOf the Yjs client ids under which somebody writes for the first time */
  constructor(clientsOf: (author: string) => number[]) {
    this.#clientsOf = clientsOf;
  }

  get isEmpty(): boolean {
    return this.#updates.length === 0 && this.#covered.size === 0 && this.#waiters.length === 0;
  }

  /** What the next batch will have of the document. */
  get updates(): Uint8Array[] {
    return this.#updates.map(({ update }) => update);
  }

  add(update: Uint8Array, origin: EditOrigin): void {
    this.#updates.push({ update, origin });
  }

  /** A content message has been taken in, whether or not it changed anything: its sender wants to know when it is safe. */
  cover(connection: Connection, count: number): void {
    this.#covered.set(connection, count);
  }

  /** This much of what somebody sent has been put back: they want to know why. */
  refuse(connection: Connection, refused: readonly Refused[]): void {
    const before = this.#refused.get(connection);
    if (before) before.push(...refused);
    else this.#refused.set(connection, [...refused]);
  }

  wait(waiter: Waiter): void {
    this.#waiters.push(waiter);
  }

  /** Nobody waits any longer: storage is failing. What was taken in stays. */
  failWaiters(error: unknown): void {
    for (const waiter of this.#waiters.splice(0)) waiter.failing(error);
  }

  take(): Batch {
    const updates = this.#updates;
    const sources = new Set(updates.map(({ origin }) => origin.connection));
    const [source] = sources;
    const batch: Batch = {
      entries: this.#entriesOf(updates),
      update: updates.length === 0 ? undefined : merge(updates.map(({ update }) => update)),
      onlySource: sources.size === 1 ? source : undefined,
      covered: this.#covered,
      refused: this.#refused,
      waiters: this.#waiters,
    };
    this.#updates = [];
    this.#covered = new Map();
    this.#refused = new Map();
    this.#waiters = [];
    for (const waiter of batch.waiters) waiter.taken?.();
    return batch;
  }

  #entriesOf(updates: { update: Uint8Array; origin: EditOrigin }[]): LogEntry[] {
    const byAuthor = new Map<string, Uint8Array[]>();
    for (const { update, origin } of updates) {
      const of = byAuthor.get(origin.author);
      if (of) of.push(update);
      else byAuthor.set(origin.author, [update]);
    }
    return [...byAuthor].map(([author, of]) => {
      const clients = this.#clientsOf(author);
      return { author, update: merge(of), ...(clients.length > 0 && { clients }) };
    });
  }
}

function merge(updates: Uint8Array[]): Uint8Array {
  const [first, ...rest] = updates;
  return first && rest.length === 0 ? first : Y.mergeUpdates(updates);
}
