import type { Cell } from '@gapboard/evidence';
import type { Shading } from '../heat/shading.ts';
import { BubbleFace } from './BubbleFace.tsx';
import { HeatFace } from './HeatFace.tsx';

/** How one cell is drawn. All of it plain values, so that a cell is drawn anew only when one of them changes. */
export interface CellLook {
  /** what it is shaded by; none in the view of bubbles */
  shading: Shading | undefined;
  /** which of the palette's shades it has */
  shade: number | undefined;
  /** how much there is of what it is shaded by */
  amount: number;
  /** whether its number fits in its bubble */
  isInside: boolean;
}

export function CellFace({
  cell,
  shading,
  amount,
  isInside,
}: { cell: Cell } & Omit<CellLook, 'shade'>) {
  return shading === undefined ? (
    <BubbleFace cell={cell} isInside={isInside} />
  ) : (
    <HeatFace cell={cell} shading={shading} amount={amount} />
  );
}

/** The ground of a cell with that shade. */
export function groundOf(shade: number | undefined): { background?: string; color?: string } {
  if (shade === undefined) return {};
  return { background: `var(--shade-${shade})`, color: `var(--on-shade-${shade})` };
}
