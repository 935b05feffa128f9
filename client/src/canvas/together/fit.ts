import type { PageRect } from '@gapboard/board';
import type { Covered } from '../covered.ts';

export interface Size {
  w: number;
  h: number;
}

export interface Camera {
  x: number;
  y: number;
  z: number;
}

/** tldraw's own range. */
const ZOOM = { least: 0.05, most: 8 };

/** The camera that shows all of a rectangle, as large as it goes, in the middle of what nothing covers. */
export function fitted(rect: PageRect, screen: Size, covered: Covered): Camera {
  const { w, h } = free(screen, covered);
  const z = Math.min(ZOOM.most, Math.max(ZOOM.least, Math.min(w / rect.w, h / rect.h)));
  return {
    x: (covered.side + (w - rect.w * z) / 2) / z - rect.x,
    y: (covered.top + (h - rect.h * z) / 2) / z - rect.y,
    z,
  };
}

/** What somebody sees of a page where nothing covers it. */
export function seen({ x, y, z }: Camera, screen: Size, covered: Covered): PageRect {
  const { w, h } = free(screen, covered);
  return { x: covered.side / z - x, y: covered.top / z - y, w: w / z, h: h / z };
}

/** A screen so small that bars cover all of it is taken as it is. */
function free({ w, h }: Size, { top, bottom, side }: Covered): Size {
  return { w: Math.max(w - 2 * side, w / 2), h: Math.max(h - top - bottom, h / 3) };
}
