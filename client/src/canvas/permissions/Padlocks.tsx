import { useComputed, useEditor, useValue, type TLShapeId } from 'tldraw';
import { Padlock } from './Padlock.tsx';
import style from './Padlocks.module.css';

/** On the corner of every locked shape of this page. It lies on the canvas, so moving about costs nothing. */
export function Padlocks() {
  const editor = useEditor();
  // Shapes change with every stroke, what is locked seldom.
  const locked = useComputed(
    'locked shapes',
    () => editor.getCurrentPageShapesSorted().filter(isLocked).map(idOf),
    { isEqual: areSame },
    [editor],
  );
  const ids = useValue(locked);
  return ids.map((id) => <PadlockOn key={id} id={id} />);
}

function PadlockOn({ id }: { id: TLShapeId }) {
  const editor = useEditor();
  const bounds = useValue('locked bounds', () => editor.getShapePageBounds(id), [editor, id]);
  if (!bounds) return null;
  return (
    <div
      className={style.padlock}
      style={{ transform: `translate(${bounds.maxX}px, ${bounds.minY}px) scale(var(--tl-scale))` }}
    >
      <Padlock />
    </div>
  );
}

const isLocked = (shape: { isLocked: boolean }): boolean => shape.isLocked;
const idOf = ({ id }: { id: TLShapeId }): TLShapeId => id;
const areSame = (a: TLShapeId[], b: TLShapeId[]): boolean =>
  a.length === b.length && a.every((id, n) => id === b[n]);
