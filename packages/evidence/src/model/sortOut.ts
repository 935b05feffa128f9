import type {
  CellRecord,
  EvidenceRecord,
  HeadingRecord,
  MapShape,
  NoteShape,
  PlacementRecord,
  RatingRecord,
  StudyRecord,
} from '../records.ts';

/** A board's records by what they are. */
export interface SortedOut {
  maps: ReadonlyMap<string, MapShape>;
  headings: readonly HeadingRecord[];
  studies: readonly StudyRecord[];
  placements: readonly PlacementRecord[];
  ratings: readonly RatingRecord[];
  cells: readonly CellRecord[];
  notes: readonly NoteShape[];
  /** of every shape: the shape or page it lies on */
  parents: ReadonlyMap<string, string>;
}

/**
 * Picks what maps are made of from all that lies on a board. Records have been held to the board's
 * schema before they come here: what they call themselves is enough to know their form.
 */
export function sortOut(records: Iterable<unknown>): SortedOut {
  const maps = new Map<string, MapShape>();
  const parents = new Map<string, string>();
  const sorted = {
    headings: new Array<HeadingRecord>(),
    studies: new Array<StudyRecord>(),
    placements: new Array<PlacementRecord>(),
    ratings: new Array<RatingRecord>(),
    cells: new Array<CellRecord>(),
    notes: new Array<NoteShape>(),
  };
  for (const record of records) {
    const lies = parentOf(record);
    if (lies !== undefined) parents.set(lies.id, lies.parentId);
    if (!isOfMaps(record)) continue;
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
  return { ...sorted, maps, parents };
}

const KINDS: ReadonlySet<unknown> = new Set(['heading', 'study', 'placement', 'rating', 'cell']);
const SHAPES: ReadonlySet<unknown> = new Set(['evidence-map', 'evidence-note']);

function isOfMaps(record: unknown): record is EvidenceRecord {
  if (!isObject(record)) return false;
  const { typeName, type } = record;
  return KINDS.has(typeName) || (typeName === 'shape' && SHAPES.has(type));
}

function parentOf(record: unknown): { id: string; parentId: string } | undefined {
  if (!isObject(record) || record['typeName'] !== 'shape') return undefined;
  const { id, parentId } = record;
  return typeof id === 'string' && typeof parentId === 'string' ? { id, parentId } : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
