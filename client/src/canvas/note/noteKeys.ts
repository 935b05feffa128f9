import type { EvidenceNote } from '@gapboard/board/schema';
import { useCallback } from 'react';
import { startEditingShapeWithRichText, useEditor, type Editor, type TLShapeId } from 'tldraw';
import { bringIntoView } from '../bringIntoView.ts';
import { mapsOf } from '../map/BoardMaps.ts';
import { makeNote } from './makeNote.ts';

/** Space between a note that lies freely and the one made beside it, in canvas units. */
const BESIDE = 20;

/**
 * The keys that lead from one note to the next while writing: Tab to the neighbour, Shift+Tab back,
 * and Ctrl+Enter to a new one after this. Where there is no neighbour, one of the same kind is made.
 */
export function useNoteKeys(id: TLShapeId): (event: KeyboardEvent) => void {
  const editor = useEditor();
  return useCallback(
    (event) => {
      const isTab = event.key === 'Tab';
      const isNew = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (!isTab && !isNew) return;
      const note = editor.getShape(id);
      if (note?.type !== 'evidence-note') return;
      // In a list Tab indents, as in any editor.
      if (isTab && editor.getRichTextEditor()?.isActive('listItem')) return;
      event.preventDefault();
      const next = isTab ? neighbourOf(editor, note, event.shiftKey ? -1 : 1) : undefined;
      editor.complete();
      const goal = next ?? (event.shiftKey ? undefined : madeBeside(editor, note));
      if (!goal) return;
      startEditingShapeWithRichText(editor, goal, { selectAll: true });
      bringIntoView(editor, goal);
    },
    [editor, id],
  );
}

function neighbourOf(editor: Editor, note: EvidenceNote, step: -1 | 1): TLShapeId | undefined {
  const ids = mapsOf(editor).neighboursOf(note);
  const next = ids[ids.indexOf(note.id) + step];
  const shape = next === undefined ? undefined : editor.getShape(next as TLShapeId);
  return shape && editor.canEditShape(shape) ? shape.id : undefined;
}

function madeBeside(editor: Editor, note: EvidenceNote): TLShapeId | undefined {
  editor.markHistoryStoppingPoint('a note beside another');
  const { kind, scale, size, font } = note.props;
  const props = { kind, scale, size, font };
  const maps = mapsOf(editor);
  const cell = maps.cellOf(note);
  if (cell)
    return makeNote(editor, { props, in: { map: cell.map, cell: cell.ref, after: note.id } });
  const bounds = editor.getShapePageBounds(note);
  if (!bounds) return undefined;
  return makeNote(editor, { props, at: { x: bounds.maxX + BESIDE, y: bounds.y } });
}
