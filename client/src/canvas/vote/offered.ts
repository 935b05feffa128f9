import { atom, type Atom, type Editor } from 'tldraw';

/** Marks the votes on a note, with its id. */
export const VOTE_ON = 'data-vote-on';

/** Something that an editor's canvas says of the vote. Reactive. */
function onEditor<T>(name: string, first: T): (editor: Editor) => Atom<T> {
  const atoms = new WeakMap<Editor, Atom<T>>();
  return (editor) => {
    const known = atoms.get(editor);
    if (known) return known;
    const made = atom(name, first);
    atoms.set(editor, made);
    return made;
  };
}

/** The notes of the round that is open; `undefined` while none is. */
export const offeredOn = onEditor<ReadonlySet<string> | undefined>('offered', undefined);

/**
 * Whether this person has a ballot in the round that is open. Where they point and what they have
 * chosen is nobody's business then: it would say how they vote.
 */
export const choosingOn = onEditor('choosing', false);

/** Whether people are voting on one of these just now. Reactive. */
export function areInVote(editor: Editor, notes: readonly { id: string }[]): boolean {
  const offered = offeredOn(editor).get();
  return offered !== undefined && notes.some(({ id }) => offered.has(id));
}

/** Whether there is a vote that is not about this note, so that it steps back. Reactive. */
export function isAside(editor: Editor, id: string): boolean {
  const offered = offeredOn(editor).get();
  return offered !== undefined && !offered.has(id);
}
