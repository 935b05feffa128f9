import { lazy, useEffect, useMemo, useState } from 'react';
import { Refused } from '../../onBoard/LazyRefused.tsx';
import { onBoardWords } from '../../onBoard/words.ts';
import type { BoardSession } from '../../session/boardSession.ts';
import type { KnownBoard } from '../../session/knownBoard.ts';
import { useNames, useOwnChange } from '../../session/people.ts';
import { useRecordsWatch } from '../../session/records/useRecordsWatch.ts';
import { useBoardSession, useSessionView } from '../../session/useBoardSession.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useTitle } from '../../useTitle.ts';
import { useWorkshopOn } from '../../workshop/useWorkshopOn.ts';
import { draftsOf, useAskBeforeLeaving } from './drafts.ts';
import { LiveRegion } from './live/LiveRegion.tsx';
import { useLive } from './live/useLive.ts';
import { restLater } from './restLater.ts';
import { loadList } from './TableOrList.tsx';
import { OutlineProvider } from './outline.ts';
import { useAddress } from './useAddress.ts';
import { OutlineBar } from './OutlineBar.tsx';
import { OutlineMain } from './OutlineMain.tsx';
import { OutlineNotices } from './OutlineNotices.tsx';
import style from './Outline.module.css';
import { PALETTE_STYLE } from './palette.ts';
import { outlineWords } from './words.ts';

const KeptPanel = lazy(async () => ({
  default: (await import('../../onBoard/kept/KeptPanel.tsx')).KeptPanel,
}));

const OutlineWorkshop = lazy(() => import('../../workshop/OutlineWorkshop.tsx'));

/** A board this browser may be on: the bar above, and below it everything there is to read and do. */
export function OpenOutline({ known, onRefused }: { known: KnownBoard; onRefused: () => void }) {
  const session = useBoardSession(known.board.id, known.participant);
  useTitle(outlineWords.title(known.board.title));
  if (!session) return <Loading words={onBoardWords.opening} />;
  return <LiveOutline known={known} session={session} onRefused={onRefused} />;
}

function LiveOutline({
  known: { board, participant: me },
  session,
  onRefused,
}: {
  known: KnownBoard;
  session: BoardSession;
  onRefused: () => void;
}) {
  const ready = useSessionView(session, (view) => view.ready);
  const connection = useSessionView(session, (view) => view.connection);
  const isUnsaved = useSessionView(session, ({ saved }) => saved.kind === 'not-saved');
  const [isKeptOpen, setKeptOpen] = useState(false);
  const [isRestHere, setRestHere] = useState(false);
  useEffect(
    () => (ready ? restLater(session, loadList, () => setRestHere(true)) : undefined),
    [ready, session],
  );

  useOwnChange(session, me, onRefused);
  // A server that turns the line away may know why this browser may not be here at all.
  const refused = connection.kind === 'refused';
  useEffect(() => {
    if (refused) onRefused();
  }, [refused, onRefused]);

  if (connection.kind === 'refused' && !isUnsaved && !ready) {
    return <Refused {...onBoardWords.refused(connection.reason)} />;
  }
  return (
    <div className={style.screen} style={PALETTE_STYLE}>
      <a className={style.skip} href="#outline">
        {outlineWords.skip}
      </a>
      <OutlineBar board={board} me={me} session={session} onKept={() => setKeptOpen(true)} />
      {ready ? (
        <ReadyOutline
          me={me}
          session={session}
          isRestHere={isRestHere}
          isKeptOpen={isKeptOpen}
          onKept={() => setKeptOpen(true)}
        />
      ) : (
        <Loading words={onBoardWords.opening} />
      )}
      {isKeptOpen && (
        <LazyPart quiet>
          <KeptPanel session={session} onClose={() => setKeptOpen(false)} />
        </LazyPart>
      )}
    </div>
  );
}

interface ReadyOutlineProps {
  me: KnownBoard['participant'];
  session: BoardSession;
  isRestHere: boolean;
  isKeptOpen: boolean;
  onKept: () => void;
}

function ReadyOutline({ me, session, isRestHere, isKeptOpen, onKept }: ReadyOutlineProps) {
  const isWorkshopOn = useWorkshopOn(session);
  const hasWorkshop = isWorkshopOn || me.role === 'facilitator';
  const records = useRecordsWatch(session);
  const nameOf = useNames(session);
  const { announcement, say, ...live } = useLive({ records, me: me.id, nameOf });
  // What is being written outlives a board's document, which may be exchanged for another.
  const drafts = draftsOf(session.boardId);
  useAskBeforeLeaving(drafts);
  const [, goTo] = useAddress();
  const shared = useMemo(
    () => records && { session, records, me, drafts, nameOf, say, goTo },
    [session, records, me, drafts, nameOf, say, goTo],
  );
  return (
    <>
      <main id="outline" className={style.main} tabIndex={-1}>
        <div className={style.notices}>
          <OutlineNotices
            session={session}
            isRestHere={isRestHere}
            unreadable={records?.look.unreadable ?? 0}
            lookingAtKept={isKeptOpen}
            onLookAtKept={onKept}
          />
        </div>
        {hasWorkshop && (
          <LazyPart quiet>
            <OutlineWorkshop session={session} />
          </LazyPart>
        )}
        {shared ? (
          <OutlineProvider value={shared}>
            <OutlineMain {...live} />
          </OutlineProvider>
        ) : (
          <Loading words={onBoardWords.opening} />
        )}
      </main>
      <LiveRegion announcement={announcement} />
    </>
  );
}
