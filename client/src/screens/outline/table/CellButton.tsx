import { cellKey, type Cell, type CellRef } from '@gapboard/evidence';
import { memo } from 'react';
import { Unseen } from '../../../ui/Unseen.tsx';
import { CellFace } from './CellFace.tsx';
import style from './MapTable.module.css';

export interface CellButtonProps {
  cell: Cell;
  name: string;
  isOpen: boolean;
  /** of all cells of the table this is the one that Tab leads to */
  isCurrent: boolean;
  onOpen: (cell: CellRef) => void;
}

/** A cell of the table. One that says the same as before is not drawn again. */
export const CellButton = memo(({ cell, name, isOpen, isCurrent, onOpen }: CellButtonProps) => (
  <button
    type="button"
    className={style.open}
    aria-current={isOpen || undefined}
    data-key={`cell ${cellKey(cell)}`}
    data-cell={cellKey(cell)}
    tabIndex={isCurrent ? 0 : -1}
    onClick={() => onOpen({ theme: cell.theme, outcome: cell.outcome })}
  >
    <Unseen>{name}</Unseen>
    <CellFace cell={cell} />
  </button>
));
