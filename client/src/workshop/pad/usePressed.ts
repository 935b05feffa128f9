import type { CellRef } from '@gapboard/evidence';
import { useEffect, useRef } from 'react';

/** A cell of a map that somebody has pressed, to look at it. */
export interface PressedCell {
  map: string;
  ref: CellRef;
}

/** Told once of each cell that is pressed from now on. */
export function usePressed(
  pressed: PressedCell | undefined,
  onPress: (cell: PressedCell) => void,
): void {
  const last = useRef(pressed);
  useEffect(() => {
    if (last.current === pressed) return;
    last.current = pressed;
    if (pressed) onPress(pressed);
  }, [pressed, onPress]);
}
