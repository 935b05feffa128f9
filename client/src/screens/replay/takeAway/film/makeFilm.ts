import type { PictureAddresses } from '../../../../replay/pictures.ts';
import { picturesAsPixels } from '../takePictures.ts';
import { FilmError, whyNot } from './whyNot.ts';
import type { FilmWish } from './FilmPainter.ts';
import { recordFilm } from './recordFilm.ts';
import type { FilmWay } from './ways.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

export interface FilmOrder {
  wish: Omit<FilmWish, 'pictures'>;
  pictures: PictureAddresses;
  way: FilmWay;
  /** where it goes; without one it is made in memory */
  handle: FileSystemFileHandle | undefined;
}

/**
 * Makes a film.
 * @returns the film, or nothing where it went into a file; and how many pictures could not be had
 * @throws {FilmError} with why there is none; then nothing of it is left
 */
export async function makeFilm(
  order: FilmOrder,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<{ film: Blob | undefined; missing: number }> {
  const { way, handle } = order;
  const { pictures, missing } = await picturesAsPixels(order.pictures);
  if (signal.aborted) throw new FilmError('cancelled');
  const wish = { ...order.wish, pictures };
  if (way.kind === 'encoded') {
    const { file, codec } = way;
    return { film: await inWorker({ wish, file, codec, handle }, progress, signal), missing };
  }
  try {
    return { film: await recordFilm(wish, way.type, progress, signal), missing };
  } catch (thrown) {
    throw new FilmError(whyNot(thrown));
  } finally {
    for (const bitmap of pictures.values()) bitmap.close();
  }
}

type EncodeOrder = Extract<ToWorker, { kind: 'make' }>['order'];

function inWorker(
  order: EncodeOrder,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const worker = new Worker(new URL('./filmWorker.ts', import.meta.url), { type: 'module' });
  const tell = (message: ToWorker, given: Transferable[] = []): void =>
    worker.postMessage(message, given);
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
  tell({ kind: 'make', order }, [...order.wish.pictures.values()]);
  return made.finally(() => {
    signal.removeEventListener('abort', cancel);
    worker.terminate();
  });
}
