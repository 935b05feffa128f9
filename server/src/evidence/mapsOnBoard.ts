import type { UnknownRecord } from '@gapboard/board';
import type { HeadingRecord, MapShape } from '@gapboard/evidence';
import { readRecord, recordsOf } from '@gapboard/sync';
import type * as Y from 'yjs';

/** The map of this id, if it is on the board. */
export function mapOn(doc: Y.Doc, id: string): MapShape | undefined {
  const record = liveRecord(doc, id);
  return record && isMap(record) ? record : undefined;
}

/** The headings of a map, of both axes. */
export function headingsOn(doc: Y.Doc, map: string): Map<string, HeadingRecord> {
  const headings = new Map<string, HeadingRecord>();
  for (const id of recordsOf(doc).keys()) {
    const record = id.startsWith('heading:') ? liveRecord(doc, id) : undefined;
    if (record && isHeading(record) && record.map === map) headings.set(id, record);
  }
  return headings;
}

/** The map in which a theme and an outcome make a cell: both are leaves, each of its axis. */
export function mapOfCell(
  doc: Y.Doc,
  { theme, outcome }: { theme: string; outcome: string },
): MapShape | undefined {
  const row = liveRecord(doc, theme);
  if (!row || !isHeading(row)) return undefined;
  const headings = headingsOn(doc, row.map);
  if (headings.get(theme)?.axis !== 'theme' || headings.get(outcome)?.axis !== 'outcome') {
    return undefined;
  }
  for (const { parent } of headings.values()) {
    if (parent === theme || parent === outcome) return undefined;
  }
  return mapOn(doc, row.map);
}

function liveRecord(doc: Y.Doc, id: string): UnknownRecord | undefined {
  const reading = readRecord(id, recordsOf(doc).get(id));
  return reading.state === 'live' ? reading.record : undefined;
}

// What is on a board has passed the guard: what a record calls itself says what form it has.
function isMap(record: object): record is MapShape {
  return 'type' in record && record.type === 'evidence-map';
}

function isHeading(record: object): record is HeadingRecord {
  return 'typeName' in record && record.typeName === 'heading';
}
