import { type Direction, DIRECTIONS, type Strength, STRENGTHS } from './vocabulary.ts';

/** How strong: 0 for none, and one more a step. */
export function strengthRank(strength: Strength): number {
  return STRENGTHS.length - 1 - STRENGTHS.indexOf(strength);
}

/** How favourable: 0 for harming, and one more a step. */
export function directionRank(direction: Direction): number {
  return DIRECTIONS.length - 1 - DIRECTIONS.indexOf(direction);
}
