import {
  cellKey,
  type CellRef,
  type EvidenceMap,
  gapsToDiscuss,
  headingPath,
  type ToDiscuss,
  WHY_DISCUSS,
} from '@gapboard/evidence';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { shortName } from '../shortName.ts';
import { mapViewWords } from '../words.ts';
import style from './panel.module.css';
import { SidePanel } from './SidePanel.tsx';

const said = mapViewWords.gaps;

/** So many of one reason are listed before one asks for all: of empty cells there may be hundreds. */
const FIRST = 8;

export interface GapsPanelProps {
  map: EvidenceMap;
  /** goes to a cell on the canvas */
  onGo: (cell: CellRef) => void;
  onClose: () => void;
}

/** Where the gaps are: cells worth the room's time, by why. */
export function GapsPanel({ map, onGo, onClose }: GapsPanelProps) {
  const found = useMemo(() => gapsToDiscuss(map), [map]);
  return (
    <SidePanel title={said.title} about={said.title} onClose={onClose}>
      <p className={style.soft}>
        {found.length > 0 ? said.intro : map.cells.size > 0 ? said.none : mapViewWords.noHeadings}
      </p>
      {WHY_DISCUSS.map((kind) => {
        const those = found.filter(({ why }) => why.kind === kind);
        if (those.length === 0) return null;
        return (
          <section key={kind}>
            <h3 className={style.heading}>
              {said.group[kind]} ({those.length})
            </h3>
            <p className={style.soft}>{said.about[kind]}</p>
            <Those map={map} those={those} onGo={onGo} />
          </section>
        );
      })}
    </SidePanel>
  );
}

function Those({
  map,
  those,
  onGo,
}: {
  map: EvidenceMap;
  those: readonly ToDiscuss[];
  onGo: (cell: CellRef) => void;
}) {
  const [isAll, setAll] = useState(false);
  const listed = isAll ? those : those.slice(0, FIRST);
  return (
    <>
      <ul className={style.list}>
        {listed.map(({ cell, why, words }) => {
          const { where: place } = mapViewWords.cell;
          const where = place(
            headingPath(map.themes, cell.theme),
            headingPath(map.outcomes, cell.outcome),
          );
          return (
            <li key={cellKey(cell)} className={style.going}>
              <div className={style.where}>
                <p className={style.text}>
                  {place(shortName(map.themes, cell.theme), shortName(map.outcomes, cell.outcome))}
                </p>
                {why.kind !== 'empty' && <p className={style.soft}>{words}</p>}
              </div>
              <Button
                aria-label={said.goLabel(where)}
                onClick={() => onGo({ theme: cell.theme, outcome: cell.outcome })}
              >
                {said.go}
              </Button>
            </li>
          );
        })}
      </ul>
      {listed.length < those.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {said.all(those.length)}
        </Button>
      )}
    </>
  );
}
