import type { KeptReasons } from '@gapboard/board/privacy';
import { NOTE_KINDS, type CellRef, type NoteKind } from '@gapboard/evidence';

/** What somebody writes in a note, where nothing else of the board is at hand. */
export interface WrittenNote {
  text: string;
  kind: NoteKind;
  /** `null`: the facilitator places it */
  cell: CellRef | null;
  /** the map it is for; `null`: the only one, or none */
  map: string | null;
  /** id of the stage in which it is written privately; `null`: for the board */
  stage: string | null;
  /** what its author was asked about, because it may identify somebody, and why it stays */
  kept: KeptReasons;
}

/** Why a note was not taken, in words that can be shown as they are. */
export interface Why {
  type: string;
  title: string;
  detail: string;
}

/** A note on its way from this device. */
export interface OutboxNote extends WrittenNote {
  /** made here: so that sending it twice makes one */
  id: string;
  /** epoch ms, by this device */
  writtenAt: number;
  /** the server will not have it as it is: what is to become of it is for its author to say */
  refused: Why | null;
}

/** Whether something kept on this device is a note on its way. */
export function isOutboxNote(value: unknown): value is OutboxNote {
  if (typeof value !== 'object' || value === null) return false;
  const note: Partial<Record<keyof OutboxNote, unknown>> = value;
  return (
    typeof note.id === 'string' &&
    typeof note.text === 'string' &&
    NOTE_KINDS.some((kind) => kind === note.kind) &&
    typeof note.writtenAt === 'number' &&
    (note.map === null || typeof note.map === 'string') &&
    (note.stage === null || typeof note.stage === 'string') &&
    (note.cell === null || isCell(note.cell)) &&
    typeof note.kept === 'object' &&
    note.kept !== null &&
    (note.refused === null || isWhy(note.refused))
  );
}

function isCell(value: unknown): boolean {
  return hasTexts(value, ['theme', 'outcome']);
}

function isWhy(value: unknown): boolean {
  return hasTexts(value, ['type', 'title', 'detail']);
}

function hasTexts(value: unknown, names: string[]): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof Reflect.get(value, name) === 'string')
  );
}
