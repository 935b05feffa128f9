import {
  type Direction,
  DIRECTION_LABELS,
  DIRECTION_SYMBOLS,
  DIRECTIONS,
  type Strength,
  STRENGTH_LABELS,
  STRENGTH_MEANINGS,
  STRENGTH_SYMBOLS,
  STRENGTHS,
} from '@gapboard/evidence';
import { useId } from 'react';
import { SelectField } from '../../../ui/SelectField.tsx';
import style from './CellForms.module.css';
import { cellWords } from './words.ts';

export interface StrengthChoiceProps {
  legend: string;
  strength: Strength | undefined;
  direction: Direction | null;
  onChange: (strength: Strength | undefined, direction: Direction | null) => void;
  error: string | undefined;
}

/** How strong the evidence is and which way it points, in two questions. */
export function StrengthChoice({
  legend,
  strength,
  direction,
  onChange,
  error,
}: StrengthChoiceProps) {
  const name = useId();
  return (
    <>
      <fieldset className={style.set}>
        <legend>{legend}</legend>
        {error !== undefined && <p className={style.error}>{error}</p>}
        {STRENGTHS.map((value, n) => (
          <label key={value} className={style.choice}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === strength}
              // The form has been asked for: this is its first question.
              autoFocus={strength === undefined ? n === 0 : value === strength}
              onChange={() => onChange(value, direction)}
            />
            <span className={style.symbol} aria-hidden="true" data-state={value}>
              {STRENGTH_SYMBOLS[value]}
            </span>
            <span>
              <span className={style.name}>{STRENGTH_LABELS[value]}</span>
              <span className={style.means}>{STRENGTH_MEANINGS[value]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <SelectField
        label={cellWords.direction}
        value={direction ?? ''}
        onChange={(value) => onChange(strength, DIRECTIONS.find((one) => one === value) ?? null)}
      >
        <option value="">{cellWords.directionUnsaid}</option>
        {DIRECTIONS.map((value) => (
          <option key={value} value={value}>
            {DIRECTION_SYMBOLS[value]} {DIRECTION_LABELS[value]}
          </option>
        ))}
      </SelectField>
    </>
  );
}
