import type { Refusal } from '@gapboard/board';
import { react, type Editor, type TLShape } from 'tldraw';
import { madeWith } from './closedTools.ts';
import type { Permissions } from './Permissions.ts';

/**
 * Begins no dragging that would come to nothing, and ends what has become impossible while it was
 * under way: a tool that has been closed, a text that has been locked. Returns an end to it.
 */
export function offerByTool(editor: Editor, permissions: Permissions): () => void {
  const { whyNotEdit, whyNotMake, whyNotMove } = permissions;
  beginOnlyIf(editor, permissions, 'select.translating', whyNotMove);
  beginOnlyIf(editor, permissions, 'select.rotating', whyNotMove);
  beginOnlyIf(editor, permissions, 'select.resizing', whyNotEdit);
  const ends = [
    react('end a closed tool', () => {
      const type = madeWith(editor.getCurrentToolId());
      const refusal = type === '' ? undefined : whyNotMake(type);
      if (!refusal) return;
      permissions.say(refusal);
      afterReacting(editor, () => editor.setCurrentTool('select'));
    }),
    react('end editing', () => {
      const shape = editor.getEditingShape();
      const refusal = shape && whyNotEdit(shape);
      if (!refusal) return;
      permissions.say(refusal);
      afterReacting(editor, () => editor.complete());
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function beginOnlyIf(
  editor: Editor,
  permissions: Permissions,
  path: string,
  whyNot: (shape: TLShape) => Refusal | undefined,
): void {
  const state = editor.getStateDescendant(path);
  const onEnter = state?.onEnter?.bind(state);
  if (!state || !onEnter) return;
  state.onEnter = (info: unknown, from) => {
    const selected = editor.getSelectedShapes();
    const refusals = selected.flatMap((shape) => whyNot(shape) ?? []);
    // A drag with Alt makes copies, and those are one's own.
    const copies = path === 'select.translating' && editor.inputs.getAltKey();
    if (refusals.length === 0 || refusals.length < selected.length || copies) {
      onEnter(info, from);
      return;
    }
    for (const refusal of refusals) permissions.say(refusal);
    state.parent.transition('idle');
  };
}

/** What is done at once in a reaction would run within the change that it reacts to. */
function afterReacting(editor: Editor, act: () => void): void {
  editor.timers.requestAnimationFrame(act);
}
