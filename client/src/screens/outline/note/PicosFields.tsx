import { HEADING_MAX, type Picos, PICOS_LABELS, PICOS_PARTS } from '@gapboard/evidence';
import { TextField } from '../../../ui/TextField.tsx';
import style from './NoteForm.module.css';
import { noteWords } from './words.ts';

/** The parts of the question that a gap is about; put away until somebody wants them. */
export function PicosFields({
  value,
  onChange,
}: {
  value: Picos;
  onChange: (picos: Picos) => void;
}) {
  const isUsed = PICOS_PARTS.some((part) => value[part] !== undefined);
  return (
    <details className={style.more} open={isUsed || undefined}>
      <summary>{noteWords.picos}</summary>
      <div className={style.set}>
        {PICOS_PARTS.map((part) => (
          <TextField
            key={part}
            label={PICOS_LABELS[part]}
            maxLength={HEADING_MAX}
            value={value[part] ?? ''}
            onChange={(text) => onChange({ ...value, [part]: text })}
          />
        ))}
      </div>
    </details>
  );
}
