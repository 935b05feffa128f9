import { type Participant, RULES_WHEN_OVER, USUAL_RULES } from '@gapboard/board';
import type { BoardId } from '../ids.ts';
import type { Person } from '../people.ts';
import { takeSnapshot } from '../rooms/snapshots.ts';
import type { Storage } from '../storage/Storage.ts';
import type { Desk } from './Desk.ts';
import { privateAfter } from './privateStages.ts';
import { writeState } from './state.ts';
import { WorkshopError } from './WorkshopError.ts';

/** Ends a workshop, and takes that back. */
export class Closing {
  readonly #desk: Desk;
  readonly #storage: Storage;

  constructor(desk: Desk, storage: Storage) {
    this.#desk = desk;
    this.#storage = storage;
  }

  /** From now on only facilitators change the board; the board as it is now is kept as a snapshot. */
  close(board: BoardId, who: Person['participant']): Promise<void> {
    return this.#desk.take(board, async (room, state) => {
      if (state.closed) return;
      const open = state.rounds.find((round) => round.state === 'open');
      if (open) {
        throw new WorkshopError(
          'round-open',
          `“${open.criterion}” is still open: close it first, or its votes would not be counted.`,
        );
      }
      writeState(room, who.id, {
        closed: { at: Date.now(), by: who.id },
        rules: RULES_WHEN_OVER,
        stage: null,
        timer: null,
        hands: [],
        private: privateAfter(state.private, undefined),
      });
      await room.stored();
      await takeSnapshot(this.#storage, room, {
        name: 'When the workshop was closed',
        kind: 'stage',
        by: who.id,
      });
    });
  }

  reopen(board: BoardId, who: Participant): Promise<void> {
    return this.#desk.take(board, (room, { closed }) => {
      if (closed) writeState(room, who.id, { closed: null, rules: USUAL_RULES });
    });
  }
}
