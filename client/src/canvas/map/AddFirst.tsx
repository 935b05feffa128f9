import type { Axis } from '@gapboard/evidence';
import type { Rect } from '@gapboard/evidence/layout';
import { useEditor, useValue, type TLShapeId } from 'tldraw';
import { usePermissions } from '../permissions/canvasPermissions.ts';
import { chosenIn } from './chosen.ts';
import { addHeading } from './editHeadings.ts';
import style from './MapGrid.module.css';
import { placed } from './MapGrid.tsx';
import { pressable } from './pressable.ts';
import { mapWords } from './words.ts';

/** Where a map has no theme, or no outcome: for a facilitator the way to a first one. */
export function AddFirst({ map, axis, box }: { map: TLShapeId; axis: Axis; box: Rect }) {
  const editor = useEditor();
  const permissions = usePermissions();
  const isTheirs = useValue(
    'may set up a map',
    () => permissions.whyNotMake('evidence-map') === undefined,
    [permissions],
  );
  if (!isTheirs) return null;
  return (
    <button
      type="button"
      className={style.first}
      style={placed(box)}
      {...pressable(editor)}
      onClick={() => {
        const added = addHeading(editor, { map, axis }, { inside: null });
        chosenIn(editor).choose({ heading: { map, axis, ...added } });
      }}
    >
      {mapWords.addFirst(axis)}
    </button>
  );
}
