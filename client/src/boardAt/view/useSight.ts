import type { Rect } from '@gapboard/drawing';
import { useCallback, useMemo, useState } from 'react';
import { type Camera, fitted, type Point, showing, type Size, zoomed } from './camera.ts';

/** What of a page somebody looks at, and the ways to look elsewhere. */
export interface Sight {
  /** `undefined`: not known before there is something to see */
  camera: Camera | undefined;
  /** of the window in which it is seen, in CSS pixels */
  size: Size;
  setSize: (size: Size) => void;
  move: (change: (camera: Camera) => Camera) => void;
  /** all of it in the middle */
  fit: (rect: Rect | undefined) => void;
  /** so that it can be seen and read; moves nothing that needs not be moved */
  show: (rect: Rect) => void;
  /** by a factor, about the middle or a point of the window */
  zoom: (factor: number, at?: Point) => void;
}

const NO_ROOM: Size = { width: 0, height: 0 };

/** Either all of something, however large the window is, or a view that somebody has moved to. */
type Looking =
  | { at: 'nothing' }
  | { at: 'all'; of: Rect | undefined }
  | { at: 'moved'; to: Camera };

export function useSight(): Sight {
  const [size, setSize] = useState(NO_ROOM);
  const [looking, setLooking] = useState<Looking>({ at: 'nothing' });
  const camera = useMemo(() => cameraOf(looking, size), [looking, size]);
  const move = useCallback(
    (change: (now: Camera) => Camera) =>
      setLooking((now) => {
        const from = cameraOf(now, size);
        return from ? { at: 'moved', to: change(from) } : now;
      }),
    [size],
  );
  const fit = useCallback((of: Rect | undefined) => setLooking({ at: 'all', of }), []);
  const show = useCallback(
    (rect: Rect) =>
      setLooking((now) => {
        const from = cameraOf(now, size) ?? fitted(rect, size);
        return { at: 'moved', to: showing(from, rect, size) };
      }),
    [size],
  );
  const zoom = useCallback(
    (factor: number, at: Point = { x: size.width / 2, y: size.height / 2 }) =>
      move((now) => zoomed(now, factor, at)),
    [move, size],
  );
  return useMemo(
    () => ({ camera, size, setSize, move, fit, show, zoom }),
    [camera, size, move, fit, show, zoom],
  );
}

function cameraOf(looking: Looking, size: Size): Camera | undefined {
  switch (looking.at) {
    case 'nothing':
      return undefined;
    case 'all':
      return fitted(looking.of, size);
    case 'moved':
      return looking.to;
  }
}
