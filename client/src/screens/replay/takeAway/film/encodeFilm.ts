import { Slices } from '@gapboard/history/replay';
import {
  BufferTarget,
  CanvasSource,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  StreamTarget,
  type StreamTargetChunk,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import { FilmFile } from './FilmFile.ts';
import { FilmPainter, type FilmWish } from './FilmPainter.ts';
import { FILM_SIZES, FRAMES_PER_SECOND } from './filmPlan.ts';

/** Seconds between two frames that stand by themselves: how fine one can jump about in the film. */
const KEY_FRAME_SECONDS = 2;

export interface EncodeOrder {
  wish: FilmWish;
  file: 'mp4' | 'webm';
  codec: VideoCodec;
  /** where it goes; without one it is made in memory */
  handle: FileSystemFileHandle | undefined;
}

/**
 * Makes a film frame by frame, as fast as this machine can.
 * @returns the film, or nothing where it went into a file
 * @throws {DOMException} `AbortError` when it was cancelled, `QuotaExceededError` when the disk is full
 * @throws {RangeError} when the memory is full
 */
export async function encodeFilm(
  { wish, file, codec, handle }: EncodeOrder,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const out = handle && (await FilmFile.open(handle));
  const { width, height } = FILM_SIZES[wish.size];
  const canvas = new OffscreenCanvas(width, height);
  const surface = canvas.getContext('2d', { alpha: false });
  if (!surface) throw new RangeError('There is no room for a canvas of this size.');
  const failure: { why?: unknown } = {};
  const buffer = new BufferTarget();
  const output = new Output({
    format: file === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat(),
    target: out ? new StreamTarget(into(out, failure), { chunked: true }) : buffer,
  });
  try {
    const slices = new Slices(signal);
    const painter = await FilmPainter.open(wish, slices);
    const { frames } = painter.plan;
    const source = new CanvasSource(canvas, {
      codec,
      quality: QUALITY_HIGH,
      keyFrameInterval: KEY_FRAME_SECONDS,
    });
    output.addVideoTrack(source, { frameRate: FRAMES_PER_SECOND });
    output.setMetadataTags(tagsOf(wish));
    await output.start();
    for (let n = 0; n < frames; n++) {
      signal.throwIfAborted();
      if ('why' in failure) throw failure.why;
      painter.paint(surface, n);
      await source.add(n / FRAMES_PER_SECOND, 1 / FRAMES_PER_SECOND);
      if (await slices.pass()) progress(n + 1, frames);
    }
    await output.finalize();
    if ('why' in failure) throw failure.why;
    await out?.keep();
    progress(frames, frames);
    if (out) return undefined;
    if (!buffer.buffer) throw new RangeError('There is no room for the film.');
    return new Blob([buffer.buffer], { type: output.format.mimeType });
  } catch (thrown) {
    await output.cancel().catch(() => undefined);
    await out?.discard();
    throw 'why' in failure ? failure.why : thrown;
  }
}

/** Writes into a file; the first failure is kept, since what is told of it on the way is not the same everywhere. */
function into(out: FilmFile, failure: { why?: unknown }): WritableStream<StreamTargetChunk> {
  return new WritableStream({
    async write({ data, position }) {
      try {
        await out.write(data, position);
      } catch (thrown) {
        failure.why ??= thrown;
        throw thrown;
      }
    },
  });
}

function tagsOf({ script: { title, credit, licence } }: FilmWish): Record<string, string> {
  return {
    title,
    ...(credit !== null && { artist: credit }),
    ...(licence !== null && { comment: licence }),
  };
}
