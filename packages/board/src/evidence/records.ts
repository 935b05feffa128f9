/** The schema of the records that an evidence map has beside its shapes; what each is for stands in `@gapboard/evidence`. */
import {
  AXES,
  BASES,
  type CellRecord,
  CONFIDENCES,
  DIRECTIONS,
  type HeadingRecord,
  KEY_MAX,
  type PlacementRecord,
  type RatingRecord,
  SOURCE_KINDS,
  STRENGTHS,
  STUDY_STATUSES,
  STUDY_TYPES,
  type StudyRecord,
} from '@gapboard/evidence';
import type { BaseRecord, RecordId } from '@tldraw/store';
import type { CustomRecordInfo } from '@tldraw/tlschema';
import { T } from '@tldraw/validate';

/** The records as tldraw's store knows them: with its brand on their ids. */
type Parts<R> = Omit<R, 'id' | 'typeName'>;
export interface StoredHeading
  extends BaseRecord<'heading', RecordId<StoredHeading>>, Parts<HeadingRecord> {}
export interface StoredStudy
  extends BaseRecord<'study', RecordId<StoredStudy>>, Parts<StudyRecord> {}
export interface StoredPlacement
  extends BaseRecord<'placement', RecordId<StoredPlacement>>, Parts<PlacementRecord> {}
export interface StoredRating
  extends BaseRecord<'rating', RecordId<StoredRating>>, Parts<RatingRecord> {}
export interface StoredCell extends BaseRecord<'cell', RecordId<StoredCell>>, Parts<CellRecord> {}

declare module '@tldraw/tlschema' {
  interface TLGlobalRecordPropsMap {
    heading: StoredHeading;
    study: StoredStudy;
    placement: StoredPlacement;
    rating: StoredRating;
    cell: StoredCell;
  }
}

const HEADING = new RegExp(`^heading:[\\w-]{1,${KEY_MAX}}$`);
const STUDY = new RegExp(`^study:[\\w-]{1,${KEY_MAX}}$`);
const NODE = /^[\w.:-]{1,64}$/;
const YEAR = /^(?:\d{4})?$/;

const matching = (form: RegExp) =>
  T.string.check((value) => {
    if (!form.test(value)) throw new Error(`Expected ${form.source}, got something else.`);
  });

const strength = T.literalEnum(...STRENGTHS);
const direction = T.literalEnum(...DIRECTIONS).nullable();
const meta = T.object({ by: T.string.optional(), as: T.string.optional() });
const heading = matching(HEADING);
const cell = { theme: heading, outcome: heading };

function documentRecord(validator: T.Validatable<object>): CustomRecordInfo {
  return { scope: 'document', validator, migrations: { sequence: [] } };
}

export const EVIDENCE_RECORDS = {
  heading: documentRecord(
    T.object({
      id: heading,
      typeName: T.literal('heading'),
      map: T.string,
      axis: T.literalEnum(...AXES),
      node: matching(NODE),
      parent: heading.nullable(),
      index: T.indexKey,
      label: T.string,
      definition: T.string,
      size: T.positiveNumber.nullable(),
      meta,
    }),
  ),
  study: documentRecord(
    T.object({
      id: matching(STUDY),
      typeName: T.literal('study'),
      type: T.literalEnum(...STUDY_TYPES),
      title: T.string,
      authors: T.arrayOf(T.string),
      year: matching(YEAR),
      container: T.string,
      volume: T.string,
      issue: T.string,
      pages: T.string,
      publisher: T.string,
      place: T.string,
      doi: T.string,
      url: T.linkUrl,
      issn: T.string,
      abstract: T.string,
      keywords: T.arrayOf(T.string),
      sourceKind: T.literalEnum(...SOURCE_KINDS),
      status: T.literalEnum(...STUDY_STATUSES),
      confidence: T.literalEnum(...CONFIDENCES),
      confidenceTool: T.string,
      strength: strength.nullable(),
      internalNotes: T.string,
      source: T.string,
      meta,
    }),
  ),
  placement: documentRecord(
    T.object({
      id: T.string,
      typeName: T.literal('placement'),
      study: matching(STUDY),
      ...cell,
      direction,
      meta,
    }),
  ),
  rating: documentRecord(
    T.object({
      id: T.string,
      typeName: T.literal('rating'),
      ...cell,
      strength,
      direction,
      at: T.positiveNumber,
      meta,
    }),
  ),
  cell: documentRecord(
    T.object({
      id: T.string,
      typeName: T.literal('cell'),
      ...cell,
      none: T.object({
        basis: T.literalEnum(...BASES),
        by: T.string,
        as: T.string,
        at: T.positiveNumber,
      }).nullable(),
      agreed: T.object({
        strength,
        direction,
        note: T.string,
        by: T.string,
        at: T.positiveNumber,
      }).nullable(),
      meta,
    }),
  ),
} satisfies Record<string, CustomRecordInfo>;
