import { pause } from '../process/work.ts';
import type { Sample } from '../recordings/strokes.ts';
import type { Tab } from './Tab.ts';

/** A place of the pen in the page, in whole pixels, and when it is there, in ms of the stroke. */
export interface Place {
  x: number;
  y: number;
  at: number;
  pressure: number;
}

/** How large a stroke is drawn, in its recorded size. */
const SIZE = 0.6;

/** The recorded stroke as a way across the page from a corner, each place different from the one before. */
export function wayOf(samples: readonly Sample[], from: { x: number; y: number }): Place[] {
  const left = Math.min(...samples.map(({ x }) => x));
  const top = Math.min(...samples.map(({ y }) => y));
  const way: Place[] = [];
  for (const { x, y, pressure, at } of samples) {
    const place = {
      x: Math.round(from.x + (x - left) * SIZE),
      y: Math.round(from.y + (y - top) * SIZE),
      at,
      pressure: Math.min(1, Math.max(0.1, pressure)),
    };
    const before = way.at(-1);
    if (!before || before.x !== place.x || before.y !== place.y) way.push(place);
  }
  return way;
}

/** Draws it as the hand did, at its times, by Chromium's own input: nothing waits for the page. */
export async function draw(tab: Tab, way: readonly Place[]): Promise<void> {
  const [first] = way;
  const last = way.at(-1);
  if (!first || !last) return;
  await send(tab, 'mousePressed', first);
  const begun = performance.now() - first.at;
  const moves: Promise<unknown>[] = [];
  for (const place of way.slice(1)) {
    const wait = begun + place.at - performance.now();
    if (wait > 1) await pause(wait);
    moves.push(send(tab, 'mouseMoved', place));
  }
  await Promise.all(moves);
  await send(tab, 'mouseReleased', { ...last, pressure: 0 });
}

function send(
  tab: Tab,
  type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
  { x, y, pressure }: Place,
): Promise<unknown> {
  return tab.ask('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    button: type === 'mouseMoved' ? 'none' : 'left',
    buttons: type === 'mouseReleased' ? 0 : 1,
    clickCount: type === 'mouseMoved' ? 0 : 1,
    pointerType: 'pen',
    force: pressure,
  });
}
