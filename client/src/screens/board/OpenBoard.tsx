import { may } from '@gapboard/board';
import { lazy, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useSearch } from 'wouter';
import type { ApiProblem } from '../../apiProblem.ts';
import type { CanvasHandle } from '../../canvas/handle.ts';
import { canvasNeedsLicence } from '../../licence.ts';
import { MapViews } from '../../mapView/MapViews.tsx';
import { useInSight } from '../../mapView/useInSight.ts';
import type { View } from '../../mapView/view.ts';
import { Dismissible, Notices, type Trouble } from '../../onBoard/Notices.tsx';
import { Refused } from '../../onBoard/Refused.tsx';
import { onBoardWords } from '../../onBoard/words.ts';
import type { BoardSession } from '../../session/boardSession.ts';
import { keepCopyFolded } from '../../session/keepCopyFolded.ts';
import { keepForOffline } from '../../session/keepForOffline.ts';
import { useRounds } from '../../session/rounds.ts';
import type { KnownBoard } from '../../session/knownBoard.ts';
import { useOwnChange } from '../../session/people.ts';
import { useBoardSession, useSessionView } from '../../session/useBoardSession.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { LicenceNotice } from '../../ui/LicenceNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useLicenceKey } from '../../useLicenceKey.ts';
import { useTitle } from '../../useTitle.ts';
import { useWorkshopOn } from '../../workshop/useWorkshopOn.ts';
import { draftsOf, useAskBeforeLeaving } from '../outline/drafts.ts';
import { OpenCell } from './cell/OpenCell.tsx';
import { useHandedIn } from './handedIn/useHandedIn.ts';
import style from './OpenBoard.module.css';
import { PutBack } from './together/putBack/PutBack.tsx';
import { TogetherLines } from './together/TogetherLines.tsx';
import { TopBar, type Panel } from './TopBar.tsx';

const loadCanvas = () => import('../../canvas/BoardCanvas.tsx');
const BoardCanvas = lazy(loadCanvas);
const CellSheet = lazy(() => import('./cell/CellSheet.tsx'));
const MapPanel = lazy(() => import('./map/MapPanel.tsx'));
const VoteOnBoard = lazy(() => import('./vote/VoteOnBoard.tsx'));
const StageBar = lazy(() => import('../../workshop/bar/StageBar.tsx'));
const PadSlot = lazy(() => import('../../workshop/pad/PadSlot.tsx'));
const WorkshopPanel = lazy(() => import('../../workshop/panel/WorkshopPanel.tsx'));
const RevealPanel = lazy(() => import('../../workshop/reveal/RevealPanel.tsx'));
const KeptPanel = lazy(async () => ({
  default: (await import('../../onBoard/kept/KeptPanel.tsx')).KeptPanel,
}));
const SharePanel = lazy(async () => ({
  default: (await import('../../share/SharePanel.tsx')).SharePanel,
}));
const HandedInPanel = lazy(async () => ({
  default: (await import('./handedIn/HandedInPanel.tsx')).HandedInPanel,
}));
const RulesPanel = lazy(async () => ({
  default: (await import('./rules/RulesPanel.tsx')).RulesPanel,
}));
const VersionsPanel = lazy(async () => ({
  default: (await import('./VersionsPanel.tsx')).VersionsPanel,
}));
const TidyPanel = lazy(() => import('./tidy/TidyPanel.tsx'));
const TidyWatch = lazy(() => import('./tidy/TidyWatch.tsx'));
const TogetherPanel = lazy(() => import('./together/TogetherPanel.tsx'));

/** A board this browser may be on: the bar above, the canvas below, panels over it. */
export function OpenBoard({ known, onRefused }: { known: KnownBoard; onRefused: () => void }) {
  const session = useBoardSession(known.board.id, known.participant);
  useTitle(known.board.title);
  // The canvas is the heaviest thing to load: let it come while the line is opened.
  useEffect(() => {
    loadCanvas().catch(() => undefined);
  }, []);
  if (!session) return <Loading words={onBoardWords.opening} />;
  return <LiveBoard known={known} session={session} onRefused={onRefused} />;
}

