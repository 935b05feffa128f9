import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { type Fit, fitTable, type Heads, type Room } from './fit.ts';
import { measureText } from './measureText.ts';

/** Before anything has been measured. */
const START: Room = { width: 1280, height: 640, headHeight: 96, rem: 16 };

/**
 * How large everything in a table is: in the room its box has, beneath the headings as they have come
 * out. `corner` is as high as these.
 */
export function useFit(
  box: RefObject<HTMLElement | null>,
  corner: RefObject<HTMLElement | null>,
  heads: Heads,
): Fit {
  const [room, setRoom] = useState(START);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (!box.current || !corner.current) return;
      const now: Room = {
        width: box.current.clientWidth,
        height: box.current.clientHeight,
        headHeight: corner.current.offsetHeight,
        rem: parseFloat(getComputedStyle(document.documentElement).fontSize),
      };
      setRoom((before) => (isSame(before, now) ? before : now));
    };
    measure();
    const watch = new ResizeObserver(measure);
    for (const { current } of [box, corner]) if (current) watch.observe(current);
    return () => watch.disconnect();
  }, [box, corner]);
  return useMemo(() => fitTable(room, heads, measureText), [room, heads]);
}

function isSame(a: Room, b: Room): boolean {
  return (
    a.width === b.width && a.height === b.height && a.headHeight === b.headHeight && a.rem === b.rem
  );
}
