import type { Cell } from '@gapboard/evidence';
import { useOutline } from '../outline.ts';
import style from './CellPanel.module.css';
import { cellWords } from './words.ts';

const moments = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** What is known of a cell, who said so, and what the map would call a gap. */
export function CellState({ cell }: { cell: Cell }) {
  const { nameOf } = useOutline();
  const { state, rating, none, suggestions } = cell;
  return (
    <>
      {state.kind === 'unknown' && <p>{cellWords.unknown}</p>}
      {state.kind === 'discussed' && <p>{cellWords.discussed}</p>}
      {state.kind === 'agreed' && (
        <>
          <p className={style.strong}>{cellWords.agreed(state.strength, state.direction)}</p>
          {state.agreed.note !== '' && <p className={style.quote}>{state.agreed.note}</p>}
          <p className={style.facts}>
            {cellWords.agreedBy(nameOf(state.agreed.by), moments.format(state.agreed.at))}
          </p>
        </>
      )}
      {rating && (
        <>
          <p className={state.kind === 'rated' ? style.strong : style.facts}>
            {cellWords.rated(rating.count, rating.median, rating.direction)}
          </p>
          {rating.count > 1 && <p className={style.facts}>{cellWords.spread(rating.spread)}</p>}
          {rating.contested && <p className={style.contested}>{cellWords.contested}</p>}
        </>
      )}
      {none && (
        <p className={state.kind === 'none' ? style.strong : style.facts}>
          {cellWords.noneSaid(none.basis, nameOf(none.by), moments.format(none.at))}
        </p>
      )}
      {suggestions.map((suggestion) => (
        <p key={suggestion.kind} className={style.hint}>
          {cellWords.suggestion(suggestion)}
        </p>
      ))}
    </>
  );
}