function LiveBoard({
  known: { board, participant },
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
  const unreadable = useSessionView(session, (view) => view.unreadable);
  const licenceKey = useLicenceKey();
  const search = useSearch();
  const invites = may(participant.role, 'invite');
  const [panel, setPanel] = useState<Panel | undefined>(() =>
    invites && new URLSearchParams(search).has('share') ? 'share' : undefined,
  );
  const [canvas, setCanvas] = useState<CanvasHandle>();
  const [mapView, setMapView] = useState<View>('notes');
  const [map, setMap] = useState<string>();
  const shown = useInSight(
    canvas,
    useCallback((mapId) => {
      setMapView('notes');
      if (mapId !== undefined) setMap(mapId);
    }, []),
  );
  const isWorkshopOn = useWorkshopOn(session);
  const pressed = usePressedCell(canvas);
  const [untidy, setUntidy] = useState(0);
  const handedIn = useHandedIn(session, may(participant.role, 'review'));
  const rounds = useRounds(session);
  const close = useCallback(() => setPanel(undefined), []);
  const [problems, onProblem, dismiss] = useTroubles();
  // Also of what is written in a cell whose sheet is closed.
  useAskBeforeLeaving(draftsOf(board.id));

  const opened = canvas !== undefined;
  useEffect(() => (opened ? keepForOffline() : undefined), [opened]);
  useEffect(() => keepCopyFolded(session), [session]);

  useOwnChange(session, participant, onRefused);
  // A server that turns the line away may know why this browser may not be here at all.
  const refused = connection.kind === 'refused';
  useEffect(() => {
    if (refused) onRefused();
  }, [refused, onRefused]);

  if (connection.kind === 'refused' && !isUnsaved && !ready) {
    return <Refused {...onBoardWords.refused(connection.reason)} />;
  }
  return (
    <main className={style.board}>
      <TopBar
        board={board}
        me={participant}
        session={session}
        canvas={shown}
        handedIn={handedIn}
        untidy={untidy}
        hasVotes={rounds.length > 0}
        panel={panel}
        onPanel={setPanel}
      />
      {isWorkshopOn && (
        <LazyPart quiet>
          <StageBar session={session} on="board" onPanel={setPanel} />
        </LazyPart>
      )}
      {(rounds.length > 0 || panel === 'vote') && (
        <LazyPart>
          <VoteOnBoard
            session={session}
            canvas={shown}
            isWanted={panel === 'vote'}
            onDone={close}
          />
        </LazyPart>
      )}
      <div className={style.middle}>
        <div className={style.views}>
          <MapViews
            canvas={canvas}
            view={mapView}
            onView={setMapView}
            map={map}
            onMap={setMap}
            rounds={rounds}
            renderCell={(cell) => (
              <LazyPart quiet>
                <CellSheet session={session} me={participant} {...cell} />
              </LazyPart>
            )}
            over={
              <div className={style.notices}>
                <TogetherLines
                  session={session}
                  canvas={canvas}
                  isCovered={mapView !== 'notes'}
                  onUncover={() => setMapView('notes')}
                />
                <Notices
                  session={session}
                  problems={problems}
                  onDismiss={dismiss}
                  unreadable={unreadable}
                  lookingAtKept={panel === 'kept'}
                  onLookAtKept={() => setPanel('kept')}
                >
                  {licenceKey !== undefined &&
                    participant.role === 'facilitator' &&
                    canvasNeedsLicence(location, licenceKey) && (
                      <Dismissible>{(actions) => <LicenceNotice actions={actions} />}</Dismissible>
                    )}
                </Notices>
              </div>
            }
          >
            {ready && licenceKey !== undefined ? (
              <Suspense fallback={<Loading words={onBoardWords.opening} />}>
                <BoardCanvas
                  session={session}
                  licenceKey={licenceKey}
                  onCanvas={setCanvas}
                  onProblem={onProblem}
                />
              </Suspense>
            ) : (
              <Loading words={onBoardWords.opening} />
            )}
            <PutBack canvas={shown} />
            {canvas && <OpenCell canvas={canvas} session={session} me={participant} />}
          </MapViews>
        </div>
        {isWorkshopOn && (
          <LazyPart quiet>
            <PadSlot session={session} look="beside" pressed={pressed} />
          </LazyPart>
        )}
      </div>
      {canvas && may(participant.role, 'run') && (
        // By itself: an open dialog beside it would close while it loads.
        <LazyPart quiet>
          <TidyWatch session={session} canvas={canvas} onCount={setUntidy} />
        </LazyPart>
      )}
      <LazyPart key={panel} quiet>
        {panel === 'share' && <SharePanel boardId={board.id} title={board.title} onClose={close} />}
        {panel === 'kept' && <KeptPanel session={session} onClose={close} />}
        {panel === 'handed-in' && <HandedInPanel list={handedIn} canvas={shown} onClose={close} />}
        {panel === 'map' && (
          <MapPanel
            board={board}
            me={participant}
            session={session}
            canvas={shown}
            map={map}
            onClose={close}
          />
        )}
        {panel === 'together' && (
          <TogetherPanel
            session={session}
            canvas={shown}
            untidy={untidy}
            onTidy={() => setPanel('tidy')}
            onClose={close}
          />
        )}
        {panel === 'tidy' && <TidyPanel session={session} canvas={shown} onClose={close} />}
        {panel === 'workshop' && <WorkshopPanel session={session} onClose={close} />}
        {panel === 'reveal' && (
          <RevealPanel session={session} onShow={(shapes) => shown?.show(shapes)} onClose={close} />
        )}
        {panel === 'rules' && <RulesPanel session={session} onClose={close} />}
        {panel === 'versions' && (
          <VersionsPanel boardId={board.id} role={participant.role} onClose={close} />
        )}
      </LazyPart>
    </main>
  );
}

/** The cell that this person has pressed on the canvas. */
function usePressedCell(canvas: CanvasHandle | undefined): ReturnType<CanvasHandle['openCell']> {
  return useSyncExternalStore(canvas?.onOpenCell ?? NOBODY, () => canvas?.openCell());
}

const NOBODY = () => () => undefined;

function useTroubles(): [
  troubles: Trouble[],
  add: (problem: ApiProblem) => void,
  dismiss: (id: number) => void,
] {
  const [troubles, setTroubles] = useState<Trouble[]>([]);
  const add = useCallback((problem: ApiProblem) => {
    setTroubles((before) => [...before, { id: (before.at(-1)?.id ?? 0) + 1, problem }]);
  }, []);
  const dismiss = useCallback((id: number) => {
    setTroubles((before) => before.filter((trouble) => trouble.id !== id));
  }, []);
  return [troubles, add, dismiss];
}
