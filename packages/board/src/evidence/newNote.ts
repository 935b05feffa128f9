import type { CellRef, GapKind, GapReason, NoteKind, Picos, Strength } from '@gapboard/evidence';
import type { UnknownRecord } from '@tldraw/store';
import { type Actor, authored } from '../permissions/authorship.ts';
import { KEPT, type KeptReasons } from '../privacy/kept.ts';
import type { EvidenceNote } from './note.ts';

/** What a new note says, and where it is put. */
export interface NewNote {
  /** see {@link newShapeId} */
  id: string;
  /** the `evidence-map` shape it is a note of */
  map: string;
  /** where it comes among the notes of its cell: after the last of them, as `orderBetween` says */
  index: string;
  kind: NoteKind;
  /** plain words; each line is a paragraph */
  text: string;
  /** `null`: it is put in the tray */
  cell: CellRef | null;
  strength?: Strength | undefined;
  gap?: GapKind | undefined;
  reason?: GapReason | undefined;
  picos?: Picos;
  studies?: string[];
  /** what its author was asked about, because it may identify somebody, and why it stays */
  kept?: KeptReasons | undefined;
}

/**
 * A note as its record, made by whoever wants one: somebody at the canvas, in the outline or on a
 * phone's form. `undefined` is nobody: what a board is made with. Where it lies on the canvas
 * follows from its cell.
 */
export function newNote(note: NewNote, author: Actor | undefined): UnknownRecord {
  const props: EvidenceNote['props'] = {
    kind: note.kind,
    strength: note.strength ?? 'unsaid',
    gap: note.gap ?? 'unsaid',
    reason: note.reason ?? 'unsaid',
    picos: note.picos ?? {},
    studies: note.studies ?? [],
    cell: note.cell,
    richText: richTextOf(note.text),
    size: 's',
    font: 'sans',
    align: 'start',
    verticalAlign: 'start',
    growY: 0,
    fontSizeAdjustment: 1,
    url: '',
    scale: 1,
    textLastEditedBy: note.text === '' ? null : (author?.id ?? null),
  };
  const record = {
    id: note.id,
    typeName: 'shape',
    type: 'evidence-note',
    parentId: note.map,
    index: note.index,
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    props,
    meta: note.kept && Object.keys(note.kept).length > 0 ? { [KEPT]: note.kept } : {},
  };
  // Ids are a brand over string.
  const made = record as unknown as UnknownRecord;
  return author ? authored(made, author) : made;
}

/** Plain words as tldraw's own `toRichText` writes them, which would bring its whole schema along. */
export function richTextOf(text: string): EvidenceNote['props']['richText'] {
  return {
    type: 'doc',
    content: text
      .split('\n')
      .map((line) =>
        line === ''
          ? { type: 'paragraph' }
          : { type: 'paragraph', content: [{ type: 'text', text: line }] },
      ),
  };
}

/** As many as tldraw's own ids have: no two are ever the same. */
const ID_SIGNS = 21;
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** An id for a new shape. `random` fills an array with random bytes, as `crypto.getRandomValues` does. */
export function newShapeId(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(ID_SIGNS);
  random(bytes);
  // There are 64 signs, which is a quarter of a byte's values: each is as likely as another.
  const signs = Array.from(bytes, (byte) => SIGNS.charAt(byte % SIGNS.length));
  return `shape:${signs.join('')}`;
}
