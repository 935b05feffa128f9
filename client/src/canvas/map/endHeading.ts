import type { Editor, TLEventInfo } from 'tldraw';
import { chosenIn } from './chosen.ts';

/** A heading is chosen until something else on the canvas is pressed, or Escape. Returns an end to it. */
export function endHeading(editor: Editor): () => void {
  const onEvent = ({ name }: TLEventInfo): void => {
    if (name !== 'pointer_down' && name !== 'cancel') return;
    if (chosenIn(editor).heading) chosenIn(editor).choose({});
  };
  editor.on('event', onEvent);
  return () => void editor.off('event', onEvent);
}
