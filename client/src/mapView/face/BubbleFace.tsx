import { type Cell, type CellState, isContested, type Strength } from '@gapboard/evidence';
import { classes } from '../../ui/classes.ts';
import { variables } from '../../ui/variables.ts';
import { evidenceIn, isOngoingOnly } from './evidenceIn.ts';
import style from './face.module.css';
import { Marks } from './Marks.tsx';
import { StrengthSign } from './StrengthSign.tsx';

/** A cell's research as a bubble, and what else is in it beside. Hidden from screen readers: the cell's name says it all. */
export function BubbleFace({ cell, isInside }: { cell: Cell; isInside: boolean }) {
  const { counts, state } = cell;
  const count = evidenceIn(counts);
  const strength = strengthOf(state);
  return (
    <span className={style.face} aria-hidden="true">
      {count > 0 && (
        <span className={style.place}>
          <span
            className={classes(
              style.bubble,
              style[strength ?? 'unjudged'],
              isOngoingOnly(counts) && style.ongoing,
            )}
            style={variables({ root: Math.sqrt(count) })}
          >
            {isInside && count}
          </span>
          {!isInside && <span className={style.count}>{count}</span>}
        </span>
      )}
      <span className={style.beside}>
        {strength !== undefined && (
          <StrengthSign
            strength={strength}
            direction={'direction' in state ? state.direction : undefined}
            contested={isContested(cell)}
          />
        )}
        <Marks counts={counts} />
      </span>
    </span>
  );
}

function strengthOf(state: CellState): Strength | undefined {
  if (state.kind === 'none') return 'none';
  return 'strength' in state ? state.strength : undefined;
}
