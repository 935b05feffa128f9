import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { timeWords as said } from '../words.ts';
import style from '../LineFields.module.css';
import { LineSelect } from '../LineSelect.tsx';
import { dayOf, typedTime } from './typedTime.ts';

export interface GoToTimeProps {
  /** midnights of the days on which anything happened */
  days: readonly number[];
  /** the time that is shown */
  at: number;
  onTime: (at: number) => void;
}

/** A moment by the clock, for whoever wrote down when it was. */
export function GoToTime({ days, at, onTime }: GoToTimeProps) {
  const id = useId();
  const errorId = `${id}error`;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<number>();
  const [error, setError] = useState<string>();
  const day = chosen ?? dayOf(at);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const time = typedTime(text, day);
    if (time === undefined) return setError(said.noTime);
    setError(undefined);
    setChosen(undefined);
    onTime(time);
  };
  return (
    <form className={style.form} onSubmit={submit}>
      {days.length > 1 && (
        <LineSelect label={said.day} value={String(day)} onChange={(to) => setChosen(Number(to))}>
          {days.map((one) => (
            <option key={one} value={one}>
              {said.dayOf(one)}
            </option>
          ))}
        </LineSelect>
      )}
      <label htmlFor={id}>{said.goTo}</label>
      <input
        id={id}
        className={style.time}
        placeholder={said.goToHint}
        value={text}
        autoComplete="off"
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        onChange={(event) => {
          setText(event.target.value);
          setError(undefined);
        }}
      />
      <Button type="submit">{said.go}</Button>
      {error !== undefined && (
        <p id={errorId} className={style.error} role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
