import {
  CONTESTED_SYMBOL,
  type Direction,
  DIRECTION_SYMBOLS,
  type Strength,
  strengthRank,
} from '@gapboard/evidence';
import { classes } from '../../ui/classes.ts';
import style from './face.module.css';

/** How strong the evidence is, as three dots of which so many are filled. */
const DOTS = [1, 2, 3];

/** How strong the evidence is, and which way it points: by sign and by colour. What it says in words stands beside it or in the cell's name. */
export function StrengthSign({
  strength,
  direction,
  contested = false,
}: {
  strength: Strength;
  direction?: Direction | undefined;
  /** whether people are far apart on it */
  contested?: boolean;
}) {
  return (
    <span className={classes(style.strength, style[strength])} aria-hidden="true">
      {/* Drawn, because fonts have these dots in all sizes. */}
      <svg className={style.dots} viewBox="0 0 30 10">
        {DOTS.map((dot) => (
          <circle
            key={dot}
            cx={dot * 10 - 5}
            cy="5"
            r="3.4"
            className={dot <= strengthRank(strength) ? style.filled : style.hollow}
          />
        ))}
      </svg>
      {direction !== undefined && <b className={style.direction}>{DIRECTION_SYMBOLS[direction]}</b>}
      {contested && <b className={style.direction}>{CONTESTED_SYMBOL}</b>}
    </span>
  );
}
