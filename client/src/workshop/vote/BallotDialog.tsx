import type { Round } from '@gapboard/board';
import type { EvidenceMap } from '@gapboard/evidence';
import { useCallback, useState } from 'react';
import type { BoardSession } from '../../session/boardSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { words as appWords } from '../../words.ts';
import style from './BallotDialog.module.css';
import { DotsBallot } from './DotsBallot.tsx';
import { RankingBallot } from './RankingBallot.tsx';
import { SendingLine } from './SendingLine.tsx';
import type { OwnBallot } from './useCasting.ts';
import { useNoteGroups } from './useNoteGroups.ts';
import { voteWords as words } from './words.ts';

const said = words.ballot;

export interface BallotDialogProps {
  session: BoardSession;
  round: Round;
  maps: readonly EvidenceMap[];
  ballot: OwnBallot | undefined;
  totals: Readonly<Record<string, number>> | null;
  onClose: () => void;
}

/** A round's notes as a list: everything there is to vote with, by keyboard and ear as well as by hand. */
export function BallotDialog({ session, round, maps, ballot, totals, onClose }: BallotDialogProps) {
  const groups = useNoteGroups(session, round, maps);
  const [spoken, setSpoken] = useState({ words: '', times: 0 });
  const say = useCallback(
    (what: string) => setSpoken(({ times }) => ({ words: what, times: times + 1 })),
    [],
  );
  const same = {
    terms: round,
    groups,
    choice: ballot?.choice,
    onChoose: (choice: OwnBallot['choice']) => ballot?.choose(choice),
    onSay: say,
  };
  return (
    <Dialog
      title={said.title[round.method]}
      subtitle={round.criterion}
      size="wide"
      onClose={onClose}
    >
      <div className={style.content}>
        {ballot && <p>{said.intro(round)}</p>}
        <p className={style.hint}>{round.live ? said.live : said.hidden}</p>
        {groups.length === 0 && <Notice kind="info" title={said.nothing} />}
        {round.method === 'dots' ? (
          <DotsBallot {...same} totals={totals} />
        ) : (
          <RankingBallot {...same} />
        )}
      </div>
      <div className={style.foot}>
        {ballot && <SendingLine terms={round} choice={ballot.choice} sending={ballot.sending} />}
        <Button look={ballot ? 'main' : 'plain'} onClick={onClose}>
          {ballot ? words.ballot.done : appWords.app.close}
        </Button>
        {/* What is said twice in a row is said again. */}
        <p key={spoken.times} className={style.said} role="status">
          {spoken.words}
        </p>
      </div>
    </Dialog>
  );
}
