import { expect, test } from 'vitest';
import { agreementOf } from './agreement.ts';
import type { Ballot } from './ballots.ts';
import { dotTotals } from './dots.ts';
import { interimRanking } from './interim.ts';
import { shortlist } from './shortlist.ts';
import { people } from './testing.ts';
import { standingsOf } from './standings.ts';
import type { VotedResult } from './votedRound.ts';

const TEXTS = { a: 'First', b: 'Second', c: 'Third' };
const ITEMS = ['a', 'b', 'c'];

const dots = (group: string, count: number, votes: Record<string, number>): Ballot[] =>
  Array.from({ length: count }, () => ({ group, votes }));

function voted(ballots: Ballot[]): VotedResult {
  return { method: 'dots', eligible: 20, texts: TEXTS, totals: dotTotals(ITEMS, ballots) };
}

test('dots: votes, people, share and places of the room and of every group, note by note', () => {
  const result = voted([...dots('practice', 5, { a: 2 }), ...dots('lived', 6, { b: 1 })]);
  const table = standingsOf({ result });
  expect(table).toMatchObject({ voters: 11, eligible: 20, cast: 16, merged: [] });
  expect(table.groups).toEqual([
    { names: ['lived'], voters: 6 },
    { names: ['practice'], voters: 5 },
  ]);
  expect(
    table.items.map(({ note, text, votes, people: by, rank }) => [note, text, votes, by, rank]),
  ).toEqual([
    ['a', 'First', 10, 5, 1],
    ['b', 'Second', 6, 6, 2],
    ['c', 'Third', 0, 0, 3],
  ]);
  expect(table.items.map(({ groups }) => groups.map(({ votes }) => votes))).toEqual([
    [0, 10],
    [6, 0],
    [0, 0],
  ]);
  expect(table.items.map(({ isChosen }) => isChosen)).toEqual([true, true, false]);
});

test('a ranking: the combined score and each group’s rank; one group alone is no column', () => {
  const ranked = (rankings: ReturnType<typeof people>): VotedResult => {
    const ranking = interimRanking(ITEMS, rankings, { choose: 2 });
    return {
      method: 'ranking',
      eligible: 12,
      texts: TEXTS,
      ranking,
      shortlist: shortlist(ranking, 2),
      agreement: agreementOf(ITEMS, rankings),
    };
  };
  const two = standingsOf({
    result: ranked([...people('lived', 5, 'b', 'a'), ...people('practice', 6, 'a', 'b')]),
  });
  expect(two.items[0]).toMatchObject({ rank: 1, tied: true, votes: null, score: 5 });
  expect(two.items[2]).toMatchObject({ note: 'c', isChosen: false });
  expect(two.groups.map(({ voters }) => voters)).toEqual([5, 6]);
  const few = standingsOf({ result: ranked(people('lived', 3, 'b')) });
  expect(few.groups).toEqual([]);
  expect(few.items.every(({ groups }) => groups.length === 0)).toBe(true);
});
