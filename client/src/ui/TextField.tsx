import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import style from './TextField.module.css';

export interface TextFieldProps extends Omit<
  ComponentProps<'input'>,
  'value' | 'onChange' | 'size'
> {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with the value, in words that say what to do. */
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  /** `code`: a few large signs with room between them */
  look?: 'text' | 'code';
  /** a button that belongs to this one field, on its line */
  beside?: ReactNode;
}

export function TextField({
  label,
  hint,
  error,
  value,
  onChange,
  look = 'text',
  beside,
  ...rest
}: TextFieldProps) {
  const id = useId();
  const hintId = `${id}hint`;
  const errorId = `${id}error`;
  return (
    <div className={style.field}>
      <label className={style.label} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className={style.hint} id={hintId}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className={style.error} id={errorId}>
          {error}
        </p>
      )}
      <div className={style.line}>
        <input
          {...rest}
          id={id}
          className={classes(style.input, look === 'code' && style.code)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={
            [error !== undefined && errorId, hint !== undefined && hintId]
              .filter(Boolean)
              .join(' ') || undefined
          }
        />
        {beside}
      </div>
    </div>
  );
}
