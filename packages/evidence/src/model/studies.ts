import { fold } from '../fold.ts';
import { byCodeUnits } from '../compare.ts';
import type { PlacementRecord, StudyRecord } from '../records.ts';
import type { PlacedStudy, Study } from './map.ts';

/** By record: a record that has changed is another object. */
const worked = new WeakMap<StudyRecord, { study: Study; title: string }>();
const placed = new WeakMap<PlacementRecord, PlacedStudy>();

/** The studies of a board by id, in the order of their titles, and of equal titles of their ids. */
export function studiesById(records: readonly StudyRecord[]): Map<string, Study> {
  const ordered = records
    .map(workedOut)
    .toSorted((a, b) => byCodeUnits(a.title, b.title) || byCodeUnits(a.study.id, b.study.id));
  return new Map(ordered.map(({ study }) => [study.id, study]));
}

/** A study in a cell as views read it; the same object as long as study and placement are. */
export function placedStudy(study: Study, placement: PlacementRecord): PlacedStudy {
  const before = placed.get(placement);
  if (before?.study === study) return before;
  const value = { study, direction: placement.direction ?? undefined };
  placed.set(placement, value);
  return value;
}

function workedOut(record: StudyRecord): { study: Study; title: string } {
  const before = worked.get(record);
  if (before !== undefined) return before;
  const { typeName: _typeName, meta: _meta, ...study } = record;
  const value = { study, title: fold(study.title) };
  worked.set(record, value);
  return value;
}
