import type { UnknownRecord } from '@gapboard/board';
import { readRecords, recordsOf, writeRecords } from '@gapboard/sync';
import { note as noteAt } from '@gapboard/sync/testing';
import type * as Y from 'yjs';

/** A sticky note's record. */
export function note(id: string, text: string, parentId = 'page:page'): UnknownRecord {
  return { ...noteAt(id, text, 10, 20), parentId } as UnknownRecord;
}

/** A stroke that weighs so many bytes, since a note cannot; `notesIn` names it like any other thing. */
export function addHeavy(doc: Y.Doc, id: string, bytes: number): void {
  // A point of a stroke is eight characters, the first one sixteen.
  const path = 'A'.repeat(16 + 8 * Math.ceil(bytes / 8));
  const props = {
    color: 'black',
    fill: 'none',
    dash: 'draw',
    size: 'm',
    segments: [{ type: 'free', path, dim: 3 }],
    isComplete: true,
    isClosed: false,
    isPen: true,
    scale: 1,
    scaleX: 1,
    scaleY: 1,
  };
  const heavy = { ...note(id, ''), type: 'draw', props };
  writeRecords(doc, [heavy]);
}

export function addNote(doc: Y.Doc, id: string, text = id): void {
  writeRecords(doc, [note(id, text)]);
}

export function deleteRecordOf(doc: Y.Doc, id: string): void {
  recordsOf(doc).get(`shape:${id}`)?.set('$del', true);
}

/** The ids of the notes on a board. */
export function notesIn(doc: Y.Doc): string[] {
  return [...readRecords(doc).live.keys()]
    .filter((id) => id.startsWith('shape:'))
    .map((id) => id.slice('shape:'.length))
    .toSorted();
}
