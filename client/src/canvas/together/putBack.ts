import { isMergedInto, standing } from '../merge/mergedNotes.ts';
import { isEqual, isShapeId, type Editor, type TLShape } from 'tldraw';

/** What of a note's own somebody else can have changed. */
const PROPS = ['cell', 'kind'] as const;

/**
 * Puts a note back as it was: where it lay, of which kind, by itself, or on the board at all. What has
 * been written in it meanwhile stays. It is this person's own step, to be undone like any other.
 *
 * @returns whether it is so now; where it is not allowed at the moment the canvas says why
 */
export function putBack(editor: Editor, before: TLShape): boolean {
  const was = withPlace(editor, before);
  editor.markHistoryStoppingPoint('put back');
  const is = editor.getShape(was.id);
  if (is) {
    editor.run(() => {
      if (isMergedInto(editor, is)) editor.store.put([standing(is)]);
      editor.updateShape({ id: is.id, type: is.type, ...placeOf(was), props: propsOf(was) });
    });
    editor.select(is.id);
  } else {
    editor.run(() => editor.store.put([was]));
  }
  const now = editor.getShape(was.id);
  if (!now || isMergedInto(editor, now)) return false;
  return isEqual([placeOf(now), propsOf(now)], [placeOf(was), propsOf(was)]);
}

/** What it lay in may have gone as well: then it lies on the page. */
function withPlace(editor: Editor, shape: TLShape): TLShape {
  const { parentId } = shape;
  const isThere = isShapeId(parentId) ? editor.getShape(parentId) : editor.getPage(parentId);
  return isThere ? shape : { ...shape, parentId: editor.getCurrentPageId() };
}

function placeOf(shape: TLShape): Partial<TLShape> {
  const { x, y, rotation, parentId, index } = shape;
  return { x, y, rotation, parentId, index };
}

function propsOf({ props }: TLShape): object {
  const held: Record<string, unknown> = { ...props };
  return Object.fromEntries(PROPS.flatMap((name) => (name in held ? [[name, held[name]]] : [])));
}
