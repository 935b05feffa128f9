import type { Participant } from '@gapboard/board';
import type { BoardId } from '../ids.ts';
import type { Desk } from './Desk.ts';
import { writeState } from './state.ts';

/** Who would like to speak, the first to say so first. */
export class Hands {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  raise(board: BoardId, { id }: Participant): Promise<void> {
    return this.#desk.take(board, (room, { hands }) => {
      if (hands.some((hand) => hand.id === id)) return;
      writeState(room, id, { hands: [...hands, { id, at: Date.now() }] });
    });
  }

  /** Somebody's own, or that of whoever has spoken. */
  lower(board: BoardId, who: Participant, id: string): Promise<void> {
    return this.#desk.take(board, (room, { hands }) => {
      if (!hands.some((hand) => hand.id === id)) return;
      writeState(room, who.id, { hands: hands.filter((hand) => hand.id !== id) });
    });
  }
}
