import { useEditor, useValue } from 'tldraw';
import { draggedStudy } from './studyDrag.ts';
import { dropSpot } from './dropSpot.ts';
import style from './DropLabel.module.css';
import { mapsOf } from './BoardMaps.ts';
import { mapWords } from './words.ts';

/** Beside the pointer, while something is dragged over a map: the theme and outcome it would come to. */
export function DropLabel() {
  const editor = useEditor();
  const spot = useValue(
    'drop label',
    () => {
      const found = dropSpot(editor);
      if (!found) return undefined;
      const { cell, map } = found;
      return cell ? mapsOf(editor).nameOf(map, cell) : mapWords.tray;
    },
    [editor],
  );
  const study = useValue('dragged study', () => draggedStudy(editor)?.title, [editor]);
  const at = useValue(
    'drop label place',
    () => (spot === undefined && study === undefined ? undefined : pointOf(editor)),
    [editor, spot, study],
  );
  if (!at) return null;
  return (
    <div className={style.label} style={{ transform: `translate(${at.x + 16}px, ${at.y + 20}px)` }}>
      {study !== undefined && <div className={style.study}>{study}</div>}
      {spot !== undefined && <div>{spot}</div>}
    </div>
  );
}

function pointOf(editor: ReturnType<typeof useEditor>): { x: number; y: number } {
  const { x, y } = editor.pageToViewport(editor.inputs.getCurrentPagePoint());
  const { w } = editor.getViewportScreenBounds();
  return { x: Math.min(x, w - 300), y };
}
