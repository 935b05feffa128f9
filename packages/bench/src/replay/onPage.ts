import type { Page } from '@playwright/test';

/** From now on, every page that is opened here keeps account of when it was held up. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: number[] = [];
    Reflect.set(window, 'held', held);
    new PerformanceObserver((list) => {
      held.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** For how long the page was held up, each time that it was for 50 ms or more; forgotten when asked. */
export async function heldUp(page: Page): Promise<number[]> {
  return page.evaluate(() => (Reflect.get(window, 'held') as number[]).splice(0));
}

/** Plays on the replay's page from where it stands; how far apart its frames came, in ms. */
export async function playFrames(page: Page, frames: number): Promise<number[]> {
  await page.keyboard.press(' ');
  const apart = await page.evaluate(async (count) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let n = 0; n < 5; n++) await frame();
    const taken: number[] = [];
    let last = await frame();
    for (let n = 0; n < count; n++) {
      const now = await frame();
      taken.push(now - last);
      last = now;
    }
    return taken;
  }, frames);
  await page.keyboard.press(' ');
  return apart;
}

/** Goes to these positions, as parts of the whole, by the slider: how long each took until it was painted, in ms. */
export async function seeks(page: Page, to: readonly number[]): Promise<number[]> {
  return page.evaluate(async (parts) => {
    const slider = document.querySelector<HTMLInputElement>('input[type=range]');
    const surface = document.querySelector('canvas')?.getContext('2d');
    if (!slider || !surface) throw new Error('There is no replay.');
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const taken: number[] = [];
    for (const part of parts) {
      await frame();
      const begun = performance.now();
      // By the prototype's setter, as a hand does: React hears of no other.
      Reflect.set(HTMLInputElement.prototype, 'value', String(Number(slider.max) * part), slider);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await frame();
      await frame();
      // Has the browser carry out all that it was told to paint.
      surface.getImageData(0, 0, 1, 1);
      taken.push(performance.now() - begun);
    }
    return taken;
  }, to);
}
