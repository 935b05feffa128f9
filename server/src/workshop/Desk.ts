import type { WorkshopState } from '@gapboard/board';
import type { BoardId } from '../ids.ts';
import type { Room } from '../rooms/Room.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import { Turns } from '../Turns.ts';
import { stateOf } from './state.ts';

/** Where commands about a board's workshop are carried out: one after the other, and durable when they are answered. */
export class Desk {
  readonly #rooms: Rooms;
  readonly #turns = new Turns<BoardId>();

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  /** Carries out one command on the state as it is in its turn. */
  take<T>(
    board: BoardId,
    command: (room: Room, state: WorkshopState) => T | Promise<T>,
  ): Promise<T> {
    return this.#turns.take(board, () =>
      this.#rooms.use(board, async (room) => {
        const result = await command(room, stateOf(room));
        await room.stored();
        return result;
      }),
    );
  }
}
