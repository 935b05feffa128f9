import { cellKey, describeCell, type EvidenceMap } from '@gapboard/evidence';
import { useEffect, useId, useRef } from 'react';
import { headingName } from '../places.ts';
import type { TableOrListProps } from '../TableOrList.tsx';
import { outlineWords } from '../words.ts';
import { CellButton } from './CellButton.tsx';
import { columnHeads, headersOf, headId, type RowHead, rowHeads } from './heads.ts';
import { Legend } from './Legend.tsx';
import style from './MapTable.module.css';
import { useArrowKeys } from './useArrowKeys.ts';
import { tableWords } from './words.ts';

/** The map as a table: themes are its rows, outcomes its columns, and each cell opens. */
export function MapTable({ map, open, onOpen }: TableOrListProps) {
  const { themes, outcomes } = map;
  const title = outlineWords.map(map.title);
  const hint = useId();
  const { current, onKeyDown, onFocus } = useArrowKeys(map, open);
  const columns = columnHeads(outcomes);
  const table = useRef<HTMLTableElement>(null);
  const shown = open && cellKey(open);
  // The cell that is open beside the table is to be seen in it.
  useEffect(() => {
    if (shown === undefined) return;
    const cell = table.current?.querySelector(`[data-cell="${CSS.escape(shown)}"]`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  const width = outcomes.leaves.length + 1;
  return (
    <>
      <p id={hint} className={style.hint}>
        {tableWords.hint}
      </p>
      <div className={style.frame}>
        {/* The keys that are listened to are those of the buttons in it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <table
          ref={table}
          className={style.table}
          aria-describedby={hint}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          <caption className={style.caption}>
            {tableWords.caption(title, themes.leaves.length, outcomes.leaves.length)}
          </caption>
          <thead>
            {columns.map((row, at) => (
              // The rows of the head are its levels.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={at}>
                {at === 0 && (
                  <td className={style.corner} rowSpan={columns.length}>
                    {tableWords.corner}
                  </td>
                )}
                {row.map(({ heading, isGroup, colSpan, rowSpan }) => (
                  <th
                    key={heading.id}
                    id={headId(heading.id)}
                    scope={isGroup ? 'colgroup' : 'col'}
                    colSpan={colSpan}
                    rowSpan={rowSpan}
                    className={isGroup ? style.group : style.column}
                  >
                    {headingName(outcomes, heading.id)}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          {rowHeads(themes).map((part) => (
            <tbody key={part[0]?.heading.id}>
              {part.map((row) =>
                row.isGroup ? (
                  <GroupRow key={row.heading.id} map={map} row={row} width={width} />
                ) : (
                  <tr key={row.heading.id}>
                    <th
                      id={headId(row.heading.id)}
                      scope="row"
                      className={style.row}
                      style={{ paddingInlineStart: `${0.5 + row.depth * 0.75}rem` }}
                    >
                      {headingName(themes, row.heading.id)}
                    </th>
                    {outcomes.leaves.map((column) => {
                      const ref = { theme: row.heading.id, outcome: column.id };
                      const key = cellKey(ref);
                      const cell = map.cells.get(key);
                      return (
                        <td
                          key={key}
                          headers={headersOf(row.heading, column)}
                          className={style.cell}
                        >
                          {cell && (
                            <CellButton
                              cell={cell}
                              name={tableWords.cell(
                                headingName(themes, ref.theme),
                                headingName(outcomes, ref.outcome),
                                describeCell(cell),
                              )}
                              isOpen={open !== undefined && cellKey(open) === key}
                              isCurrent={current === key}
                              onOpen={onOpen}
                            />
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ),
              )}
            </tbody>
          ))}
        </table>
      </div>
      <Legend />
    </>
  );
}

/** The name of a group of themes, over its rows. */
function GroupRow({ map, row, width }: { map: EvidenceMap; row: RowHead; width: number }) {
  return (
    <tr>
      <th
        id={headId(row.heading.id)}
        scope="rowgroup"
        colSpan={width}
        className={style.rowGroup}
        style={{ paddingInlineStart: `${0.5 + row.depth * 0.75}rem` }}
      >
        <span>{headingName(map.themes, row.heading.id)}</span>
      </th>
    </tr>
  );
}
