import { GAP_KIND_LABELS, GAP_REASON_LABELS, type Note, STRENGTH_LABELS } from '@gapboard/evidence';
import { StrengthSign } from '../face/StrengthSign.tsx';
import { mapViewWords } from '../words.ts';
import style from './panel.module.css';

const said = mapViewWords.cell;

/** A note as it lies in a cell: what it says, and what its writer said of it. */
export function NoteItem({ note: { text, strength, gap, reason, as } }: { note: Note }) {
  const about = [
    ...(gap === undefined ? [] : [GAP_KIND_LABELS[gap]]),
    ...(reason === undefined ? [] : [GAP_REASON_LABELS[reason]]),
    ...(as === undefined ? [] : [said.by(mapViewWords.role(as))]),
  ];
  return (
    <li className={style.item}>
      <p className={style.text}>{text || <em>{said.noText}</em>}</p>
      {(strength !== undefined || about.length > 0) && (
        <p className={style.soft}>
          {strength !== undefined && (
            <>
              <StrengthSign strength={strength} /> {STRENGTH_LABELS[strength]}
              {about.length > 0 && ' · '}
            </>
          )}
          {about.join(' · ')}
        </p>
      )}
    </li>
  );
}
