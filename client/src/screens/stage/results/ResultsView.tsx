import type { Round, WorkshopState } from '@gapboard/board';
import { priorityWords, standingsOf, votedRounds, type VotedRound } from '@gapboard/evidence';
import { variables } from '../../../ui/variables.ts';
import { stageWords } from '../words.ts';
import style from './ResultsView.module.css';

/** As many as can be read from the last row. */
const SHOWN = 7;
const said = stageWords.results;

/** What came out of a vote, large: the first ones, ties as ties. */
export function ResultsView({ state, round }: { state: WorkshopState; round: string | null }) {
  const shown = roundShown(state.rounds, round);
  if (!shown) return <p className={style.none}>{said.none}</p>;
  return <Standings key={shown.id} round={shown} />;
}

/** The one a facilitator chose; else the last that was closed. */
function roundShown(rounds: readonly Round[], chosen: string | null): VotedRound | undefined {
  const counted = votedRounds(rounds).toSorted((a, b) => (a.closedAt ?? 0) - (b.closedAt ?? 0));
  return counted.find(({ id }) => id === chosen) ?? counted.at(-1);
}

function Standings({ round }: { round: VotedRound }) {
  const { items, voters, eligible, method } = standingsOf(round);
  const chosen = items.filter(({ isChosen }) => isChosen);
  const figureOf = (item: (typeof items)[number]): number => item.votes ?? item.score ?? 0;
  const most = Math.max(1, ...chosen.map(figureOf));
  const rest = chosen.length - SHOWN;
  return (
    <section className={style.results}>
      <h2 className={style.criterion}>{round.criterion}</h2>
      <p className={style.about}>
        {method.name} · {said.voters(voters, eligible)}
      </p>
      {chosen.length === 0 && <p>{said.nobody}</p>}
      <ol className={style.list}>
        {chosen.slice(0, SHOWN).map((item) => (
          <li
            key={item.note}
            className={style.item}
            style={variables({ part: figureOf(item) / most })}
          >
            <span className={style.place}>{priorityWords.place(item)}</span>
            <span className={style.text}>{item.text || said.noWords}</span>
            <span className={style.figure}>
              {item.votes === null
                ? stageWords.score(item.score ?? 0)
                : stageWords.votes(item.votes)}
            </span>
          </li>
        ))}
      </ol>
      {rest > 0 && <p className={style.about}>{said.more(rest)}</p>}
    </section>
  );
}
