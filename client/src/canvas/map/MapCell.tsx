import {
  type Cell,
  cellKey,
  CONTESTED_SYMBOL,
  describeCell,
  isContested,
  PALETTES,
  STRENGTH_SYMBOLS,
  type CellState,
  type Study,
} from '@gapboard/evidence';
import { memo } from 'react';
import { useEditor, type TLShapeId } from 'tldraw';
import { classes } from '../../ui/classes.ts';
import { chosenIn } from './chosen.ts';
import type { CardSlot, CellBox } from '@gapboard/evidence/layout';
import style from './MapGrid.module.css';
import { placed } from './MapGrid.tsx';
import { pressable } from './pressable.ts';
import { StudyCard } from './StudyCard.tsx';

interface MapCellProps {
  map: TLShapeId;
  box: CellBox;
  /** something would be dropped in it now */
  isOver: boolean;
}

/** A cell: the line that says what is known, which opens it, and its studies. */
export const MapCell = memo(DrawnCell, isAsItWas);

function DrawnCell({ map, box, isOver }: MapCellProps) {
  const editor = useEditor();
  const { cell, cards } = box;
  const { theme, outcome, state } = cell;
  const rated = strengthOf(state);
  const paint = rated && PALETTES.light.strength[rated];
  const contents = cell.notes.length + cell.studies.length;
  return (
    <>
      <div
        className={classes(
          style.cell,
          state.kind === 'unknown' && style.unknown,
          isOver && style.over,
        )}
        style={placed(box)}
        data-cell={cellKey(cell)}
      >
        <button
          type="button"
          tabIndex={-1}
          className={classes(
            style.strip,
            rated && style.rated,
            state.kind === 'none' && style.none,
          )}
          style={paint && { background: paint.fill, color: paint.text }}
          {...pressable(editor)}
          onClick={() => chosenIn(editor).choose({ cell: { map, ref: { theme, outcome } } })}
        >
          {rated && <span className={style.sign}>{STRENGTH_SYMBOLS[rated]}</span>}
          {isContested(cell) && <span className={style.sign}>{CONTESTED_SYMBOL}</span>}
          <span className={style.state}>{describeCell(cell)}</span>
          {contents > 0 && <span className={style.count}>{contents}</span>}
        </button>
      </div>
      {cards.map((slot) => (
        <StudyCard
          key={'study' in slot ? slot.study : 'more'}
          slot={slot}
          study={studyOf(cell, slot)}
          from={{ map, cell: { theme, outcome } }}
        />
      ))}
    </>
  );
}

/** A layout is made anew with every change; most cells are then where and what they were. */
function isAsItWas(a: MapCellProps, b: MapCellProps): boolean {
  return (
    a.map === b.map &&
    a.isOver === b.isOver &&
    a.box.cell === b.box.cell &&
    a.box.x === b.box.x &&
    a.box.y === b.box.y &&
    a.box.w === b.box.w &&
    a.box.h === b.box.h
  );
}

function studyOf({ studies }: Cell, slot: CardSlot): Study | undefined {
  if (!('study' in slot)) return undefined;
  return studies.find(({ study }) => study.id === slot.study)?.study;
}

function strengthOf(state: CellState) {
  if (state.kind === 'none') return 'none';
  return 'strength' in state ? state.strength : undefined;
}
