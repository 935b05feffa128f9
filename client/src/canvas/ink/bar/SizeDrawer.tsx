import { useValue } from 'tldraw';
import { KEYS } from '../keys.ts';
import type { PenCase } from '../PenCase.ts';
import { SIZES } from '../pens.ts';
import { penWords } from '../words.ts';
import { Drawer } from './Drawer.tsx';
import style from './PensBar.module.css';
import { ToolButton } from './ToolButton.tsx';

/** How large the dot of a size is, in pixels. */
const DOTS = { s: 5, m: 9, l: 14, xl: 20 };

export function SizeDrawer({ pens }: { pens: PenCase }) {
  const size = useValue('size', () => pens.held.size, [pens]);
  return (
    <Drawer label={penWords.sizes} folds="narrow" sign={<Dot size={DOTS[size]} />}>
      {SIZES.map((one) => (
        <ToolButton
          key={one}
          label={penWords.size(one)}
          hint={stepTo(one, size)}
          isChosen={size === one}
          onPress={() => pens.size(one)}
        >
          <Dot size={DOTS[one]} />
        </ToolButton>
      ))}
    </Drawer>
  );
}

/** The key that leads from one size to this one. */
function stepTo(one: (typeof SIZES)[number], from: (typeof SIZES)[number]): string | undefined {
  const step = SIZES.indexOf(one) - SIZES.indexOf(from);
  if (step === 1) return KEYS.larger;
  return step === -1 ? KEYS.smaller : undefined;
}

function Dot({ size }: { size: number }) {
  return <span className={style.dot} style={{ width: size, height: size }} aria-hidden="true" />;
}
