import type { BoardId } from '../../ids.ts';
import type { Attendance, NoRoom } from '../../limits/Attendance.ts';
import type { Log } from '../../log.ts';
import type { Person } from '../../people.ts';
import type { Rooms } from '../../rooms/Rooms.ts';
import type { Live } from '../Live.ts';
import type { Here } from '../people/Here.ts';
import { PhoneBoard } from './PhoneBoard.ts';
import { PhoneLine } from './PhoneLine.ts';

export interface PhonesOptions {
  rooms: Rooms;
  here: Here;
  live: Live;
  attendance: Attendance;
  log: Log;
}

/** The lines of phones: people who are on a board without its document. */
export class Phones {
  readonly #options: PhonesOptions;
  readonly #boards = new Map<BoardId, Promise<PhoneBoard>>();
  #size = 0;

  constructor(options: PhonesOptions) {
    this.#options = options;
  }

  /** how many lines there are */
  get size(): number {
    return this.#size;
  }

  /**
   * Opens a line to a board for somebody who may be there; one that this device had before ends.
   * @throws {ShuttingDownError | StorageError}
   */
  async open(
    board: BoardId,
    { participant, joinedAt }: Person,
    device: string,
  ): Promise<PhoneLine | NoRoom> {
    const phones = await this.#boardOf(board);
    const before = [...phones.lines].filter(
      (other) => other.device === device && other.participant.id === participant.id,
    );
    const leave = this.#options.attendance.enter(board, participant.id);
    if (typeof leave === 'string') {
      this.#closeIfEmpty(board, phones);
      return leave;
    }
    this.#size++;
    const line = new PhoneLine({
      participant,
      device,
      onEnd: () => {
        this.#size--;
        leave();
        gone();
        this.#closeIfEmpty(board, phones);
      },
    });
    const gone = phones.enter(line, joinedAt);
    for (const other of before) other.end('moved');
    return line;
  }

  /** Tells every phone that the server is on its way down. */
  async stop(): Promise<void> {
    for (const opening of this.#boards.values()) {
      const phones = await opening.catch(() => undefined);
      for (const line of phones?.lines ?? []) line.end('restarting');
    }
  }

  async #boardOf(board: BoardId): Promise<PhoneBoard> {
    for (;;) {
      const opening = this.#boards.get(board) ?? this.#openBoard(board);
      this.#boards.set(board, opening);
      opening.catch(() => this.#boards.delete(board));
      const phones = await opening;
      // Its last phone may have gone this moment.
      if (this.#boards.get(board) === opening) return phones;
    }
  }

  async #openBoard(board: BoardId): Promise<PhoneBoard> {
    const { rooms, here, live, log } = this.#options;
    return new PhoneBoard({ board, lease: await rooms.lease(board), here, live, log });
  }

  #closeIfEmpty(board: BoardId, phones: PhoneBoard): void {
    if (!phones.isEmpty || !this.#boards.delete(board)) return;
    phones.close();
  }
}
