import type { Own, Pulse, Reaction, Said } from '@gapboard/board';
import { encodeWorkshop } from '@gapboard/sync';
import type { BoardId } from '../ids.ts';
import { type Log, reason } from '../log.ts';
import type { Connection } from '../rooms/Connection.ts';
import type { Rooms } from '../rooms/Rooms.ts';

/** Somebody who hears of a board's workshop by another way than a live connection. */
export interface Listener {
  /** participant id */
  person: string;
  hear: (said: Said) => void;
}

/** Where what is told is looked up. */
export interface Sources {
  pulse(board: BoardId): Promise<Omit<Pulse, 'reactions'>>;
  own(board: BoardId, person: string): Promise<Own>;
}

/** How long changes are gathered before they are told, in ms: forty people vote in the same second. */
const GATHER_MS = 250;

/**
 * Tells everyone on a board what is of the moment, and each person what is theirs alone: our own
 * clients by their live connection, phones by their streams.
 */
export class Live {
  readonly #rooms: Rooms;
  readonly #sources: Sources;
  readonly #log: Log;
  readonly #listeners = new Map<BoardId, Set<Listener>>();
  readonly #due = new Map<BoardId, NodeJS.Timeout>();
  readonly #reactions = new Map<BoardId, Map<Reaction, number>>();

  constructor(rooms: Rooms, sources: Sources, log: Log) {
    this.#rooms = rooms;
    this.#sources = sources;
    this.#log = log;
  }

  /** Tells a listener what there is now, and from then on what changes, until the returned end is called. */
  listen(board: BoardId, listener: Listener): () => void {
    const listeners = this.#listeners.get(board) ?? new Set();
    this.#listeners.set(board, listeners.add(listener));
    this.#safely(board, () => this.#greet(board, listener.person, listener.hear));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(board);
    };
  }

  /** Tells somebody who has just come in what there is now. */
  welcome(board: BoardId, connection: Connection): void {
    if (!connection.gapboard) return;
    this.#safely(board, () =>
      this.#greet(board, connection.participantId, (said) => connection.send(encodeWorkshop(said))),
    );
  }

  /** Something of the moment has changed. */
  changed(board: BoardId): void {
    if (this.#due.has(board)) return;
    const due = setTimeout(() => {
      this.#due.delete(board);
      this.#safely(board, () => this.#tellPulse(board));
    }, GATHER_MS);
    this.#due.set(board, due.unref());
  }

  /** Something of one person's own has changed. */
  changedFor(board: BoardId, person: string): void {
    this.#safely(board, async () => {
      const own = await this.#sources.own(board, person);
      this.#tell(board, { own }, person);
    });
  }

  /** A sign goes up for everyone. */
  react(board: BoardId, reaction: Reaction): void {
    const counts = this.#reactions.get(board) ?? new Map<Reaction, number>();
    this.#reactions.set(board, counts.set(reaction, (counts.get(reaction) ?? 0) + 1));
    this.changed(board);
  }

  async #greet(board: BoardId, person: string, hear: (said: Said) => void): Promise<void> {
    const pulse = { ...(await this.#sources.pulse(board)), reactions: {} };
    hear({ pulse });
    hear({ own: await this.#sources.own(board, person) });
  }

  async #tellPulse(board: BoardId): Promise<void> {
    const reactions = Object.fromEntries(this.#reactions.get(board) ?? []);
    this.#reactions.delete(board);
    this.#tell(board, { pulse: { ...(await this.#sources.pulse(board)), reactions } });
  }

  #tell(board: BoardId, said: Said, person?: string): void {
    this.#rooms.ifLive(board)?.say(encodeWorkshop(said), person);
    for (const listener of this.#listeners.get(board) ?? []) {
      if (person === undefined || listener.person === person) listener.hear(said);
    }
  }

  /** Nobody waits for it: what could not be told now is told with the next change. */
  #safely(board: BoardId, work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      this.#log.warn('a workshop’s news could not be told', { board, why: reason(error) });
    });
  }
}
