import { lazy, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { ApiProblem } from '../../apiProblem.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import type { KnownBoard } from '../../session/knownBoard.ts';
import { picturesIn } from '../../replay/pictures.ts';
import { isEmpty, ReplayPlayer } from '../../replay/ReplayPlayer.tsx';
import { replayWords } from '../../replay/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useTitle } from '../../useTitle.ts';
import { words } from '../../words.ts';
import style from './OpenReplay.module.css';
import { useScript } from './useScript.ts';
import { screenWords } from './words.ts';

/** The problem that the server has where there is nothing to be played. */
const NOTHING = 'replay-empty';

const TakeAway = lazy(() => import('./takeAway/TakeAway.tsx'));

/** A replay as a page of its own: what is played, and how to take it away. */
export function OpenReplay({ known, drawing }: { known: KnownBoard; drawing: string | undefined }) {
  const { board } = known;
  const script = useScript(board.id, drawing);
  const [taking, setTaking] = useState(false);
  const played = useMemo(
    () =>
      script.at === 'ready'
        ? { script: script.value, pictures: picturesIn(script.value, board.id) }
        : undefined,
    [script, board.id],
  );
  const title = script.at === 'ready' ? script.value.title : board.title;
  useTitle(screenWords.title(title));
  return (
    <main className={style.page}>
      <header className={style.head}>
        <div className={style.named}>
          <p className={style.what}>{screenWords.what}</p>
          <h1>{title}</h1>
          {script.at === 'ready' && (
            <p className={style.what}>
              {replayWords.credit(script.value.credit, script.value.licence)}
            </p>
          )}
        </div>
        <div className={style.ways}>
          {script.at === 'ready' && !isEmpty(script.value) && (
            <Button onClick={() => setTaking(true)}>{screenWords.takeAway}</Button>
          )}
          <Link href={`/board/${board.id}`}>{screenWords.toBoard}</Link>
        </div>
      </header>
      {script.at === 'waiting' && <Loading words={screenWords.opening} />}
      {script.at === 'problem' && <NotPlayed {...script} />}
      {played && <ReplayPlayer {...played} drawing={drawing} />}
      {played && taking && (
        <LazyPart>
          <TakeAway {...played} drawing={drawing} onClose={() => setTaking(false)} />
        </LazyPart>
      )}
    </main>
  );
}

/** Why there is no replay; that there is nothing on the board yet is nobody's fault. */
function NotPlayed({ problem, again }: { problem: ApiProblem; again: () => void }) {
  const actions = <Button onClick={again}>{words.app.tryAgain}</Button>;
  if (problem.type !== NOTHING) return <ProblemNotice problem={problem} actions={actions} />;
  return (
    <Notice kind="info" title={replayWords.empty.title} actions={actions}>
      {replayWords.empty.detail}
    </Notice>
  );
}
