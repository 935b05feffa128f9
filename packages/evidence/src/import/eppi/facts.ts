/**
 * What the labels of codes say of a study besides its cells: its kind, whether it is finished, how far
 * it is to be trusted, how strong it is. A label counts where it is one of ours, or where what it lies under says what
 * it is about.
 */
import type { Confidence, SourceKind, Strength, StudyStatus } from '../../vocabulary.ts';
import { CONFIDENCES, STRENGTHS } from '../../vocabulary.ts';
import type { StudyFields } from '../read.ts';
import {
  confidenceOf,
  ownSourceKindOf,
  sourceKindOf,
  statusOf,
  strengthOf,
} from '../study/terms.ts';
import { plainKey } from '../study/text.ts';

export interface Facts {
  kind: SourceKind | null;
  status: StudyStatus | null;
  confidence: Confidence | null;
  strength: Strength | null;
}

const NOTHING: Facts = { kind: null, status: null, confidence: null, strength: null };
const ABOUT_KIND =
  /\b(study|research) (design|type|method)s?\b|^design$|\b(type|kind)s? of (study|evidence|research|review)\b|\bmethodology\b|^evidence type$/;
const ABOUT_STATUS = /\b(study|completion) status\b|^status$/;
const ABOUT_STRENGTH = /\bstrength\b/;
const ABOUT_CONFIDENCE =
  /\bconfidence\b|\bamstar\b|\b(study|evidence|review) quality\b|\bquality (rating|of)\b/;

/** What a code says, by its label and the label it lies under. */
export function factsOfLabel(label: string, above: string): Facts {
  const plain = plainKey(label);
  const about = plainKey(above);
  const facts = { ...NOTHING, kind: ownSourceKindOf(label) };
  if (ABOUT_KIND.test(about)) facts.kind ??= sourceKindOf(label);
  if (ABOUT_CONFIDENCE.test(about) || /\bconfidence\b/.test(plain)) {
    facts.confidence = confidenceIn(plain);
    if (/\bscoping reviews?\b|\bmaps?\b/.test(plain)) facts.kind ??= 'scoping_review_or_map';
    else if (/\breviews?\b/.test(plain)) facts.kind ??= 'systematic_review';
    // Maps colour what is not finished, and so cannot be rated yet, beside the ratings.
    facts.status = statusOf(label);
  }
  if (ABOUT_STRENGTH.test(about)) facts.strength = strengthOf(label);
  if (ABOUT_STATUS.test(about)) facts.status = statusOf(label);
  return facts;
}

/** "Medium/high confidence reviews" are taken at the lower word: no more is promised of each. */
function confidenceIn(plain: string): Confidence | null {
  const said = plain.replace(
    /\b(confidence|quality|in|of|findings|study|studies|primary|impact|evaluations?|systematic|scoping|reviews?|maps?)\b/g,
    ' ',
  );
  return confidenceOf(said.replace(/\s+/g, ' ').trim());
}

/**
 * A study may carry several codes: a review is a review whatever else was coded, two other kinds are
 * none that can be told, and of two ratings or strengths the lower counts.
 */
export function factFields(all: readonly Facts[]): Partial<StudyFields> {
  const kinds = new Set(all.map(({ kind }) => kind).filter((kind) => kind !== null));
  kinds.delete('unknown');
  const [only] = kinds;
  const kind = kinds.has('systematic_review')
    ? 'systematic_review'
    : kinds.has('scoping_review_or_map')
      ? 'scoping_review_or_map'
      : kinds.size === 1
        ? only
        : undefined;
  const ratings = new Set(all.map((facts) => facts.confidence));
  const confidence = CONFIDENCES.findLast((one) => one !== 'unrated' && ratings.has(one));
  const strength = STRENGTHS.findLast((one) => all.some((facts) => facts.strength === one));
  return {
    ...(strength === undefined ? {} : { strength }),
    ...(kind === undefined ? {} : { sourceKind: kind }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(all.some(({ status }) => status === 'ongoing') ? { status: 'ongoing' as const } : {}),
  };
}
