/**
 * Bubbles whose area follows what they count: r = k·√n, with one k for the whole map, so that twice
 * the area is twice as much anywhere on it.
 */

/** A map on which little lies yet is measured as if one cell had four: else its first study would fill a cell. */
const ROOT_AT_LEAST = 2;

/**
 * The radius of one, in the unit of `most`, where the bubble of `largest` has to fit into a radius of
 * `most`. Room is made in steps of square numbers: bubbles that all changed their size with every
 * note in the largest cell could not be watched, nor drawn in time on a large map.
 */
export function unitRadius(largest: number, most: number): number {
  return most / Math.max(ROOT_AT_LEAST, Math.ceil(Math.sqrt(largest)));
}

export function radiusOf(count: number, unit: number): number {
  return unit * Math.sqrt(count);
}

/** Width of a digit as a part of its font size, in the widest fonts that people have. */
const DIGIT = 0.66;
/** What stays free on either side of a number, as a part of its font size. */
const SIDE = 0.14;

/** Whether a count can be written in its bubble: both lengths in the same unit. */
export function fitsInside(count: number, unit: number, fontSize: number): boolean {
  const width = (String(count).length * DIGIT + 2 * SIDE) * fontSize;
  // The corners of the number are on the circle or within.
  return 2 * radiusOf(count, unit) >= Math.hypot(width, 0.72 * fontSize);
}
