import { may, type Round, roundOpenIn } from '@gapboard/board';
import { type EvidenceMap, type VotedResult, votedRounds } from '@gapboard/evidence';
import { useEffect, useRef, useState } from 'react';
import type { BoardSession } from '../../session/boardSession.ts';
import { useRounds } from '../../session/rounds.ts';
import { useWorkshopNews } from '../../session/workshop.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import { useTask } from '../../useTask.ts';
import { workshopCommands } from '../commands.ts';
import { BallotDialog } from './BallotDialog.tsx';
import { CloseVote } from './CloseVote.tsx';
import { secondRound, type RoundForm, USUAL_FORM } from './newRound.ts';
import { OpenVote } from './OpenVote.tsx';
import { Results } from './Results.tsx';
import { useOwnBallot } from './useCasting.ts';
import { firstOf, OpenBar, ResultBar } from './VoteBar.tsx';
import { useVoteLook } from './VoteView.ts';
import { voteWords as words } from './words.ts';

/** What is open over the board. */
type Shown = 'list' | 'close' | 'results' | { open: RoundForm };

export interface VotePartProps {
  session: BoardSession;
  maps: readonly EvidenceMap[];
  /** what is chosen on the canvas at this moment */
  selection: () => readonly string[];
  /** goes to a note on the canvas, where there is one */
  onShow?: (note: string) => void;
  /** somebody has asked for votes by the tool of the bar above */
  isWanted: boolean;
  /** what that opened has been closed */
  onDone: () => void;
}

/** Voting on one screen: the bar while there is something to vote on or a result to see, and what it opens. */
export default function VotePart({
  session,
  maps,
  selection,
  onShow,
  isWanted,
  onDone,
}: VotePartProps) {
  const rounds = useRounds(session);
  const { pulse } = useWorkshopNews(session);
  const open = roundOpenIn({ rounds });
  const closed = votedRounds(rounds);
  const last = closed.at(-1);
  const ballot = useOwnBallot(session, open);
  const [, setLook] = useVoteLook(session);
  const [shown, setShown] = useState<Shown>();
  const [hidden, setHidden] = useState<string>();
  const [task, run] = useTask();
  const runs = may(session.participant.role, 'run');
  const standing = pulse?.voting?.round === open?.id ? pulse?.voting : undefined;
  const news = useNews(open, last, ballot !== undefined);

  const [wasWanted, setWasWanted] = useState(false);
  if (wasWanted !== isWanted) {
    setWasWanted(isWanted);
    if (isWanted) setShown(open ? 'list' : last ? 'results' : { open: USUAL_FORM });
  }

  const close = (): void => {
    setShown(undefined);
    onDone();
  };
  const seeResults = (round: Round | undefined): void => {
    setLook({ round: round?.id });
    setShown('results');
  };
  const askClose = (): void => {
    if (!open) return;
    if ((standing?.voted ?? 0) < (standing?.eligible ?? 1)) {
      setShown('close');
      return;
    }
    run(async () => {
      await workshopCommands(session.boardId).closeRound(open.id);
      seeResults(open);
    });
  };
  return (
    <>
      <Unseen>
        <span role="status">{news}</span>
      </Unseen>
      {open && (
        <OpenBar
          round={open}
          standing={standing}
          ballot={ballot}
          runs={runs}
          onList={() => setShown('list')}
          onClose={askClose}
        />
      )}
      {!open && last && last.id !== hidden && (
        <ResultBar
          round={last}
          onResults={() => seeResults(last)}
          onHide={() => setHidden(last.id)}
        />
      )}
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      {shown === 'list' && open && (
        <BallotDialog
          session={session}
          round={open}
          maps={maps}
          ballot={ballot}
          totals={standing?.totals ?? null}
          onClose={close}
        />
      )}
      {shown === 'close' && open && (
        <CloseVote
          session={session}
          round={open}
          missing={(standing?.eligible ?? 0) - (standing?.voted ?? 0)}
          onClosed={() => seeResults(open)}
          onClose={close}
        />
      )}
      {shown === 'results' && (
        <Results
          session={session}
          rounds={closed}
          onShow={
            onShow &&
            ((note) => {
              close();
              onShow(note);
            })
          }
          onSecond={open ? undefined : (round) => setShown({ open: secondRound(round) })}
          onNew={open ? undefined : () => setShown({ open: USUAL_FORM })}
          onClose={close}
        />
      )}
      {typeof shown === 'object' && (
        <OpenVote
          session={session}
          maps={maps}
          rounds={rounds}
          selection={selection()}
          start={shown.open}
          onOpened={close}
          onClose={close}
        />
      )}
    </>
  );
}

/** What has just happened, for those who listen: a round has opened, or the last one has its result. Not what was so when they came. */
function useNews(
  open: Round | undefined,
  last: (Round & { result: VotedResult }) | undefined,
  hasBallot: boolean,
): string {
  const [news, setNews] = useState('');
  const before = useRef({ open: open?.id, last: last?.id });
  useEffect(() => {
    const was = before.current;
    before.current = { open: open?.id, last: last?.id };
    if (open && open.id !== was.open) {
      const { method, criterion, votes } = open;
      setNews(
        hasBallot
          ? words.bar.opened(method, criterion, votes)
          : words.bar.openedForOthers(criterion),
      );
    } else if (last && last.id !== was.last) {
      setNews(words.bar.closed(firstOf(last)));
    }
  }, [open, last, hasBallot]);
  return news;
}
