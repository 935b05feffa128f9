import style from './Pad.module.css';
import { padWords as said } from './words.ts';

export interface PadHeadProps {
  titleId: string;
  /** how many notes are in it */
  notes: number;
  isFolded: boolean;
  onFold: (folded: boolean) => void;
}

/** What the pad is, that nobody else sees it, and the way to fold it. */
export function PadHead({ titleId, notes, isFolded, onFold }: PadHeadProps) {
  return (
    <header className={style.head}>
      <div className={style.about}>
        <h2 id={titleId} className={style.title}>
          {said.title}
          {isFolded && notes > 0 && ` (${notes})`}
        </h2>
        <p className={style.only}>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path
              d="M3.5 7h9v7h-9zM5 7V5a3 3 0 0 1 6 0v2"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
            />
          </svg>
          {said.only}
        </p>
      </div>
      <button
        type="button"
        className={style.fold}
        aria-expanded={!isFolded}
        aria-label={isFolded ? said.unfold : said.fold}
        onClick={() => onFold(!isFolded)}
      >
        {isFolded ? said.unfoldShort : said.foldShort}
      </button>
    </header>
  );
}
