import { standingsOf } from '../../priorities/standings.ts';
import type { VotedRound } from '../../priorities/votedRound.ts';
import { isoOf } from '../time.ts';
import type { RoundInFile } from './mapFile.ts';

/** Rounds of voting as they stand in a file. */
export function roundsInFile(rounds: readonly VotedRound[]): RoundInFile[] {
  return rounds.map((round) => {
    const { result } = round;
    const { voters, eligible, abstentions, merged, groups, items } = standingsOf(round);
    return {
      id: round.id,
      criterion: round.criterion,
      method: result.method,
      votes: round.votes,
      cap: round.cap,
      roles: [...round.voters],
      live: round.live,
      openedAt: isoOf(round.openedAt),
      closedAt: round.closedAt === null ? null : isoOf(round.closedAt),
      after: round.after,
      eligible,
      voters,
      abstentions,
      merged,
      groups,
      items: items.map((one) => ({
        note: one.note,
        text: one.text,
        rank: one.rank,
        tied: one.tied,
        votes: one.votes,
        people: one.people,
        share: one.share,
        score: one.score,
        groups: one.groups,
      })),
      agreement: result.method === 'ranking' ? result.agreement : null,
      shortlist:
        result.method === 'ranking'
          ? {
              diverges: result.shortlist.diverges,
              items: result.shortlist.items.map(({ item, choiceOf, byCombined }) => ({
                note: item,
                choiceOf,
                byCombined,
              })),
              ofNoGroup: result.shortlist.ofNoGroup,
            }
          : null,
    };
  });
}
