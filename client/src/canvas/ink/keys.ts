import type { Pen } from '@gapboard/board';
import type { Editor, TLUiActionsContextType, TLUiToolItem } from 'tldraw';
import { ERASER_TOOL } from './eraser/eraserTool.ts';
import { inkOf } from './inkOf.ts';
import type { Eraser } from './penState.ts';
import { penWords } from './words.ts';

/** Letters that tldraw leaves free. */
export const PEN_KEYS: Readonly<Record<Pen, string>> = {
  ink: 'i',
  brush: 'u',
  marker: 'm',
  pencil: 'p',
  gouache: 'w',
  tone: 'y',
};
export const KEYS = {
  /** tldraw's, for an eraser; while somebody draws it is theirs */
  stroke: 'e',
  area: 'shift+e',
  switchBack: 'j',
  /** tldraw's, to bring what is chosen forward and back; while somebody draws nothing is chosen */
  larger: ']',
  smaller: '[',
};

/** How a key is written beside what it does. */
export function keySign(key: string): string {
  return key
    .split('+')
    .map((part) =>
      part.length === 1 ? part.toUpperCase() : part[0]?.toUpperCase() + part.slice(1),
    )
    .join('+');
}

export function penToolId(pen: Pen): string {
  return `pen-${pen}`;
}

/** Whether a tool is one that draws or rubs out: then there are pens beside the canvas. */
export function isInkTool(toolId: string): boolean {
  return toolId === 'draw' || toolId === ERASER_TOOL;
}

/** The pens as tools, so that each has its key; those that this person has. */
export function penToolItems(editor: Editor, pens: readonly Pen[]): Record<string, TLUiToolItem> {
  return Object.fromEntries(
    pens.map((pen) => {
      const item: TLUiToolItem = {
        id: penToolId(pen),
        label: penWords.pen(pen),
        icon: 'tool-pencil',
        kbd: PEN_KEYS[pen],
        onSelect: () => takePen(editor, pen),
      };
      return [item.id, item];
    }),
  );
}

export function takePen(editor: Editor, pen: Pen): void {
  inkOf(editor)?.pens.take(pen);
  editor.setCurrentTool('draw');
}

export function takeEraser(editor: Editor, eraser: Eraser): void {
  inkOf(editor)?.pens.setEraser(eraser);
  editor.setCurrentTool(ERASER_TOOL);
}

export function switchBack(editor: Editor): void {
  inkOf(editor)?.pens.switchBack();
  editor.setCurrentTool('draw');
}

/** tldraw's eraser, which is the ink's own while somebody draws. */
export function eraserOf(editor: Editor, eraser: TLUiToolItem): TLUiToolItem {
  const onSelect: TLUiToolItem['onSelect'] = (source) => {
    const isDrawing = source === 'kbd' && isInkTool(editor.getCurrentToolId());
    if (isDrawing) takeEraser(editor, 'stroke');
    else eraser.onSelect(source);
  };
  return { ...eraser, onSelect };
}

/** Keys for what is done while drawing; where they are tldraw's as well, at other times they stay so. */
export function inkActions(
  editor: Editor,
  actions: TLUiActionsContextType,
): TLUiActionsContextType {
  const mine = (id: string, kbd: string, act: () => void): TLUiActionsContextType => ({
    [id]: {
      id,
      kbd,
      onSelect: () => {
        if (isInkTool(editor.getCurrentToolId())) act();
      },
    },
  });
  const shared = (id: string, act: () => void): TLUiActionsContextType => {
    const action = actions[id];
    if (!action) return {};
    const onSelect: typeof action.onSelect = (source) =>
      isInkTool(editor.getCurrentToolId()) ? act() : action.onSelect(source);
    return { [id]: { ...action, onSelect } };
  };
  return {
    ...actions,
    ...mine('ink-erase-area', KEYS.area, () => takeEraser(editor, 'area')),
    ...mine('ink-switch-back', KEYS.switchBack, () => switchBack(editor)),
    ...shared('bring-to-front', () => inkOf(editor)?.pens.resize(1)),
    ...shared('send-to-back', () => inkOf(editor)?.pens.resize(-1)),
  };
}
