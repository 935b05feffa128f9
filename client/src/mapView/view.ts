import type { CellRef, EvidenceMap } from '@gapboard/evidence';
import type { ReactNode } from 'react';

/** How the map is shown: on the canvas, or as one of the views that cover it. */
export const VIEWS = ['notes', 'bubbles', 'heat'] as const;
export type View = (typeof VIEWS)[number];

/** What is open beside the map. */
export type Beside = { kind: 'cell'; cell: CellRef } | { kind: 'gaps' } | { kind: 'filter' };

/** What is opened of a map when somebody looks at one of its cells. */
export interface CellOpened {
  map: EvidenceMap;
  /** what the filter leaves of it */
  shown: EvidenceMap;
  cell: CellRef;
  /** what else can be done with the cell */
  actions: ReactNode;
  /** goes to another cell, and looks at that */
  onGo: (cell: CellRef) => void;
  onClose: () => void;
}
