import type { CellRef, EvidenceMap } from '@gapboard/evidence';

/** What the rest of the board screen may ask of the canvas, without knowing what draws it. */
export interface CanvasHandle {
  /** Sees what this person sees from now on, until someone moves the canvas themselves. */
  follow: (participantId: string) => void;
  stopFollowing: () => void;
  /** whom this person follows */
  following: () => string | undefined;
  /** told whenever {@link following} changes; returns an end to it */
  onFollowing: (listener: () => void) => () => void;
  /** Moves the view to these shapes, now or as soon as they have come. */
  show: (shapeIds: readonly string[]) => void;
  /** the maps on all pages, page by page; the same objects until something in them changes */
  maps: () => readonly EvidenceMap[];
  /** told whenever {@link maps} changes; returns an end to it */
  onMaps: (listener: () => void) => () => void;
  /** Moves the view to a cell of a map, or with `null` to its tray, if it is there. */
  showCell: (mapId: string, cell: CellRef | null) => void;
  /** The cell that somebody has pressed, and looks at beside the canvas. */
  openCell: () => { map: string; ref: CellRef } | undefined;
  /** told whenever {@link openCell} changes; returns an end to it */
  onOpenCell: (listener: () => void) => () => void;
  closeCell: () => void;
  /** Whether anything is chosen. */
  hasSelection: () => boolean;
  /** A picture of what is chosen, of a map, or of the page; `undefined` where there is nothing to take one of. */
  picture: (
    what: 'selection' | 'map' | 'board',
    mapId: string | undefined,
    format: 'png' | 'svg',
  ) => Promise<Blob | undefined>;
  /** Takes no keys from now on, since it is out of sight; returns an end to it. */
  rest: () => () => void;
}
