import { useId } from 'react';
import { Notice } from '../ui/Notice.tsx';
import { shareWords } from './words.ts';
import style from './AddressChoice.module.css';

export interface AddressChoiceProps {
  /** the server's own origins on its networks, likeliest first */
  origins: readonly string[];
  chosen: string | undefined;
  onChoose: (origin: string) => void;
}

/** Says which address the links carry when this one works on this computer only. */
export function AddressChoice({ origins, chosen, onChoose }: AddressChoiceProps) {
  const id = useId();
  if (chosen === undefined) {
    return (
      <Notice kind="warning" title={shareWords.alone.title}>
        {shareWords.alone.detail}
      </Notice>
    );
  }
  return (
    <Notice kind="info" title={shareWords.loopback.title}>
      <p>{shareWords.loopback.detail(new URL(chosen).host)}</p>
      {origins.length > 1 && (
        <div className={style.choice}>
          <label htmlFor={id}>{shareWords.loopback.choose}</label>
          <select
            id={id}
            className={style.select}
            value={chosen}
            onChange={(event) => onChoose(event.target.value)}
            aria-describedby={`${id}hint`}
          >
            {origins.map((origin) => (
              <option key={origin} value={origin}>
                {new URL(origin).host}
              </option>
            ))}
          </select>
          <span id={`${id}hint`}>{shareWords.loopback.chooseHint}</span>
        </div>
      )}
    </Notice>
  );
}
