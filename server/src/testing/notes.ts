import { readRecords, recordsOf, writeRecords } from '@gapboard/sync';
import type * as Y from 'yjs';

type AnyRecord = Parameters<typeof writeRecords>[1] extends Iterable<infer R> ? R : never;

/** A sticky note's record, as tldraw writes one. */
export function note(id: string, text: string, parentId = 'page:page'): AnyRecord {
  const record = {
    id: `shape:${id}`,
    typeName: 'shape',
    type: 'note',
    x: 10,
    y: 20,
    rotation: 0,
    index: 'a1',
    parentId,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      color: 'yellow',
      labelColor: 'black',
      size: 'm',
      font: 'draw',
      fontSizeAdjustment: 0,
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      richText: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      },
      scale: 1,
      textLastEditedBy: null,
    },
  };
  // tldraw's record ids are a brand over string; whether this is a record, its schema says.
  return record as unknown as AnyRecord;
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
