import { type Cell, cellKey, type EvidenceMap, headingPath } from '@gapboard/evidence';
import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { AddNote } from '../note/AddNote.tsx';
import { NoteLists } from '../note/NoteLists.tsx';
import { headingName } from '../places.ts';
import { Removal } from '../removal/Removal.tsx';
import { StudyList } from '../study/StudyList.tsx';
import { studyWords } from '../study/words.ts';
import { useFocusKept } from '../useFocusKept.ts';
import { outlineWords } from '../words.ts';
import { AgreeForm } from './AgreeForm.tsx';
import { CellDrawings } from './CellDrawings.tsx';
import style from './CellPanel.module.css';
import { CellState } from './CellState.tsx';
import { NoneFound } from './NoneFound.tsx';
import { Rating } from './Rating.tsx';
import { cellWords } from './words.ts';

export interface CellPanelProps {
  map: EvidenceMap;
  /** with what matches what one looks for */
  cell: Cell;
  /** with everything */
  whole: Cell;
  onClose: () => void;
}

/** One cell: what is known, and everything in it. */
export function CellPanel({ map, cell, whole, onClose }: CellPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusKept(panel);
  // Whoever opens a cell goes on reading there.
  useEffect(() => heading.current?.focus(), []);
  const { themes, outcomes } = map;
  const shown = cell.notes.length + cell.studies.length;
  const all = whole.notes.length + whole.studies.length;
  const key = cellKey(cell);
  return (
    <section
      ref={panel}
      className={style.panel}
      aria-labelledby="cell-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={style.head}>
        <Button className={style.back} look="quiet" onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M10 3L5 8l5 5" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
          {outlineWords.back}
        </Button>
        <h2 id="cell-title" ref={heading} tabIndex={-1} data-key="cell" className={style.title}>
          {cellWords.title(headingName(themes, cell.theme), headingName(outcomes, cell.outcome))}
        </h2>
        <Path map={map} cell={cell} />
      </div>
      <Definitions map={map} cell={cell} />
      <div className={style.part}>
        <h3 className={style.heading}>{cellWords.known}</h3>
        <CellState cell={whole} />
        <div className={style.acts}>
          <Rating map={map} cell={whole} />
          <NoneFound cell={whole} />
          <AgreeForm cell={whole} />
        </div>
      </div>
      <AddNote map={map} cell={{ theme: cell.theme, outcome: cell.outcome }} />
      {shown < all && <p className={style.facts}>{cellWords.filtered(shown, all)}</p>}
      {all === 0 && <p className={style.facts}>{cellWords.empty}</p>}
      <Removal>
        <NoteLists map={map} notes={cell.notes} place={key} level={3} />
        <CellDrawings map={map} cell={whole} />
      </Removal>
      {cell.studies.length > 0 && (
        <h3 className={style.heading}>{studyWords.listOf(cell.studies.length)}</h3>
      )}
      <StudyList map={map} studies={cell.studies} cell={cell} />
    </section>
  );
}

/** The groups that a cell's theme and outcome lie in. */
function Path({ map, cell }: { map: EvidenceMap; cell: Cell }) {
  const paths = [
    [map.themes, cell.theme],
    [map.outcomes, cell.outcome],
  ] as const;
  const groups = paths.flatMap(([tree, id]) => {
    const group = tree.all.get(id)?.ancestors.at(-1);
    return group === undefined ? [] : [headingPath(tree, group)];
  });
  return groups.length > 0 && <p className={style.facts}>{groups.join(' · ')}</p>;
}

function Definitions({ map, cell }: { map: EvidenceMap; cell: Cell }) {
  const headings = [map.themes.all.get(cell.theme), map.outcomes.all.get(cell.outcome)];
  const defined = headings.filter((one) => one !== undefined && one.definition !== '');
  if (defined.length === 0) return null;
  return (
    <details className={style.definitions}>
      <summary>{cellWords.definitions}</summary>
      <dl>
        {defined.map((one) => (
          <div key={one?.id}>
            <dt>{one?.label}</dt>
            <dd>{one?.definition}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
