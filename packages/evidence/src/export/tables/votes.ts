import { standingsOf, type Standing } from '../../priorities/standings.ts';
import type { VotedRound } from '../../priorities/votedRound.ts';
import { priorityWords } from '../../priorities/words.ts';
import { type ExportOptions } from '../options.ts';
import { publishedRounds } from '../rounds.ts';
import { isoOf } from '../time.ts';
import { type Column, type Table, tableOf } from './table.ts';

interface Row {
  round: VotedRound;
  standing: Standing;
  /** by what the groups of this round are called */
  groups: ReadonlyMap<string, number>;
}

/** A row for each note of each round, those that nobody chose among them; with a column for each group that may be shown. */
export function votesTable(options: ExportOptions): Table {
  const rows = publishedRounds(options).flatMap((round): Row[] => {
    const { groups, items } = standingsOf(round);
    const names = groups.map(({ names: of }) => priorityWords.group(of));
    return items.map((standing) => ({
      round,
      standing,
      groups: new Map(
        names.map((name, at) => {
          const figure = standing.groups[at];
          return [name, figure?.votes ?? figure?.rank ?? 0];
        }),
      ),
    }));
  });
  const groups = [...new Set(rows.flatMap((row) => [...row.groups.keys()]))];
  return tableOf(
    {
      name: 'votes',
      about:
        'One row for each note of each round of voting, best first; the rounds of the whole board, whichever of its maps this is',
      columns: [...COLUMNS, ...groups.map(groupColumn)],
    },
    rows,
  );
}

const COLUMNS: Column<Row>[] = [
  { name: 'round_id', meaning: 'The round', width: 14, value: ({ round }) => round.id },
  {
    name: 'closed_at',
    meaning: 'When it was closed (ISO 8601, UTC)',
    width: 25,
    value: ({ round: { closedAt } }) => (closedAt === null ? null : isoOf(closedAt)),
  },
  {
    name: 'criterion',
    meaning: 'By what people were asked to choose',
    width: 60,
    value: ({ round }) => round.criterion,
  },
  {
    name: 'method',
    meaning: 'dots: so many votes each; ranking: each person put their first choices in order',
    width: 9,
    value: ({ round }) => round.result.method,
  },
  { name: 'note_id', meaning: 'The note', width: 26, value: ({ standing }) => standing.note },
  {
    name: 'text',
    meaning: 'What it said when the round was closed',
    width: 80,
    value: ({ standing }) => standing.text,
  },
  {
    name: 'rank',
    meaning: 'Its place in the round, 1 for the first; notes that are level share a place',
    width: 7,
    value: ({ standing }) => standing.rank,
  },
  {
    name: 'tied',
    meaning: '1: it shares its place; 0: it does not',
    width: 6,
    value: ({ standing }) => Number(standing.tied),
  },
  {
    name: 'votes',
    meaning: 'Votes it got; empty in a ranking',
    width: 7,
    value: ({ standing }) => standing.votes,
  },
  {
    name: 'people',
    meaning: 'How many people gave it a vote; empty in a ranking',
    width: 8,
    value: ({ standing }) => standing.people,
  },
  {
    name: 'share',
    meaning: 'Its part of all votes, from 0 to 1; empty in a ranking, and where nobody voted',
    width: 8,
    value: ({ standing }) => standing.share,
  },
  {
    name: 'score',
    meaning: 'Its combined score over groups in a ranking; empty for dots',
    width: 8,
    value: ({ standing }) => standing.score,
  },
  {
    name: 'after_round_id',
    meaning: 'The round whose leaders this one was about; empty where it was no second round',
    width: 14,
    value: ({ round }) => round.after,
  },
];

function groupColumn(name: string): Column<Row> {
  return {
    name: `group: ${name}`,
    meaning:
      'Votes of this group, or its rank in a ranking; empty in rounds in which it was not shown by itself. No group of fewer than five is',
    width: 16,
    value: ({ groups }) => groups.get(name) ?? null,
  };
}
