import type { ParticipantGroup } from './ballots.ts';
import type { DotTotals } from './dots.ts';
import type { InterimRanking } from './interim.ts';
import type { Place } from './places.ts';
import type { VotedResult, VotedRound } from './votedRound.ts';
import { METHODS, type Method } from './words.ts';

/** What one group of voters made of a note. */
export interface GroupFigure {
  /** `null` in a ranking */
  votes: number | null;
  /** those that are level in a ranking share the mean of their ranks */
  rank: number;
}

/** A note of a round with all its figures, whichever way people chose. */
export interface Standing extends Place {
  note: string;
  /** its words when the round closed */
  text: string;
  /** of dots; `null` in a ranking */
  votes: number | null;
  /** how many people gave it a vote; `null` in a ranking */
  people: number | null;
  /** of all votes cast, from 0 to 1; `null` in a ranking, and where nobody voted */
  share: number | null;
  /** combined over groups; `null` with dots */
  score: number | null;
  /** whether anybody chose it: those that nobody did are level behind the others, and lead nothing */
  isChosen: boolean;
  /** in the order of the round's groups */
  groups: GroupFigure[];
}

export interface ShownGroup {
  /** the kinds of participants in it; several that are too few to be shown alone are one */
  names: ParticipantGroup[];
  voters: number;
}

/** A round's result as one table. */
export interface Standings {
  method: Method;
  voters: number;
  eligible: number;
  abstentions: number;
  /** votes given in all; `null` in a ranking */
  cast: number | null;
  thinAnonymity: boolean;
  merged: ParticipantGroup[];
  /** none where there is nothing to set side by side: what one group alone made of it is the total */
  groups: ShownGroup[];
  /** best first */
  items: Standing[];
}

export function standingsOf({ result }: Pick<VotedRound, 'result'>): Standings {
  return result.method === 'dots'
    ? ofDots(result, result.totals)
    : ofRanking(result, result.ranking);
}

function ofDots({ eligible, texts }: VotedResult, totals: DotTotals): Standings {
  const { voters, abstentions, cast, thinAnonymity, merged, split, items } = totals;
  return {
    method: METHODS.dots,
    voters,
    eligible,
    abstentions,
    cast,
    thinAnonymity,
    merged,
    groups: split.map(({ groups, voters: number }) => ({
      names: groups,
      voters: number,
    })),
    items: items.map(({ item, votes, supporters, share, rank, tied }, at) => ({
      note: item,
      text: texts[item] ?? '',
      votes,
      people: supporters,
      share,
      score: null,
      rank,
      tied,
      isChosen: votes > 0,
      groups: split.flatMap(({ items: rows }) => {
        const row = rows[at];
        return row
          ? [
              {
                votes: row.votes,
                rank: row.rank,
              },
            ]
          : [];
      }),
    })),
  };
}

function ofRanking({ eligible, texts }: VotedResult, ranking: InterimRanking): Standings {
  const { voters, abstentions, thinAnonymity, merged, groups, items } = ranking;
  const shown = groups.length < 2 ? [] : groups;
  return {
    method: METHODS.interim,
    voters,
    eligible,
    abstentions,
    cast: null,
    thinAnonymity,
    merged,
    groups: shown.map(({ groups: names, voters: number }) => ({
      names,
      voters: number,
    })),
    items: items.map(({ item, combined, rank, tied, groups: standings }) => ({
      note: item,
      text: texts[item] ?? '',
      votes: null,
      people: null,
      share: null,
      score: combined,
      rank,
      tied,
      isChosen: standings.some(({ total }) => total > 0),
      groups: shown.map((_, at) => ({
        votes: null,
        rank: standings[at]?.rank ?? 0,
      })),
    })),
  };
}
