import type { Page } from '@playwright/test';
import type { Sample } from '@gapboard/bench/strokes';

/** Draws a recorded stroke as a pen tablet does: point by point, with pressure, at its own size. */
export async function drawWithPen(
  page: Page,
  samples: Sample[],
  at: { x: number; y: number },
): Promise<void> {
  const box = await page.locator('.tl-canvas').boundingBox();
  if (!box) throw new Error('There is no canvas.');
  const left = Math.min(...samples.map(({ x }) => x));
  const top = Math.min(...samples.map(({ y }) => y));
  const session = await page.context().newCDPSession(page);
  const send = (
    type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
    n: number,
  ): Promise<unknown> => {
    const sample = samples[n] ?? { x: 0, y: 0 };
    return session.send('Input.dispatchMouseEvent', {
      type,
      x: box.x + at.x + (sample.x - left) / 2,
      y: box.y + at.y + (sample.y - top) / 2,
      button: type === 'mouseMoved' ? 'none' : 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: type === 'mouseMoved' ? 0 : 1,
      pointerType: 'pen',
      force: type === 'mouseReleased' ? 0 : 0.25 + 0.6 * Math.abs(Math.sin(n / 11)),
    });
  };
  await page.keyboard.press('d');
  await send('mousePressed', 0);
  // A tablet does not wait for the page either; the browser hands it every point, some frames many.
  const moves = samples.slice(1).map((_, n) => send('mouseMoved', n + 1));
  await Promise.all(moves);
  await send('mouseReleased', samples.length - 1);
  await session.detach();
}
