import { type Cell, CONTESTED_SYMBOL, STRENGTH_SYMBOLS } from '@gapboard/evidence';
import { KindSign } from '../../../canvas/note/KindSign.tsx';
import style from './CellFace.module.css';
import { cellLook } from './cellLook.ts';
import { tableWords } from './words.ts';

/** What is known of a cell and what lies in it, in signs and numbers; its words are somebody else's to say. */
export function CellFace({ cell }: { cell: Cell }) {
  const { state, isContested, studies, notes } = cellLook(cell);
  return (
    <span className={style.face} data-state={state} aria-hidden="true">
      <span className={style.strength}>
        {state !== 'unknown' && state !== 'discussed' && STRENGTH_SYMBOLS[state]}
        {state === 'discussed' && tableWords.notRated}
        {isContested && <span className={style.contested}>{CONTESTED_SYMBOL}</span>}
      </span>
      {studies > 0 && <span className={style.studies}>{tableWords.studies(studies)}</span>}
      {notes.length > 0 && (
        <span className={style.notes}>
          {notes.map(([kind, many]) => (
            <span key={kind} className={style.count}>
              <KindSign kind={kind} size={14} />
              {many}
            </span>
          ))}
        </span>
      )}
    </span>
  );
}
