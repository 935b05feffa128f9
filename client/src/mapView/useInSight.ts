import { useMemo } from 'react';
import type { CanvasHandle } from '../canvas/handle.ts';

/** The canvas for those who send people to see something on it: what covers it goes first. */
export function useInSight(
  canvas: CanvasHandle | undefined,
  uncover: () => void,
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
          uncover();
          canvas.show(shapeIds);
        },
        showCell: (mapId, cell) => {
          uncover();
          canvas.showCell(mapId, cell);
        },
      },
    [canvas, uncover],
  );
}
