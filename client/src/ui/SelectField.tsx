import { type ReactNode, useId } from 'react';
import style from './SelectField.module.css';

export interface SelectFieldProps {
  label: ReactNode;
  /** about what is chosen, or about choosing */
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  /** the options */
  children: ReactNode;
}

/** A choice of one among many. */
export function SelectField({ label, hint, value, onChange, children }: SelectFieldProps) {
  const id = useId();
  const hintId = `${id}hint`;
  return (
    <div className={style.field}>
      <label className={style.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={style.select}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={hint === undefined ? undefined : hintId}
      >
        {children}
      </select>
      {hint !== undefined && (
        <p className={style.hint} id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
