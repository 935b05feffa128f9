import { memo, useCallback, useState } from 'react';
import {
  tipTapDefaultExtensions,
  Tldraw,
  useTldrawCurrentUser,
  useValue,
  type Editor,
  type TLComponents,
  type TLShape,
  type TLUserPreferences,
} from 'tldraw';
import 'tldraw/tldraw.css';
import type { ApiProblem } from '../apiProblem.ts';
import type { BoardSession } from '../session/boardSession.ts';
import style from './BoardCanvas.module.css';
import { canvasWords } from './words.ts';
import { installClipboard } from './clipboard.ts';
import { ContentHandlers } from './ContentHandlers.tsx';
import { editorHandle } from './editorHandle.ts';
import type { CanvasHandle } from './handle.ts';
import { DropLabel } from './map/DropLabel.tsx';
import { endHeading } from './map/endHeading.ts';
import { HeadingTools } from './map/HeadingTools.tsx';
import { PensBar } from './ink/bar/PensBar.tsx';
import { EraserRing } from './ink/eraser/EraserRing.tsx';
import { InkEraserTool } from './ink/eraser/InkEraserTool.ts';
import { layOutPens } from './ink/inkOf.ts';
import { keepPalmsOff } from './ink/palm/keepPalmsOff.ts';
import { hearPenButton } from './ink/penButton.ts';
import { InkTool } from './ink/tool/InkTool.ts';
import { hearPressTilt } from './ink/tool/pressTilt.ts';
import { showMapFirst } from './map/firstView.ts';
import { keepNotes } from './map/keepNotes.ts';
import { settleCopies } from './map/settleCopies.ts';
import { MAP_SHAPE_UTILS } from './map/shapeUtils.ts';
import { tellOfPlaces } from './map/tellOfPlaces.ts';
import { isMergedInto } from './merge/mergedNotes.ts';
import { keepOverlaysStill, OVERLAY_UTILS } from './stillOverlays.ts';
import { Toolbar } from './Toolbar.tsx';
import { NoteTools } from './note/NoteTools.tsx';
import { noteTools } from './note/EvidenceNoteTool.ts';
import { Areas } from './areas/Areas.tsx';
import { chooseNoHidden } from './areas/chooseNoHidden.ts';
import { CanvasLines } from './permissions/CanvasLines.tsx';
import { CanvasPermissionsProvider } from './permissions/canvasPermissions.ts';
import { guardEditor } from './permissions/guardEditor.ts';
import {
  ContextMenu,
  ImageToolbar,
  PageMenu,
  QuickActions,
  StylePanel,
} from './permissions/menus.tsx';
import { overridesFor } from './permissions/overrides.ts';
import { Padlocks } from './permissions/Padlocks.tsx';
import { RemoveAsked } from './removal/RemoveAsked.tsx';
import { ShapeTag } from './permissions/ShapeTag.tsx';
import { VoteLayer } from './vote/VoteLayer.tsx';
import { CanvasSessionProvider } from './canvasSession.ts';
import { GlidingCursor } from './presence/GlidingCursor.tsx';
import { HeldTextsProvider } from './privacy/heldTextsContext.ts';
import { PrivacyLines } from './privacy/PrivacyLines.tsx';
import { Framing } from './scribe/Framing.tsx';
import { ScribeBar } from './scribe/ScribeBar.tsx';
import { drawInto } from './scribe/drawInto.ts';
import { isLayerHidden } from './scribe/layAbove.ts';
import { rememberLayerLook } from './scribe/layerLook.ts';
import { sharePointer } from './presence/sharePointer.ts';
import { shareState } from './presence/shareState.ts';
import { showOthers } from './presence/showOthers.ts';
import { ASSET_URLS, THEMES } from './tldrawAssets.ts';
import { hearCarets, openText } from './typing/openText.ts';
import { showOthersTyping } from './typing/othersTyping.ts';
import { TypingTags } from './TypingTags.tsx';
import { useBoundStore } from './useBoundStore.ts';

declare global {
  interface Window {
    /** the open board, for support in the browser's console and for tests */
    gapboard?: { editor: Editor; session: BoardSession };
  }
}

installClipboard();

/** Our own bar shows who is here and what is saved; tldraw's developer panel is nobody's business here. */
const COMPONENTS: TLComponents = {
  SharePanel: null,
  DebugPanel: null,
  DebugMenu: null,
  CollaboratorCursor: GlidingCursor,
  InFrontOfTheCanvas,
  OnTheCanvas,
  ContextMenu,
  ImageToolbar,
  PageMenu,
  QuickActions,
  StylePanel,
  Toolbar,
};

function OnTheCanvas() {
  return (
    <>
      <Padlocks />
      <Areas />
      <VoteLayer />
    </>
  );
}

