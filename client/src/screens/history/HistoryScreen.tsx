import { may } from '@gapboard/board';
import { useMemo } from 'react';
import { Link, useParams } from 'wouter';
import { BoardGate } from '../../onBoard/BoardGate.tsx';
import type { KnownBoard } from '../../session/knownBoard.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useTitle } from '../../useTitle.ts';
import { words } from '../../words.ts';
import { historyOf } from './data/historyOf.ts';
import { hasPast, useOutline } from './data/useOutline.ts';
import { HistoryBar } from './HistoryBar.tsx';
import style from './History.module.css';
import { LookBack } from './LookBack.tsx';
import { historyWords as said } from './words.ts';

/** What has been on a board, at any moment since it was made. */
export default function HistoryScreen() {
  const { id = '' } = useParams();
  return (
    <BoardGate key={id} id={id}>
      {(known) => <OpenHistory known={known} />}
    </BoardGate>
  );
}

function OpenHistory({ known }: { known: KnownBoard }) {
  useTitle(said.title(known.board.title));
  return (
    <div className={style.screen}>
      <a className={style.skip} href="#then">
        {said.skip}
      </a>
      <HistoryBar board={known.board} />
      {may(known.participant.role, 'see-history') ? (
        <Loaded known={known} />
      ) : (
        <main className={style.alone}>
          <Notice
            kind="info"
            title={said.notAllowed.title}
            actions={<Link href={`/board/${known.board.id}`}>{said.toBoard}</Link>}
          >
            {said.notAllowed.detail}
          </Notice>
        </main>
      )}
    </div>
  );
}

function Loaded({ known }: { known: KnownBoard }) {
  const history = useMemo(() => historyOf(known.board.id), [known.board.id]);
  const view = useOutline(history);
  const { state, reload } = view;
  if (state.at === 'ready' && hasPast(state.outline)) {
    return <LookBack history={history} known={known} view={{ ...view, state }} />;
  }
  return (
    <main className={style.alone}>
      {state.at === 'loading' && <Loading words={said.opening} />}
      {state.at === 'problem' && (
        <ProblemNotice
          problem={state.problem}
          actions={<Button onClick={reload}>{words.app.tryAgain}</Button>}
        />
      )}
      {state.at === 'ready' && (
        <Notice
          kind="info"
          title={said.empty.title}
          actions={<Link href={`/board/${known.board.id}`}>{said.toBoard}</Link>}
        >
          {said.empty.detail}
        </Notice>
      )}
    </main>
  );
}
