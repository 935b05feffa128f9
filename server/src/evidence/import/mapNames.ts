import { newNote, newShapeId, type UnknownRecord } from '@gapboard/board';
import {
  cellId,
  type CellRecord,
  type CellRef,
  type HeadingRecord,
  keyOf,
  type NoteShape,
  placementId,
  type PlacementRecord,
  ratingId,
  type RatingRecord,
  type StudyRecord,
  textOf,
} from '@gapboard/evidence';
import type { MapContent } from '@gapboard/evidence/import';
import { recordsOf } from '@gapboard/sync';
import type * as Y from 'yjs';
import { newRecordKey, randomInto } from '../../ids.ts';

/** Everything under ids of this board: its own where nothing has them, and others where something has. */
export function mapNames(
  doc: Y.Doc,
  { records }: MapContent,
  map: string,
  same: ReadonlyMap<string, StudyRecord['id']>,
) {
  const taken = recordsOf(doc);
  const headings = new Map<string, HeadingRecord['id']>();
  const studies = new Map<string, StudyRecord['id']>(same);
  const notes = new Map<string, string>();
  const raters = new Map<string, string>();
  for (const record of records) {
    if (record.typeName === 'heading') {
      headings.set(record.id, taken.has(record.id) ? `heading:${newRecordKey()}` : record.id);
    } else if (record.typeName === 'study' && !studies.has(record.id)) {
      studies.set(record.id, taken.has(record.id) ? `study:${newRecordKey()}` : record.id);
    } else if (record.typeName === 'shape' && record.type === 'evidence-note') {
      notes.set(record.id, taken.has(record.id) ? newShapeId(randomInto) : record.id);
    }
  }
  const heading = (id: string): HeadingRecord['id'] => idIn(headings, id);
  const study = (id: string): StudyRecord['id'] => idIn(studies, id);
  const cell = ({ theme, outcome }: CellRef): CellRef => ({
    theme: heading(theme),
    outcome: heading(outcome),
  });
  /** nobody of this board, and the same one for all their ratings */
  const rater = (rating: RatingRecord): string => {
    const key = keyOf(rating.id).split('.').at(-1) ?? '';
    const known = raters.get(key) ?? newRecordKey();
    raters.set(key, known);
    return known;
  };
  const role = ({ as }: { as?: string }): { as?: string } => (as === undefined ? {} : { as });

  return {
    study,
    heading: (record: HeadingRecord): HeadingRecord => ({
      ...record,
      id: heading(record.id),
      map,
      parent: record.parent === null ? null : heading(record.parent),
    }),
    placement: ({ study: of, direction, ...record }: PlacementRecord): PlacementRecord => {
      const at = cell(record);
      const id = placementId(study(of), at);
      return { id, typeName: 'placement', study: study(of), ...at, direction, meta: {} };
    },
    rating: (record: RatingRecord): RatingRecord => {
      const at = cell(record);
      return { ...record, id: ratingId(at, rater(record)), ...at, meta: role(record.meta) };
    },
    cell: ({ none, agreed, ...record }: CellRecord): CellRecord => {
      const at = cell(record);
      return {
        id: cellId(at),
        typeName: 'cell',
        ...at,
        none: none && { ...none, by: '' },
        agreed: agreed && { ...agreed, by: '' },
        meta: {},
      };
    },
    note: ({ id, index, props, meta }: NoteShape): UnknownRecord => {
      const { kind, picos, strength, gap, reason } = props;
      const note = newNote(
        {
          id: idIn(notes, id),
          map,
          index,
          kind,
          text: textOf(props.richText),
          cell: props.cell && cell(props.cell),
          strength: strength === 'unsaid' ? undefined : strength,
          gap: gap === 'unsaid' ? undefined : gap,
          reason: reason === 'unsaid' ? undefined : reason,
          picos,
          studies: props.studies.map(study),
        },
        undefined,
      );
      const into = meta.mergedInto;
      return Object.assign(note, {
        meta: { ...role(meta), ...(into !== undefined && { mergedInto: idIn(notes, into) }) },
      });
    },
  };
}

function idIn<T>(ids: ReadonlyMap<string, T>, id: string): T {
  const name = ids.get(id);
  // Reading the file has seen to it that it names nothing that it does not have.
  if (name === undefined) throw new Error('A map file names something that it does not have.');
  return name;
}
