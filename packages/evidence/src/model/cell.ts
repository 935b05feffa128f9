import { isReview } from '../vocabulary.ts';
import type { Agreed, NoneFound } from '../records.ts';
import type { Cell, CellState, RatingSummary, Suggestion } from './map.ts';

/** What has been said of a cell as a whole. */
export interface Said {
  agreed: Agreed | undefined;
  none: NoneFound | undefined;
  rating: RatingSummary | undefined;
}

/**
 * What is known of how strong the evidence in a cell is: what was agreed counts before what people
 * rated, and that before one person's "no research found". Where nothing of these was said, anything
 * that lies in the cell means that it was discussed.
 */
export function cellState({ agreed, none, rating }: Said, isEmpty: boolean): CellState {
  if (agreed !== undefined) {
    const { strength, direction } = agreed;
    return { kind: 'agreed', strength, direction: direction ?? undefined, agreed };
  }
  if (rating !== undefined) {
    return { kind: 'rated', strength: rating.median, direction: rating.direction };
  }
  if (none !== undefined) return { kind: 'none', none };
  return { kind: isEmpty ? 'unknown' : 'discussed' };
}

/**
 * Gaps after 3ie: *absolute*, where there is nothing, and *synthesis*, where there are studies and
 * no good review of them.
 *
 * Absolute: the cell was discussed, no study lies in it, and nobody knows of any: no strength above
 * none was agreed, or, where nothing was agreed, rated by anyone; and no note claims research
 * evidence (one that says itself that there is none does not). A person who rated it higher may know
 * a study that has not been put down: to call that a gap would be nonsense.
 *
 * Synthesis: at least `threshold` studies that are no reviews (one of a kind not yet said is none),
 * and no review whose confidence was judged moderate or high. What was rated or agreed does not
 * matter: strong evidence can lack a review too. A threshold below 1 is read as 1, so that an
 * empty cell never lacks one.
 */
export function suggestionsFor(
  { state, rating, studies, notes }: Pick<Cell, 'state' | 'rating' | 'studies' | 'notes'>,
  threshold: number,
): Suggestion[] {
  if (studies.length === 0) {
    const isKnownOf =
      isStrengthAboveNone(state, rating) ||
      notes.some(({ kind, strength }) => kind === 'research' && strength !== 'none');
    return state.kind === 'unknown' || isKnownOf ? [] : [{ kind: 'absolute' }];
  }
  const reviews = studies.filter(({ study }) => isReview(study.sourceKind));
  const primary = studies.length - reviews.length;
  const isReviewed = reviews.some(
    ({ study: { confidence } }) => confidence === 'moderate' || confidence === 'high',
  );
  return primary >= Math.max(1, threshold) && !isReviewed
    ? [{ kind: 'synthesis', studies: primary }]
    : [];
}

function isStrengthAboveNone(state: CellState, rating: RatingSummary | undefined): boolean {
  if (state.kind === 'agreed') return state.strength !== 'none';
  return rating !== undefined && rating.strongest !== 'none';
}
