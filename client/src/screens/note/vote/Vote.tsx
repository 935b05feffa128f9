import type { PhoneRound } from '@gapboard/board';
import { useId, useMemo } from 'react';
import { DotsBallot } from '../../../workshop/vote/DotsBallot.tsx';
import { RankingBallot } from '../../../workshop/vote/RankingBallot.tsx';
import { SendingLine } from '../../../workshop/vote/SendingLine.tsx';
import { voteWords } from '../../../workshop/vote/words.ts';
import type { PhoneView } from '../line/PhoneLine.ts';
import pageStyle from '../Phone.module.css';
import { roundGroups } from './roundGroups.ts';
import { usePhoneBallot } from './usePhoneBallot.ts';
import style from './Vote.module.css';

const said = voteWords.ballot;

export interface VoteProps {
  board: string;
  round: PhoneRound;
  view: PhoneView;
  say: (words: string) => void;
}

/** The round that is open, for who has a ballot in it. */
export function Vote({ board, round, view, say }: VoteProps) {
  const id = useId();
  const [ballot, choose] = usePhoneBallot(board, round, view);
  const groups = useMemo(() => roundGroups(round.notes), [round.notes]);
  const standing = view.pulse?.voting?.round === round.id ? view.pulse.voting : undefined;
  const { choice } = ballot;
  const same = { terms: round, groups, choice, onChoose: choose, onSay: say };
  return (
    <section className={pageStyle.section} aria-labelledby={id}>
      <h2 id={id}>{said.title[round.method]}</h2>
      <p className={style.criterion}>{round.criterion}</p>
      <p className={style.hint}>{said.intro(round)}</p>
      <p className={style.hint}>{standing?.totals ? said.live : said.hidden}</p>
      <p className={style.left} role="status">
        <SendingLine terms={round} choice={choice} sending={ballot.sending} />
      </p>
      {round.method === 'dots' ? (
        <DotsBallot {...same} totals={standing?.totals ?? null} />
      ) : (
        <RankingBallot {...same} />
      )}
      {standing && (
        <p className={style.hint}>{voteWords.bar.voted(standing.voted, standing.eligible)}</p>
      )}
    </section>
  );
}
