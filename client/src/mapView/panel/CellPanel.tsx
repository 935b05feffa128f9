import {
  type Cell,
  cellKey,
  type CellRef,
  describeCell,
  type EvidenceMap,
  headingPath,
  NOTE_KINDS,
  type Suggestion,
} from '@gapboard/evidence';
import { Button } from '../../ui/Button.tsx';
import { KindMark } from '../face/KindMark.tsx';
import { mapViewWords } from '../words.ts';
import { NoteItem } from './NoteItem.tsx';
import style from './panel.module.css';
import { SidePanel } from './SidePanel.tsx';
import { Spread } from './Spread.tsx';
import { StudyItem } from './StudyItem.tsx';

const said = mapViewWords.cell;

export interface CellPanelProps {
  /** the whole map, and what the filter leaves of it */
  whole: EvidenceMap;
  shown: EvidenceMap;
  cell: CellRef;
  /** goes to the cell on the canvas */
  onShow: () => void;
  onClose: () => void;
}

/** All that is in a cell: what is known, what people said, notes by kind, studies. */
export function CellPanel({ whole, shown, cell: ref, onShow, onClose }: CellPanelProps) {
  const key = cellKey(ref);
  const cell = shown.cells.get(key);
  const all = whole.cells.get(key);
  const theme = headingPath(whole.themes, ref.theme);
  const outcome = headingPath(whole.outcomes, ref.outcome);
  return (
    <SidePanel title={theme} subtitle={said.outcome(outcome)} about={key} onClose={onClose}>
      {cell && all ? (
        <>
          <Button look="main" wide onClick={onShow}>
            {said.show}
          </Button>
          <p className={style.described}>{describeCell(all)}</p>
          {all.state.kind === 'agreed' && all.state.agreed.note !== '' && (
            <p className={style.soft}>
              {said.agreed}: {all.state.agreed.note}
            </p>
          )}
          {all.suggestions.map((suggestion: Suggestion) => (
            <p key={suggestion.kind} className={style.hint}>
              {said.suggestion(suggestion)}
            </p>
          ))}
          {all.rating && <Spread rating={all.rating} />}
          <Contents cell={cell} isAll={cell === all} />
        </>
      ) : (
        <p>{mapViewWords.gone}</p>
      )}
    </SidePanel>
  );
}

function Contents({ cell, isAll }: { cell: Cell; isAll: boolean }) {
  const { notes, studies } = cell;
  if (notes.length + studies.length === 0) return <p>{isAll ? said.empty : said.filteredOut}</p>;
  return (
    <>
      {NOTE_KINDS.map((kind) => {
        const ofKind = notes.filter((note) => note.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind}>
            <h3 className={style.heading}>
              <KindMark kind={kind} /> {said.notes(kind, ofKind.length)}
            </h3>
            <ul className={style.list}>
              {ofKind.map((note) => (
                <NoteItem key={note.id} note={note} />
              ))}
            </ul>
          </section>
        );
      })}
      {studies.length > 0 && (
        <section>
          <h3 className={style.heading}>{said.studies(studies.length)}</h3>
          <ul className={style.list}>
            {studies.map((placed) => (
              <StudyItem key={placed.study.id} placed={placed} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
