import type { Role } from '@gapboard/board';
import type { BoardId, ParticipantId } from '../../ids.ts';
import { type Log, reason } from '../../log.ts';
import type { Storage } from '../../storage/Storage.ts';

export type Device = 'phone' | 'computer';

/** Why somebody's lines are closed: they come back as who they are now, or not at all. */
export type Ending = 'changed' | 'removed' | 'deleted';

/** One line of one person to a board: a live connection, or a phone's stream of events. */
export interface Visit {
  person: ParticipantId;
  /** what they are while this line lasts */
  role: Role;
  device: Device;
  /** Closes the line, and says why. */
  end(why: Ending): void;
}

/** Who is on which board now, by whatever line; each has to say when it opens and when it closes. */
export class Here {
  readonly #storage: Pick<Storage, 'sawMember' | 'sawTogether'>;
  readonly #log: Log;
  readonly #visits = new Map<BoardId, Set<Visit>>();
  /** the most participants at one time, as far as it has been kept since the server started */
  readonly #most = new Map<BoardId, number>();

  constructor(storage: Pick<Storage, 'sawMember' | 'sawTogether'>, log: Log) {
    this.#storage = storage;
    this.#log = log;
  }

  /** A line has opened; answers what to call when it has closed. */
  enter(board: BoardId, visit: Visit): () => void {
    const visits = this.#visits.get(board) ?? new Set();
    this.#visits.set(board, visits.add(visit));
    this.#note(this.#storage.sawMember(board, visit.person, Date.now()));
    this.#countTogether(board);
    return () => {
      if (!visits.delete(visit)) return;
      if (visits.size === 0) this.#visits.delete(board);
      this.#note(this.#storage.sawMember(board, visit.person, Date.now()));
    };
  }

  /** What each person who is here is here with, each kind of device once. */
  on(board: BoardId): Map<ParticipantId, Device[]> {
    const here = new Map<ParticipantId, Device[]>();
    for (const { person, device } of this.#visits.get(board) ?? []) {
      const devices = here.get(person) ?? [];
      here.set(person, devices.includes(device) ? devices : [...devices, device]);
    }
    return here;
  }

  /** Closes all lines of somebody. */
  end(board: BoardId, person: ParticipantId, why: Ending): void {
    for (const visit of this.#visits.get(board) ?? []) {
      if (visit.person === person) visit.end(why);
    }
  }

  /** Closes everyone's lines to a board that is no more. */
  endAll(board: BoardId): void {
    for (const visit of this.#visits.get(board) ?? []) visit.end('deleted');
    this.#most.delete(board);
  }

  #countTogether(board: BoardId): void {
    const participants = new Set<ParticipantId>();
    for (const { person, role } of this.#visits.get(board) ?? []) {
      if (role === 'participant') participants.add(person);
    }
    if (participants.size <= (this.#most.get(board) ?? 0)) return;
    this.#most.set(board, participants.size);
    this.#note(this.#storage.sawTogether(board, participants.size));
  }

  /** That a time cannot be written down keeps nobody from working. */
  #note(written: Promise<void>): void {
    written.catch((error: unknown) => {
      this.#log.debug('who is here could not be noted', { why: reason(error) });
    });
  }
}

/** What somebody holds in their hands, from what their browser says of itself. */
export function deviceOf(userAgent: string | undefined): Device {
  return /Android|iPhone|iPad|iPod|Mobile/i.test(userAgent ?? '') ? 'phone' : 'computer';
}
