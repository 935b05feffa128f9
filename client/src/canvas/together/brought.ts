import { atom, type Atom, type Editor } from 'tldraw';

const atoms = new WeakMap<Editor, Atom<string | undefined>>();

/** The id of the spotlight that this person's view is with; others count by it who has come. Reactive. */
export function broughtOf(editor: Editor): Atom<string | undefined> {
  let brought = atoms.get(editor);
  if (!brought) {
    brought = atom<string | undefined>('brought', undefined);
    atoms.set(editor, brought);
  }
  return brought;
}
