import { authorOf, framedDrawing, lockerOf } from '@gapboard/board';
import { useEffect, useMemo, useState } from 'react';
import { useEditor, useValue, type Editor, type TLShape, unsafe__withoutCapture } from 'tldraw';
import { classes } from '../../ui/classes.ts';
import { scribeWords } from '../scribe/words.ts';
import { tagPlace } from '../tagPlace.ts';
import { TagAt } from '../TagAt.tsx';
import { canvasWords } from '../words.ts';
import { usePermissions } from './canvasPermissions.ts';
import { Padlock } from './Padlock.tsx';
import style from './ShapeTag.module.css';

/** Who only passes over a locked thing on the way elsewhere is told nothing, in ms. */
const REST_MS = 300;
/** There is one tag at a time, so it need not leave room for neighbours, in px. */
const WIDE = 280;

/** Under what this person has chosen or points at and cannot change: who locked it, or whose it is. */
export function ShapeTag() {
  const editor = useEditor();
  const permissions = usePermissions();
  const chosen = useValue('chosen', () => editor.getOnlySelectedShape(), [editor]);
  const locked = useMemo(
    () => editor.store.query.ids('shape', () => ({ isLocked: { eq: true } })),
    [editor],
  );
  const hovered = useRested(
    useValue(
      'locked under the pointer',
      () => (locked.get().size > 0 ? lockedUnderPointer(editor) : undefined),
      [editor, locked],
    ),
  );
  const shape = chosen ?? hovered;
  const said = useValue(
    'said of the shape',
    () => {
      if (!shape || editor.getEditingShapeId() === shape.id) return undefined;
      const lock = lockOf(editor, shape);
      if (lock) {
        const by = lockerOf(lock);
        const name = by === undefined ? undefined : permissions.nameOf(by);
        return { locked: true, words: canvasWords.lockedBy(name) };
      }
      const refusal = permissions.whyNotEdit(shape);
      if (refusal?.reason !== 'not-yours' && refusal?.reason !== 'scribe-ink') return undefined;
      const by = authorOf(shape);
      const name = by === undefined ? undefined : permissions.nameOf(by);
      const drawing = framedDrawing(shape);
      const words = drawing ? scribeWords.by(name, drawing) : canvasWords.madeBy(name);
      return { locked: false, words };
    },
    [editor, permissions, shape],
  );
  const place = useValue(
    'place of the tag',
    () => {
      const bounds = shape && editor.getShapePageBounds(shape.id);
      if (!bounds) return undefined;
      const { x, y } = editor.pageToViewport(bounds);
      const zoom = editor.getZoomLevel();
      const on = { x, y, w: bounds.w * zoom, h: bounds.h * zoom };
      return tagPlace(on, editor.getViewportScreenBounds(), { first: 'below', least: WIDE });
    },
    [editor, shape],
  );
  return (
    <div role="status" className={style.layer}>
      {said && place && (
        <TagAt place={place} className={classes(style.tag, said.locked && style.locked)}>
          {said.locked && <Padlock />}
          <span className={style.words}>{said.words}</span>
        </TagAt>
      )}
    </div>
  );
}

/**
 * tldraw passes over locked shapes; whoever points at one still wants to know. Reactive to the pointer
 * alone: to look anew at everything that anybody does would cost each frame its part.
 */
function lockedUnderPointer(editor: Editor): TLShape | undefined {
  if (!editor.isIn('select.idle') || editor.getCameraState() === 'moving') return undefined;
  const point = editor.inputs.getCurrentPagePoint();
  return unsafe__withoutCapture(() => {
    const hit = editor.getShapeAtPoint(point, {
      hitInside: true,
      hitLocked: true,
      margin: editor.options.hitTestMargin / editor.getZoomLevel(),
      renderingOnly: true,
    });
    return hit && lockOf(editor, hit);
  });
}

function lockOf(editor: Editor, shape: TLShape): TLShape | undefined {
  if (shape.isLocked) return shape;
  return editor.findShapeAncestor(shape, ({ isLocked }) => isLocked);
}

/** The value once it has stayed the same for {@link REST_MS}. */
function useRested(value: TLShape | undefined): TLShape | undefined {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), value ? REST_MS : 0);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
