/** What a replay paints over the board: how votes came out, and what part of the session this is. */
import type { Rect, Surface, View } from '@gapboard/drawing';
import { fit } from './pan.ts';

/** System fonts: a file to take away brings none along. */
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
/** Sizes follow the surface, as on a wall: these are parts of its shorter side. */
const CAPTION_SIZE = 0.042;
const BADGE_SIZE = 0.026;
const LEAST_PX = { caption: 16, badge: 12 };

const COLOURS = {
  light: { ground: '#0d4744', words: '#f6efe2', edge: '#ffffff' },
  dark: { ground: '#83d4c8', words: '#08201f', edge: '#08201f' },
} as const;

/** A note's share in a vote, and how far it has been counted. */
export interface Badge {
  /** where its note is seen, in the page's coordinates */
  rect: Rect;
  says: string;
  /** 1 for the most */
  share: number;
  /** from 0 to 1 */
  counted: number;
}

export function paintBadges(surface: Surface, view: View, badges: readonly Badge[]): void {
  const size = Math.max(LEAST_PX.badge, BADGE_SIZE * Math.min(view.width, view.height));
  const colours = COLOURS[view.theme];
  for (const { rect, says, share, counted } of badges) {
    const { x, y, w, h } = onSurface(rect, view);
    surface.fillStyle = colours.ground;
    const thick = Math.max(3, size / 3);
    surface.fillRect(x, y + h - thick, w * share * counted, thick);
    surface.font = `700 ${size}px ${FONT}`;
    const wide = Math.max(size * 1.7, surface.measureText(says).width + size);
    // Above its corner, so that it covers no word of the note.
    pill(surface, { x: x + w - wide, y: y - size * 0.9, w: wide, h: size * 1.5 }, colours);
    surface.fillStyle = colours.words;
    surface.textAlign = 'center';
    surface.textBaseline = 'middle';
    surface.fillText(says, x + w - wide / 2, y - size * 0.12);
  }
}

/** @param opacity from 0, not seen, to 1 */
export function paintCaption(
  surface: Surface,
  { width, height, theme }: View,
  words: string,
  opacity: number,
): void {
  if (opacity <= 0 || words === '') return;
  const size = Math.max(LEAST_PX.caption, CAPTION_SIZE * Math.min(width, height));
  const colours = COLOURS[theme];
  surface.save();
  surface.globalAlpha = opacity;
  surface.font = `600 ${size}px ${FONT}`;
  const most = width - 4 * size;
  const shown = fitted(surface, words, most);
  const wide = surface.measureText(shown).width + 2 * size;
  const box = { x: size, y: height - 3.2 * size, w: wide, h: 2.2 * size };
  pill(surface, box, colours);
  surface.fillStyle = colours.words;
  surface.textAlign = 'left';
  surface.textBaseline = 'middle';
  surface.fillText(shown, box.x + size, box.y + box.h / 2);
  surface.restore();
}

/** Words that are too long for one line, with dots for the rest of them. */
function fitted(surface: Surface, words: string, most: number): string {
  if (surface.measureText(words).width <= most) return words;
  const signs = [...words];
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const isFitting = surface.measureText(`${signs.slice(0, middle).join('')}…`).width <= most;
    if (isFitting) low = middle;
    else high = middle - 1;
  }
  return `${signs.slice(0, low).join('').trimEnd()}…`;
}

function pill(
  surface: Surface,
  { x, y, w, h }: Rect,
  { ground, edge }: { ground: string; edge: string },
): void {
  surface.beginPath();
  surface.roundRect(x, y, w, h, h / 2);
  surface.fillStyle = ground;
  surface.fill();
  surface.lineWidth = Math.max(1, h / 20);
  surface.strokeStyle = edge;
  surface.stroke();
}

/** Where something of a page is seen. */
function onSurface(of: Rect, view: View): Rect {
  const { zoom, x, y } = fit(view);
  return { x: x + of.x * zoom, y: y + of.y * zoom, w: of.w * zoom, h: of.h * zoom };
}
