import type { EvidenceRecord } from '@gapboard/evidence';
import type { BoardRecord } from '../kept/keptTables.ts';

const KINDS: ReadonlySet<string> = new Set(['heading', 'study', 'placement', 'rating', 'cell']);

/** A record as one of those a map is made of, if it is: the server lets in none that only calls itself so. */
export function asEvidence(record: BoardRecord | undefined): EvidenceRecord | undefined {
  return record && isEvidence(record) ? record : undefined;
}

function isEvidence(record: object): record is EvidenceRecord {
  const { typeName, type }: { typeName?: unknown; type?: unknown } = record;
  if (typeof typeName !== 'string') return false;
  if (typeName === 'shape') return type === 'evidence-note' || type === 'evidence-map';
  return KINDS.has(typeName);
}
