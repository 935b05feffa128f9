import { alignment, placeAfter } from '@gapboard/sync';
import type { TLRichText } from 'tldraw';
import { letterAt, placeOf } from './places.ts';
import { lettersOf, rewrite, type TextEditor, type TextNode } from './rewrite.ts';

/** Marks a change of the text as others' doing. */
export const FROM_OTHERS = 'from others';

/**
 * Brings what others have made of a text into the editor in which this person is writing it. Their
 * caret stays between the same letters, what they undo is their own, and what they have chosen for
 * the next letter (bold, say) stays chosen.
 */
export function takeOthers(text: TextEditor, richText: TLRichText): void {
  const wanted = read(text, richText);
  if (!wanted || text.isDestroyed || text.state.doc.eq(wanted)) return;
  text
    .chain()
    .command(({ tr, commands }) => {
      const { doc, selection } = tr;
      const { storedMarks } = text.state;
      rewrite(tr, wanted);
      tr.setMeta(FROM_OTHERS, true);
      tr.setMeta('addToHistory', false);
      // Who wrote an address makes it a link, and nobody else beside them.
      tr.setMeta('preventAutolink', true);
      // Other kinds of selection (everything, a picture) are moved along well enough by the editor.
      if ('$cursor' in selection) {
        const pieces = alignment(lettersOf(doc), lettersOf(tr.doc));
        const follow = (place: number): number =>
          placeOf(tr.doc, placeAfter(letterAt(doc, place), pieces));
        commands.setTextSelection({ from: follow(selection.anchor), to: follow(selection.head) });
      }
      if (storedMarks) tr.setStoredMarks(storedMarks);
      return true;
    })
    .run();
}

/** The text as the editor holds it; `undefined` for one it cannot, which tldraw then shows as it can. */
function read({ schema }: TextEditor, richText: TLRichText): TextNode | undefined {
  try {
    return schema.nodeFromJSON(richText);
  } catch {
    return undefined;
  }
}
