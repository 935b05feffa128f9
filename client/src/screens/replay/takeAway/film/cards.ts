import type { Surface } from '@gapboard/drawing';
import type { ReplayScript } from '@gapboard/history';
import { takeAwayWords } from '../words.ts';

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
/** The app's pine and cream: a card is no part of a board. */
const GROUND = '#0d4744';
const WORDS = '#f6efe2';
const SOFT = '#bcd3cd';

interface Size {
  width: number;
  height: number;
}

/** The sheet before a film and the one after it, with whose it is and what may be done with it. */
export function paintCard(
  surface: Surface,
  { width, height }: Size,
  { title, credit, licence, from, to }: ReplayScript,
  which: 'title' | 'end',
): void {
  surface.fillStyle = GROUND;
  surface.fillRect(0, 0, width, height);
  surface.textAlign = 'center';
  surface.textBaseline = 'middle';
  const says = takeAwayWords.cards;
  const lines = [
    ...wrapped(surface, title, 0.075 * height, width * 0.84).map((words) => ({
      words,
      size: 0.075,
    })),
    ...(which === 'title' ? [{ words: says.when(from.at, to.at), size: 0.036 }] : []),
    ...(credit === null ? [] : [{ words: says.drawnBy(credit), size: 0.036 }]),
    ...(licence === null ? [] : [{ words: licence, size: 0.036 }]),
    ...(which === 'end' ? [{ words: says.madeWith, size: 0.028 }] : []),
  ];
  const heights = lines.map(({ size }) => size * height * 1.7);
  let y = (height - heights.reduce((sum, one) => sum + one, 0)) / 2;
  for (const [n, { words, size }] of lines.entries()) {
    const high = heights[n] ?? 0;
    surface.font = fontOf(size * height);
    surface.fillStyle = size > 0.05 ? WORDS : SOFT;
    surface.fillText(words, width / 2, y + high / 2, width * 0.9);
    y += high;
  }
}

function fontOf(size: number): string {
  return `600 ${size}px ${FONT}`;
}

/** A title in as many lines as it needs, and no more than four. */
function wrapped(surface: Surface, text: string, size: number, most: number): string[] {
  surface.font = fontOf(size);
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && (lines.length === 4 || surface.measureText(longer).width <= most)) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines;
}
