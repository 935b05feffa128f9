import type { Editor, TLUiActionsContextType } from 'tldraw';
import { framingDeskOf } from './FramingDesk.ts';

/** What is said of ink by a key: what it shows, or that one is not to be asked. */
export function withFramingActions(
  editor: Editor,
  actions: TLUiActionsContextType,
  boardId: string,
): TLUiActionsContextType {
  const desk = framingDeskOf(editor, boardId);
  return {
    ...actions,
    'say-drawing': {
      id: 'say-drawing',
      label: 'action.say-drawing',
      kbd: 'shift+s',
      onSelect: () => desk.sayOfWhatIsThere(),
    },
    'put-off-drawing': {
      id: 'put-off-drawing',
      label: 'action.put-off-drawing',
      kbd: 'shift+n',
      onSelect: () => desk.putOff(desk.asked),
    },
  };
}
