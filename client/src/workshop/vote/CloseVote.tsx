import type { Round } from '@gapboard/board';
import type { BoardSession } from '../../session/boardSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useTask } from '../../useTask.ts';
import { workshopCommands } from '../commands.ts';
import style from './BallotDialog.module.css';
import { voteWords as words } from './words.ts';

const said = words.bar;

export interface CloseVoteProps {
  session: BoardSession;
  round: Round;
  /** how many have not voted */
  missing: number;
  onClosed: () => void;
  onClose: () => void;
}

/** Asks once more before a round is closed: it cannot be opened again, and people may still be choosing. */
export function CloseVote({ session, round, missing, onClosed, onClose }: CloseVoteProps) {
  const [task, run] = useTask();
  return (
    <Dialog title={said.close} subtitle={round.criterion} onClose={onClose}>
      <div className={style.content}>
        {missing > 0 && <p>{said.askClose(missing)}</p>}
        <p>{said.askCloseHint}</p>
        {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
        <div className={style.actions}>
          <Button
            look="main"
            busy={task.at === 'work'}
            onClick={() =>
              run(async () => {
                await workshopCommands(session.boardId).closeRound(round.id);
                onClosed();
              })
            }
          >
            {said.close}
          </Button>
          <Button onClick={onClose}>{said.keepOpen}</Button>
        </div>
      </div>
    </Dialog>
  );
}
