import { type Cell, describeCell } from '@gapboard/evidence';
import { memo } from 'react';
import { classes } from '../../ui/classes.ts';
import { Unseen } from '../../ui/Unseen.tsx';
import { CellFace, type CellLook, groundOf } from '../face/CellFace.tsx';
import { isByVotes } from '../heat/shading.ts';
import { mapViewWords as said } from '../words.ts';
import style from './MapSections.module.css';

export interface SectionRowProps extends CellLook {
  cell: Cell;
  /** the outcome's own name; `theme` and `outcome` say where they are */
  label: string;
  theme: string;
  outcome: string;
  at: string;
  isChosen: boolean;
}

/** A cell as a row under its theme: its outcome and what is known, in words, and its sign or shade at the end. */
export const SectionRow = memo(function SectionRow({
  cell,
  label,
  theme,
  outcome,
  at,
  isChosen,
  shading,
  shade,
  amount,
  isInside,
}: SectionRowProps) {
  return (
    <li>
      <button
        type="button"
        className={classes(style.row, isChosen && style.chosen)}
        data-at={at}
        aria-current={isChosen || undefined}
      >
        <span className={style.words}>
          <span className={style.outcome}>{label}</span>
          <span className={style.described}>
            {shading !== undefined && isByVotes(shading) && `${said.votes(amount)}. `}
            {describeCell(cell)}
          </span>
        </span>
        <Unseen>{said.where(theme, outcome)}</Unseen>
        <span
          className={classes(
            style.sign,
            shading !== undefined && style.number,
            shade !== undefined && style.shaded,
          )}
          style={groundOf(shade)}
        >
          <CellFace cell={cell} shading={shading} amount={amount} isInside={isInside} />
        </span>
      </button>
    </li>
  );
});
