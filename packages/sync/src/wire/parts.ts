/**
 * Frames in parts, message 104: a frame too large for one message, or too long under way on a slow
 * line, goes in pieces whose `left` counts down to 0. Frames of other types may come in between;
 * pieces of another frame may not.
 */
import { encodePart, FrameError } from './messages.ts';

/** More pieces than any frame of ours has: each costs its receiver some memory, however small it is. */
const PIECES_AT_MOST = 32_768;

/** A frame as the messages to send for it: itself, or its parts if it is longer than `most` bytes. */
export function inParts(frame: Uint8Array, most: number): Uint8Array[] {
  if (frame.length <= most) return [frame];
  const pieces = Math.ceil(frame.length / most);
  return Array.from({ length: pieces }, (_, n) =>
    encodePart(pieces - 1 - n, frame.subarray(n * most, (n + 1) * most)),
  );
}

/** Puts frames that come in parts together, up to a size. */
export class PartAssembler {
  readonly #mostBytes: number;
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  /** what the next piece has to say is left after it */
  #left: number | undefined;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /**
   * The whole frame, once its last piece is in.
   * @throws {FrameError} at a piece out of turn, and when the whole grows too large
   */
  take({ left, bytes }: { left: number; bytes: Uint8Array }): Uint8Array | undefined {
    if (left > PIECES_AT_MOST) throw new FrameError('That is too many parts.');
    if (this.#left !== undefined && left !== this.#left) {
      throw new FrameError('A part of a message is missing.');
    }
    this.#bytes += bytes.length;
    if (this.#bytes > this.#mostBytes) throw new FrameError('The parts are too large together.');
    this.#pieces.push(bytes);
    this.#left = left - 1;
    return left === 0 ? this.#finish() : undefined;
  }

  #finish(): Uint8Array {
    const whole = new Uint8Array(this.#bytes);
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    this.#pieces = [];
    this.#bytes = 0;
    this.#left = undefined;
    return whole;
  }
}
