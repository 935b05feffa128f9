import type { Round } from '@gapboard/board';
import {
  priorityWords,
  type RoundReport,
  roundReport,
  standingsOf,
  type Standing,
  type Standings,
  type VotedResult,
} from '@gapboard/evidence';
import { Button } from '../../ui/Button.tsx';
import style from './Results.module.css';
import { resultWords as said } from './resultWords.ts';
import { voteWords as words } from './words.ts';

export type CountedRound = Pick<Round, 'method' | 'votes' | 'cap' | 'live'> & {
  result: VotedResult;
};

export interface RoundResultProps {
  round: CountedRound;
  /** goes to a note on the canvas, where there is one */
  onShow?: ((note: string) => void) | undefined;
}

/** What a round came to: its order, who chose what by group, and how it was counted. */
export function RoundResult({ round, onShow }: RoundResultProps) {
  const standings = standingsOf(round);
  const report = roundReport(round);
  return (
    <>
      <p className={style.facts}>{report.facts.join(' ')}</p>
      <Order standings={standings} onShow={onShow} />
      {report.shortlist && <Shortlist shortlist={report.shortlist} />}
      {report.agreement && <p>{report.agreement}</p>}
      <HowCounted report={report} standings={standings} />
    </>
  );
}

/** The notes, best first, each with a bar; those that nobody chose are put away. */
function Order({
  standings: { items, groups },
  onShow,
}: {
  standings: Standings;
  onShow: ((note: string) => void) | undefined;
}) {
  const chosen = items.filter(({ isChosen }) => isChosen);
  const rest = items.filter(({ isChosen }) => !isChosen);
  const most = Math.max(0, ...chosen.map(amountOf));
  const names = groups.map(({ names: of }) => priorityWords.group(of));
  return (
    <section className={style.order} aria-label={said.list}>
      {chosen.length === 0 && <p>{words.bar.nobody}</p>}
      <ol className={style.list}>
        {chosen.map((one) => (
          <li key={one.note} className={style.item} data-rank={one.rank}>
            <span className={style.place}>{words.place(one)}</span>
            <div className={style.about}>
              <p className={style.text}>{one.text || <i>{words.empty}</i>}</p>
              <span
                className={style.bar}
                style={{ inlineSize: `${most === 0 ? 0 : (100 * amountOf(one)) / most}%` }}
              />
              <p className={style.got}>
                {one.score === null ? said.got(one) : said.score(one.score)}
              </p>
              {names.length > 0 && (
                <ul className={style.groups} aria-label={said.byGroup}>
                  {names.map((name, at) => (
                    <li key={name}>{groupFigure(one, name, at)}</li>
                  ))}
                </ul>
              )}
            </div>
            {onShow && (
              <Button
                look="quiet"
                aria-label={said.showNamed(one.text)}
                onClick={() => onShow(one.note)}
              >
                {said.show}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {rest.length > 0 && (
        <details>
          <summary className={style.summary}>{said.unchosen(rest.length)}</summary>
          <ul className={style.rest}>
            {rest.map(({ note, text }) => (
              <li key={note}>{text || <i>{words.empty}</i>}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function amountOf({ votes, score }: Standing): number {
  return votes ?? score ?? 0;
}

function groupFigure({ groups }: Standing, name: string, at: number): string {
  const figure = groups[at];
  if (!figure) return '';
  return figure.votes === null
    ? said.groupRank(name, figure.rank)
    : said.groupVotes(name, figure.votes);
}

function HowCounted({
  report: { notes },
  standings: { groups },
}: {
  report: RoundReport;
  standings: Standings;
}) {
  return (
    <details>
      <summary className={style.summary}>{said.how}</summary>
      <div className={style.how}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {groups.length > 0 && (
          <p>
            {said.byGroup}:{' '}
            {groups
              .map(({ names, voters }) => said.group(priorityWords.group(names), voters))
              .join('; ')}
            .
          </p>
        )}
        <p>{priorityWords.anotherDay}</p>
      </div>
    </details>
  );
}

/** What goes on after a ranking, and whose choice it is. */
function Shortlist({ shortlist }: { shortlist: NonNullable<RoundReport['shortlist']> }) {
  return (
    <section className={style.order} aria-label={said.shortlist}>
      <h3 className={style.heading}>{said.shortlist}</h3>
      <p>{shortlist.about}</p>
      <ul className={style.shortlist}>
        {shortlist.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
