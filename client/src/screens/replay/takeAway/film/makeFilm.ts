import { FilmError, whyNot } from './whyNot.ts';
import type { FilmWish } from './FilmPainter.ts';
import { recordFilm } from './recordFilm.ts';
import type { FilmWay } from './ways.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

export interface FilmOrder {
  wish: FilmWish;
  way: FilmWay;
  /** where it goes; without one it is made in memory */
  handle: FileSystemFileHandle | undefined;
}

/**
 * Makes a film.
 * @returns the film, or nothing where it went into a file
 * @throws {FilmError} with why there is none; then nothing of it is left
 */
export async function makeFilm(
  order: FilmOrder,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const { wish, way, handle } = order;
  if (way.kind === 'encoded') {
    return inWorker({ wish, file: way.file, codec: way.codec, handle }, progress, signal);
  }
  try {
    return await recordFilm(wish, way.type, progress, signal);
  } catch (thrown) {
    throw new FilmError(whyNot(thrown));
  }
}

type EncodeOrder = Extract<ToWorker, { kind: 'make' }>['order'];

function inWorker(
  order: EncodeOrder,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const worker = new Worker(new URL('./filmWorker.ts', import.meta.url), { type: 'module' });
  const tell = (message: ToWorker): void => worker.postMessage(message);
  const cancel = (): void => tell({ kind: 'cancel' });
  const made = new Promise<Blob | undefined>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') progress(data.done, data.of);
      else if (data.kind === 'done') resolve(data.film);
      else reject(new FilmError(data.why));
    });
    worker.addEventListener('error', () => reject(new FilmError('failed')));
  });
  signal.addEventListener('abort', cancel);
  tell({ kind: 'make', order });
  return made.finally(() => {
    signal.removeEventListener('abort', cancel);
    worker.terminate();
  });
}
