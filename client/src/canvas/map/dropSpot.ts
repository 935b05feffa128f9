import { cellKey } from '@gapboard/evidence';
import { useEditor, useValue, type Editor, type TLShapeId, type VecLike } from 'tldraw';
import { isNoteTool } from '../note/noteTools.ts';
import { mapsOf, type MapSpot } from './BoardMaps.ts';
import { draggedStudy } from './studyDrag.ts';

/** Where in a map what this person drags, or is about to put down, would come to lie; reactive. */
export function dropSpot(editor: Editor): MapSpot | undefined {
  const maps = mapsOf(editor);
  const drags =
    draggedStudy(editor) !== undefined ||
    (editor.isIn('select.translating') && maps.taken.size > 0) ||
    isNoteTool(editor.getCurrentToolId());
  return drags ? maps.spotAt(pointOfDrop(editor)) : undefined;
}

/** Notes go where the pointer is; a drawing, which is taken by its edge, where its middle is. */
function pointOfDrop(editor: Editor): VecLike {
  const drawing = editor.getOnlySelectedShape();
  const bounds = drawing?.type === 'drawing' ? editor.getShapePageBounds(drawing) : undefined;
  return bounds?.center ?? editor.inputs.getCurrentPagePoint();
}

/** The tray, among the keys of cells. */
export const TRAY = 'tray';

/** The key of the cell of this map, or {@link TRAY}, that something would be dropped in now. */
export function useDropSpot(map: TLShapeId): string | undefined {
  const editor = useEditor();
  return useValue(
    'drop spot',
    () => {
      const spot = dropSpot(editor);
      if (spot?.map !== map) return undefined;
      return spot.cell ? cellKey(spot.cell) : TRAY;
    },
    [editor, map],
  );
}
