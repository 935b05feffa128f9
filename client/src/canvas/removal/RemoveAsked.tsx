import { lazy } from 'react';
import { useEditor, useValue } from 'tldraw';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { useCanvasSession } from '../canvasSession.ts';
import { pressable } from '../map/pressable.ts';
import { askedToRemove } from './asked.ts';
import style from './RemoveAsked.module.css';

const RemoveForGood = lazy(() => import('../../erasure/RemoveForGood.tsx'));

/** Over the canvas: asks before what was chosen is removed for good. */
export function RemoveAsked() {
  const editor = useEditor();
  const { boardId } = useCanvasSession();
  const things = useValue('asked to remove', () => askedToRemove(editor).get(), [editor]);
  if (things.length === 0) return null;
  return (
    <div className={style.asked} {...pressable(editor)}>
      <LazyPart quiet>
        <RemoveForGood
          key={things.join()}
          board={boardId}
          things={things}
          onClose={() => {
            askedToRemove(editor).set([]);
            editor.focus();
          }}
        />
      </LazyPart>
    </div>
  );
}
