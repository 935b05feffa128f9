import { type Cell, describeCell } from '@gapboard/evidence';
import { memo } from 'react';
import { classes } from '../../ui/classes.ts';
import { Unseen } from '../../ui/Unseen.tsx';
import { CellFace, type CellLook, groundOf } from '../face/CellFace.tsx';
import { isByVotes } from '../heat/shading.ts';
import { mapViewWords as said } from '../words.ts';
import style from './MapTable.module.css';

export interface TableCellProps extends CellLook {
  cell: Cell;
  /** where it is, in words */
  theme: string;
  outcome: string;
  /** the same in numbers: what the table finds it by */
  at: string;
  isActive: boolean;
  isChosen: boolean;
}

/** A cell of the table: a button with the cell's name. It is drawn anew only when something of it changes. */
export const TableCell = memo(function TableCell({
  cell,
  theme,
  outcome,
  at,
  isActive,
  isChosen,
  shading,
  shade,
  amount,
  isInside,
}: TableCellProps) {
  return (
    <td className={style.cell}>
      <button
        type="button"
        className={classes(
          style.button,
          cell.state.kind === 'unknown' && shade === undefined && style.unknown,
          shade !== undefined && style.shaded,
          isChosen && style.chosen,
        )}
        style={groundOf(shade)}
        data-at={at}
        tabIndex={isActive ? 0 : -1}
        aria-current={isChosen || undefined}
      >
        <Unseen>
          {shading !== undefined && isByVotes(shading) && `${said.votes(amount)}. `}
          {said.cellName(describeCell(cell), theme, outcome)}
        </Unseen>
        <CellFace cell={cell} shading={shading} amount={amount} isInside={isInside} />
      </button>
    </td>
  );
});
