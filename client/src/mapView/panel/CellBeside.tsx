import { cellKey } from '@gapboard/evidence';
import { type ReactNode, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { CellOpened } from '../view.ts';
import { mapViewWords } from '../words.ts';
import style from './SidePanel.module.css';
import { useFocusBack } from './useFocusBack.ts';

export interface CellBesideProps extends Omit<CellOpened, 'actions'> {
  renderCell: (opened: CellOpened) => ReactNode;
  /** goes to the cell on the canvas */
  onShow: () => void;
}

/** The cell that is looked at, beside the map; on a phone over it. */
export function CellBeside({ renderCell, onShow, ...opened }: CellBesideProps) {
  const panel = useRef<HTMLDivElement>(null);
  useFocusBack(panel, cellKey(opened.cell));
  return (
    <div ref={panel} className={style.cell}>
      {renderCell({
        ...opened,
        actions: (
          <Button look="main" wide onClick={onShow}>
            {mapViewWords.cell.show}
          </Button>
        ),
      })}
    </div>
  );
}
