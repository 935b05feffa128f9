/** What lies over the edges of a canvas, in px of the screen: menus and lines above, tools below. */
export interface Covered {
  top: number;
  bottom: number;
  side: number;
}

/** Below this width, in px, tldraw has a second row over its toolbar. */
const NARROW = 640;

export function coveredOn(width: number): Covered {
  return { top: 56, bottom: width < NARROW ? 116 : 96, side: 16 };
}

/** …with a line over the board that says why one is there, which a narrow screen breaks in two. */
export function coveredWithLine(width: number): Covered {
  const covered = coveredOn(width);
  return { ...covered, top: width < NARROW ? 168 : 116 };
}
