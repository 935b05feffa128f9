import { checkContent } from '@gapboard/board';
import { Plugin } from '@tiptap/pm/state';
import { react, type Editor, type TLShape } from 'tldraw';
import type { Permissions } from '../permissions/Permissions.ts';
import type { TextNode } from './rewrite.ts';
import { FROM_OTHERS } from './takeOthers.ts';

/**
 * Keeps what this person writes in a shape to what a board takes, and says where it ends: the server
 * would put back what is beyond it letter by letter. Returns an end to it.
 */
export function holdText(editor: Editor, permissions: Permissions): () => void {
  const plugin = new Plugin({
    filterTransaction(tr, { doc }) {
      const shape = editor.getEditingShape();
      if (!shape || !tr.docChanged || tr.getMeta(FROM_OTHERS) === true) return true;
      const refusal = checkContent(saying(shape, tr.doc), saying(shape, doc));
      // What may identify somebody can be typed: it is not sent, and a line under the text says so.
      if (!refusal || refusal.reason === 'identifying') return true;
      permissions.say(refusal);
      return false;
    },
  });
  return react('hold text', () => {
    editor.getRichTextEditor()?.registerPlugin(plugin);
  });
}

function saying(shape: TLShape, text: TextNode): TLShape {
  return { ...shape, props: { ...shape.props, richText: text.toJSON() } } as TLShape;
}
