import { type Credit, creditIn, type Licence } from '@gapboard/board';
import { createUserId, type Editor } from 'tldraw';

/** How this person wants to be named beside their drawings, and how those may be used. Reactive. */
export function ownCredit(editor: Editor): Credit {
  return creditIn(editor.store.get(createUserId(editor.user.getId())));
}

/** Once for all that they have drawn and will draw on this board; no step that undo takes back. */
export function setOwnCredit(editor: Editor, said: { credit: string; licence: Licence }): void {
  const id = createUserId(editor.user.getId());
  // tldraw has put it there to sign with.
  if (editor.getAttributionUserId() === null || !editor.store.has(id)) return;
  editor.run(
    () =>
      editor.store.update(id, (user) => ({
        ...user,
        meta: { ...user.meta, credit: said.credit.trim(), licence: said.licence },
      })),
    { history: 'ignore' },
  );
}
