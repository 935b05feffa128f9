import { type Own, type Pulse, roundOpenIn, type WorkshopState } from '@gapboard/board';
import type { BoardId } from '../ids.ts';
import type { Log } from '../log.ts';
import type { People } from '../people.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import type { Storage } from '../storage/Storage.ts';
import { Agenda } from './Agenda.ts';
import { Closing } from './Closing.ts';
import { Desk } from './Desk.ts';
import { Hands } from './Hands.ts';
import { Live } from './Live.ts';
import { PrivateNotes } from './PrivateNotes.ts';
import type { Here } from './people/Here.ts';
import { Rounds } from './Rounds.ts';

export interface WorkshopOptions {
  storage: Storage;
  rooms: Rooms;
  people: People;
  here: Here;
  log: Log;
}

/** Everything by which workshops are run on this server's boards. */
export class Workshop {
  readonly desk: Desk;
  readonly agenda: Agenda;
  readonly privateNotes: PrivateNotes;
  readonly rounds: Rounds;
  readonly hands: Hands;
  readonly closing: Closing;
  readonly live: Live;
  readonly #people: People;

  constructor({ storage, rooms, people, here, log }: WorkshopOptions) {
    this.desk = new Desk(rooms);
    this.agenda = new Agenda(this.desk, storage);
    this.privateNotes = new PrivateNotes(this.desk, storage);
    this.rounds = new Rounds(this.desk, storage, here);
    this.hands = new Hands(this.desk);
    this.closing = new Closing(this.desk, storage);
    this.#people = people;
    const sources = {
      pulse: (board: BoardId) => this.#pulse(board),
      own: (board: BoardId, person: string) => this.#own(board, person),
    };
    this.live = new Live(rooms, sources, log);
  }

  /** A board's workshop as it is now. */
  state(board: BoardId): Promise<WorkshopState> {
    return this.desk.take(board, (_room, state) => state);
  }

  /** The stage in which people write privately now. */
  async openPrivateStage(board: BoardId): Promise<string | undefined> {
    const { private: all } = await this.state(board);
    return all.find(({ state }) => state === 'open')?.stage;
  }

  async #pulse(board: BoardId): Promise<Omit<Pulse, 'reactions'>> {
    const state = await this.state(board);
    const { notes, people } = await this.privateNotes.count(board);
    const everyone = await this.#people.everyone(board);
    const isWriting = notes > 0 || state.private.some((one) => one.state === 'open');
    const round = roundOpenIn(state);
    const voting = round && {
      round: round.id,
      ...(await this.rounds.standing(board, round, await this.#people.all(board))),
    };
    return {
      writing: isWriting ? { notes, people } : null,
      voting: voting ?? null,
      waiting: everyone.filter(({ state: is }) => is === 'waiting').length,
    };
  }

  async #own(board: BoardId, person: string): Promise<Own> {
    const state = await this.state(board);
    return {
      notes: await this.privateNotes.of(board, person),
      ballots: await this.rounds.ballotsOf(board, state.rounds, person),
    };
  }
}
