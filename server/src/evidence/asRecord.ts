import type { UnknownRecord } from '@gapboard/board';
import type { EvidenceRecord } from '@gapboard/evidence';

/** The same record as the rest of a board knows it: tldraw's ids are a brand over string. */
export function asRecord(record: EvidenceRecord): UnknownRecord {
  return record as unknown as UnknownRecord;
}
