import type {
  CellRecord,
  HeadingRecord,
  MapShape,
  NoteShape,
  PlacementRecord,
  RatingRecord,
  StudyRecord,
} from '../records.ts';
import { asEvidence } from './asEvidence.ts';
import { mergeNotes } from './merged.ts';

/** A board's records by what they are. */
export interface SortedOut {
  maps: ReadonlyMap<string, MapShape>;
  headings: readonly HeadingRecord[];
  studies: readonly StudyRecord[];
  placements: readonly PlacementRecord[];
  ratings: readonly RatingRecord[];
  cells: readonly CellRecord[];
  /** those that count for themselves */
  notes: readonly NoteShape[];
  /** what was merged into a note, by its id */
  merged: ReadonlyMap<string, readonly NoteShape[]>;
  /** of every shape: the shape or page it lies on */
  parents: ReadonlyMap<string, string>;
  /** of shapes and pages among others: the index among those they lie with */
  indexes: ReadonlyMap<string, string>;
}

/** What is looked at of anything that may lie somewhere. */
type Lying = Partial<Record<'id' | 'parentId' | 'index', unknown>>;

/** Picks what maps are made of from all that lies on a board. */
export function sortOut(records: Iterable<unknown>): SortedOut {
  const maps = new Map<string, MapShape>();
  const parents = new Map<string, string>();
  const indexes = new Map<string, string>();
  const sorted = {
    headings: new Array<HeadingRecord>(),
    studies: new Array<StudyRecord>(),
    placements: new Array<PlacementRecord>(),
    ratings: new Array<RatingRecord>(),
    cells: new Array<CellRecord>(),
    notes: new Array<NoteShape>(),
  };
  for (const one of records) {
    const { id, parentId, index }: Lying = Object(one);
    if (typeof parentId === 'string') parents.set(String(id), parentId);
    if (typeof index === 'string') indexes.set(String(id), index);
    const record = asEvidence(one);
    if (!record) continue;
    switch (record.typeName) {
      case 'heading':
        sorted.headings.push(record);
        break;
      case 'study':
        sorted.studies.push(record);
        break;
      case 'placement':
        sorted.placements.push(record);
        break;
      case 'rating':
        sorted.ratings.push(record);
        break;
      case 'cell':
        sorted.cells.push(record);
        break;
      case 'shape':
        if (record.type === 'evidence-map') maps.set(record.id, record);
        else sorted.notes.push(record);
    }
  }
  return { ...sorted, ...mergeNotes(sorted.notes), maps, parents, indexes };
}
