import type { EvidenceNote } from '@gapboard/board/schema';
import type { CellRef } from '@gapboard/evidence';
import { createShapeId, type Editor, type TLShapeId, type VecLike } from 'tldraw';
import { mapsOf } from '../map/BoardMaps.ts';

interface NewNote {
  id?: TLShapeId;
  props: Partial<EvidenceNote['props']>;
}

/** At a point of the page (its top left corner), or in a cell or, with `null`, in the tray of a map. */
export type NewNotePlace =
  | {
      at: VecLike;
      /** what it is put down on; its corner where that is left out */ under?: VecLike;
    }
  | { in: { map: TLShapeId; cell: CellRef | null; after?: TLShapeId } };

/** A new note is plain and easy to read, whatever was last drawn with. */
const LOOK = { font: 'sans', size: 'm', align: 'start', verticalAlign: 'start' } as const;

/** Makes a note and chooses it. @returns its id, or `undefined` where none can be made */
export function makeNote(
  editor: Editor,
  { id, props: said, ...place }: NewNote & NewNotePlace,
): TLShapeId | undefined {
  const made = id ?? createShapeId();
  const props = { ...LOOK, ...said };
  if ('at' in place) {
    editor.createShape({ id: made, type: 'evidence-note', x: place.at.x, y: place.at.y, props });
    const shape = editor.getShape(made);
    if (shape?.type !== 'evidence-note') return undefined;
    const spot = mapsOf(editor).spotAt(place.under ?? place.at);
    if (spot) mapsOf(editor).put([shape], spot);
  } else {
    const { map, cell, after } = place.in;
    const index = mapsOf(editor).indexAfter(map, cell, after);
    editor.createShape({
      id: made,
      type: 'evidence-note',
      parentId: map,
      index,
      x: 0,
      y: 0,
      props: { ...props, cell },
    });
  }
  if (!editor.getShape(made)) return undefined;
  editor.select(made);
  return made;
}
