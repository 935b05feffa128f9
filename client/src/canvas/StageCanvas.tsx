import { useCallback, useMemo } from 'react';
import {
  type Editor,
  type TLComponents,
  type TLShape,
  type TLUserPreferences,
  Tldraw,
  useTldrawCurrentUser,
} from 'tldraw';
import 'tldraw/tldraw.css';
import type { BoardSession } from '../session/boardSession.ts';
import style from './BoardCanvas.module.css';
import { CanvasSessionProvider } from './canvasSession.ts';
import { MAP_SHAPE_UTILS } from './map/shapeUtils.ts';
import { isMergedInto } from './merge/mergedNotes.ts';
import { showOthers } from './presence/showOthers.ts';
import { CanvasPermissionsProvider } from './permissions/canvasPermissions.ts';
import { HeldTextsProvider } from './privacy/heldTextsContext.ts';
import { see, type Sight } from './together/sight.ts';
import { keepOverlaysStill, OVERLAY_UTILS } from './stillOverlays.ts';
import { useBoundStore } from './useBoundStore.ts';
import { ASSET_URLS, THEMES } from './tldrawAssets.ts';

/** Traces of whoever points are drawn; forty names and arrows would hide the board. */
const COMPONENTS: TLComponents = { CollaboratorCursor: null };
const OPTIONS = { maxShapesPerPage: 10_000 };
/** Around all of the board, in pixels. */
const INSET = 24;

/** What a screen without tools asks of its canvas. */
export interface StageCanvasHandle {
  see: (sight: Sight) => void;
  /** All of the page that is shown. */
  seeAll: () => void;
}

export interface StageCanvasProps {
  session: BoardSession;
  licenceKey: string | null;
  /** the canvas when it is there to be asked, `undefined` when it goes */
  onCanvas: (canvas: StageCanvasHandle | undefined) => void;
}

/** A board without tools: it shows what there is, takes no part, and is moved by whoever is followed. */
export default function StageCanvas({ session, licenceKey, onCanvas }: StageCanvasProps) {
  const bound = useBoundStore(session, LOOKS);
  const { participant } = session;
  const preferences = useMemo<TLUserPreferences>(
    () => ({ id: participant.id, colorScheme: 'system', locale: 'en' }),
    [participant],
  );
  const user = useTldrawCurrentUser({ userPreferences: preferences, setUserPreferences: ignore });
  const onMount = useCallback(
    (editor: Editor) => {
      window.gapboard = { editor, session };
      editor.updateInstanceState({ isReadonly: true });
      onCanvas({ see: (sight) => see(editor, sight), seeAll: () => seeAll(editor) });
      const ends = [keepOverlaysStill(editor), showOthers(editor, session)];
      return () => {
        for (const end of ends) end();
        onCanvas(undefined);
      };
    },
    [onCanvas, session],
  );
  const permissions = bound?.permissions;
  // A facilitator's own screen shows more than the room is to see yet.
  const shapeVisibility = useCallback(
    (shape: TLShape, editor: Editor) =>
      permissions?.hidesFromRoom(shape) || isMergedInto(editor, shape) ? 'hidden' : 'inherit',
    [permissions],
  );
  if (!bound) return null;
  return (
    <div className={style.canvas} inert>
      <CanvasSessionProvider value={session}>
        <CanvasPermissionsProvider value={bound.permissions}>
          <HeldTextsProvider value={bound.held}>
            <Tldraw
              store={bound.store}
              user={user}
              assetUrls={ASSET_URLS}
              themes={THEMES}
              options={OPTIONS}
              components={COMPONENTS}
              shapeUtils={MAP_SHAPE_UTILS}
              overlayUtils={OVERLAY_UTILS}
              hideUi
              getShapeVisibility={shapeVisibility}
              onMount={onMount}
              {...(licenceKey !== null && { licenseKey: licenceKey })}
            />
          </HeldTextsProvider>
        </CanvasPermissionsProvider>
      </CanvasSessionProvider>
    </div>
  );
}

const LOOKS = { looks: true };

function ignore(): void {
  // Nobody sets anything on a screen without tools.
}

function seeAll(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds();
  if (bounds) editor.zoomToBounds(bounds, { inset: INSET, immediate: true, force: true });
}
