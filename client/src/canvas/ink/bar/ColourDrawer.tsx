import { lookOf } from '@gapboard/drawing';
import { useValue } from 'tldraw';
import type { PenCase } from '../PenCase.ts';
import { COLOURS, hasColours } from '../pens.ts';
import { penWords } from '../words.ts';
import { Drawer } from './Drawer.tsx';
import style from './PensBar.module.css';
import { useTheme } from './Swatch.tsx';
import { ToolButton } from './ToolButton.tsx';

export function ColourDrawer({ pens }: { pens: PenCase }) {
  const held = useValue('held', () => pens.held, [pens]);
  const theme = useTheme();
  const spot = (colour: (typeof COLOURS)[number]) => (
    <span
      className={style.spot}
      style={{ background: lookOf(colour, theme).solid }}
      aria-hidden="true"
    />
  );
  const isOff = !hasColours(held.pen);
  return (
    <Drawer label={penWords.colourIs(held.colour)} folds="always" sign={spot(held.colour)}>
      <div className={style.colours}>
        {isOff && <p className={style.hint}>{penWords.onlyWhite}</p>}
        {COLOURS.map((colour) => (
          <ToolButton
            key={colour}
            label={penWords.colour(colour)}
            isChosen={held.colour === colour}
            isOff={isOff}
            onPress={() => pens.colour(colour)}
          >
            {spot(colour)}
          </ToolButton>
        ))}
      </div>
    </Drawer>
  );
}
