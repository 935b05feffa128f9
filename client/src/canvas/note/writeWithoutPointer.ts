import type { NoteKind } from '@gapboard/evidence';
import { startEditingShapeWithRichText, type Editor } from 'tldraw';
import { bringIntoView } from '../bringIntoView.ts';
import { mapsOf } from '../map/BoardMaps.ts';
import { chosenIn } from '../map/chosen.ts';
import { makeNote } from './makeNote.ts';

/** Makes a note in the cell that is open, else in the tray of the page's first map, and writes in it. */
export function writeWithoutPointer(editor: Editor, kind: NoteKind): void {
  const maps = mapsOf(editor).shapes();
  const [first] = maps;
  const open = chosenIn(editor).cell;
  // The one that is open may be of another page, or of a map that is gone.
  const cell = maps.some(({ id }) => id === open?.map) ? open : undefined;
  const place = cell ? { map: cell.map, cell: cell.ref } : first && { map: first.id, cell: null };
  if (!place) return;
  editor.markHistoryStoppingPoint('a new note');
  const id = makeNote(editor, { props: { kind }, in: place });
  if (!id) return;
  editor.setCurrentTool('select');
  editor.focus();
  startEditingShapeWithRichText(editor, id);
  bringIntoView(editor, id);
}
