import { may } from '@gapboard/board';
import { useEffect } from 'react';
import type { BoardSession } from '../../session/boardSession.ts';
import type { Piece } from '../../session/kept/pieces.ts';
import { useKept, useSessionView } from '../../session/useBoardSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useFocusThatStays } from '../../ui/useFocusThatStays.ts';
import style from './KeptPanel.module.css';
import { KeptPiece } from './KeptPiece.tsx';
import { useDecisions } from './useDecisions.ts';
import { usePieces } from './usePieces.ts';
import { keptWords } from './words.ts';

/** Everything of this person's that the board did not take, until they have decided what becomes of it. */
export function KeptPanel({ session, onClose }: { session: BoardSession; onClose: () => void }) {
  const isLive = useSessionView(session, ({ connection }) => connection.kind === 'live');
  const { refusals } = useSessionView(session, ({ told }) => told);
  const { isStored } = useKept(session);
  const pieces = usePieces(session);
  const { tryAgain, handIn, discard, task, done } = useDecisions(session);
  const box = useFocusThatStays(pieces.length);
  const isBusy = task.at === 'work';
  const handsIn = !may(session.participant.role, 'review');

  // What was refused before is what is shown here; what is refused from now on is news.
  useEffect(() => {
    session.dismiss('refusals');
    return () => session.dismiss('refusals');
  }, [session]);

  return (
    <Dialog title={keptWords.title} onClose={onClose}>
      <div ref={box} className={style.panel}>
        <div data-said tabIndex={-1} className={style.said}>
          <p className={style.intro}>
            {pieces.length === 0 ? keptWords.none : keptWords.intro}
            {pieces.length > 0 && handsIn && ` ${keptWords.handInHint}`}
          </p>
          {!isStored && <Notice kind="warning" title={keptWords.inPage} />}
          {!isLive && <Notice kind="info" title={keptWords.offline} />}
          {refusals.map(({ reason, text }) => (
            <Notice key={reason} kind="warning" title={text} />
          ))}
          {done !== undefined && <Notice kind="done" title={done} />}
          {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
        </div>
        {pieces.length > 1 && (
          <div className={style.actions}>
            {handsIn && (
              <Button look="main" busy={isBusy} onClick={() => handIn(pieces)}>
                {isBusy ? keptWords.handingIn : keptWords.handInAll}
              </Button>
            )}
            <Button busy={isBusy} onClick={() => tryAgain(pieces)}>
              {keptWords.tryAll}
            </Button>
          </div>
        )}
        {byReason(pieces).map(([why, those]) => (
          <section key={why}>
            <h3 className={style.why}>{why}</h3>
            <ul className={style.list}>
              {those.map((piece) => (
                <KeptPiece
                  key={piece.id}
                  piece={piece}
                  busy={isBusy}
                  onTryAgain={() => tryAgain([piece])}
                  onHandIn={handsIn ? () => handIn([piece]) : undefined}
                  onDiscard={() => discard(piece)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function byReason(pieces: readonly Piece[]): [why: string, pieces: Piece[]][] {
  const reasons = [...new Set(pieces.map(({ why }) => why))];
  return reasons.map((why) => [why, pieces.filter((piece) => piece.why === why)]);
}
