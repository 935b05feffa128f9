import { atom, type Atom, type Editor } from 'tldraw';

/** How somebody sees the scribe's layer on their own canvas. */
export const LAYER_LOOKS = ['shown', 'dimmed', 'hidden'] as const;
export type LayerLook = (typeof LAYER_LOOKS)[number];

const looks = new WeakMap<Editor, Atom<LayerLook>>();

/** How this person sees it now. Reactive. */
export function layerLookOf(editor: Editor): Atom<LayerLook> {
  let look = looks.get(editor);
  if (!look) {
    look = atom<LayerLook>('look of the scribe’s layer', 'shown');
    looks.set(editor, look);
  }
  return look;
}

/** Brings back how this person wanted to see it on this board, and remembers what they choose. */
export function rememberLayerLook(editor: Editor, boardId: string): void {
  const look = layerLookOf(editor);
  const key = keyOf(boardId);
  try {
    const said = localStorage.getItem(key);
    look.set(LAYER_LOOKS.find((one) => one === said) ?? 'shown');
  } catch {
    // No storage: it is shown.
  }
}

export function setLayerLook(editor: Editor, boardId: string, look: LayerLook): void {
  layerLookOf(editor).set(look);
  try {
    localStorage.setItem(keyOf(boardId), look);
  } catch {
    // No storage: it lasts as long as the page.
  }
}

function keyOf(boardId: string): string {
  return `gapboard.scribe-layer.${boardId}`;
}
