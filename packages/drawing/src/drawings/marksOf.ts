import type { Matrix } from '../geometry/matrix.ts';
import type { Mark } from '../marks/mark.ts';
import { drawnInk } from '../shapes/ink.ts';
import type { Theme } from '../theme.ts';
import type { Drawing } from './drawings.ts';

/** Marks, where they are painted, and how opaque. */
export interface PlacedMarks {
  marks: readonly Mark[];
  /** from the marks' coordinates to the page's */
  matrix: Matrix;
  opacity: number;
}

/** What a drawing is painted with, from below to above: what lies under every line comes first. */
export function marksOf({ ink }: Drawing, theme: Theme): PlacedMarks[] {
  const all = ink.flatMap(({ record, matrix, opacity }) => {
    const drawn = drawnInk(record, theme);
    return drawn ? [{ drawn, matrix, opacity }] : [];
  });
  const under = all.map(({ drawn, ...at }) => ({ ...at, marks: drawn.under }));
  const over = all.flatMap(({ drawn, ...at }) =>
    drawn.parts.map(({ marks }) => ({ ...at, marks })),
  );
  return [...under, ...over].filter(({ marks }) => marks.length > 0);
}
