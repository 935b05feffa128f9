import { useCanRedo, useCanUndo, useEditor } from 'tldraw';
import { penWords } from '../words.ts';
import { PenSign } from './PenSign.tsx';
import { ToolButton } from './ToolButton.tsx';

/** tldraw's keys, which it hears itself. */
const UNDO = 'ctrl+z';
const REDO = 'ctrl+shift+z';

export function HistoryButtons() {
  const editor = useEditor();
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  return (
    <>
      <ToolButton
        label={penWords.undo}
        hint={UNDO}
        isOff={!canUndo}
        onPress={() => void editor.undo()}
      >
        <PenSign sign="undo" />
      </ToolButton>
      <ToolButton
        label={penWords.redo}
        hint={REDO}
        isOff={!canRedo}
        onPress={() => void editor.redo()}
      >
        <PenSign sign="redo" />
      </ToolButton>
    </>
  );
}
