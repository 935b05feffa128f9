import type { BoardSession } from '../../session/boardSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ResultsLink } from '../after/ResultsLink.tsx';
import { useSpoken } from '../../ui/useSpoken.ts';
import { BigScreenControls } from '../bigScreen/BigScreenControls.tsx';
import { useHere } from '../useHere.ts';
import { Agenda } from './Agenda.tsx';
import { CloseWorkshop } from './CloseWorkshop.tsx';
import style from './Panel.module.css';
import { TimerForm } from './TimerForm.tsx';
import { useRun } from '../useRun.ts';
import { panelWords as said } from './words.ts';

export interface WorkshopPanelProps {
  session: BoardSession;
  onClose: () => void;
}

/**
 * Where a workshop is run from. Nothing of it is this facilitator's alone: whoever else opens it sees
 * the same, and carries on.
 */
export default function WorkshopPanel({ session, onClose }: WorkshopPanelProps) {
  const here = useHere(session);
  const running = useRun();
  const { say } = useSpoken();
  const { state, stage, commands } = here;
  return (
    <Dialog title={said.title} size="wide" onClose={onClose}>
      <div className={style.panel}>
        {running.problem && (
          <ProblemNotice
            problem={running.problem}
            actions={<Button onClick={running.dismiss}>{said.dismiss}</Button>}
          />
        )}
        {state.closed ? (
          <Notice
            kind="info"
            title={said.closed.title}
            actions={
              <Button
                look="main"
                busy={running.isBusy}
                onClick={() => running.run(() => commands.reopen())}
              >
                {said.closed.reopen}
              </Button>
            }
          >
            {said.closed.detail}
          </Notice>
        ) : (
          <p className={style.status}>{stage ? said.runs(stage.name) : said.none}</p>
        )}
        <Agenda here={here} running={running} say={say} />
        {!state.closed && <TimerForm here={here} running={running} />}
        <BigScreenControls session={session} state={state} />
        <ResultsLink boardId={session.boardId} isClosed={state.closed !== null} />
        {!state.closed && <CloseWorkshop here={here} running={running} />}
      </div>
    </Dialog>
  );
}
