/** A rectangle in pixels of the canvas on the screen. */
export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Where a tag goes: one of its corners, and which. In pixels of the canvas on the screen. */
export interface TagPlace {
  x: number;
  y: number;
  /** which edge of the tag `y` is */
  edge: 'top' | 'bottom';
  /** which side of the tag `x` is */
  side: 'left' | 'right';
  /** its greatest width: that of its shape, within reason, so that neighbours have room for theirs */
  most: number;
}

/** Between a shape and its tag, in px: the outline of a selected shape fits in. */
const GAP = 7;
/** Height of a tag with its gap, in px. */
const TALL = 32;
/** tldraw's own panels lie along the top of the canvas, in px. */
const PANELS = 48;
const MARGIN = 8;
/** Narrower than this, in px, a tag says nothing; wider, it stands in the way. */
const MOST = { least: 170, most: 280 };

/**
 * Where to say something about a shape without covering what is in it: above it or below it,
 * where there is room, or within the view where the shape is taller than that.
 *
 * @param how which side of it is tried first, and how wide a tag may always be, in px
 * @returns `undefined` if the shape is out of view
 */
export function tagPlace(
  shape: Rect,
  view: { w: number; h: number },
  { first = 'above', least = MOST.least }: { first?: 'above' | 'below'; least?: number } = {},
): TagPlace | undefined {
  const [right, bottom] = [shape.x + shape.w, shape.y + shape.h];
  if (right < 0 || bottom < 0 || shape.x > view.w || shape.y > view.h) return undefined;
  const most = Math.min(Math.max(shape.w, least), MOST.most);
  const across: Pick<TagPlace, 'x' | 'side' | 'most'> =
    shape.x + most <= view.w
      ? { x: Math.max(shape.x, MARGIN), side: 'left', most }
      : { x: Math.min(right, view.w - MARGIN), side: 'right', most };
  const above =
    shape.y - TALL >= PANELS ? { ...across, y: shape.y - GAP, edge: 'bottom' as const } : undefined;
  const below =
    bottom + TALL <= view.h ? { ...across, y: bottom + GAP, edge: 'top' as const } : undefined;
  const within: TagPlace = { ...across, y: PANELS + GAP, edge: 'top' };
  return first === 'above' ? (above ?? below ?? within) : (below ?? above ?? within);
}
