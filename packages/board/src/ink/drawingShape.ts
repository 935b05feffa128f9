import type { CellRef } from '@gapboard/evidence';
import type { RecordProps, TLBaseShape, TLPropsMigrations } from '@tldraw/tlschema';
import { T } from '@tldraw/validate';

/**
 * A drawing that has been framed: its strokes are its children. On the page its place is its own
 * `x` and `y`. In an evidence map they are counted from the corner of the note it hangs on, else
 * from that of the cell it lies over, so that laying out the grid anew moves it and writes nothing.
 */
export interface DrawingShapeProps {
  /** how large its frame is, in canvas units */
  w: number;
  h: number;
  /** empty: it has none */
  name: string;
  /** the one line that says what was drawn, for whoever cannot see it; empty: nobody has said yet */
  alt: string;
  /** `null`: it lies over no cell */
  cell: CellRef | null;
  /** id of the note it hangs on; `null`: on none */
  note: string | null;
  /** ids of the notes it shows */
  notes: string[];
}

declare module '@tldraw/tlschema' {
  interface TLGlobalShapePropsMap {
    drawing: DrawingShapeProps;
  }
}

export type DrawingShape = TLBaseShape<'drawing', DrawingShapeProps>;

export const drawingShapeProps: RecordProps<DrawingShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  name: T.string,
  alt: T.string,
  cell: T.object({ theme: T.string, outcome: T.string }).nullable(),
  note: T.string.nullable(),
  notes: T.arrayOf(T.string),
};

/** None yet: a drawing of an earlier version is changed into one of this by what stands here. */
export const drawingShapeMigrations: TLPropsMigrations = { sequence: [] };
