import { useMemo } from 'react';
import type { CanvasHandle } from '../canvas/handle.ts';

/** The canvas for those who send people to see something on it: what covers it goes first, and the map they are sent to is the one that views are of from then on. */
export function useInSight(
  canvas: CanvasHandle | undefined,
  uncover: (mapId?: string) => void,
): CanvasHandle | undefined {
  return useMemo(
    () =>
      canvas && {
        ...canvas,
        follow: (participantId) => {
          uncover();
          canvas.follow(participantId);
        },
        show: (shapeIds) => {
          uncover(canvas.maps().find(({ id }) => shapeIds.includes(id))?.id);
          canvas.show(shapeIds);
        },
        showCell: (mapId, cell) => {
          uncover(mapId);
          canvas.showCell(mapId, cell);
        },
      },
    [canvas, uncover],
  );
}
