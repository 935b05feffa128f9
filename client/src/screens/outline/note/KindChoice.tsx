import { NOTE_KINDS, type NoteKind } from '@gapboard/evidence';
import { useId } from 'react';
import { KindSign } from '../../../canvas/note/KindSign.tsx';
import style from './KindChoice.module.css';
import { noteWords } from './words.ts';

/** The five kinds of note, each with its sign and its word. */
export function KindChoice({
  value,
  onChange,
}: {
  value: NoteKind;
  onChange: (kind: NoteKind) => void;
}) {
  const name = useId();
  return (
    <fieldset className={style.kinds}>
      <legend className={style.legend}>{noteWords.kind}</legend>
      <div className={style.choices}>
        {NOTE_KINDS.map((kind) => (
          <label key={kind} className={style.kind} data-kind={kind}>
            <input
              type="radio"
              name={name}
              value={kind}
              checked={kind === value}
              onChange={() => onChange(kind)}
            />
            <KindSign kind={kind} size={18} />
            <span>{noteWords.kinds[kind].name}</span>
          </label>
        ))}
      </div>
      <p className={style.hint} aria-live="off">
        {noteWords.kinds[value].hint}
      </p>
    </fieldset>
  );
}
