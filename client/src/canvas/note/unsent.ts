import type { Picos } from '@gapboard/evidence';
import type { Editor, TLShapeId } from 'tldraw';

const ofEditors = new WeakMap<Editor, Map<TLShapeId, Picos>>();

/**
 * What has been written of a note's question and may not be on the board, since it is certain to
 * identify somebody: it is kept for its author, who takes that out or throws it away.
 */
export function unsentIn(editor: Editor): Map<TLShapeId, Picos> {
  const unsent = ofEditors.get(editor) ?? new Map<TLShapeId, Picos>();
  ofEditors.set(editor, unsent);
  return unsent;
}
