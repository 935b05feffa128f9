import { type ReactNode, useId } from 'react';
import style from './LineFields.module.css';

export interface LineSelectProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** the options */
  children: ReactNode;
}

/** A choice on one line with its label: above the board, height is dear. */
export function LineSelect({ label, value, onChange, children }: LineSelectProps) {
  const id = useId();
  return (
    <span className={style.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={style.select}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    </span>
  );
}
