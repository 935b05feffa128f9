import { type Basis, BASES, BASIS_LABELS, type Cell } from '@gapboard/evidence';
import { useId, useState } from 'react';
import { useBoardLook } from '../../../session/records/useRecordsWatch.ts';
import { Button } from '../../../ui/Button.tsx';
import { useOutline } from '../outline.ts';
import { useActing } from '../useActing.ts';
import style from './CellForms.module.css';
import { cellAct } from './cellRecords.ts';
import { cellWords } from './words.ts';

/** Says that no research was found in a cell, and how one knows; or takes that back. */
export function NoneFound({ cell }: { cell: Cell }) {
  const { records, me, say } = useOutline();
  const { may, act } = useActing();
  const look = useBoardLook(records);
  const [isOpen, setOpen] = useState(false);
  const [basis, setBasis] = useState<Basis>();
  const [error, setError] = useState<string>();
  const name = useId();
  const key = `none ${cell.theme} ${cell.outcome}`;
  const close = (): void => {
    setOpen(false);
    setBasis(undefined);
    setError(undefined);
  };
  const refuse = (words: string): void => {
    setError(words);
    say(words);
  };
  const saying = (said: Basis, at: number) =>
    cellAct(records.look.records, cell, { none: { basis: said, by: me.id, as: me.role, at } });

  if (cell.none) {
    const takeBack = cellAct(look.records, cell, { none: null });
    if (!may(takeBack)) return null;
    return (
      <Button
        data-key={key}
        onClick={() => {
          say(act(takeBack) ?? cellWords.noneTaken);
        }}
      >
        {cellWords.noneTakeBack}
      </Button>
    );
  }
  if (!may(saying('room', 1))) return null;
  return (
    <>
      <Button
        data-key={key}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        {cellWords.none}
      </Button>
      {isOpen && (
        <form
          className={style.form}
          data-key={key}
          onSubmit={(event) => {
            event.preventDefault();
            if (!basis) return refuse(cellWords.chooseBasis);
            const refused = act(saying(basis, Date.now()));
            if (refused !== undefined) return refuse(refused);
            say(cellWords.noneDone);
            close();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        >
          <fieldset className={style.set}>
            <legend>{cellWords.noneTitle}</legend>
            {error !== undefined && <p className={style.error}>{error}</p>}
            {BASES.map((one, n) => (
              <label key={one} className={style.choice}>
                <input
                  type="radio"
                  name={name}
                  value={one}
                  checked={one === basis}
                  // The form has been asked for: this is its question.
                  autoFocus={n === 0}
                  onChange={() => {
                    setBasis(one);
                    setError(undefined);
                  }}
                />
                <span>{BASIS_LABELS[one]}</span>
              </label>
            ))}
          </fieldset>
          <div className={style.actions}>
            <Button type="submit" look="main">
              {cellWords.noneSave}
            </Button>
            <Button look="quiet" onClick={close}>
              {cellWords.cancel}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
