import type { Page } from '@playwright/test';

/** What of the canvas's editor, in the page, is used here. */
interface Editor {
  selectNone(): void;
  zoomToFit(options: { immediate: boolean }): void;
  setCamera(camera: Camera, options: { immediate: boolean }): void;
  getCamera(): Camera;
  getShapePageBounds(id: string): { center: Point } | undefined;
  centerOnPoint(point: Point, options: { immediate: boolean }): void;
  pageToScreen(point: Point): Point;
  store: {
    listen(listener: () => void, filter: { source: string; scope: string }): () => void;
  };
}

interface Point {
  x: number;
  y: number;
}

interface Camera extends Point {
  z: number;
}

declare global {
  interface Window {
    gapboard?: { editor: Editor };
  }
}

/** Frames of one movement: a second and a half of a hand at 60 a second. */
const FRAMES = 90;

/** What a browser's frames took, in ms. */
export interface FrameTimes {
  mean: number;
  p95: number;
}

/** Moves the canvas a little in every frame, as a hand that pans does. `zoom`: how near, or all of it. */
export async function pan(page: Page, zoom: number | 'fit'): Promise<FrameTimes> {
  const times = await page.evaluate(
    async ([frames, near]) => {
      const editor = window.gapboard?.editor;
      if (!editor) throw new Error('There is no board.');
      editor.selectNone();
      if (near === 'fit') editor.zoomToFit({ immediate: true });
      else editor.setCamera({ x: 0, y: 0, z: near }, { immediate: true });
      await rest();
      const taken: number[] = [];
      let last = await frame();
      for (let n = 0; n < frames; n++) {
        const { x, y, z } = editor.getCamera();
        editor.setCamera({ x: x - 12 / z, y: y - 4 / z, z }, { immediate: true });
        const now = await frame();
        taken.push(now - last);
        last = now;
      }
      return taken;

      function frame(): Promise<number> {
        return new Promise((resolve) => requestAnimationFrame(resolve));
      }
      async function rest(): Promise<void> {
        for (let n = 0; n < 20; n++) await frame();
      }
    },
    [FRAMES, zoom] as const,
  );
  return summary(times);
}

/** Drags one note across the canvas with the mouse, a step a frame. */
export async function drag(page: Page, shapeId: string, zoom: number): Promise<FrameTimes> {
  const from = await page.evaluate(
    async ([id, z]) => {
      const editor = window.gapboard?.editor;
      editor?.selectNone();
      const bounds = editor?.getShapePageBounds(id);
      if (!editor || !bounds) throw new Error('There is no such note.');
      editor.setCamera({ x: 0, y: 0, z }, { immediate: true });
      editor.centerOnPoint(bounds.center, { immediate: true });
      for (let n = 0; n < 20; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
      return editor.pageToScreen(bounds.center);
    },
    [shapeId, zoom] as const,
  );
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 8);
  const measured = page.evaluate(async (frames) => {
    const taken: number[] = [];
    let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    for (let n = 0; n < frames; n++) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      taken.push(now - last);
      last = now;
    }
    return taken;
  }, FRAMES);
  const ended = new AbortController();
  const moving = (async () => {
    for (let n = 0; !ended.signal.aborted; n++) {
      const angle = n / 15;
      await page.mouse.move(from.x + 260 * Math.sin(angle), from.y + 160 * Math.sin(2 * angle));
    }
  })();
  const times = await measured;
  ended.abort();
  await moving;
  await page.mouse.move(from.x, from.y);
  await page.mouse.up();
  return summary(times);
}

/**
 * How long an edit that has come from somebody else takes until the map says so and the frame that
 * shows it is drawn, in ms: from the moment the document has it, over so many edits.
 */
export async function editsShown(
  page: Page,
  edit: (n: number) => Promise<void>,
): Promise<number[]> {
  const shown: number[] = [];
  for (let n = 0; n < 20; n++) {
    const seen = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const stop = window.gapboard?.editor.store.listen(
            () => {
              const begun = performance.now();
              stop?.();
              requestAnimationFrame(() => {
                // Behind this frame's work and before the next's: what was to be drawn is.
                const channel = new MessageChannel();
                channel.port1.addEventListener('message', () => resolve(performance.now() - begun));
                channel.port1.start();
                channel.port2.postMessage(0);
              });
            },
            { source: 'remote', scope: 'document' },
          );
        }),
    );
    await edit(n);
    shown.push(await seen);
  }
  return shown;
}

export function summary(times: readonly number[]): FrameTimes {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    mean: times.reduce((sum, ms) => sum + ms, 0) / times.length,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? NaN,
  };
}
