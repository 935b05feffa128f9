import { useEditor, useValue } from 'tldraw';
import { PEN_KEYS, takePen } from '../keys.ts';
import type { PenCase } from '../PenCase.ts';
import { penWords } from '../words.ts';
import { Drawer } from './Drawer.tsx';
import { PenSign } from './PenSign.tsx';
import { ToolButton } from './ToolButton.tsx';

export function PenDrawer({ pens }: { pens: PenCase }) {
  const editor = useEditor();
  const held = useValue('held', () => pens.held, [pens]);
  const draws = useValue('draws', () => editor.getCurrentToolId() === 'draw', [editor]);
  return (
    <Drawer label={penWords.pens} folds="narrow" sign={<PenSign sign={held.pen} />}>
      {pens.pens.map((pen) => (
        <ToolButton
          key={pen}
          label={penWords.pen(pen)}
          hint={PEN_KEYS[pen]}
          isChosen={draws && held.pen === pen}
          onPress={() => takePen(editor, pen)}
        >
          <PenSign sign={pen} />
        </ToolButton>
      ))}
    </Drawer>
  );
}
