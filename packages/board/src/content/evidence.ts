import {
  ABSTRACT_MAX,
  DEFINITION_MAX,
  HEADING_MAX,
  INTERNAL_NOTES_MAX,
  NOTE_STUDIES_MAX,
  STUDY_LINE_MAX,
  STUDY_LIST_MAX,
  STUDY_TITLE_MAX,
} from '@gapboard/evidence';
import type { UnknownRecord } from '@tldraw/store';
import { fieldsOf, isFields, part, text } from '../permissions/changes.ts';

/** Texts of a study that may be longer than a line. */
const STUDY_TEXTS: Readonly<Record<string, number>> = {
  title: STUDY_TITLE_MAX,
  abstract: ABSTRACT_MAX,
  internalNotes: INTERNAL_NOTES_MAX,
};

/** Whether what a map is made of is no longer than it may be; anything else is. */
export function isMapPartSized(record: UnknownRecord): boolean {
  switch (record.typeName) {
    case 'heading':
      return isWithin(record, { label: HEADING_MAX, definition: DEFINITION_MAX });
    case 'study':
      return isStudySized(record);
    case 'cell': {
      const { agreed } = fieldsOf(record);
      return !isFields(agreed) || String(agreed['note']).length <= DEFINITION_MAX;
    }
    case 'shape':
      return isShapeSized(record);
    default:
      return true;
  }
}

function isStudySized(record: UnknownRecord): boolean {
  return Object.entries(fieldsOf(record)).every(([name, value]) => {
    if (Array.isArray(value)) {
      return value.length <= STUDY_LIST_MAX && value.every((line) => isShort(line, STUDY_LINE_MAX));
    }
    return isShort(value, STUDY_TEXTS[name] ?? STUDY_LINE_MAX);
  });
}

function isShapeSized(record: UnknownRecord): boolean {
  const props = part(record, 'props');
  switch (text(record, 'type')) {
    case 'evidence-map':
      return (
        isShort(props['title'], HEADING_MAX) &&
        isShort(props['question'], DEFINITION_MAX) &&
        isShort(props['source'], DEFINITION_MAX)
      );
    case 'evidence-note': {
      const { studies, picos } = props;
      const few = !Array.isArray(studies) || studies.length <= NOTE_STUDIES_MAX;
      const parts = isFields(picos) ? Object.values(picos) : [];
      const ids = Array.isArray(studies) ? studies : [];
      return few && [...parts, ...ids].every((line) => isShort(line, HEADING_MAX));
    }
    default:
      return true;
  }
}

function isWithin(record: UnknownRecord, most: Readonly<Record<string, number>>): boolean {
  return Object.entries(most).every(([name, max]) => isShort(fieldsOf(record)[name], max));
}

/** Whether a text is no longer than this; what is no text is somebody else's to check. */
export function isShort(value: unknown, most: number): boolean {
  return typeof value !== 'string' || value.length <= most;
}
