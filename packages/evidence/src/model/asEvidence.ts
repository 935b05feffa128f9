import type { EvidenceRecord } from '../records.ts';

const KINDS: ReadonlySet<unknown> = new Set(['heading', 'study', 'placement', 'rating', 'cell']);

/**
 * A record as one of those a map is made of, if it is. Records have been held to the board's schema
 * before they come here: what they call themselves is enough to know their form.
 */
export function asEvidence(record: unknown): EvidenceRecord | undefined {
  return isEvidence(record) ? record : undefined;
}

function isEvidence(record: unknown): record is EvidenceRecord {
  if (typeof record !== 'object' || record === null) return false;
  const { typeName, type }: { typeName?: unknown; type?: unknown } = record;
  if (typeName === 'shape') return type === 'evidence-note' || type === 'evidence-map';
  return KINDS.has(typeName);
}
