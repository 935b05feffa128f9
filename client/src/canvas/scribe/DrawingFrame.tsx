import { authorOf } from '@gapboard/board';
import type { DrawingShape } from '@gapboard/board/schema';
import { type Editor, useEditor, useValue } from 'tldraw';
import style from './DrawingFrame.module.css';
import { scribeWords as said } from './words.ts';

/** The quiet frame of a drawing: always there for whoever drew it, for others when they come to it. */
export function DrawingFrame({ drawing }: { drawing: DrawingShape }) {
  const editor = useEditor();
  const { id, props } = drawing;
  const isMine = authorOf(drawing) === editor.user.getId() && !editor.getIsReadonly();
  const isAt = useValue('at the drawing', () => isPointedAt(editor, id), [editor, id]);
  if (!isMine && !isAt) return null;
  const label = props.name || (props.alt === '' ? said.wordless : '');
  return (
    <div
      className={style.frame}
      data-at={isAt || undefined}
      style={{ width: props.w, height: props.h }}
    >
      {label !== '' && <span className={style.name}>{label}</span>}
    </div>
  );
}

function isPointedAt(editor: Editor, id: DrawingShape['id']): boolean {
  const hovered = editor.getHoveredShapeId();
  const at = [...editor.getSelectedShapeIds(), ...(hovered ? [hovered] : [])];
  return at.some((one) => one === id || editor.getShape(one)?.parentId === id);
}
