import { atom, type Atom, type Editor } from 'tldraw';

/** Marks the votes on a note, with its id. */
export const VOTE_ON = 'data-vote-on';

type Offered = ReadonlySet<string> | undefined;
const atoms = new WeakMap<Editor, Atom<Offered>>();

/** The notes of the round that is open; `undefined` while none is. */
export function offeredOn(editor: Editor): Atom<Offered> {
  let offered = atoms.get(editor);
  if (!offered) {
    offered = atom<Offered>('offered in a vote', undefined);
    atoms.set(editor, offered);
  }
  return offered;
}

/** Whether there is a vote that is not about this note, so that it steps back. Reactive. */
export function isAside(editor: Editor, id: string): boolean {
  const offered = offeredOn(editor).get();
  return offered !== undefined && !offered.has(id);
}
