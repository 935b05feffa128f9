import { NOTE_KINDS, type NoteKind } from '@gapboard/evidence';

/** What the tool is called that makes notes of a kind. */
export function noteToolId(kind: NoteKind): string {
  return `note-${kind}`;
}

/** The kind of note that a tool makes; `undefined` for another tool. */
export function noteKindOf(toolId: string): NoteKind | undefined {
  return NOTE_KINDS.find((kind) => noteToolId(kind) === toolId);
}

export function isNoteTool(toolId: string): boolean {
  return noteKindOf(toolId) !== undefined;
}
