import { useEditor, useValue } from 'tldraw';
import { KEYS, switchBack } from '../keys.ts';
import type { PenCase } from '../PenCase.ts';
import { PALETTE_MAX } from '../penState.ts';
import { isSameHeld } from '../pens.ts';
import { penWords } from '../words.ts';
import { Drawer } from './Drawer.tsx';
import { PenSign } from './PenSign.tsx';
import { Swatch } from './Swatch.tsx';
import { ToolButton } from './ToolButton.tsx';

/** The pens that somebody wants at hand as they are, and the one that was in it before. */
export function PaletteDrawer({ pens }: { pens: PenCase }) {
  const editor = useEditor();
  const { palette, before } = useValue('palette', () => pens.state, [pens]);
  const held = useValue('held', () => pens.held, [pens]);
  const isKept = palette.some((one) => isSameHeld(one, held));
  const isFull = palette.length >= PALETTE_MAX;
  return (
    <Drawer label={penWords.palette} folds="narrow" sign={<PenSign sign="palette" />}>
      <ToolButton
        label={penWords.switchBack(before)}
        hint={KEYS.switchBack}
        onPress={() => switchBack(editor)}
      >
        <PenSign sign="switch" />
      </ToolButton>
      {isKept ? (
        <ToolButton label={penWords.drop} onPress={() => pens.drop(held)}>
          <PenSign sign="drop" />
        </ToolButton>
      ) : (
        <ToolButton
          label={isFull ? penWords.full : penWords.keep}
          isOff={isFull}
          onPress={() => pens.keep()}
        >
          <PenSign sign="keep" />
        </ToolButton>
      )}
      {palette.map((one) => (
        <ToolButton
          key={`${one.pen} ${one.colour} ${one.size}`}
          label={penWords.swatch(one)}
          isChosen={isSameHeld(one, held)}
          onPress={() => {
            pens.hold(one);
            editor.setCurrentTool('draw');
          }}
        >
          <Swatch held={one} />
        </ToolButton>
      ))}
    </Drawer>
  );
}
