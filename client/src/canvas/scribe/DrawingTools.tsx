import { lazy, useState } from 'react';
import { useEditor, useValue, type Editor } from 'tldraw';
import { drawingWords } from '../../takeAway/drawings/words.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { Link } from 'wouter';
import { useCanvasSession } from '../canvasSession.ts';
import { pressable } from '../map/pressable.ts';
import { ownKeys } from '../ownKeys.ts';
import { usePermissions } from '../permissions/canvasPermissions.ts';
import { recordsSeen } from '../recordsSeen.ts';
import style from './FramePrompt.module.css';
import type { FramingDesk } from './FramingDesk.ts';
import { takeApart } from './framing.ts';
import { scribeWords } from './words.ts';

const TakeDrawingDialog = lazy(() => import('../../takeAway/drawings/TakeDrawingDialog.tsx'));

const said = scribeWords.tools;
/** Between what is chosen and the tools, and from the edges, in px. */
const GAP = 12;
const MARGIN = 8;
/** tldraw's own panels lie along the top, its tools along the bottom. */
const TOP = 96;
const BOTTOM = 130;
const WIDE = 380;

/** Above a drawing of one's own, or strokes that could be one: what can be said and done. */
export function DrawingTools({ desk }: { desk: FramingDesk }) {
  const editor = useEditor();
  const permissions = usePermissions();
  const { boardId } = useCanvasSession();
  const [takes, setTakes] = useState(false);
  const chosen = useValue(
    'chosen to say something of',
    () => {
      if (!editor.isIn('select.idle') || editor.getIsReadonly()) return undefined;
      if (permissions.actor.role === 'participant') return undefined;
      const shapes = editor.getSelectedShapes();
      return shapes.every((shape) => !permissions.whyNotEdit(shape)) ? desk.chosen : undefined;
    },
    [desk, editor, permissions],
  );
  const place = useValue('place of drawing tools', () => placeOf(editor), [editor]);
  if (!chosen || !place) return null;
  const drawing = chosen.kind === 'drawing' ? editor.getShape(chosen.drawing) : undefined;
  return (
    <div
      className={style.tools}
      role="toolbar"
      aria-label={said.label}
      style={{ transform: `translate(${place.x}px, ${place.y}px) translateY(-100%)` }}
      {...pressable(editor)}
      onKeyDownCapture={(event) => ownKeys(editor, event)}
    >
      <button
        type="button"
        className={style.say}
        aria-keyshortcuts={scribeWords.keys.say}
        onClick={() => desk.say(chosen)}
      >
        {drawing ? said.says : said.frame}
      </button>
      {drawing?.type === 'drawing' && (
        <button type="button" className={style.later} onClick={() => takeApart(editor, drawing)}>
          {said.apart}
        </button>
      )}
      {drawing?.type === 'drawing' && (
        <Link
          className={style.later}
          href={`/board/${boardId}/replay?drawing=${encodeURIComponent(drawing.id)}`}
        >
          {said.replay}
        </Link>
      )}
      {drawing && (
        <button type="button" className={style.later} onClick={() => setTakes(true)}>
          {drawingWords.open}
        </button>
      )}
      {drawing && takes && (
        <LazyPart quiet>
          <TakeDrawingDialog
            board={{ id: boardId, title: editor.getDocumentSettings().name }}
            records={() => recordsSeen(editor, permissions)}
            drawing={drawing.id}
            onClose={() => setTakes(false)}
          />
        </LazyPart>
      )}
    </div>
  );
}

function placeOf(editor: Editor): { x: number; y: number } | undefined {
  const bounds = editor.getSelectionPageBounds();
  if (!bounds) return undefined;
  const { x, y } = editor.pageToViewport(bounds);
  const { w, h } = editor.getViewportScreenBounds();
  if (x > w || y > h) return undefined;
  return {
    x: Math.max(MARGIN, Math.min(x, w - WIDE - MARGIN)),
    y: Math.max(TOP, Math.min(y - 2 * GAP, h - BOTTOM)),
  };
}
