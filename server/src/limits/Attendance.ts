import type { Limits } from './limits.ts';

/** Why there is no room for another line: on the board, for this person, or on the server. */
export type NoRoom = 'board-full' | 'person-full' | 'server-full';

/** Counts lines that stay open, live connections and phones alike, and says when there is no room for another. */
export class Attendance {
  readonly #limits: Pick<Limits, 'socketsOfPerson' | 'socketsOnBoard' | 'sockets'>;
  readonly #counts = new Map<string, number>();
  #all = 0;

  constructor(limits: Pick<Limits, 'socketsOfPerson' | 'socketsOnBoard' | 'sockets'>) {
    this.#limits = limits;
  }

  /** No more fit on the server. */
  get isFull(): boolean {
    return this.#all >= this.#limits.sockets;
  }

  /** Counts one more, and answers what to call when it has gone; or why there is no room. */
  enter(board: string, person: string): (() => void) | NoRoom {
    const { socketsOfPerson, socketsOnBoard } = this.#limits;
    if (this.isFull) return 'server-full';
    if (this.#count(person) >= socketsOfPerson) return 'person-full';
    if (this.#count(board) >= socketsOnBoard) return 'board-full';
    for (const key of [board, person]) this.#counts.set(key, this.#count(key) + 1);
    this.#all++;
    return () => this.#leave(board, person);
  }

  #leave(...keys: string[]): void {
    this.#all--;
    for (const key of keys) {
      const left = this.#count(key) - 1;
      if (left > 0) this.#counts.set(key, left);
      else this.#counts.delete(key);
    }
  }

  #count(key: string): number {
    return this.#counts.get(key) ?? 0;
  }
}
