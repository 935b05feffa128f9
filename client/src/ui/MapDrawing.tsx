import { Fragment } from 'react';
import style from './MapDrawing.module.css';

/** How much is known in each cell of a made-up map; 0 is a gap someone has marked, null not looked at yet. */
const CELLS: (number | null)[][] = [
  [5, 2, 8, 1, null, 3],
  [1, 6, 0, 3, 2, null],
  [9, 3, 1, 0, 4, 1],
  [2, null, 4, 1, 0, 2],
  [1, 4, 0, 7, 2, null],
  [6, 1, 3, null, 1, 5],
  [null, 2, 8, 2, 3, 0],
];
const CELL = 60;
/** Area follows count, as on a real map: the radius of one study, in units of the drawing. */
const ONE = 8;

/** An evidence and gap map as an ornament. */
export function MapDrawing({ className }: { className?: string | undefined }) {
  const columns = CELLS[0]?.length ?? 0;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${columns * CELL} ${CELLS.length * CELL}`}
      preserveAspectRatio="xMinYMin slice"
      aria-hidden="true"
    >
      {CELLS.map((row, y) =>
        row.map((count, x) => {
          const centre = { cx: (x + 0.5) * CELL, cy: (y + 0.5) * CELL };
          return (
            // The drawing never changes: the place is the key.
            // oxlint-disable-next-line react/no-array-index-key
            <Fragment key={`${x} ${y}`}>
              <rect className={style.cell} x={x * CELL} y={y * CELL} width={CELL} height={CELL} />
              {count === 0 && <circle className={style.gap} {...centre} r="15" />}
              {count !== null && count > 0 && (
                <circle className={style.known} {...centre} r={ONE * Math.sqrt(count)} />
              )}
            </Fragment>
          );
        }),
      )}
    </svg>
  );
}
