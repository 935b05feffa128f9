/** What all contenders with a Yjs document have in common: y-protocols, in an envelope of their own. */
import {
  decodeFrame,
  encodeAwareness,
  encodeStep1,
  encodeUpdate,
  type Frame,
  writeRecords,
} from '@gapboard/sync';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { Drawer } from '../strokes.ts';
import type { Mark, Person, Seat } from './dialect.ts';

const NOTHING = new Y.Doc();
/** A Yjs update without content: what somebody answers who has nothing the server lacks. */
export const EMPTY_STEP_2 = new Uint8Array([0, 1, 2, 0, 0]);

/** How a contender wraps frames of y-protocols. */
export interface Envelope {
  wrap: (frame: Uint8Array) => Uint8Array;
  unwrap: (message: Buffer) => Frame[];
}

/** y-websocket's: none. */
export const BARE: Envelope = {
  wrap: (frame) => frame,
  unwrap: (message) => [decodeFrame(message)],
};

/**
 * A person without a document of their own, except to draw in: what they receive is only looked at
 * for how far it brings each author's edits.
 */
export class YjsPerson implements Person {
  isIn = false;
  pointersSeen = 0;
  protected readonly seat: Seat;
  protected steps = 0;
  readonly #send: (message: Uint8Array) => void;
  readonly #envelope: Envelope;
  readonly #client: number;
  readonly #drawing: { doc: Y.Doc; drawer: Drawer } | undefined;
  #clock = 0;

  constructor(seat: Seat, send: (message: Uint8Array) => void, envelope: Envelope) {
    this.seat = seat;
    this.#send = send;
    this.#envelope = envelope;
    const doc = new Y.Doc();
    this.#client = doc.clientID;
    if (!seat.draws) return;
    this.#drawing = { doc, drawer: new Drawer(seat) };
    doc.on('update', (update: Uint8Array) => this.send(encodeUpdate(update)));
  }

  opened(): void {
    this.send(encodeStep1(NOTHING));
    this.announce();
  }

  received(message: Buffer): Mark[] {
    return this.#envelope.unwrap(message).flatMap((frame) => this.take(frame));
  }

  draw(): Mark {
    if (!this.#drawing) throw new Error('This person does not draw.');
    const { doc, drawer } = this.#drawing;
    writeRecords(doc, [drawer.next()]);
    return { key: String(this.#client), upTo: Y.getState(doc.store, this.#client) };
  }

  point(): boolean {
    this.steps++;
    this.announce();
    return true;
  }

  renew(): void {
    this.announce();
  }

  protected send(frame: Uint8Array): void {
    this.#send(this.#envelope.wrap(frame));
  }

  protected take(frame: Frame): Mark[] {
    switch (frame.type) {
      case 'step-1':
        this.send(EMPTY_STEP_2);
        return [];
      case 'step-2':
        this.isIn = true;
        return marksOf(frame.update);
      case 'update':
        return marksOf(frame.update);
      case 'awareness':
        // It begins with how many states it holds.
        this.pointersSeen += decoding.readVarUint(decoding.createDecoder(frame.update));
        return [];
      default:
        return [];
    }
  }

  /** Says who they are and what they do, as an awareness state of this length is usual for. */
  protected announce(): void {
    const state = JSON.stringify(this.state());
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, this.#client);
      encoding.writeVarUint(encoder, ++this.#clock);
      encoding.writeVarString(encoder, state);
    });
    this.send(encodeAwareness(update));
  }

  /** About 400 bytes of JSON: tldraw's presence of one person without what is empty in it. */
  protected state(): object {
    const { n, name, id } = this.seat;
    return {
      id,
      name,
      role: 'participant',
      colour: '#1d5fbf',
      canvas: {
        page: 'page:page',
        camera: { x: -120.5 - n, y: 88.25 + n, z: 0.75 },
        screen: { x: 0, y: 0, w: 1366, h: 768 },
        selection: [`shape:drawer${n % 10}-0`, `shape:drawer${n % 10}-1`],
        following: null,
        brush: null,
        ...this.cursor(),
      },
      lastActivity: 1_790_000_000_000 + this.steps * 50,
    };
  }

  protected cursor(): object {
    return { cursor: { ...this.#at(), type: 'default', rotation: 0 } };
  }

  #at(): { x: number; y: number } {
    const { n } = this.seat;
    return {
      x: 400 + 37 * n + 300 * Math.sin(this.steps / 11 + n),
      y: 300 + 23 * n + 200 * Math.cos(this.steps / 7 + n),
    };
  }
}

/** How far an update brings each of its authors. */
function marksOf(update: Uint8Array): Mark[] {
  return [...Y.parseUpdateMeta(update).to].map(([client, upTo]) => ({ key: String(client), upTo }));
}
