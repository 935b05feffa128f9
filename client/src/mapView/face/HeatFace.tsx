import { type Cell, notesIn } from '@gapboard/evidence';
import type { Shading } from '../heat/shading.ts';
import { mapViewWords as said } from '../words.ts';
import style from './face.module.css';

/** A cell's number; its shade is the cell's ground. */
export function HeatFace({
  cell,
  shading,
  amount,
}: {
  cell: Cell;
  shading: Shading;
  amount: number;
}) {
  return (
    <span className={style.face} aria-hidden="true">
      {shading === 'undiscussed' && cell.state.kind === 'unknown' ? (
        <span className={style.notYet}>{said.notYet}</span>
      ) : (
        <span className={style.amount}>{writtenIn(cell, shading, amount)}</span>
      )}
    </span>
  );
}

/** A cell that nobody has discussed has no number: that is not the same as none. */
function writtenIn(cell: Cell, shading: Shading, amount: number): string {
  if (cell.state.kind === 'unknown') return '';
  return String(shading === 'undiscussed' ? cell.counts.studies + notesIn(cell.counts) : amount);
}
