import type { Round } from '@gapboard/board';
import type { BallotContent } from '../storage/Storage.ts';
import { WorkshopError } from './WorkshopError.ts';

/**
 * Holds a ballot to its round.
 * @throws {WorkshopError} saying what is wrong with it; the ballot cast before stays
 */
export function checkBallot(round: Round, content: BallotContent): void {
  if ('votes' in content !== (round.method === 'dots')) {
    throw refused('This round asks for something else.');
  }
  const offered = new Set(round.notes);
  const chosen = 'votes' in content ? Object.keys(content.votes) : content.order;
  if (!chosen.every((note) => offered.has(note))) {
    throw refused('It names a note that is not to be chosen from in this round.');
  }
  if ('votes' in content) checkVotes(round, Object.values(content.votes));
  else checkOrder(round, content.order);
}

function checkVotes({ votes, cap }: Round, given: readonly number[]): void {
  if (given.some((count) => !Number.isSafeInteger(count) || count < 0)) {
    throw refused('Votes are whole.');
  }
  if (given.some((count) => count > cap)) {
    throw refused(`One note can have at most ${cap} of your votes.`);
  }
  if (given.reduce((sum, count) => sum + count, 0) > votes) {
    throw refused(`You have ${votes} votes in this round.`);
  }
}

function checkOrder({ votes }: Round, order: readonly string[]): void {
  if (new Set(order).size < order.length) throw refused('It names a note twice.');
  if (order.length > votes) throw refused(`You can put ${votes} notes in order in this round.`);
}

function refused(what: string): WorkshopError {
  return new WorkshopError('ballot-refused', `${what} The votes you cast before still count.`);
}
