import { authorOf, framedDrawing } from '@gapboard/board';
import { lazy, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { isShapeId, useEditor, useValue, type Editor, type TLShapeId } from 'tldraw';
import { useAskedForWords } from '../../session/askedForWords.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { useCanvasSession } from '../canvasSession.ts';
import { usePermissions } from '../permissions/canvasPermissions.ts';
import { DrawingTools } from './DrawingTools.tsx';
import { edgeAwayFrom } from './edge.ts';
import { type Saying, framingDeskOf } from './FramingDesk.ts';
import { FramePrompt } from './FramePrompt.tsx';
import style from './FramePrompt.module.css';
import { placeOfSaying } from './saying.ts';
import { scribeWords } from './words.ts';

// Most of those who have a canvas never frame anything.
const DrawingForm = lazy(() => import('./DrawingForm.tsx'));

/** How long it can be read that a drawing is kept, in ms. */
const KEPT_MS = 4_000;
const said = scribeWords.prompt;

/** How ink becomes drawings: asked when the scribe pauses, said of what is chosen, asked for by a facilitator. */
export function Framing() {
  const editor = useEditor();
  const session = useCanvasSession();
  const { actor } = usePermissions();
  const desk = framingDeskOf(editor, session.boardId);
  const isAsked = actor.role === 'scribe';
  useEffect(() => (isAsked ? desk.watch() : undefined), [desk, isAsked]);
  const strokes = useValue('asked about', () => desk.asked, [desk]);
  const saying = useValue('saying', () => desk.saying, [desk]);
  const wanted = useWanted(editor);
  const [kept, setKept] = useState('');
  useEffect(() => {
    if (kept === '') return;
    const timer = setTimeout(() => setKept(''), KEPT_MS);
    return () => clearTimeout(timer);
  }, [kept]);
  const open = saying ?? (strokes.length > 0 ? group(strokes) : wanted?.saying);
  const edge = useEdge(editor, open);
  // tldraw's own panels lie over what is in front of its canvas.
  return createPortal(
    <>
      <div role="status" className={style.status}>
        {kept !== '' && <p className={style.kept}>{kept}</p>}
      </div>
      {saying && edge && (
        <LazyPart>
          <DrawingForm
            key={JSON.stringify(saying)}
            saying={saying}
            edge={edge}
            onDone={(words) => {
              desk.say(undefined);
              setKept(words ?? '');
              editor.focus();
            }}
          />
        </LazyPart>
      )}
      {!saying && strokes.length > 0 && edge && (
        <FramePrompt
          asks={said.asks}
          edge={edge}
          onSay={() => desk.say(group(strokes))}
          onLater={() => desk.putOff(strokes)}
        />
      )}
      {!saying && strokes.length === 0 && wanted && edge && (
        <FramePrompt
          asks={wanted.asks}
          edge={edge}
          onSay={() => desk.say(wanted.saying)}
          onLater={() => desk.putOff([wanted.id])}
        />
      )}
      {!saying && <DrawingTools desk={desk} />}
    </>,
    editor.getContainer(),
  );
}

function group(strokes: readonly TLShapeId[]): Saying {
  return { kind: 'group', strokes };
}

/** The edge it opened at: it does not jump while somebody goes on drawing. */
function useEdge(
  editor: Editor,
  saying: Saying | undefined,
): ReturnType<typeof edgeAwayFrom> | undefined {
  const first = saying && (saying.kind === 'drawing' ? saying.drawing : saying.strokes[0]);
  return useMemo(
    () => (saying ? edgeAwayFrom(editor, placeOfSaying(editor, saying)) : undefined),
    // The rest of a group may come and go.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [editor, first],
  );
}

/** A drawing of this person's of which a facilitator has asked what it shows. */
function useWanted(editor: Editor): { id: TLShapeId; asks: string; saying: Saying } | undefined {
  const session = useCanvasSession();
  const asked = useAskedForWords(session);
  const desk = framingDeskOf(editor, session.boardId);
  return useValue(
    'wanted words',
    () => {
      for (const id of asked) {
        const drawing = isShapeId(id) ? editor.getShape(id) : undefined;
        if (drawing?.type !== 'drawing' || authorOf(drawing) !== editor.user.getId()) continue;
        const framed = framedDrawing(drawing);
        if (!framed || framed.alt !== '' || desk.isPutOff(drawing.id)) continue;
        const title = framed.name === '' ? said.thisDrawing : `“${framed.name}”`;
        const saying: Saying = { kind: 'drawing', drawing: drawing.id };
        return { id: drawing.id, asks: said.wants(title), saying };
      }
      return undefined;
    },
    [asked, desk, editor],
  );
}
