import type { Pulse, Round } from '@gapboard/board';
import { standingsOf, type VotedResult } from '@gapboard/evidence';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { SendingLine } from './SendingLine.tsx';
import type { OwnBallot } from './useCasting.ts';
import style from './VoteBar.module.css';
import { voteWords as words } from './words.ts';

const said = words.bar;

export interface OpenBarProps {
  round: Round;
  standing: Pulse['voting'] | undefined;
  ballot: OwnBallot | undefined;
  /** facilitators are told how many are still to come */
  runs: boolean;
  onList: () => void;
  onClose: () => void;
}

/** While a round is open: what is asked, what one has left, and how far the room is. */
export function OpenBar({ round, standing, ballot, runs, onList, onClose }: OpenBarProps) {
  return (
    <Bar
      label={said.method[round.method]}
      criterion={round.criterion}
      actions={
        <>
          <Button look={ballot ? 'main' : 'plain'} onClick={onList}>
            {ballot ? said.list[round.method] : said.look}
          </Button>
          {runs && <Button onClick={onClose}>{said.close}</Button>}
        </>
      }
    >
      {ballot ? (
        <SendingLine terms={round} choice={ballot.choice} sending={ballot.sending} />
      ) : (
        <span>{said.noBallot}</span>
      )}
      {standing && standing.eligible > 0 && (
        <span className={style.turnout}>
          {said.voted(standing.voted, standing.eligible)}
          {runs &&
            standing.voted < standing.eligible &&
            ` · ${said.stillToVote(standing.voted, standing.eligible)}`}
        </span>
      )}
    </Bar>
  );
}

export interface ResultBarProps {
  round: Round & { result: VotedResult };
  onResults: () => void;
  onHide: () => void;
}

/** When a round has been closed: what came first, and the way to the rest. */
export function ResultBar({ round, onResults, onHide }: ResultBarProps) {
  return (
    <Bar
      label={said.result}
      criterion={round.criterion}
      actions={
        <>
          <Button look="main" onClick={onResults}>
            {said.results}
          </Button>
          <button
            type="button"
            className={style.hide}
            aria-label={said.hide}
            title={said.hide}
            onClick={onHide}
          >
            <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
              <path
                d="M6 6l12 12M18 6L6 18"
                stroke="currentColor"
                strokeWidth="2.2"
                strokeLinecap="round"
              />
            </svg>
          </button>
        </>
      }
    >
      <span>{firstOf(round)}</span>
    </Bar>
  );
}

/** What came first, in words. */
export function firstOf(round: { result: VotedResult }): string {
  const { items } = standingsOf(round);
  const first = items.filter(({ rank, isChosen }) => rank === 1 && isChosen);
  return first[0] ? said.first(first[0], first.length - 1) : said.nobody;
}

function Bar({
  label,
  criterion,
  actions,
  children,
}: {
  label: string;
  criterion: string;
  actions: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      className={style.bar}
      aria-label={said.label}
      // Keys pressed in here are not the canvas's shortcuts.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={style.about}>
        <p className={style.criterion}>
          <span className={style.label}>{label}</span> {criterion}
        </p>
        <div className={style.facts}>{children}</div>
      </div>
      <div className={style.actions}>{actions}</div>
    </section>
  );
}
