import type { BigScreenFollows } from '@gapboard/board';
import { useEffect, useState } from 'react';
import StageCanvas, { type StageCanvasHandle } from '../../../canvas/StageCanvas.tsx';
import type { BoardSession } from '../../../session/boardSession.ts';
import { whatToSee } from './whoToFollow.ts';

/** How often it looks where whoever is followed looks, in ms: their view is told ten times a second at most. */
const LOOK_MS = 200;

/** A canvas that shows the board as whoever is followed sees it, or all of it. */
export function BoardPart({
  session,
  licenceKey,
  follow,
}: {
  session: BoardSession;
  licenceKey: string | null;
  follow: BigScreenFollows;
}) {
  const [canvas, setCanvas] = useState<StageCanvasHandle>();
  useEffect(
    () => (canvas ? followOn(canvas, session, follow) : undefined),
    [canvas, session, follow],
  );
  return <StageCanvas session={session} licenceKey={licenceKey} onCanvas={setCanvas} />;
}

/** Moves the canvas whenever who is followed has moved, or what is on the board has grown; answers an end to it. */
function followOn(
  canvas: StageCanvasHandle,
  { awareness, participant }: BoardSession,
  follow: BigScreenFollows,
): () => void {
  let shown: string | undefined;
  const look = (): void => {
    const options = { states: awareness.getStates(), self: awareness.clientID };
    const sight = whatToSee({ ...options, me: participant.id, follow });
    if (!sight) {
      shown = undefined;
      canvas.seeAll();
      return;
    }
    const key = JSON.stringify(sight);
    if (key === shown) return;
    shown = key;
    canvas.see(sight);
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  window.addEventListener('resize', look);
  return () => {
    clearInterval(timer);
    window.removeEventListener('resize', look);
  };
}
