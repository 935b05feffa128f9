import { type CellRef, cellKey, cellsUnder, describeCell, type Heading } from '@gapboard/evidence';
import { headingName } from '../places.ts';
import { CellFace } from '../table/CellFace.tsx';
import type { TableOrListProps } from '../TableOrList.tsx';
import { Disclosure } from './Disclosure.tsx';
import style from './MapList.module.css';
import { listWords } from './words.ts';

/** The map where there is no room for a table: themes that open to their outcomes, and each of those opens its cell. */
export function MapList({ map, open, onOpen }: TableOrListProps) {
  return (
    <ul className={style.list}>
      {map.themes.roots.map((theme) => (
        <Theme key={theme.id} map={map} theme={theme} open={open} onOpen={onOpen} level={3} />
      ))}
    </ul>
  );
}

interface ThemeProps extends TableOrListProps {
  theme: Heading;
  level: 3 | 4 | 5;
}

function Theme({ map, theme, open, onOpen, level }: ThemeProps) {
  const cells = cellsUnder(map, { theme: theme.id });
  const discussed = cells.filter(({ state }) => state.kind !== 'unknown').length;
  const gaps = cells.reduce((sum, { counts }) => sum + counts.notes.gap, 0);
  const isGroup = theme.children.length > 0;
  return (
    <li>
      <Disclosure
        level={level}
        title={headingName(map.themes, theme.id)}
        says={listWords.theme(cells.length, discussed, gaps)}
        startsOpen={isGroup}
      >
        {isGroup ? (
          <ul className={style.list}>
            {theme.children.map((child) => (
              <Theme
                key={child.id}
                map={map}
                theme={child}
                open={open}
                onOpen={onOpen}
                level={level === 3 ? 4 : 5}
              />
            ))}
          </ul>
        ) : (
          <Outcomes
            map={map}
            theme={theme.id}
            headings={map.outcomes.roots}
            open={open}
            onOpen={onOpen}
          />
        )}
      </Disclosure>
    </li>
  );
}

interface OutcomesProps extends TableOrListProps {
  theme: string;
  headings: readonly Heading[];
}

function Outcomes({ map, theme, headings, open, onOpen }: OutcomesProps) {
  return (
    <ul className={style.outcomes}>
      {headings.map((heading) =>
        heading.children.length > 0 ? (
          <li key={heading.id}>
            <p className={style.group}>{headingName(map.outcomes, heading.id)}</p>
            <Outcomes
              map={map}
              theme={theme}
              headings={heading.children}
              open={open}
              onOpen={onOpen}
            />
          </li>
        ) : (
          <li key={heading.id}>
            <OutcomeCell
              map={map}
              cell={{ theme, outcome: heading.id }}
              open={open}
              onOpen={onOpen}
            />
          </li>
        ),
      )}
    </ul>
  );
}

function OutcomeCell({ map, cell: ref, open, onOpen }: TableOrListProps & { cell: CellRef }) {
  const cell = map.cells.get(cellKey(ref));
  if (!cell) return null;
  return (
    <button
      type="button"
      className={style.cell}
      aria-current={(open !== undefined && cellKey(open) === cellKey(ref)) || undefined}
      data-key={`cell ${cellKey(ref)}`}
      onClick={() => onOpen(ref)}
    >
      <span className={style.about}>
        <span className={style.name}>{headingName(map.outcomes, ref.outcome)}</span>
        <span className={style.says}>{describeCell(cell)}</span>
      </span>
      {cell.state.kind !== 'unknown' && (
        <span className={style.face}>
          <CellFace cell={cell} />
        </span>
      )}
    </button>
  );
}
