import { directionRank, strengthRank } from '../ranks.ts';
import type { RatingRecord } from '../records.ts';
import type { Direction, Strength } from '../vocabulary.ts';
import type { Cell, RatingSummary } from './map.ts';

/** From here on what people say of a cell is too far apart to be read as one answer. */
const CONTESTED_STEPS = 2;

/** What people's ratings of one cell come to; `undefined`: nobody has rated it. */
export function ratingSummary(ratings: Iterable<RatingRecord>): RatingSummary | undefined {
  const said = onePerPerson(ratings);
  const strengths = said
    .map(({ strength }) => strength)
    .toSorted((a, b) => strengthRank(a) - strengthRank(b));
  const [weakest] = strengths;
  const strongest = strengths.at(-1);
  const median = lowerMiddle(strengths);
  if (weakest === undefined || strongest === undefined || median === undefined) return undefined;
  return {
    count: said.length,
    spread: spreadOf(strengths),
    median,
    strongest,
    weakest,
    contested: stepsBetween(weakest, strongest) >= CONTESTED_STEPS,
    direction: middleDirection(said),
  };
}

/** Whether people are too far apart on a cell, and have not agreed on it since. */
export function isContested({ rating, state }: Pick<Cell, 'rating' | 'state'>): boolean {
  return rating?.contested === true && state.kind !== 'agreed';
}

/** How far the ratings of a cell are apart: from 0, where all say the same, to 3. */
export function ratingSpan({ weakest, strongest }: RatingSummary): number {
  return stepsBetween(weakest, strongest);
}

function stepsBetween(weaker: Strength, stronger: Strength): number {
  return strengthRank(stronger) - strengthRank(weaker);
}

/** A person rates a cell once; where there are two of theirs, the later one counts, and of one moment that of the greater id. */
function onePerPerson(ratings: Iterable<RatingRecord>): RatingRecord[] {
  const latest = new Map<string, RatingRecord>();
  for (const rating of ratings) {
    const person = personOf(rating);
    const other = latest.get(person);
    if (other === undefined || isLater(rating, other)) latest.set(person, rating);
  }
  return [...latest.values()];
}

function isLater(rating: RatingRecord, other: RatingRecord): boolean {
  return rating.at === other.at ? rating.id > other.id : rating.at > other.at;
}

/** Whose rating it is stands in its authorship, and at the end of its id. */
function personOf({ id, meta }: RatingRecord): string {
  return meta.by ?? id.slice(id.lastIndexOf('.') + 1);
}

function spreadOf(strengths: readonly Strength[]): Record<Strength, number> {
  const spread = { strong: 0, some: 0, weak: 0, none: 0 } satisfies Record<Strength, number>;
  for (const strength of strengths) spread[strength]++;
  return spread;
}

function middleDirection(ratings: readonly RatingRecord[]): Direction | undefined {
  const given = ratings.flatMap(({ direction }) => (direction === null ? [] : [direction]));
  return lowerMiddle(given.toSorted((a, b) => directionRank(a) - directionRank(b)));
}

/** The middle one of what is in order, and of two middle ones the first. */
function lowerMiddle<T>(ordered: readonly T[]): T | undefined {
  return ordered[Math.floor((ordered.length - 1) / 2)];
}
