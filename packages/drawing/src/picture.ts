/** A board drawn without an editor: what replay, history and files to take away show. */
import type { UnknownRecord } from '@tldraw/store';

/** In a page's coordinates. */
export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface View {
  /** id of the page that is shown */
  page: string;
  /** what of it is to be seen; it is fitted into the surface, in its middle */
  rect: Rect;
  /** of the surface, in pixels */
  width: number;
  height: number;
  ground: 'paper' | 'transparent';
  theme: 'light' | 'dark';
  /** what stands out, by id: others' notes and ink are painted faintly */
  only?: ReadonlySet<string>;
  /** these shapes and what lies in them, and nothing else */
  just?: ReadonlySet<string> | undefined;
  /** without the frames and names of drawings: for a file of what was drawn */
  bare?: boolean | undefined;
  /** what comes, goes or glides just now, by id */
  poses?: ReadonlyMap<string, Pose>;
}

/** How a shape is shown for a while otherwise than it lies; what lies in it has a pose of its own. */
export interface Pose {
  /** how far from where it lies, in the page's coordinates */
  dx: number;
  dy: number;
  /** about its middle; 1: as large as it is */
  scale: number;
  /** over its own; 1: as it is */
  opacity: number;
}

/** What a 2D canvas of a page, of a worker and of a test all have. */
export type Surface = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * The records of a board, ready to be painted again and again while a few of them change: what has
 * been worked out of a record (a stroke's outline, where a note lies) is kept until it changes.
 */
export interface Picture {
  /** Puts records in, or others in their place; those that are nothing to be seen count too (headings, cells). */
  put(records: Iterable<UnknownRecord>): void;
  remove(ids: Iterable<string>): void;
  /** Works out beforehand how a record is painted, whether it lies in the picture by now or will some time. */
  prepare(record: UnknownRecord, theme: View['theme']): void;
  pages(): { id: string; name: string }[];
  /** What these shapes of a page cover, or all of them; `undefined` where there are none. */
  boundsOf(page: string, ids?: ReadonlySet<string>): Rect | undefined;
  /** The uppermost shape at a point of a page. */
  shapeAt(page: string, point: { x: number; y: number }): string | undefined;
  /**
   * @returns whether all of it is painted as it is: of a picture without patience, some strokes may be
   * sketched at first, and it is to be painted again until they are not
   */
  paint(surface: Surface, view: View): boolean;
}
