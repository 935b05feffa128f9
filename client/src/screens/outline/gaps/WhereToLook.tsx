import { type CellRef, cellKey, type EvidenceMap, gapsToDiscuss } from '@gapboard/evidence';
import { useMemo, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { placeName } from '../places.ts';
import style from './WhereToLook.module.css';
import { gapsWords as said } from './words.ts';

/** So many cells are named before somebody asks for more: of a large map most are empty. */
const FIRST = 12;
const MORE = 50;

/** The cells that are worth the room's time, each with why. */
export function WhereToLook({
  map,
  onOpen,
}: {
  map: EvidenceMap;
  onOpen: (cell: CellRef) => void;
}) {
  const all = useMemo(() => gapsToDiscuss(map), [map]);
  const [most, setMost] = useState(FIRST);
  return (
    <>
      <p className={style.hint}>{all.length > 0 ? said.hint : said.none}</p>
      <ol className={style.list}>
        {all.slice(0, most).map(({ cell, why, words }) => (
          <li key={`${why.kind} ${cellKey(cell)}`}>
            <button
              type="button"
              className={style.cell}
              onClick={() => onOpen({ theme: cell.theme, outcome: cell.outcome })}
            >
              <span className={style.name}>{placeName(map, cell)}</span>
              <span className={style.hint}>{words}</span>
            </button>
          </li>
        ))}
      </ol>
      {all.length > most && (
        <Button onClick={() => setMost(most + MORE)}>
          {said.more(Math.min(MORE, all.length - most))}
        </Button>
      )}
    </>
  );
}
