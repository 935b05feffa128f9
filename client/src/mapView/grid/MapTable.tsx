import {
  cellKey,
  type CellRef,
  type EvidenceMap,
  headingPath,
  type HeadingTree,
} from '@gapboard/evidence';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { variables } from '../../ui/variables.ts';
import { lookOf, type Scale } from '../face/look.ts';
import { unitRadius } from '../face/radius.ts';
import { mapViewWords as said } from '../words.ts';
import { HeadCell } from './HeadCell.tsx';
import style from './MapTable.module.css';
import { type At, moveIn } from './moveIn.ts';
import { headSpans } from './spans.ts';
import { TableCell } from './TableCell.tsx';
import { useFit } from './useFit.ts';

export interface MapTableProps {
  map: EvidenceMap;
  scale: Scale;
  /** the cell that is looked at beside the table */
  chosen: CellRef | undefined;
  onChoose: (cell: CellRef) => void;
}

/** A map as a table that fits the window, or scrolls under its headings: arrow keys move, Enter opens a cell. */
export function MapTable({ map, scale, chosen, onChoose }: MapTableProps) {
  const { themes, outcomes, cells } = map;
  const box = useRef<HTMLDivElement>(null);
  const corner = useRef<HTMLTableCellElement>(null);
  const heads = useMemo(
    () => ({
      beside: headSpans(themes),
      above: headSpans(outcomes),
      rows: themes.leaves.length,
      columns: outcomes.leaves.length,
    }),
    [themes, outcomes],
  );
  const { beside, above, rows, columns } = heads;
  const paths = useMemo(
    () => ({
      themes: themes.leaves.map(({ id }) => headingPath(themes, id)),
      outcomes: outcomes.leaves.map(({ id }) => headingPath(outcomes, id)),
    }),
    [themes, outcomes],
  );
  const fit = useFit(box, corner, heads);
  const headsWidth = fit.leaf + (beside.bands - 1) * fit.group;
  const [active, setActive] = useState<CellRef>();
  // Of a cell that has gone from the map the keyboard comes back to the first.
  const at = {
    row: Math.max(0, indexOf(themes, active?.theme)),
    column: Math.max(0, indexOf(outcomes, active?.outcome)),
  };
  const refAt = ({ row, column }: At): CellRef | undefined => {
    const theme = themes.leaves[row]?.id;
    const outcome = outcomes.leaves[column]?.id;
    return theme === undefined || outcome === undefined ? undefined : { theme, outcome };
  };

  // What is opened beside the table makes it smaller, and the cell may come to lie out of sight.
  useEffect(() => {
    if (!chosen) return;
    const place = box.current?.querySelector('[aria-current]');
    place?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen, fit]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const rowsInSight = Math.floor((box.current?.clientHeight ?? 0) / fit.row) - 1;
    const next = moveIn({ rows, columns, page: Math.max(1, rowsInSight) }, at, event);
    if (!next) return;
    event.preventDefault();
    setActive(refAt(next));
    box.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus();
  };
  const onClick = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    const pressed = place && refAt(place);
    if (!pressed) return;
    setActive(pressed);
    onChoose(pressed);
  };

  return (
    <div
      ref={box}
      className={style.box}
      // What the keyboard goes to must not lie under the headings.
      style={{ scrollPaddingLeft: headsWidth, scrollPaddingTop: fit.head }}
    >
      <table
        role="grid"
        aria-label={said.mapTitle(map.title)}
        className={style.table}
        style={{
          ...variables({
            column: `${fit.column}px`,
            row: `${fit.row}px`,
            group: `${fit.group}px`,
            leaf: `${fit.leaf}px`,
            'head-text': `${fit.headText.size}px`,
            'group-text': `${fit.groupText.size}px`,
            'leaf-text': `${fit.leafText.size}px`,
            number: `${fit.number}px`,
            mark: `${fit.mark}px`,
            radius: fit.radius,
            unit: unitRadius(scale.largest, fit.radius),
          }),
          width: headsWidth + columns * fit.column,
        }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <colgroup>
          {Array.from({ length: beside.bands - 1 }, (_, band) => (
            <col key={band} className={style.groupColumn} />
          ))}
          <col className={style.leafColumn} />
          {outcomes.leaves.map(({ id }) => (
            <col key={id} className={style.column} />
          ))}
        </colgroup>
        <thead className={style.above} style={{ zIndex: rows + 1 }}>
          {Array.from({ length: above.bands }, (_, band) => (
            <tr key={band}>
              {band === 0 && (
                <td
                  ref={corner}
                  className={style.corner}
                  rowSpan={above.bands}
                  colSpan={beside.bands}
                >
                  <span aria-hidden="true">
                    {said.themes} ↓ {said.outcomes} →
                  </span>
                </td>
              )}
              {above.heads
                .filter((one) => one.band === band)
                .map(({ heading, isGroup, bands, leaves }) => (
                  <HeadCell
                    key={heading.id}
                    label={heading.label}
                    definition={heading.definition}
                    isGroup={isGroup}
                    isWhole={fit.headText.isWhole}
                    side="above"
                    band={band}
                    bands={bands}
                    leaves={leaves}
                  />
                ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {themes.leaves.map((theme, row) => (
            <tr key={theme.id} className={style.row} style={{ zIndex: rows - row }}>
              {beside.heads
                .filter(({ first, leaves }) => first === row && leaves > 0)
                .map(({ heading, isGroup, band, bands, leaves }) => (
                  <HeadCell
                    key={heading.id}
                    label={heading.label}
                    definition={heading.definition}
                    isGroup={isGroup}
                    isWhole={(isGroup ? fit.groupText : fit.leafText).isWhole}
                    side="beside"
                    band={band}
                    bands={bands}
                    leaves={leaves}
                  />
                ))}
              {outcomes.leaves.map((outcome, column) => {
                const cell = cells.get(cellKey({ theme: theme.id, outcome: outcome.id }));
                return (
                  cell && (
                    <TableCell
                      key={outcome.id}
                      cell={cell}
                      theme={paths.themes[row] ?? ''}
                      outcome={paths.outcomes[column] ?? ''}
                      at={`${row} ${column}`}
                      isActive={row === at.row && column === at.column}
                      isChosen={chosen?.theme === theme.id && chosen.outcome === outcome.id}
                      {...lookOf(cell, scale, fit)}
                    />
                  )
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function indexOf({ leaves }: HeadingTree, id: string | undefined): number {
  return leaves.findIndex((leaf) => leaf.id === id);
}

/** The cell that something pressed is in. */
function placeOf(target: EventTarget): At | undefined {
  const place = target instanceof Element ? target.closest('[data-at]') : null;
  const [row, column] = place?.getAttribute('data-at')?.split(' ').map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}
