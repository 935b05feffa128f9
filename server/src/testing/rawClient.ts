import { once } from 'node:events';
import { inflateSync } from 'node:zlib';
import {
  decodeFrame,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
  type Frame,
  type Notice,
  PartAssembler,
} from '@gapboard/sync';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { until } from './server.ts';
import { whenDone } from './whenDone.ts';

const WHOLE_BOARD_BYTES = 64 * 1024 * 1024;

/** A client whose every frame the test decides, and that remembers every frame it got, and what came in it. */
export class RawClient {
  readonly doc = new Y.Doc();
  readonly frames: Frame[] = [];
  readonly socket: WebSocket;
  /** bytes of all messages it got */
  received = 0;
  readonly #parts = new PartAssembler(WHOLE_BOARD_BYTES);
  readonly closed: Promise<{ code: number; reason: string }>;

  constructor(url: string, headers: Record<string, string>) {
    this.socket = new WebSocket(url, { headers });
    this.socket.on('message', (data) => {
      if (!(data instanceof Uint8Array)) throw new Error('The server sent text.');
      this.received += data.length;
      this.#take(data);
    });
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
    this.socket.on('error', () => undefined);
    whenDone(() => this.socket.terminate());
  }

  #take(data: Uint8Array): void {
    const frame = decodeFrame(data);
    this.frames.push(frame);
    if (frame.type === 'step-2' || frame.type === 'update') {
      Y.applyUpdate(this.doc, frame.update, this);
    } else if (frame.type === 'packed') {
      this.#take(inflateSync(frame.zlib));
    } else if (frame.type === 'part') {
      const whole = this.#parts.take(frame);
      if (whole) this.#take(whole);
    }
  }

  async open(): Promise<this> {
    if (this.socket.readyState !== WebSocket.OPEN) await once(this.socket, 'open');
    return this;
  }

  send(frame: Uint8Array): void {
    this.socket.send(frame);
  }

  /** Asks for the board and waits for it. */
  async sync(): Promise<void> {
    await this.open();
    this.send(encodeStep1(this.doc));
    await until('step 2', () => this.frames.some((frame) => frame.type === 'step-2'));
  }

  /** Changes the document and sends the change, as one update. */
  edit(change: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.doc);
    this.doc.transact(() => change(this.doc));
    this.send(encodeUpdate(Y.encodeStateAsUpdate(this.doc, before)));
  }

  sendStep2(): void {
    this.send(encodeStep2(this.doc, new Uint8Array([0])));
  }

  /** the last count of saved messages it was told */
  get saved(): number {
    return this.frames.reduce((last, frame) => (frame.type === 'saved' ? frame.count : last), 0);
  }

  get notices(): Notice[] {
    return this.frames.flatMap((frame) => (frame.type === 'notice' ? [frame.notice] : []));
  }
}
