import {
  asEvidence,
  type Agreed,
  cellId,
  type CellRecord,
  type CellRef,
  type Direction,
  type NoneFound,
  type RatingRecord,
  ratingId,
  type Strength,
} from '@gapboard/evidence';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import type { Act } from '../../../session/records/acting.ts';

type Records = ReadonlyMap<string, BoardRecord>;

/** What this person has said of a cell, if they have. */
export function ownRating(
  records: Records,
  cell: CellRef,
  participant: string,
): RatingRecord | undefined {
  const record = asEvidence(records.get(ratingId(cell, participant)));
  return record?.typeName === 'rating' ? record : undefined;
}

/** How a person rates a cell, or rates it anew. */
export function ratingAct(
  records: Records,
  cell: CellRef,
  participant: string,
  said: { strength: Strength; direction: Direction | null; at: number },
): Act {
  const id = ratingId(cell, participant);
  const before = records.get(id);
  if (before) return { do: 'edit', before, after: { ...before, ...said } };
  return { do: 'create', record: asRecord({ id, typeName: 'rating', ...refOf(cell), ...said }) };
}

/** What has been said of a cell as a whole. */
export function cellRecord(records: Records, cell: CellRef): CellRecord | undefined {
  const record = asEvidence(records.get(cellId(cell)));
  return record?.typeName === 'cell' ? record : undefined;
}

/** How something is said of a cell as a whole, or taken back with `null`. */
export function cellAct(
  records: Records,
  cell: CellRef,
  said: { none: NoneFound | null } | { agreed: Agreed | null },
): Act {
  const id = cellId(cell);
  const before = records.get(id);
  if (before) return { do: 'edit', before, after: { ...before, ...said } };
  const nothing = { none: null, agreed: null };
  return {
    do: 'create',
    record: asRecord({ id, typeName: 'cell', ...refOf(cell), ...nothing, ...said }),
  };
}

function refOf({ theme, outcome }: CellRef): CellRef {
  return { theme, outcome };
}

/** A record without its author, whom it gets when it is written. Ids are a brand over string. */
function asRecord(record: Omit<RatingRecord, 'meta'> | Omit<CellRecord, 'meta'>): BoardRecord {
  return { ...record, meta: {} } as unknown as BoardRecord;
}
