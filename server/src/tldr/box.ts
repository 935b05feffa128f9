import type { UnknownRecord } from '@gapboard/board';
import type { Rect } from '@gapboard/evidence/layout';

/** How a box looks, in tldraw's words. */
export interface BoxLook {
  color: string;
  fill: 'none' | 'semi' | 'solid';
  dash: 'solid' | 'dashed' | 'dotted';
  align: 'start' | 'middle';
  verticalAlign: 'start' | 'middle';
  /** of its text and its line: 1 is tldraw's own */
  scale: number;
}

/** A rectangle with words in it, as a shape of tldraw's. */
export function box(
  { id, parentId, index }: { id: string; parentId: string; index: string },
  { x, y, w, h }: Rect,
  richText: unknown,
  look: BoxLook,
): UnknownRecord {
  const shape: object = {
    id,
    typeName: 'shape',
    type: 'geo',
    parentId,
    index,
    x,
    y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      geo: 'rectangle',
      w,
      h,
      growY: 0,
      flipX: false,
      flipY: false,
      url: '',
      labelColor: 'black',
      size: 's',
      font: 'sans',
      ...look,
      richText,
    },
  };
  return shape as UnknownRecord;
}
