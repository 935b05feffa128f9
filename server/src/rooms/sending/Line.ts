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
  /** parts that wait for those before them to be gone */
  #waiting: Framed[] = [];
  #sendingPart = false;
  /** bytes of large answers in {@link Line.buffered}, which do not count until the stream has been empty */
  #excused = 0;

  constructor(socket: WebSocket, stream: Socket, { traffic }: Metrics) {
    this.#socket = socket;
    this.#stream = stream;
    this.#traffic = traffic;
  }

  /** Bytes that wait here because the line is slower than what it is sent; large answers and parts not counted. */
  get buffered(): number {
    const waiting = this.#stream.writableLength;
    if (waiting === 0) this.#excused = 0;
    return waiting - this.#excused;
  }

  /** Nothing waits here any more: the rest is the operating system's. */
  get isDrained(): boolean {
    return this.#stream.writableLength === 0 && !this.#sendingPart;
  }

  write(frames: Framed): void {
    if (this.#isOpen) this.#write(frames);
  }

  /** Sends what may take a slow line long without holding that against it. */
  writeLarge(frames: Framed): void {
    if (!this.#isOpen) return;
    this.#write(frames);
    this.#excused += frames.bytes.length;
  }

  /** Sends one after another, each when the one before is gone, so that other frames get in between. */
  writeParts(parts: readonly Framed[]): void {
    this.#waiting.push(...parts);
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
      return;
    }
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
