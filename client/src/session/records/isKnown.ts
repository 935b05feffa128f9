import {
  asEvidence,
  AXES,
  CONFIDENCES,
  DIRECTIONS,
  GAP_KINDS,
  GAP_REASONS,
  NOTE_KINDS,
  SOURCE_KINDS,
  STRENGTHS,
  STUDY_STATUSES,
  STUDY_TYPES,
} from '@gapboard/evidence';
import type { BoardRecord } from '../kept/keptTables.ts';

const UNSAID = 'unsaid';

/**
 * Whether this version has words for all that a record of a map says. A page can be open while its
 * server becomes a later version, which may know kinds of note or of study that this one does not.
 */
export function isKnown(record: BoardRecord): boolean {
  const evidence = asEvidence(record);
  switch (evidence?.typeName) {
    case 'shape': {
      if (evidence.type === 'evidence-map') return true;
      const { kind, strength, gap, reason } = evidence.props;
      return (
        has(NOTE_KINDS, kind) &&
        has([UNSAID, ...STRENGTHS], strength) &&
        has([UNSAID, ...GAP_KINDS], gap) &&
        has([UNSAID, ...GAP_REASONS], reason)
      );
    }
    case 'heading':
      return has(AXES, evidence.axis);
    case 'study': {
      const { type, sourceKind, status, confidence, strength } = evidence;
      return (
        has(STUDY_TYPES, type) &&
        has(SOURCE_KINDS, sourceKind) &&
        has(STUDY_STATUSES, status) &&
        has(CONFIDENCES, confidence) &&
        has([null, ...STRENGTHS], strength)
      );
    }
    case 'placement':
      return has([null, ...DIRECTIONS], evidence.direction);
    case 'rating':
      return has(STRENGTHS, evidence.strength) && has([null, ...DIRECTIONS], evidence.direction);
    case 'cell': {
      const { agreed } = evidence;
      return (
        !agreed || (has(STRENGTHS, agreed.strength) && has([null, ...DIRECTIONS], agreed.direction))
      );
    }
    case undefined:
      return true;
  }
}

function has(known: readonly unknown[], value: unknown): boolean {
  return known.includes(value);
}
