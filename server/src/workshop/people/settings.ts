import type { WorkshopSettings } from '@gapboard/board';
import type { BoardId } from '../../ids.ts';
import type { Rooms } from '../../rooms/Rooms.ts';
import { stateOf, writeState } from '../state.ts';

/** How a board is run now. */
export function settingsOf(rooms: Rooms, board: BoardId): Promise<WorkshopSettings> {
  return rooms.use(board, async (room) => stateOf(room).settings);
}

/** Changes what is given of a board's settings, on a facilitator's word; answers all of them. */
export function changeSettings(
  rooms: Rooms,
  board: BoardId,
  author: string,
  given: Partial<WorkshopSettings>,
): Promise<WorkshopSettings> {
  return rooms.use(board, async (room) => {
    const settings = { ...stateOf(room).settings, ...given };
    writeState(room, author, { settings });
    await room.stored();
    return settings;
  });
}
