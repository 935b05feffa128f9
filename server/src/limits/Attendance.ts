import type { Limits } from './limits.ts';

/** Counts live connections by board and by person, and says when there is no room for another. */
export class Attendance {
  readonly #limits: Pick<Limits, 'socketsOfPerson' | 'socketsOnBoard'>;
  readonly #counts = new Map<string, number>();

  constructor(limits: Pick<Limits, 'socketsOfPerson' | 'socketsOnBoard'>) {
    this.#limits = limits;
  }

  /** Counts one more, and answers what to call when it has gone; or why there is no room. */
  enter(board: string, person: string): (() => void) | 'board-full' | 'person-full' {
    const { socketsOfPerson, socketsOnBoard } = this.#limits;
    if (this.#count(person) >= socketsOfPerson) return 'person-full';
    if (this.#count(board) >= socketsOnBoard) return 'board-full';
    for (const key of [board, person]) this.#counts.set(key, this.#count(key) + 1);
    return () => this.#leave(board, person);
  }

  #leave(...keys: string[]): void {
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
