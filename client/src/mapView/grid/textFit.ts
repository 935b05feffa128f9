import { SOFT_HYPHEN } from './softHyphens.ts';

/** How wide a text is, in em. */
export type Measure = (text: string) => number;

/** A heading's text and the room it has, in CSS pixels. */
export interface Label {
  text: string;
  width: number;
  height: number;
}

const STEP = 0.5;
/** Of a heading's line, in em; as in the style of the table. */
export const LINE_HEIGHT = 1.15;

/**
 * The largest size of text above `least`, in CSS pixels, at which every label has room and none of its
 * words is cut where it should not be; `undefined` where there is no such size.
 */
export function largestText(
  labels: readonly Label[],
  { most, least }: { most: number; least: number },
  measure: Measure,
): number | undefined {
  for (let size = most; size > least; size -= STEP) {
    if (labels.every((label) => fits(label, size, measure))) return size;
  }
  return undefined;
}

function fits({ text, width, height }: Label, size: number, measure: Measure): boolean {
  const lines = linesOf(text, width / size, measure);
  return lines !== undefined && lines * LINE_HEIGHT * size <= height;
}

/** How many lines a text takes in so many em; `undefined`: some part of a word is wider than that. */
export function linesOf(text: string, width: number, measure: Measure): number | undefined {
  const space = measure(' ');
  let lines = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    let gap = filled === 0 ? 0 : space;
    const parts = partsOf(word);
    for (const [at, part] of parts.entries()) {
      const isLast = at === parts.length - 1;
      // What a part takes where the line ends after it, and where it goes on.
      const ending = measure(isLast || part.endsWith('-') ? part : `${part}-`);
      if (ending > width) return undefined;
      if (filled + gap + ending > width) {
        lines += 1;
        filled = 0;
        gap = 0;
      }
      filled += gap + measure(part);
      gap = 0;
    }
  }
  return lines;
}

/** How wide the widest piece of a text is, in em, with the hyphen it is parted with. */
export function widestPart(text: string, measure: Measure): number {
  const parts = text
    .split(' ')
    .flatMap((word) =>
      partsOf(word).map((part, at, all) =>
        at === all.length - 1 || part.endsWith('-') ? part : `${part}-`,
      ),
    );
  return Math.max(0, ...parts.map(measure));
}

/** The pieces that a word may be parted into: after each hyphen, and where it has soft ones. */
function partsOf(word: string): string[] {
  return word.split(SOFT_HYPHEN).flatMap((part) => part.split(/(?<=-)/));
}
