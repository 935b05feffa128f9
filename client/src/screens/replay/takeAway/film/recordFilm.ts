import { Slices } from '@gapboard/history/replay';
import { FilmPainter, type FilmWish } from './FilmPainter.ts';
import { FILM_SIZES, FRAMES_PER_SECOND } from './filmPlan.ts';

/** Bits a second: lines on paper stay sharp. */
const BITRATE = 6_000_000;
/** How often the browser hands over what it has, in ms. */
const SLICE_MS = 1_000;

/**
 * Makes a film by recording it as it plays, in as much time as it lasts: where a browser has no way to
 * make it frame by frame.
 * @throws {DOMException} `AbortError` when it was cancelled
 * @throws {RangeError} when the memory is full
 */
export async function recordFilm(
  wish: FilmWish,
  type: string,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, FILM_SIZES[wish.size]);
  const surface = canvas.getContext('2d', { alpha: false });
  if (!surface) throw new RangeError('There is no room for a canvas of this size.');
  const painter = await FilmPainter.open(wish, new Slices(signal));
  const { frames } = painter.plan;
  const recorder = new MediaRecorder(canvas.captureStream(FRAMES_PER_SECOND), {
    mimeType: type,
    videoBitsPerSecond: BITRATE,
  });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const stopped = new Promise<void>((resolve, reject) => {
    recorder.addEventListener('stop', () => resolve());
    recorder.addEventListener('error', () => reject(new RangeError('The recorder gave up.')));
  });
  recorder.start(SLICE_MS);
  try {
    const began = performance.now();
    for (let n = 0; n < frames;) {
      signal.throwIfAborted();
      painter.paint(surface, n);
      progress(n + 1, frames);
      await nextFrame();
      // A machine that is late leaves frames out: the film lasts as long as it should.
      const due = Math.floor(((performance.now() - began) / 1_000) * FRAMES_PER_SECOND);
      n = Math.max(n + 1, Math.min(due, frames - 1 > n ? frames - 1 : frames));
    }
  } finally {
    recorder.stop();
    await stopped;
    for (const track of recorder.stream.getTracks()) track.stop();
  }
  return new Blob(parts, { type });
}

/** By a timer: a page in the background is shown no frames. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_000 / FRAMES_PER_SECOND));
}
