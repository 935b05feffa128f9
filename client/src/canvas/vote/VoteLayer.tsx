import { lazy, Suspense } from 'react';
import { useRounds } from '../../session/rounds.ts';
import { useCanvasSession } from '../canvasSession.ts';

const VoteNotes = lazy(() => import('./VoteNotes.tsx'));

/** Votes on the notes of a canvas. Until there has been a vote it is nothing, and loads nothing. */
export function VoteLayer() {
  const session = useCanvasSession();
  const rounds = useRounds(session);
  if (rounds.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <VoteNotes session={session} rounds={rounds} />
    </Suspense>
  );
}
