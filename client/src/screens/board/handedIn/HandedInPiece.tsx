import { Button } from '../../../ui/Button.tsx';
import style from './HandedInPanel.module.css';
import type { HandedIn } from './useHandedIn.ts';
import { handedInWords as said } from './words.ts';

export interface HandedInPieceProps {
  work: HandedIn;
  name: string;
  busy: boolean;
  onPlace: () => void;
  onPutAside: () => void;
  onShow: () => void;
}

/** Who handed in what, and what a facilitator can do with it. */
export function HandedInPiece({
  work: { at, state, texts, wordless },
  name,
  busy,
  onPlace,
  onPutAside,
  onShow,
}: HandedInPieceProps) {
  const when = said.when(at);
  const action = (does: string, onClick: () => void, look?: 'main' | 'quiet') => (
    <Button
      busy={busy}
      {...(look && { look })}
      aria-label={said.of(does, name, when)}
      onClick={onClick}
    >
      {does}
    </Button>
  );
  return (
    <li className={style.piece} {...(state === 'waiting' && { 'data-thing': true, tabIndex: -1 })}>
      <p>
        <span className={style.name}>{name}</span>{' '}
        <span className={style.facts}>
          {when}
          {state !== 'waiting' && ` · ${said.state[state]}`}
        </span>
      </p>
      <ul className={style.texts}>
        {texts.map((text, n) => (
          // Two notes may say the same, and the list is only shown.
          // eslint-disable-next-line react/no-array-index-key
          <li key={n} className={style.text}>
            {text}
          </li>
        ))}
        {wordless > 0 && (
          <li className={style.facts}>{said.wordless(wordless, texts.length > 0)}</li>
        )}
      </ul>
      <div className={style.actions}>
        {state === 'waiting' && action(said.place, onPlace, 'main')}
        {state === 'waiting' && action(said.aside, onPutAside)}
        {state === 'dismissed' && action(said.placeAgain, onPlace)}
        {state === 'placed' && action(said.show, onShow)}
      </div>
    </li>
  );
}
