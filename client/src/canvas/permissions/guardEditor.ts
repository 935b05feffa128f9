import { isShapeId, type Editor, type TLRecord } from 'tldraw';
import { reachThrough } from '../scribe/reachThrough.ts';
import { holdText } from '../typing/holdText.ts';
import { offerByMethod } from './offerMethods.ts';
import { offerByShape } from './offerUtils.ts';
import { offerByTool } from './offerTools.ts';
import type { Permissions } from './Permissions.ts';

/**
 * Makes an editor offer no more than its person may do, and say why something stays as it was.
 * Returns an end to it.
 */
export function guardEditor(editor: Editor, permissions: Permissions): () => void {
  offerByShape(editor, permissions);
  offerByMethod(editor, permissions);
  reachThrough(editor, permissions.whyNotEdit);
  const ends = [offerByTool(editor, permissions), holdText(editor, permissions)];
  permissions.onRefused = (record, refusal) => {
    // What an editor does by itself, such as to tidy up, is nobody's wish.
    if (isMeant(editor, record)) permissions.say(refusal);
  };
  return () => {
    permissions.onRefused = undefined;
    for (const end of ends) end();
  };
}

function isMeant(editor: Editor, record: TLRecord): boolean {
  if (record.typeName === 'page' || record.typeName === 'placement') return true;
  if (record.typeName !== 'shape') return false;
  if (!editor.store.has(record.id)) return true;
  const selected = editor.getSelectedShapeIds();
  if (selected.includes(record.id)) return true;
  return editor.getShapeAncestors(record).some(({ id }) => isShapeId(id) && selected.includes(id));
}
