import type { InkPoint, UnknownRecord } from '@gapboard/board';
import type { Stroke } from '../ink/stroke.ts';

/** The page on which a test's shapes lie. */
export const PAGE = 'page:one';

/** tldraw brands the ids of its records, which a test's are not made with. */
export function record(of: object): UnknownRecord {
  return of as UnknownRecord;
}

/** A shape that lies at the origin of {@link PAGE}, unless it is said otherwise. */
export function shape(id: string, type: string, of: object): UnknownRecord {
  return record({
    id: `shape:${id}`,
    typeName: 'shape',
    type,
    parentId: PAGE,
    index: 'a1',
    x: 0,
    y: 0,
    rotation: 0,
    opacity: 1,
    meta: {},
    ...of,
  });
}

/** How every stroke of a test looks. */
export const INK = {
  color: 'black',
  size: 'm',
  dash: 'draw',
  fill: 'none',
  scale: 1,
  isPen: true,
  isComplete: true,
};

/** A stroke of one run, as it is read from a shape. */
export function stroke(points: readonly InkPoint[], more: Partial<Stroke> = {}): Stroke {
  return {
    points: [points],
    colour: 'black',
    size: 'm',
    isComplete: true,
    isPen: true,
    isClosed: false,
    fill: 'none',
    scale: 1,
    dash: 'draw',
    isHighlighter: false,
    open: { start: false, end: false },
    ...more,
  };
}
