import {
  TldrawUiButton,
  TldrawUiButtonIcon,
  TldrawUiDropdownMenuContent,
  TldrawUiDropdownMenuRoot,
  TldrawUiDropdownMenuTrigger,
  TldrawUiMenuCheckboxItem,
  TldrawUiMenuContextProvider,
  TldrawUiMenuGroup,
  useEditor,
  useValue,
} from 'tldraw';
import { canvasWords } from '../words.ts';

/** The pages, to go to and not to change. Where there is only one it has nothing to offer. */
export function PageSwitch() {
  const editor = useEditor();
  const pages = useValue('pages', () => editor.getPages(), [editor]);
  const current = useValue('current page', () => editor.getCurrentPage(), [editor]);
  if (pages.length < 2) return null;
  return (
    <TldrawUiDropdownMenuRoot id="pages">
      <TldrawUiDropdownMenuTrigger>
        <TldrawUiButton
          type="menu"
          title={canvasWords.pages}
          data-testid="main.page-menu"
          className="tlui-page-menu__trigger"
        >
          <div className="tlui-page-menu__name">{current.name}</div>
          <TldrawUiButtonIcon icon="chevron-down" small />
        </TldrawUiButton>
      </TldrawUiDropdownMenuTrigger>
      <TldrawUiDropdownMenuContent side="bottom" align="start">
        <TldrawUiMenuContextProvider type="menu" sourceId="page-menu">
          <TldrawUiMenuGroup id="pages">
            {pages.map(({ id, name }) => (
              <TldrawUiMenuCheckboxItem
                key={id}
                id={id}
                label={name}
                readonlyOk
                checked={id === current.id}
                onSelect={() => void editor.setCurrentPage(id)}
              />
            ))}
          </TldrawUiMenuGroup>
        </TldrawUiMenuContextProvider>
      </TldrawUiDropdownMenuContent>
    </TldrawUiDropdownMenuRoot>
  );
}
