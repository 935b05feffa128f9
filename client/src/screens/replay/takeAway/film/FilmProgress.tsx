import { Button } from '../../../../ui/Button.tsx';
import style from '../TakeAway.module.css';
import { takeAwayWords } from '../words.ts';

const said = takeAwayWords.film;

export interface FilmProgressProps {
  /** frames */
  done: number;
  of: number;
  /** `undefined`: not known yet */
  secondsLeft: number | undefined;
  onCancel: () => void;
}

/** How far a film is. */
export function FilmProgress({ done, of, secondsLeft, onCancel }: FilmProgressProps) {
  return (
    <div className={style.progress}>
      <label htmlFor="film-progress">{said.progress}</label>
      <progress id="film-progress" max={Math.max(1, of)} value={done} />
      <p>{secondsLeft === undefined ? said.beginning : said.left(secondsLeft)}</p>
      <p>
        <Button onClick={onCancel}>{said.cancel}</Button>
      </p>
    </div>
  );
}
