import { react, type Editor } from 'tldraw';

/** Nothing is chosen that cannot be seen: by “Select all”, or because it has been hidden since. Returns an end to it. */
export function chooseNoHidden(editor: Editor): () => void {
  return react('choose nothing hidden', () => {
    const chosen = editor.getSelectedShapeIds();
    const seen = chosen.filter((id) => !editor.isShapeHidden(id));
    if (seen.length < chosen.length) editor.setSelectedShapes(seen);
  });
}
