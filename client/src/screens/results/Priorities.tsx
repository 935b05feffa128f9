import { votedRounds } from '@gapboard/evidence';
import { RoundResult } from '../../workshop/vote/RoundResult.tsx';
import style from './Priorities.module.css';
import type { Results } from './useResults.ts';

/** What came out of each round, as it was frozen when the round was closed; the last one first, since it decides. */
export function Priorities({ rounds }: { rounds: Results['rounds'] }) {
  return votedRounds(rounds)
    .toReversed()
    .map((round) => (
      <section key={round.id} className={style.round} aria-labelledby={`round-${round.id}`}>
        <h3 id={`round-${round.id}`}>{round.criterion}</h3>
        <RoundResult round={round} />
      </section>
    ));
}
