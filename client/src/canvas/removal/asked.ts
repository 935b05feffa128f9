import { atom, type Atom, type Editor, type TLShapeId } from 'tldraw';

const asked = new WeakMap<Editor, Atom<readonly TLShapeId[]>>();

/** What on this canvas is to be removed for good, once whoever chose it has said yes; nothing as a rule. */
export function askedToRemove(editor: Editor): Atom<readonly TLShapeId[]> {
  const known = asked.get(editor) ?? atom<readonly TLShapeId[]>('asked to remove for good', []);
  asked.set(editor, known);
  return known;
}

/** Of what is chosen, what can be removed for good: all of it, or, with a map among it, nothing. */
export function chosenToRemove(editor: Editor): readonly TLShapeId[] {
  const chosen = editor.getSelectedShapes();
  return chosen.some(({ type }) => type === 'evidence-map') ? [] : chosen.map(({ id }) => id);
}