function InFrontOfTheCanvas() {
  return (
    <>
      <TypingTags />
      <ShapeTag />
      <HeadingTools />
      <NoteTools />
      <Framing />
      <ScribeBar />
      <DropLabel />
      <PrivacyLines />
      <CanvasLines />
      <EraserRing />
      <PensBar />
      <RemoveAsked />
    </>
  );
}

export interface BoardCanvasProps {
  session: BoardSession;
  licenceKey: string | null;
  /** the canvas when it is there to be asked, `undefined` when it goes */
  onCanvas: (canvas: CanvasHandle | undefined) => void;
  onProblem: (problem: ApiProblem) => void;
}

/**
 * tldraw's whole editor on a board's document. Render it only once the session is ready. What is around
 * it is drawn again for many reasons, and all of tldraw's own parts would be with it.
 */
export default memo(function BoardCanvas({
  session,
  licenceKey,
  onCanvas,
  onProblem,
}: BoardCanvasProps) {
  const bound = useBoundStore(session);
  const { participant } = session;
  const [preferences, setPreferences] = useState<TLUserPreferences>({
    id: participant.id,
    name: participant.name,
    color: participant.colour,
    colorScheme: 'system',
    locale: 'en',
  });
  const user = useTldrawCurrentUser({
    userPreferences: preferences,
    setUserPreferences: setPreferences,
  });

  const permissions = bound?.permissions;
  const { boardId } = session;
  const overrides = useValue('overrides', () => permissions && overridesFor(permissions, boardId), [
    boardId,
    permissions,
  ]);
  const closed = useValue('closed', () => permissions?.closed, [permissions]);
  const shapeVisibility = useCallback(
    (shape: TLShape, editor: Editor) =>
      permissions?.hides(shape) || isMergedInto(editor, shape) || isLayerHidden(editor, shape)
        ? 'hidden'
        : 'inherit',
    [permissions],
  );
  const onMount = useCallback(
    (editor: Editor) => {
      window.gapboard = { editor, session };
      onCanvas(editorHandle(editor, session, permissions));
      rememberLayerLook(editor, session.boardId);
      const ends = [
        keepOverlaysStill(editor),
        shareState(editor, session),
        sharePointer(editor, session),
        showOthers(editor, session),
        showOthersTyping(editor),
        hearCarets(editor),
        keepNotes(editor, (shape) => permissions?.whyNotMove(shape)),
        settleCopies(editor),
        tellOfPlaces(editor),
        endHeading(editor),
        chooseNoHidden(editor),
        drawInto(editor),
        ...(bound ? [bound.held.watch(editor, () => session.flush())] : []),
        showMapFirst(editor, bound?.wasHere === true),
        keepPalmsOff(editor),
        hearPenButton(editor),
        hearPressTilt(editor),
        ...(permissions
          ? [guardEditor(editor, permissions), layOutPens(editor, session, permissions)]
          : []),
      ];
      return () => {
        for (const end of ends) end();
        onCanvas(undefined);
      };
    },
    [bound, onCanvas, permissions, session],
  );

  if (!bound) return null;
  return (
    <div className={style.canvas} data-closed={closed}>
      <CanvasSessionProvider value={session}>
        <CanvasPermissionsProvider value={permissions}>
          <HeldTextsProvider value={bound.held}>
            <Tldraw
              store={bound.store}
              overrides={overrides}
              user={user}
              assetUrls={ASSET_URLS}
              themes={THEMES}
              options={OPTIONS}
              embeds={NO_EMBEDS}
              acceptedVideoMimeTypes={NO_VIDEOS}
              components={COMPONENTS}
              shapeUtils={MAP_SHAPE_UTILS}
              overlayUtils={OVERLAY_UTILS}
              tools={TOOLS}
              getShapeVisibility={shapeVisibility}
              onMount={onMount}
              {...(licenceKey !== null && { licenseKey: licenceKey })}
            >
              <ContentHandlers onProblem={onProblem} />
            </Tldraw>
          </HeldTextsProvider>
        </CanvasPermissionsProvider>
      </CanvasSessionProvider>
    </div>
  );
});

const TOOLS = [...noteTools, InkTool, InkEraserTool];
const OPTIONS = {
  /** tldraw stops at 4,000; a region's whole day on one page may hold more. */
  maxShapesPerPage: 10_000,
  text: {
    tipTapConfig: {
      extensions: [...tipTapDefaultExtensions, openText],
      // It would come a moment later, and bring the caret to the start.
      autofocus: false,
      /** its field for what is written on a note or a shape has no name otherwise */
      editorProps: { attributes: { 'aria-label': canvasWords.writing } },
    },
  },
};
const NO_EMBEDS: [] = [];
const NO_VIDEOS: [] = [];
