import { useEffect } from 'react';
import type { CanvasHandle } from '../../../canvas/handle.ts';
import type { BoardSession } from '../../../session/boardSession.ts';
import { useFindings } from './useFindings.ts';

/** Counts for a facilitator what there is to tidy, as people work. */
export default function TidyWatch({
  session,
  canvas,
  onCount,
}: {
  session: BoardSession;
  canvas: CanvasHandle;
  onCount: (count: number) => void;
}) {
  const count = useFindings(session, canvas)?.findings.length ?? 0;
  useEffect(() => onCount(count), [count, onCount]);
  return null;
}
