import { KEPT, type KeptReasons } from '@gapboard/board/privacy';
import type { DrawingShape } from '@gapboard/board/schema';
import { Box, type Editor, type TLShapeId } from 'tldraw';
import type { FramingDesk, Saying } from './FramingDesk.ts';
import { type DrawingSays, frameStrokes } from './framing.ts';

/** The drawing that something is said of, as it is now; `undefined` for strokes that are none yet. */
export function saidBefore(editor: Editor, saying: Saying): DrawingShape | undefined {
  const drawing = saying.kind === 'drawing' ? editor.getShape(saying.drawing) : undefined;
  return drawing?.type === 'drawing' ? drawing : undefined;
}

/** Where on the page that lies which something is said of. */
export function placeOfSaying(editor: Editor, saying: Saying): Box {
  const ids = saying.kind === 'drawing' ? [saying.drawing] : saying.strokes;
  const boxes = ids.flatMap((id) => editor.getShapePageBounds(id) ?? []);
  return boxes.length > 0 ? Box.Common(boxes) : editor.getViewportPageBounds();
}

/** Writes what is said into the drawing, or frames the strokes as one that says it. Answers the drawing, if it is there. */
export function keepDrawing(
  editor: Editor,
  desk: FramingDesk,
  saying: Saying,
  { kept, ...says }: DrawingSays & { kept: KeptReasons },
): TLShapeId | undefined {
  const before = saidBefore(editor, saying);
  if (before) {
    editor.markHistoryStoppingPoint('say what a drawing shows');
    write(editor, before.id, says, kept);
    return before.id;
  }
  if (saying.kind === 'drawing') return undefined;
  const meant =
    saying.kind === 'group' ? saying.strokes.flatMap((id) => desk.groupOf(id)) : saying.strokes;
  const strokes = [...new Set(meant)].flatMap((id) => editor.getShape(id) ?? []);
  const drawing = frameStrokes(editor, strokes, says);
  if (drawing) write(editor, drawing, says, kept);
  return drawing;
}

function write(editor: Editor, id: TLShapeId, says: DrawingSays, kept: KeptReasons): void {
  const isAsked = Object.keys(kept).length > 0;
  editor.updateShape<DrawingShape>({
    id,
    type: 'drawing',
    props: says,
    ...(isAsked && { meta: { [KEPT]: kept } }),
  });
}
