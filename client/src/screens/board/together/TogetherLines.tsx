import { peopleOf } from '@gapboard/sync';
import { lazy, Suspense, useState } from 'react';
import type { CanvasHandle } from '../../../canvas/handle.ts';
import type { BoardSession } from '../../../session/boardSession.ts';
import { useSpotlight } from '../../../session/spotlight.ts';
import { useFollowing } from '../../../people/useFollowing.ts';

// Most of the time nobody is brought anywhere.
const SpotlightLine = lazy(() => import('./spotlight/SpotlightLine.tsx'));
const FollowingLine = lazy(() => import('./follow/FollowingLine.tsx'));

export interface TogetherLinesProps {
  session: BoardSession;
  canvas: CanvasHandle | undefined;
  /** another view of the map lies over the canvas */
  isCovered: boolean;
  onUncover: () => void;
}

/** What is said over the board of whose view this person's goes with. */
export function TogetherLines({ session, canvas, isCovered, onUncover }: TogetherLinesProps) {
  const spot = useSpotlight(session);
  const [wasLit, setWasLit] = useState(false);
  if (spot && !wasLit) setWasLit(true);
  const following = useFollowing(canvas);
  if (!canvas) return null;
  const isMoved = session.participant.role !== 'facilitator';
  const isLed = isMoved && spot?.held === true && spot.by === following;
  return (
    <Suspense fallback={null}>
      {wasLit && (
        <SpotlightLine
          spot={spot}
          session={session}
          canvas={canvas}
          isCovered={isCovered}
          onUncover={onUncover}
        />
      )}
      {following !== undefined && !isLed && (
        <FollowingLine name={peopleOf(session.doc).get(following)?.name ?? ''} canvas={canvas} />
      )}
    </Suspense>
  );
}
