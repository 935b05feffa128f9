import type { Participant } from '@gapboard/board';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { CanvasHandle } from '../../../canvas/handle.ts';
import type { BoardSession } from '../../../session/boardSession.ts';

const CellSheet = lazy(() => import('./CellSheet.tsx'));

/** The cell that somebody has pressed on the canvas, beside it. */
export function OpenCell({
  canvas,
  session,
  me,
}: {
  canvas: CanvasHandle;
  session: BoardSession;
  me: Participant;
}) {
  const open = useSyncExternalStore(canvas.onOpenCell, canvas.openCell);
  const maps = useSyncExternalStore(canvas.onMaps, canvas.maps);
  const map = maps.find(({ id }) => id === open?.map);
  if (!open || !map) return null;
  return (
    <Suspense fallback={null}>
      <CellSheet
        session={session}
        me={me}
        map={map}
        cell={open.ref}
        onGo={(cell) => {
          canvas.closeCell();
          canvas.showCell(map.id, cell);
        }}
        onClose={() => canvas.closeCell()}
      />
    </Suspense>
  );
}
