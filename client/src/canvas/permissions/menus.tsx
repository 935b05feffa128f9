/** tldraw's menus, without what this person's changes to the selection or the pages would not come to. */
import {
  CopyMenuItem,
  DefaultContextMenu,
  DefaultContextMenuContent,
  DefaultImageToolbar,
  DefaultPageMenu,
  DefaultQuickActions,
  DefaultStylePanel,
  DuplicateMenuItem,
  PasteMenuItem,
  SelectAllMenuItem,
  TldrawUiMenuActionItem,
  TldrawUiMenuGroup,
  useCanRedo,
  useCanUndo,
  useEditor,
  useValue,
  type Editor,
  type TLUiContextMenuProps,
  type TLUiImageToolbarProps,
  type TLUiStylePanelProps,
} from 'tldraw';
import { isInkTool } from '../ink/keys.ts';
import { mapsOf } from '../map/BoardMaps.ts';
import { isNoteTool } from '../note/noteTools.ts';
import { RemoveItem } from '../removal/RemoveItem.tsx';
import { usePermissions } from './canvasPermissions.ts';
import { PageSwitch } from './PageSwitch.tsx';

/** Whether something is chosen, and none of it is this person's to change. */
function useOnlyOthersChosen(): boolean {
  const editor = useEditor();
  const permissions = usePermissions();
  return useValue(
    'only others’ chosen',
    () => {
      const chosen = editor.getSelectedShapes();
      return chosen.length > 0 && chosen.every((shape) => permissions.whyNotEdit(shape));
    },
    [editor, permissions],
  );
}

export function StylePanel(props: TLUiStylePanelProps) {
  const editor = useEditor();
  const onlyOthers = useOnlyOthersChosen();
  const onMap = useValue('nothing to style on a map', () => hasOwnTools(editor), [editor]);
  return onlyOthers || onMap ? null : <DefaultStylePanel {...props} />;
}

/** Pens lie beside the canvas; notes of a map have tools of their own beside them, and over a map a panel of styles for nothing is in the way. */
function hasOwnTools(editor: Editor): boolean {
  const chosen = editor.getSelectedShapes();
  if (chosen.length > 0) {
    return chosen.every(({ type }) => type === 'evidence-note' || type === 'evidence-map');
  }
  const tool = editor.getCurrentToolId();
  if (isInkTool(tool)) return true;
  return mapsOf(editor).shapes().length > 0 && (tool === 'select' || isNoteTool(tool));
}

export function ImageToolbar(props: TLUiImageToolbarProps) {
  return useOnlyOthersChosen() ? null : <DefaultImageToolbar {...props} />;
}

export function ContextMenu(props: TLUiContextMenuProps) {
  const onlyOthers = useOnlyOthersChosen();
  if (!onlyOthers) {
    return (
      <DefaultContextMenu {...props}>
        <DefaultContextMenuContent />
        <RemoveItem />
      </DefaultContextMenu>
    );
  }
  return (
    <DefaultContextMenu {...props}>
      <TldrawUiMenuGroup id="clipboard">
        <CopyMenuItem />
        <PasteMenuItem />
        <DuplicateMenuItem />
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="select-all">
        <SelectAllMenuItem />
      </TldrawUiMenuGroup>
    </DefaultContextMenu>
  );
}

export function QuickActions() {
  const onlyOthers = useOnlyOthersChosen();
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  if (!onlyOthers) return <DefaultQuickActions />;
  return (
    <DefaultQuickActions>
      <TldrawUiMenuActionItem actionId="undo" disabled={!canUndo} />
      <TldrawUiMenuActionItem actionId="redo" disabled={!canRedo} />
      <TldrawUiMenuActionItem actionId="delete" disabled />
      <TldrawUiMenuActionItem actionId="duplicate" />
    </DefaultQuickActions>
  );
}

export function PageMenu() {
  const editor = useEditor();
  const permissions = usePermissions();
  const keepsPages = useValue(
    'keeps pages',
    () => !permissions.whyNotRename(editor.getCurrentPage()),
    [editor, permissions],
  );
  return keepsPages ? <DefaultPageMenu /> : <PageSwitch />;
}
