import { lazy, Suspense } from 'react';
import { useHasRounds } from '../../session/useHasRounds.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { useCanvasSession } from '../canvasSession.ts';

const VoteNotes = lazy(() => import('./VoteNotes.tsx'));

/** Votes on the notes of a canvas. Until there has been a vote it is nothing, and loads nothing. */
export function VoteLayer() {
  const session = useCanvasSession();
  if (!useHasRounds(session)) return null;
  return (
    // Where it does not come, the bar says so, and the canvas goes on without it.
    <ErrorBoundary instead={null}>
      <Suspense fallback={null}>
        <VoteNotes session={session} />
      </Suspense>
    </ErrorBoundary>
  );
}
