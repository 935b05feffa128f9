import { type RatingSummary, STRENGTH_LABELS, STRENGTHS } from '@gapboard/evidence';
import { StrengthSign } from '../face/StrengthSign.tsx';
import { variables } from '../../ui/variables.ts';
import { mapViewWords } from '../words.ts';
import style from './panel.module.css';

const said = mapViewWords.cell;

/** How people's ratings of a cell are spread. */
export function Spread({ rating }: { rating: RatingSummary }) {
  const { count, spread, strongest, weakest, contested } = rating;
  return (
    <section>
      <h3 className={style.heading}>{said.ratings(count)}</h3>
      <ul className={style.spread}>
        {STRENGTHS.map((strength) => (
          <li key={strength} className={style.rung}>
            <span className={style.rungName}>
              <StrengthSign strength={strength} /> {STRENGTH_LABELS[strength]}
            </span>
            <span className={style.bar} style={variables({ part: spread[strength] / count })} />
            <b className={style.people}>{spread[strength]}</b>
          </li>
        ))}
      </ul>
      <p className={style.soft}>
        {said.range(weakest, strongest)} {contested && <strong>{said.contested}</strong>}
      </p>
    </section>
  );
}
