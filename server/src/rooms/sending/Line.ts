import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Metrics } from '../../metrics.ts';
import type { Framed } from './Outgoing.ts';

/**
 * The sending half of one WebSocket. Frames are written to its TCP stream as they are, so that a
 * room frames once what it sends to all. ws writes to the same stream (pings, and the close) but
 * never keeps anything back: it queues only while compressing, which is off, or reading a Blob,
 * which nobody sends. So whole frames follow each other, whoever writes them.
 */
export class Line {
  readonly #socket: WebSocket;
  readonly #stream: Socket;
  readonly #traffic: Metrics['traffic'];
  /** parts that wait for those before them to be gone, and their bytes */
  #waiting: Framed[] = [];
  #waitingBytes = 0;
  #sendingPart = false;
  /** bytes that do not count in {@link Line.buffered} until all have gone */
  #excused = 0;

  constructor(socket: WebSocket, stream: Socket, { traffic }: Metrics) {
    this.#socket = socket;
    this.#stream = stream;
    this.#traffic = traffic;
  }

  /** Bytes that wait here because the line is slower than what it is sent. */
  get buffered(): number {
    if (this.isDrained) this.#excused = 0;
    return this.#stream.writableLength + this.#waitingBytes - this.#excused;
  }

  /** Nothing waits here any more: the rest is the operating system's. */
  get isDrained(): boolean {
    return this.#stream.writableLength === 0 && !this.#sendingPart;
  }

  write(frames: Framed): void {
    if (this.#isOpen) this.#write(frames);
  }

  /**
   * Sends what takes a slow line long: in one piece, or in parts, each when the one before is gone,
   * so that other frames get in between. A line that was idle is not called slow for it.
   */
  writeLarge(pieces: readonly Framed[]): void {
    if (!this.#isOpen) return;
    const bytes = pieces.reduce((sum, piece) => sum + piece.bytes.length, 0);
    if (this.isDrained) this.#excused = bytes;
    this.#waiting.push(...pieces);
    this.#waitingBytes += bytes;
    this.#nextPart();
  }

  get #isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  #nextPart(): void {
    if (this.#sendingPart) return;
    const part = this.#isOpen ? this.#waiting.shift() : undefined;
    if (!part) {
      this.#waiting = [];
      this.#waitingBytes = 0;
      return;
    }
    this.#waitingBytes -= part.bytes.length;
    this.#sendingPart = true;
    this.#write(part, () => {
      this.#sendingPart = false;
      this.#nextPart();
    });
  }

  #write({ bytes, messages }: Framed, gone?: () => void): void {
    this.#traffic.messagesOut += messages;
    this.#traffic.bytesOut += bytes.length;
    this.#stream.write(bytes, gone);
  }
}
