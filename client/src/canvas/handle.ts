import type { UnknownRecord } from '@gapboard/board';
import type { CellRef, EvidenceMap } from '@gapboard/evidence';
import type { Chosen } from './areas/chosenThings.ts';
import type { TidyCanvas } from './tidy/tidyCanvas.ts';
import type { CanvasChange } from './together/othersChange.ts';
import type { Sight } from './together/sight.ts';

/** What the rest of the board screen may ask of the canvas, without knowing what draws it. */
export interface CanvasHandle {
  /** Sees what this person sees from now on, until someone moves the canvas themselves. */
  follow: (participantId: string) => void;
  stopFollowing: () => void;
  /** whom this person follows */
  following: () => string | undefined;
  /** told whenever {@link following} changes; returns an end to it */
  onFollowing: (listener: () => void) => () => void;
  /** what this person sees where nothing covers it */
  sight: () => Sight;
  /** Moves the view so that it shows all of this, if wanted below the line that says why. */
  see: (sight: Sight, underLine?: boolean) => void;
  /** Others can see that this person is where this spotlight has brought them; nowhere when `undefined`. */
  setBrought: (spotlightId: string | undefined) => void;
  /** The view is not this person's to move from now on; returns an end to it. */
  stay: () => () => void;
  /** whether they are in the middle of writing, drawing or dragging */
  isAtWork: () => boolean;
  /** told whenever {@link isAtWork} changes; returns an end to it */
  onAtWork: (listener: () => void) => () => void;
  /** told of what others do to this person's notes; returns an end to it */
  onOthersChange: (listener: (change: CanvasChange) => void) => () => void;
  /** Puts a note back as it was; answers whether that could be done. */
  putBack: (change: Pick<CanvasChange, 'before'>) => boolean;
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
  /** What whoever tidies needs, which comes when it is asked for. */
  tidy: () => Promise<TidyCanvas>;
  /** What is chosen; the same until something in it changes. */
  chosen: () => Chosen | undefined;
  /** told whenever {@link chosen} changes; returns an end to it */
  onChosen: (listener: () => void) => () => void;
  /** All records of the board that this person may see, as they are now. */
  records: () => readonly UnknownRecord[];
  /** Whether anything is chosen. */
  hasSelection: () => boolean;
  /** ids of the shapes that are chosen */
  selection: () => readonly string[];
  /** A picture of what is chosen, of a map, or of the page; `undefined` where there is nothing to take one of. */
  picture: (
    what: 'selection' | 'map' | 'board',
    mapId: string | undefined,
    format: 'png' | 'svg',
  ) => Promise<Blob | undefined>;
  /** Takes no keys from now on, since it is out of sight; returns an end to it. */
  rest: () => () => void;
}
