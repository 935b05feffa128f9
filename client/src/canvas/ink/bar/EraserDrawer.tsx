import { useEditor, useValue } from 'tldraw';
import { ERASER_TOOL } from '../eraser/eraserTool.ts';
import { KEYS, takeEraser } from '../keys.ts';
import type { PenCase } from '../PenCase.ts';
import { ERASERS } from '../penState.ts';
import { penWords } from '../words.ts';
import { Drawer } from './Drawer.tsx';
import { PenSign } from './PenSign.tsx';
import { ToolButton } from './ToolButton.tsx';

export function EraserDrawer({ pens }: { pens: PenCase }) {
  const editor = useEditor();
  const eraser = useValue('eraser', () => pens.state.eraser, [pens]);
  const erases = useValue('erases', () => editor.getCurrentToolId() === ERASER_TOOL, [editor]);
  return (
    <Drawer label={penWords.erasers} folds="narrow" sign={<PenSign sign={eraser} />}>
      {ERASERS.map((one) => (
        <ToolButton
          key={one}
          label={penWords.eraser(one)}
          hint={KEYS[one]}
          isChosen={erases && eraser === one}
          onPress={() => takeEraser(editor, one)}
        >
          <PenSign sign={one} />
        </ToolButton>
      ))}
    </Drawer>
  );
}
