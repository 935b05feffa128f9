import type { Editor, TLRichText, TLShape, TLShapeId } from 'tldraw';
import { takeOthers } from './takeOthers.ts';

/** So long after the others' last letter (ms) the note is made to fit what all have written. */
const FIT_AFTER_MS = 300;

/**
 * While this person writes in a shape, shows what others write in it letter by letter. tldraw by
 * itself would exchange the whole text with each of their letters, and send the caret to its end.
 * Returns an end to it.
 */
export function showOthersTyping(editor: Editor): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The binding has the store tell of others' changes at once: nothing is typed in between.
  const stop = editor.store.listen(
    ({ changes }) => {
      const id = editor.getEditingShapeId();
      const text = editor.getRichTextEditor();
      if (!id || !text || !(id in changes.updated)) return;
      const richText = richTextOf(editor.getShape(id));
      if (!richText) return;
      // Where a key has just moved the caret only the browser knows so far: it tells the editor with
      // its next event, and would be put back before that.
      document.dispatchEvent(new Event('selectionchange'));
      // Not this person's doing: it is neither written again nor theirs to undo.
      editor.store.mergeRemoteChanges(() => takeOthers(text, richText));
      clearTimeout(timer);
      timer = setTimeout(() => fit(editor, id), FIT_AFTER_MS);
    },
    { source: 'remote', scope: 'document' },
  );
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function richTextOf(shape: TLShape | undefined): TLRichText | undefined {
  return shape && 'richText' in shape.props ? shape.props.richText : undefined;
}

/** Each writer's editor made room for the letters it knew of: together they may need more. */
function fit(editor: Editor, id: TLShapeId): void {
  const shape = editor.getShape(id);
  if (editor.getEditingShapeId() !== id) return;
  if (shape?.type !== 'note' && shape?.type !== 'evidence-note') return;
  // Asked what another font would change, tldraw measures anew.
  const font = OTHER_FONT[shape.props.font];
  const before = { ...shape, props: { ...shape.props, font } } as typeof shape;
  const fitting = editor.getShapeUtil(shape).onBeforeUpdate?.(before, shape);
  if (fitting) editor.run(() => editor.updateShape(fitting), { history: 'ignore' });
}

const OTHER_FONT = { draw: 'sans', sans: 'draw', serif: 'draw', mono: 'draw' } as const;
