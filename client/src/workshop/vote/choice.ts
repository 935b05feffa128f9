/** One person's ballot while they fill it in: plain values, and each step gives a new one. */
import type { Round } from '@gapboard/board';

export interface Dots {
  votes: Readonly<Record<string, number>>;
}
export interface Order {
  order: readonly string[];
}
export type Choice = Dots | Order;

/** What of a round a ballot is held to. */
export type Terms = Pick<Round, 'method' | 'votes' | 'cap'>;

/** Why one more vote cannot be given, or one more note not be ranked. */
export type Full = 'none-left' | 'cap';

export function emptyFor({ method }: Pick<Round, 'method'>): Choice {
  return method === 'dots' ? { votes: {} } : { order: [] };
}

export function votesFor(choice: Choice, note: string): number {
  return 'votes' in choice && Object.hasOwn(choice.votes, note) ? (choice.votes[note] ?? 0) : 0;
}

/** At which place somebody has a note, from 1; 0: they have not ranked it. */
export function placeOf(choice: Choice, note: string): number {
  return 'order' in choice ? choice.order.indexOf(note) + 1 : 0;
}

/** How many votes are given, or notes put in order. */
export function used(choice: Choice): number {
  if ('order' in choice) return choice.order.length;
  return Object.values(choice.votes).reduce((sum, votes) => sum + votes, 0);
}

export function leftOf({ votes }: Terms, choice: Choice): number {
  return Math.max(0, votes - used(choice));
}

export function whyFull(terms: Terms, choice: Choice, note: string): Full | undefined {
  if (leftOf(terms, choice) === 0) return 'none-left';
  return terms.method === 'dots' && votesFor(choice, note) >= terms.cap ? 'cap' : undefined;
}

/** One vote more for a note, or with -1 one less; as it was, where that cannot be. */
export function withVote(terms: Terms, choice: Choice, note: string, by: 1 | -1): Choice {
  if (!('votes' in choice)) return choice;
  const now = votesFor(choice, note);
  if (by === 1 ? whyFull(terms, choice, note) : now === 0) return choice;
  const { [note]: _, ...others } = choice.votes;
  return { votes: now + by === 0 ? others : { ...others, [note]: now + by } };
}

/** A note put last in one's order, or taken out of it. */
export function withRanked(terms: Terms, choice: Choice, note: string, isRanked: boolean): Choice {
  if (!('order' in choice)) return choice;
  const others = choice.order.filter((one) => one !== note);
  if (!isRanked) return { order: others };
  if (others.length < choice.order.length || whyFull(terms, choice, note)) return choice;
  return { order: [...others, note] };
}

/** A note one place up or down in one's order. */
export function moved(choice: Choice, note: string, by: 1 | -1): Choice {
  if (!('order' in choice)) return choice;
  const from = choice.order.indexOf(note);
  const to = from + by;
  const other = choice.order[to];
  if (from < 0 || other === undefined) return choice;
  return {
    order: choice.order.map((one, at) => (at === from ? other : at === to ? note : one)),
  };
}

export function isSameChoice(a: Choice, b: Choice): boolean {
  if ('order' in a && 'order' in b) return a.order.join('\n') === b.order.join('\n');
  if (!('votes' in a && 'votes' in b)) return false;
  return (
    used(a) === used(b) && Object.keys(a.votes).every((n) => votesFor(a, n) === votesFor(b, n))
  );
}
