import type { EvidenceNote } from '@gapboard/board/schema';
import { mergedInto } from '@gapboard/evidence';
import { type Editor, isShapeId, type TLShape } from 'tldraw';

/** The note that a note has been merged into and counts in, if it has; it is not seen then. */
export function isMergedInto(editor: Editor, shape: TLShape): EvidenceNote | undefined {
  if (!isNote(shape) || shape.meta['mergedInto'] === undefined) return undefined;
  return mergedInto(shape, (id) => noteIn(editor, id));
}

/** Merges notes into one of them, in one step that undo takes back: nothing of what they say is lost. */
export function merge(editor: Editor, ids: readonly string[], into: string): void {
  const root = noteIn(editor, into);
  if (!root) return;
  editor.markHistoryStoppingPoint('merge notes');
  editor.run(() => {
    for (const id of ids) {
      const note = id === into ? undefined : noteIn(editor, id);
      if (note) editor.updateShape({ id: note.id, type: note.type, meta: { mergedInto: root.id } });
    }
  });
  editor.select(root.id);
}

/** Takes a note out of the one that it was merged into: it stands for itself again, where it lay. */
export function takeOut(editor: Editor, note: EvidenceNote): void {
  editor.markHistoryStoppingPoint('take a note out');
  editor.run(() => editor.store.put([standing(note)]));
}

/** A note as it is when nobody has merged it. */
export function standing<T extends TLShape>(note: T): T {
  const { mergedInto: _, ...meta } = note.meta;
  return { ...note, meta };
}

function noteIn(editor: Editor, id: string): EvidenceNote | undefined {
  const shape = isShapeId(id) ? editor.getShape(id) : undefined;
  return shape && isNote(shape) ? shape : undefined;
}

function isNote(shape: TLShape): shape is EvidenceNote {
  return shape.type === 'evidence-note';
}
