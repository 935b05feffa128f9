import { Extension } from '@tiptap/core';
import { AllSelection, Plugin, type Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Editor, TLShapeId } from 'tldraw';

/** tldraw places the caret twice more after a text has opened, the last time 100 ms later. It is over by then. */
const OPENING_MS = 120;

/** Where tldraw wants the caret in the text that is about to open; `undefined` for its end. */
interface Wanted {
  editor: Editor;
  shapeId: TLShapeId;
  /** on the screen; without it all of the text is chosen */
  point?: { x: number; y: number };
}

/** One text is written in at a time. */
let wanted: Wanted | undefined;

/** Hears where carets are wanted. Returns an end to it. */
export function hearCarets(editor: Editor): () => void {
  const hear = (asked: Omit<Wanted, 'editor'>): void => {
    wanted = { ...asked, editor };
  };
  editor.on('select-all-text', hear);
  editor.on('place-caret', hear);
  return () => {
    editor.off('select-all-text', hear);
    editor.off('place-caret', hear);
  };
}

/**
 * Has the caret where it is wanted as soon as a text opens. By itself tldraw places it a moment later,
 * and once more: who types meanwhile, on a slow machine or just quickly, has their first letters
 * written in another order, or written over.
 */
export const openText = Extension.create({
  name: 'gapboardOpenText',
  addProseMirrorPlugins: () => [opening()],
});

function opening(): Plugin {
  let isNew = true;
  let isOpening = true;
  let hasTyped = false;
  return new Plugin({
    filterTransaction(tr) {
      if (!isOpening) return true;
      hasTyped ||= tr.docChanged;
      // Whoever types has their caret.
      return tr.docChanged || !hasTyped || !tr.selectionSet;
    },
    view(view) {
      // It is called again whenever another plugin is added.
      if (isNew) {
        isNew = false;
        // The editor around it is not whole before that.
        queueMicrotask(() => {
          if (!view.isDestroyed) placeCaret(view);
        });
        setTimeout(() => {
          isOpening = false;
        }, OPENING_MS);
      }
      return {
        destroy: () => {
          if (wanted && !isWantedNow(wanted)) wanted = undefined;
        },
      };
    },
  });
}

function placeCaret(view: EditorView): void {
  const asked = wanted && isWantedNow(wanted) ? wanted : undefined;
  wanted = undefined;
  view.dispatch(view.state.tr.setSelection(selectionFor(view, asked)));
  view.focus();
}

function selectionFor(view: EditorView, asked: Wanted | undefined): Selection {
  const { doc } = view.state;
  if (!asked) return TextSelection.atEnd(doc);
  const at = asked.point && view.posAtCoords({ left: asked.point.x, top: asked.point.y });
  return at ? TextSelection.near(doc.resolve(at.pos)) : new AllSelection(doc);
}

function isWantedNow({ editor, shapeId }: Wanted): boolean {
  return editor.getEditingShapeId() === shapeId;
}
