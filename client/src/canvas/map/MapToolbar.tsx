import { NOTE_KINDS } from '@gapboard/evidence';
import type { ReactNode } from 'react';
import { useEditor, useTools, useTranslation, useValue, type TLUiToolItem } from 'tldraw';
import { classes } from '../../ui/classes.ts';
import { ownKeys } from '../ownKeys.ts';
import { madeWith } from '../permissions/closedTools.ts';
import { usePermissions } from '../permissions/canvasPermissions.ts';
import { noteKindOf, noteToolId } from '../note/noteTools.ts';
import { writeWithoutPointer } from '../note/writeWithoutPointer.ts';
import { ToolSign } from './ToolSign.tsx';
import style from './MapToolbar.module.css';
import { useFoldOut } from '../useFoldOut.ts';
import { toolWords } from './words.ts';

const FIRST = [...NOTE_KINDS.map(noteToolId), 'draw', 'select'];
/** What else one may want to do on a map, in the order it is offered. */
const REST = ['hand', 'eraser', 'text', 'arrow', 'line', 'highlight', 'laser', 'asset', 'note'];

/** The tools that a map is made with, each with its word: in the order in which a room needs them. */
export function MapToolbar() {
  const tools = useTools();
  const editor = useEditor();
  const isReadonly = useValue('looks on', () => editor.getIsReadonly(), [editor]);
  if (isReadonly) return null;
  return (
    <div className={style.place}>
      <div
        className={style.bar}
        role="toolbar"
        aria-label={toolWords.toolbar}
        onKeyDownCapture={(event) => ownKeys(editor, event)}
      >
        {FIRST.map((id) => (
          <Tool key={id} tool={tools[id]} word={toolWords.short(id)} />
        ))}
        <MoreTools>
          {(done) => REST.map((id) => <Tool key={id} tool={tools[id]} onDone={done} isInMenu />)}
        </MoreTools>
      </div>
    </div>
  );
}

function Tool({
  tool,
  word,
  onDone,
  isInMenu = false,
}: {
  tool: TLUiToolItem | undefined;
  word?: string | undefined;
  onDone?: () => void;
  isInMenu?: boolean;
}) {
  const editor = useEditor();
  const permissions = usePermissions();
  const msg = useTranslation();
  const isChosen = useValue('chosen', () => editor.getCurrentToolId() === tool?.id, [editor, tool]);
  const made = tool ? madeWith(tool.id) : '';
  const isClosed = useValue(
    'closed',
    () => made !== '' && permissions.whyNotMake(made) !== undefined,
    [made, permissions],
  );
  if (!tool) return null;
  const called = msg(tool.label ?? tool.id) || (tool.label ?? tool.id);
  // Whoever speaks to the computer says the word that they see.
  const label = called.includes(word ?? '') ? called : word;
  return (
    <button
      type="button"
      className={classes(style.tool, isInMenu && style.inMenu, isClosed && style.closed)}
      data-testid={`tools.${tool.id}`}
      data-value={tool.id}
      aria-pressed={isChosen}
      aria-label={label}
      title={label}
      onClick={(event) => {
        // A press of a key has no place on the canvas: the note goes where one has looked last.
        const kind = event.detail === 0 && !isClosed ? noteKindOf(tool.id) : undefined;
        if (kind) writeWithoutPointer(editor, kind);
        else tool.onSelect('toolbar');
        onDone?.();
      }}
    >
      <span className={style.sign}>
        <ToolSign tool={tool.id} />
      </span>
      <span className={style.word}>{word ?? label}</span>
    </button>
  );
}

function MoreTools({ children }: { children: (done: () => void) => ReactNode }) {
  const { all, opener, id, isOpen, close } = useFoldOut();
  return (
    <div {...all} className={style.more}>
      <button type="button" className={style.tool} {...opener}>
        <span className={style.sign}>
          <ToolSign tool="more" />
        </span>
        <span className={style.word}>{toolWords.more}</span>
      </button>
      <div id={id} className={style.menu} hidden={!isOpen}>
        {isOpen && children(close)}
      </div>
    </div>
  );
}
