import type { Editor, TLUiActionsContextType } from 'tldraw';
import { VOTE_ON } from '../vote/offered.ts';

/** Marks the tools beside chosen notes. */
export const NOTE_TOOLS = 'data-note-tools';

/** tldraw's key to what can be set of a shape leads to its panel of styles: for notes, to one's votes on it while there is a vote, else to the tools beside them. */
export function reachNoteTools(
  editor: Editor,
  actions: TLUiActionsContextType,
): TLUiActionsContextType {
  const styles = actions['adjust-shape-styles'];
  if (!styles) return actions;
  const onSelect: typeof styles.onSelect = (source) => {
    const container = editor.getContainer();
    const [chosen] = editor.getSelectedShapeIds();
    const votes = container.querySelector(`[${VOTE_ON}="${chosen}"]`);
    const tools = container.querySelector(`[${NOTE_TOOLS}]`);
    // Of two buttons the one that gives a vote.
    const first =
      votes?.querySelector<HTMLElement>('button:last-of-type') ??
      tools?.querySelector<HTMLElement>('button');
    if (!first) return styles.onSelect(source);
    first.focus();
  };
  return { ...actions, [styles.id]: { ...styles, onSelect } };
}
