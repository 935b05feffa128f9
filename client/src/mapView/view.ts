import type { CellRef } from '@gapboard/evidence';

/** How the map is shown: on the canvas, or as one of the views that cover it. */
export const VIEWS = ['notes', 'bubbles', 'heat'] as const;
export type View = (typeof VIEWS)[number];

/** What is open beside the map. */
export type Beside = { kind: 'cell'; cell: CellRef } | { kind: 'gaps' } | { kind: 'filter' };
