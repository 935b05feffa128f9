import type { CellRef } from '@gapboard/evidence';
import type { CreditedChange, Moment } from '@gapboard/history';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { words } from '../../../words.ts';
import { compareWords as said } from '../words.ts';
import { ChangeFilters } from './ChangeFilters.tsx';
import { ChangeRow } from './ChangeRow.tsx';
import style from './ComparePanel.module.css';
import type { Comparing } from './useComparing.ts';

/** So many rows at first, and with each wish for more. */
const ROWS = 100;

export interface ComparePanelProps {
  /** the way to choose what is compared */
  chooser: ReactNode;
  comparing: Comparing;
  onChoose: (change: CreditedChange) => void;
  nameOf: (participant: string) => string;
  cellName: (cell: CellRef | null) => string;
}

/** What changed between two moments, as a list; the picture beside it marks the same. */
export function ComparePanel({
  chooser,
  comparing,
  onChoose,
  nameOf,
  cellName,
}: ComparePanelProps) {
  const { comparison, changes, chosen, filter, setFilter, isLate, asked } = comparing;
  const [rows, setRows] = useState(ROWS);
  const at = changes.findIndex(({ id }) => id === chosen);
  const step = (by: 1 | -1): void => {
    const next = changes.at(at === -1 && by === -1 ? -1 : (at + by) % Math.max(1, changes.length));
    if (!next) return;
    setRows((now) => Math.max(now, changes.indexOf(next) + 1));
    onChoose(next);
  };
  const shown = changes.slice(0, rows);
  return (
    <div className={style.panel}>
      {chooser}
      {asked.problem && (
        <ProblemNotice
          problem={asked.problem}
          actions={<Button onClick={asked.again}>{words.app.tryAgain}</Button>}
        />
      )}
      {isLate && <Loading words={said.loading} />}
      {comparison && <Between from={comparison.from} to={comparison.to} />}
      {comparison?.changes.length === 0 && <p>{said.none}</p>}
      {comparison && comparison.changes.length > 0 && (
        <>
          <ChangeFilters
            changes={comparison.changes}
            filter={filter}
            onFilter={setFilter}
            nameOf={nameOf}
          />
          <div className={style.steps}>
            <Button onClick={() => step(-1)}>{said.previous}</Button>
            <Button onClick={() => step(1)}>{said.next}</Button>
            <p role="status">
              {at === -1
                ? said.shown(changes.length, comparison.changes.length)
                : said.nth(at + 1, changes.length)}
            </p>
          </div>
          {changes.length === 0 && <p>{said.noneLeft}</p>}
          <ul className={style.list}>
            {shown.map((change) => (
              <ChangeRow
                key={change.id}
                change={change}
                isChosen={change.id === chosen}
                onChoose={onChoose}
                nameOf={nameOf}
                cellName={cellName}
              />
            ))}
          </ul>
          {changes.length > shown.length && (
            <Button onClick={() => setRows(rows + ROWS)}>
              {said.more(changes.length - shown.length)}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function Between({ from, to }: { from: Moment; to: Moment }) {
  return <p className={style.between}>{said.between(from.at, to.at)}</p>;
}
