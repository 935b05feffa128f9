import { cellKey, type CellRef, type EvidenceMap } from '@gapboard/evidence';
import { placeName } from '../../screens/outline/places.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import style from './Reveal.module.css';
import type { HeldOf } from './useHeld.ts';
import { revealWords as said } from './words.ts';

export interface HeldStageProps {
  held: HeldOf;
  /** of the stage they were written in */
  name: string;
  /** how many of its notes are on the board already */
  revealed: number;
  maps: readonly EvidenceMap[];
  isBusy: boolean;
  onEnd: () => void;
  onReveal: (part: 'all' | (CellRef | null)[]) => void;
}

/** What people wrote privately in one stage, to be brought in at once or cell by cell. */
export function HeldStage(props: HeldStageProps) {
  const { held, name, revealed, maps, isBusy, onEnd, onReveal } = props;
  const { notes, people, thin, anonymous, cells, state } = held;
  return (
    <section className={style.stage} aria-label={name}>
      <h3>{name}</h3>
      <p className={style.amount}>{said.amount(notes, people)}</p>
      {revealed > 0 && <p>{said.late(revealed, notes)}</p>}
      <p className={style.hint}>{anonymous ? said.anonymous : said.named}</p>
      {thin && anonymous && <Notice kind="warning" title={said.thin(people)} />}
      {state === 'open' ? (
        <>
          <p>{said.stillOpen}</p>
          <p>
            <Button look="main" busy={isBusy} onClick={onEnd}>
              {said.end}
            </Button>
          </p>
        </>
      ) : (
        <>
          <p>
            <Button look="main" busy={isBusy} onClick={() => onReveal('all')}>
              {revealed > 0 ? said.more(notes) : said.all(notes)}
            </Button>
          </p>
          {cells.length > 1 && (
            <details className={style.cells}>
              <summary>{said.byCell}</summary>
              <ul>
                {cells.map(({ cell, notes: many }) => {
                  const place = placeOf(maps, cell);
                  return (
                    <li key={cell ? cellKey(cell) : ''}>
                      <span>{place}</span>
                      <Button
                        aria-label={said.someOf(many, place)}
                        busy={isBusy}
                        onClick={() => onReveal([cell])}
                      >
                        {said.some(many)}
                      </Button>
                    </li>
                  );
                })}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}

function placeOf(maps: readonly EvidenceMap[], cell: CellRef | null): string {
  const map = cell && maps.find(({ cells }) => cells.has(cellKey(cell)));
  return map ? placeName(map, cell) : said.tray;
}
