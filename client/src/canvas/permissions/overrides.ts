import type { Refusal } from '@gapboard/board';
import type {
  Editor,
  TLUiActionsContextType,
  TLUiOverrides,
  TLUiToolItem,
  TLUiToolsContextType,
} from 'tldraw';
import { eraserOf, inkActions, penToolItems } from '../ink/keys.ts';
import { pensFor } from '../ink/pens.ts';
import { withFramingActions } from '../scribe/framingActions.ts';
import { scribeWords } from '../scribe/words.ts';
import { noteToolItems } from '../note/noteToolItems.tsx';
import { reachNoteTools } from '../note/reachNoteTools.ts';
import { canvasWords } from '../words.ts';
import { MADE, madeByButton } from './closedTools.ts';
import type { Permissions } from './Permissions.ts';

/** Actions that only facilitators have any use for. */
const LOCKS = ['toggle-lock', 'unlock-all'];
const PAGES = ['move-to-new-page'];

/**
 * tldraw's tools and actions as far as this person has them now: a closed tool is still there, and
 * says that it is closed. Reactive: other rules make other overrides.
 */
export function overridesFor(permissions: Permissions, boardId: string): TLUiOverrides {
  const refusals = new Map(MADE.map((type) => [type, permissions.whyNotMake(type)]));
  return {
    tools: (editor, tools, { msg }) =>
      Object.fromEntries(
        Object.entries(withOwnTools(editor, tools, permissions)).map(([name, tool]) => {
          const refusal = refusals.get(madeByButton(name, tool.meta?.['geo'] !== undefined));
          const label = msg?.(tool.label) ?? tool.label;
          return [name, refusal ? closed(tool, label, refusal, permissions) : tool];
        }),
      ),
    translations: { en: { ...canvasWords.shapes, ...scribeWords.tldraw } },
    actions: (editor, all) => {
      const reached = withFramingActions(editor, reachNoteTools(editor, all), boardId);
      const actions = inkActions(editor, reached);
      const locks = permissions.actor.role === 'facilitator' ? [] : LOCKS;
      const refusal = permissions.whyNotRename(editor.getCurrentPage());
      if (!refusal) return without(actions, locks);
      return withPagesAsTheyAre(editor, without(actions, [...locks, ...PAGES]), () =>
        permissions.say(refusal),
      );
    },
  };
}

function withOwnTools(
  editor: Editor,
  tools: TLUiToolsContextType,
  { actor }: Permissions,
): TLUiToolsContextType {
  const { eraser } = tools;
  return {
    ...tools,
    ...(eraser && { eraser: eraserOf(editor, eraser) }),
    ...noteToolItems(editor),
    ...penToolItems(editor, pensFor(actor.role)),
  };
}

/** tldraw's way on from the last page is to make another. */
function withPagesAsTheyAre(
  editor: Editor,
  actions: TLUiActionsContextType,
  say: () => void,
): TLUiActionsContextType {
  const next = actions['change-page-next'];
  if (!next) return actions;
  const onSelect: typeof next.onSelect = (source) =>
    editor.getPages().at(-1)?.id === editor.getCurrentPageId() ? say() : next.onSelect(source);
  return { ...actions, [next.id]: { ...next, onSelect } };
}

function closed(
  tool: TLUiToolItem,
  label: string,
  refusal: Refusal,
  permissions: Permissions,
): TLUiToolItem {
  const says: TLUiToolItem = {
    ...tool,
    label: canvasWords.closedTool(label),
    onSelect: () => permissions.say(refusal),
  };
  delete says.onDragStart;
  return says;
}

function without(actions: TLUiActionsContextType, names: string[]): TLUiActionsContextType {
  return Object.fromEntries(Object.entries(actions).filter(([name]) => !names.includes(name)));
}
