import type { CellRef } from '@gapboard/evidence';
import type { CreditedChange } from '@gapboard/history';
import { useEffect, useRef } from 'react';
import { SIGNS } from '../../../boardAt/view/paintMarks.ts';
import { Button } from '../../../ui/Button.tsx';
import { compareWords as said } from '../words.ts';
import style from './ComparePanel.module.css';
import { differencesIn } from './difference.ts';

export interface ChangeRowProps {
  change: CreditedChange;
  isChosen: boolean;
  onChoose: (change: CreditedChange) => void;
  nameOf: (participant: string) => string;
  cellName: (cell: CellRef | null) => string;
}

/** One change: what became of what, where, by whom, and how it was before. */
export function ChangeRow({ change, isChosen, onChoose, nameOf, cellName }: ChangeRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const { kind, what, label, cell, by, before, after } = change;
  const differences = differencesIn(before, after, cellName);
  return (
    <li ref={row} className={style.row} data-chosen={isChosen} aria-current={isChosen || undefined}>
      <div className={style.head}>
        <span className={style.sign} data-kind={kind} aria-hidden="true">
          {SIGNS[kind]}
        </span>
        <p className={style.facts}>
          {[
            `${said.kinds[kind]}: ${said.one[what]}`,
            ...(cell ? [said.where(cell.label)] : []),
            ...(by.length > 0 ? [said.by(by.map(nameOf))] : []),
          ].join(', ')}
        </p>
        <Button look="quiet" aria-label={said.lookOf(label)} onClick={() => onChoose(change)}>
          {said.look}
        </Button>
      </div>
      <p className={style.label}>{label}</p>
      {differences.length > 0 && (
        <dl className={style.differences}>
          {differences.map((one) => (
            <div key={one.what} className={style.difference}>
              <dt>{one.what}</dt>
              <dd>
                <span className={style.when}>{said.before}</span> <del>{one.before}</del>
              </dd>
              <dd>
                <span className={style.when}>{said.after}</span> <ins>{one.after}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
