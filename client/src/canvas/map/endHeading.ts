import { react, unsafe__withoutCapture, type Editor, type TLEventInfo } from 'tldraw';
import { type Chosen, chosenIn } from './chosen.ts';
import { dropUnnamed, identifyingIn, renameHeading } from './editHeadings.ts';
import { headingOf } from './places.ts';

/**
 * A heading is chosen until something else is pressed, or Escape. What has been written of it is then
 * kept, and one that was added and has no name goes; with words that may identify somebody it stays
 * chosen, with its form, until they are taken out. Returns an end to it.
 */
export function endHeading(editor: Editor): () => void {
  const onEvent = ({ name }: TLEventInfo): void => {
    if (name !== 'pointer_down' && name !== 'cancel') return;
    if (chosenIn(editor).heading) chosenIn(editor).choose({});
  };
  // Before a tool acts on it: what is kept is a step of its own, and not part of what comes next.
  editor.on('before-event', onEvent);
  let last: Chosen['heading'];
  const stop = react('end of a heading', () => {
    const now = chosenIn(editor).heading;
    const ended = last?.id === now?.id ? undefined : last;
    last = now;
    if (!ended) return;
    unsafe__withoutCapture(() => {
      if (identifyingIn(ended.written) && headingOf(editor, ended.id)) {
        chosenIn(editor).choose({ heading: ended });
        return;
      }
      if (ended.written) renameHeading(editor, ended.id, ended.written);
      if (ended.added !== undefined) dropUnnamed(editor, ended.id);
    });
  });
  return () => {
    stop();
    editor.off('before-event', onEvent);
  };
}
