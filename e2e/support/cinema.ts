import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';

/** A page that shows a film from a file, and how long it lasts, in seconds. */
export async function showFilm(
  browser: Browser,
  file: string,
): Promise<{ cinema: Page; seconds: number }> {
  const cinema = await browser.newPage();
  const type = file.endsWith('mp4') ? 'video/mp4' : 'video/webm';
  // From within the page: of a file's film no page may look at the points.
  const seconds = await cinema.evaluate(
    async ([film, kind]) => {
      const video = document.createElement('video');
      const bytes = await (await fetch(`data:${kind};base64,${film}`)).blob();
      const loaded = new Promise<number>((resolve, reject) => {
        video.addEventListener('error', () => reject(new Error(video.error?.message)));
        video.addEventListener('loadeddata', () => resolve(video.duration));
      });
      Object.assign(video, { muted: true, src: URL.createObjectURL(bytes) });
      document.body.append(video);
      return loaded;
    },
    [await readFile(file, 'base64'), type] as const,
  );
  return { cinema, seconds };
}

/** Goes to a moment of the film, in seconds, and waits until it is seen. */
export function seekTo(cinema: Page, at: number): Promise<void> {
  return cinema.evaluate(
    (time) =>
      new Promise((resolve) => {
        const video = document.querySelector('video');
        video?.addEventListener('seeked', () => resolve(), { once: true });
        if (video) video.currentTime = time;
      }),
    at,
  );
}
