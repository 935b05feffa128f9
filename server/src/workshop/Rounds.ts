import {
  type Ballot,
  hasBallot,
  newWorkshopId,
  type Participant,
  type Round,
  type RoundScope,
  ROUND_NOTES_MAX,
} from '@gapboard/board';
import type { BoardId } from '../ids.ts';
import { randomInto } from '../ids.ts';
import type { Person } from '../people.ts';
import { takeSnapshot } from '../rooms/snapshots.ts';
import type { BallotContent, CastBallot, Storage } from '../storage/Storage.ts';
import { checkBallot } from './checkBallot.ts';
import type { Desk } from './Desk.ts';
import { notesIn, textsOf } from './notesToChoose.ts';
import type { Here } from './people/Here.ts';
import { resultOf } from './roundResult.ts';
import { writeState } from './state.ts';
import { WorkshopError } from './WorkshopError.ts';

/** What a facilitator says of a round. */
export type NewRound = Pick<
  Round,
  'method' | 'criterion' | 'votes' | 'cap' | 'voters' | 'live' | 'after'
> & {
  /** ids of the notes, or which ones */
  about: { notes: string[] } | RoundScope;
};

/**
 * Rounds of voting and ranking. Ballots and what each person has left are held here, and leave only
 * as a result: when a facilitator closes the round it is counted, frozen on the board and in a
 * snapshot, and the ballots are let go.
 */
export class Rounds {
  readonly #desk: Desk;
  readonly #storage: Storage;
  readonly #here: Here;

  constructor(desk: Desk, storage: Storage, here: Here) {
    this.#desk = desk;
    this.#storage = storage;
    this.#here = here;
  }

  open(board: BoardId, who: Participant, { about, ...said }: NewRound): Promise<Round> {
    return this.#desk.take(board, (room, { rounds, closed }) => {
      if (closed) throw new WorkshopError('workshop-closed');
      const open = rounds.find(({ state }) => state === 'open');
      if (open) {
        throw new WorkshopError('round-open', `“${open.criterion}” is still open. Close it first.`);
      }
      const notes = notesIn(room.doc, about);
      if (notes.length === 0) throw new WorkshopError('round-empty');
      if (notes.length > ROUND_NOTES_MAX) {
        throw new WorkshopError(
          'round-empty',
          `These are ${notes.length} notes, more than anybody can choose among. Choose at most ${ROUND_NOTES_MAX}.`,
        );
      }
      const round: Round = {
        ...said,
        id: newWorkshopId(randomInto),
        notes,
        state: 'open',
        openedAt: Date.now(),
        closedAt: null,
        result: null,
      };
      writeState(room, who.id, { rounds: [round] });
      return round;
    });
  }

  /** Casts somebody's whole ballot, in place of their last one. */
  cast(
    board: BoardId,
    who: Person['participant'],
    id: string,
    content: BallotContent,
  ): Promise<void> {
    return this.#desk.take(board, async (_room, { rounds }) => {
      const round = find(rounds, id);
      if (round.state === 'closed') throw new WorkshopError('round-closed');
      if (!hasBallot(round, who)) throw new WorkshopError('no-ballot');
      checkBallot(round, content);
      const group = (await this.#storage.member(board, who.id))?.group ?? null;
      await this.#storage.castBallot(board, { round: id, by: who.id, group, content });
    });
  }

  /** Somebody's own ballots in rounds that are open. */
  async ballotsOf(board: BoardId, rounds: readonly Round[], person: string): Promise<Ballot[]> {
    const own: Ballot[] = [];
    for (const { id, state } of rounds) {
      if (state === 'closed') continue;
      const cast = (await this.#storage.ballots(board, id)).find(({ by }) => by === person);
      if (!cast) continue;
      const { content } = cast;
      own.push(
        'votes' in content
          ? { round: id, method: 'dots', votes: content.votes }
          : { round: id, method: 'ranking', order: content.order },
      );
    }
    return own;
  }

  /** How an open round stands: how many have voted, of those who could and are here or have voted; and running totals, where it says so. */
  async standing(
    board: BoardId,
    round: Round,
    people: readonly Participant[],
  ): Promise<{ voted: number; eligible: number; totals: Record<string, number> | null }> {
    const ballots = await this.#counted(board, round, people);
    const cast = ballots.filter(({ content }) => hasChoice(content));
    const here: ReadonlySet<string> = new Set(this.#here.on(board).keys());
    const voted = new Set<string>(cast.map(({ by }) => by));
    const eligible = people.filter(
      (person) => hasBallot(round, person) && (here.has(person.id) || voted.has(person.id)),
    );
    const totals: Record<string, number> = {};
    for (const { content } of cast) {
      if (!('votes' in content)) continue;
      for (const [note, votes] of Object.entries(content.votes)) {
        totals[note] = (totals[note] ?? 0) + votes;
      }
    }
    return {
      voted: voted.size,
      eligible: eligible.length,
      totals: round.live && round.method === 'dots' ? totals : null,
    };
  }

  /** Counts the ballots, freezes the result, and lets go of them. */
  close(
    board: BoardId,
    who: Person['participant'],
    id: string,
    people: readonly Participant[],
  ): Promise<Round> {
    return this.#desk.take(board, async (room, { rounds }) => {
      const round = find(rounds, id);
      if (round.state === 'closed') throw new WorkshopError('round-closed');
      const { eligible } = await this.standing(board, round, people);
      const ballots = await this.#counted(board, round, people);
      const texts = textsOf(room.doc, round.notes);
      const closed: Round = {
        ...round,
        state: 'closed',
        closedAt: Date.now(),
        result: { ...resultOf(round, ballots), eligible, texts },
      };
      writeState(room, who.id, { rounds: [closed] });
      await room.stored();
      await takeSnapshot(this.#storage, room, {
        name: `Result: ${round.criterion}`,
        kind: 'vote',
        by: who.id,
      });
      await this.#storage.dropBallots(board, id);
      return closed;
    });
  }

  /** The ballots of those who are on the board and may vote: nobody's counts who has been taken off it. */
  async #counted(
    board: BoardId,
    round: Round,
    people: readonly Participant[],
  ): Promise<CastBallot[]> {
    const voters = new Set<string>(
      people.filter((one) => hasBallot(round, one)).map(({ id }) => id),
    );
    const ballots = await this.#storage.ballots(board, round.id);
    return ballots.filter(({ by }) => voters.has(by));
  }
}

function hasChoice(content: BallotContent): boolean {
  return 'votes' in content
    ? Object.values(content.votes).some((votes) => votes > 0)
    : content.order.length > 0;
}

function find(rounds: readonly Round[], id: string): Round {
  const round = rounds.find((one) => one.id === id);
  if (!round) throw new WorkshopError('round-unknown');
  return round;
}
