import type { VotedResult, VotedRound } from '../priorities/votedRound.ts';
import type { ExportOptions } from './options.ts';

/**
 * The rounds of voting as they may leave the board: what people wrote is redacted in them as
 * everywhere. They hold ballots of nobody, and of no group that is not large enough to be shown.
 */
export function publishedRounds({ rounds = [], redact }: ExportOptions): VotedRound[] {
  const texts = (result: VotedResult) =>
    Object.fromEntries(Object.entries(result.texts).map(([note, text]) => [note, redact(text)]));
  const group = (name: string | null) => (name === null ? null : redact(name));
  const groups = <T extends { groups: (string | null)[] }>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, groups: one.groups.map(group) }));
  const published = (result: VotedResult): VotedResult => {
    if (result.method === 'dots') {
      const { totals } = result;
      const merged = totals.merged.map(group);
      const split = groups(totals.split);
      return { ...result, texts: texts(result), totals: { ...totals, merged, split } };
    }
    const { ranking, shortlist } = result;
    const merged = ranking.merged.map(group);
    const items = shortlist.items.map((one) => ({
      ...one,
      choiceOf: one.choiceOf.map((names) => names.map(group)),
    }));
    return {
      ...result,
      texts: texts(result),
      ranking: { ...ranking, merged, groups: groups(ranking.groups) },
      shortlist: { ...shortlist, items },
    };
  };
  return rounds.map((round) => ({
    ...round,
    criterion: redact(round.criterion),
    result: published(round.result),
  }));
}
