import { may, type Round } from '@gapboard/board';
import {
  METHODS,
  priorityWords,
  standingsOf,
  type Standing,
  type Standings,
  type VotedResult,
} from '@gapboard/evidence';
import type { BoardSession } from '../../session/boardSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Check } from './Check.tsx';
import { Outcome } from './Outcome.tsx';
import style from './Results.module.css';
import { useVoteLook } from './VoteView.ts';
import { voteWords as words } from './words.ts';

const said = words.results;

export interface ResultsProps {
  session: BoardSession;
  /** closed ones, in the order they were opened */
  rounds: readonly (Round & { result: VotedResult })[];
  /** goes to a note on the canvas, where there is one */
  onShow: ((note: string) => void) | undefined;
  /** facilitators go on to another round; `undefined` while one is open */
  onSecond: ((round: Round) => void) | undefined;
  onNew: (() => void) | undefined;
  onClose: () => void;
}

/** What a round came to, for everyone: its order, who chose what by group, how it was counted, and the rounds before it. */
export function Results({ session, rounds, onShow, onSecond, onNew, onClose }: ResultsProps) {
  const [look, setLook] = useVoteLook(session);
  const round = rounds.find(({ id }) => id === look.round) ?? rounds.at(-1);
  const runs = may(session.participant.role, 'run');
  if (!round) {
    return (
      <Dialog title={said.title} onClose={onClose}>
        <p>{said.none}</p>
      </Dialog>
    );
  }
  const standings = standingsOf(round);
  return (
    <Dialog title={said.title} size="wide" onClose={onClose}>
      <div className={style.results}>
        {rounds.length > 1 && (
          <SelectField
            label={said.round}
            value={round.id}
            onChange={(id) => setLook({ round: id })}
          >
            {rounds.map(({ id, criterion, method }, at) => (
              <option key={id} value={id}>
                {said.roundNamed(criterion, method, at + 1)}
              </option>
            ))}
          </SelectField>
        )}
        <div>
          <p className={style.asked}>{said.asked}</p>
          <h3 className={style.criterion}>{round.criterion}</h3>
        </div>
        <Facts round={round} standings={standings} />
        <Order standings={standings} onShow={onShow} />
        {round.result.method === 'ranking' && <Outcome result={round.result} most={round.votes} />}
        <HowCounted round={round} standings={standings} />
        <div className={style.actions}>
          <Check
            label={said.badges}
            checked={look.badges}
            onChange={(badges) => setLook({ badges })}
          />
          {runs && onSecond && <Button onClick={() => onSecond(round)}>{said.second}</Button>}
          {runs && onNew && <Button onClick={onNew}>{said.newRound}</Button>}
        </div>
      </div>
    </Dialog>
  );
}

function Facts({ round, standings }: { round: Round; standings: Standings }) {
  const { voters, eligible, cast } = standings;
  const facts = [
    round.method === 'dots' ? said.dots(round.votes, round.cap) : said.ranking(round.votes),
    said.turnout(voters, eligible),
    ...(cast === null ? [] : [said.cast(cast)]),
    ...(round.live ? [said.wasLive] : []),
    ...(standings.thinAnonymity ? [priorityWords.thinAnonymity] : []),
  ];
  return <p className={style.facts}>{facts.join(' ')}</p>;
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

function HowCounted({ round, standings }: { round: Round; standings: Standings }) {
  const { method, groups, merged } = standings;
  const used = round.method === 'dots' ? [method] : [method, METHODS.shortlist, METHODS.agreement];
  return (
    <details>
      <summary className={style.summary}>{said.how}</summary>
      <div className={style.how}>
        {used.map(({ name, description, source }) => (
          <p key={name}>
            <strong>{name}.</strong> {description} {said.source(source)}
          </p>
        ))}
        <p>{priorityWords.ties}</p>
        {round.method === 'ranking' && <p>{priorityWords.partial}</p>}
        {groups.length > 0 && (
          <p>
            {said.byGroup}:{' '}
            {groups
              .map(({ names, voters }) => said.group(priorityWords.group(names), voters))
              .join('; ')}
            .
          </p>
        )}
        {merged.length > 0 && (
          <p>{priorityWords.merged(merged.map((name) => priorityWords.group([name])))}</p>
        )}
        <p>{priorityWords.anotherDay}</p>
      </div>
    </details>
  );
}
