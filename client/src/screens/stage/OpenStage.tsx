import { onBigScreen } from '@gapboard/board';
import { lazy, Suspense, useEffect } from 'react';
import { Refused } from '../../onBoard/Refused.tsx';
import { onBoardWords } from '../../onBoard/words.ts';
import { useBigScreen } from '../../session/bigScreen.ts';
import type { BoardSession } from '../../session/boardSession.ts';
import type { KnownBoard } from '../../session/knownBoard.ts';
import { useBoardSession, useSessionView } from '../../session/useBoardSession.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useTitle } from '../../useTitle.ts';
import { useHere } from '../../workshop/useHere.ts';
import { JoinView } from './join/JoinView.tsx';
import style from './OpenStage.module.css';
import { ResultsView } from './results/ResultsView.tsx';
import { StageFoot } from './StageFoot.tsx';
import { StageHead } from './StageHead.tsx';
import { stageWords } from './words.ts';

const StageBoard = lazy(() => import('./board/StageBoard.tsx'));

/** The live session behind the big screen. */
export function OpenStage({ known, onRefused }: { known: KnownBoard; onRefused: () => void }) {
  const session = useBoardSession(known.board.id, known.participant);
  useTitle(stageWords.title(known.board.title));
  if (!session) return <Loading words={stageWords.opening} />;
  return <Stage known={known} session={session} onRefused={onRefused} />;
}

interface StageProps {
  known: KnownBoard;
  session: BoardSession;
  onRefused: () => void;
}

/** Where the workshop stands above, what is shown in the middle, who speaks next below. */
function Stage({ known: { board }, session, onRefused }: StageProps) {
  const ready = useSessionView(session, (view) => view.ready);
  const connection = useSessionView(session, (view) => view.connection);
  const here = useHere(session);
  const screen = useBigScreen(session);
  const refused = connection.kind === 'refused';
  useEffect(() => {
    if (refused) onRefused();
  }, [refused, onRefused]);

  if (connection.kind === 'refused' && !ready) {
    return <Refused {...onBoardWords.refused(connection.reason)} />;
  }
  if (!ready) return <Loading words={stageWords.opening} />;
  const shows = onBigScreen(screen, here.state);
  return (
    <main className={style.stage} data-shows={shows}>
      <StageHead title={board.title} here={here} />
      <div className={style.middle}>
        {shows === 'join' && <JoinView session={session} here={here} />}
        {shows === 'board' && (
          <Suspense fallback={<Loading words={stageWords.opening} />}>
            <StageBoard session={session} follow={screen.follow} scribe={screen.scribe} />
          </Suspense>
        )}
        {shows === 'results' && <ResultsView state={here.state} round={screen.round} />}
      </div>
      <StageFoot here={here} isOffline={connection.kind !== 'live'} showsCode={shows !== 'join'} />
    </main>
  );
}
