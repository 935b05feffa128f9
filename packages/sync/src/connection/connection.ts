import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { CloseCode, isPermanent } from '../wire/closeCodes.ts';
import {
  decodeFrame,
  encodeAwareness,
  encodePointer,
  encodeQueryAwareness,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
  type Frame,
} from '../wire/messages.ts';
import type { Notice } from '../wire/notices.ts';
import { inParts, PartAssembler } from '../wire/parts.ts';
import type { Point, Pointer } from '../wire/pointers.ts';
import { waitBefore } from './backoff.ts';
import { LineWatch } from './lineWatch.ts';
import { canUnpack, inflated } from './packing.ts';
import type { Socket } from './socket.ts';

/** `WebSocket.OPEN`, which a socket opened by other means need not have a class for. */
const OPEN = 1;
/** What WebSocket calls the end of a line that was not closed but lost. */
const LOST = 1006;
/**
 * Days of offline work are one step 2, and go in parts: few enough for the server's limit on messages
 * at once, and each small enough for a line of 2 kB/s to bring it before the server stops waiting.
 */
const LONGEST_MESSAGE_BYTES = 64 * 1024;
/** A whole board, which the server keeps below 64 MiB, and the frame around it. */
const LARGEST_FRAME_BYTES = 66 * 1024 * 1024;
/** How often to send the pointer (ms) until the room has said. */
const POINTERS_EVERY_MS = 33;

/** Where the live connection stands. */
export type ConnectionState =
  /** opening a socket, or asking for what is missing */
  | { kind: 'connecting' }
  /** in step with the server: what either side has, the other gets */
  | { kind: 'live' }
  /** lost; the next try is due at `until` (epoch ms) */
  | { kind: 'waiting'; until: number }
  /** the server will not have this connection as it is: see `CloseCode` */
  | { kind: 'refused'; code: number; reason: string };

export interface ConnectionOptions {
  /** `ws(s)://host/sync/<boardId>?client=gapboard` */
  url: string;
  doc: Y.Doc;
  awareness: Awareness;
  /** after anything in {@link Connection.state} or {@link Connection.unsaved} has changed */
  onChange?: () => void;
  onNotice?: (notice: Notice) => void;
  /** told what is said of the workshop beside the document */
  onWorkshop?: (said: unknown) => void;
  /** which document `doc` is, if that is known; the server turns away one that is not the board's */
  epoch?: string;
  /** told once, when the server has said which document this is */
  onEpoch?: (id: string) => void;
  /** before a remote update is applied: what the editor still holds back goes into the document first */
  beforeRemote?: () => void;
  /** where people point, of those who have moved, and how often the room takes it now */
  onPointers?: (frame: { everyMs: number; pointers: Pointer[] }) => void;
  /** how a socket is opened; Node tests add cookies here */
  open?: (url: string) => Socket;
  random?: () => number;
}

/**
 * A board's live connection: keeps a document and its presence in step with the server's room, and
 * comes back by itself, with jittered backoff, when the line is lost. y-websocket's own provider
 * speaks the same protocol but cannot say what is saved and does not tell refusals from accidents.
 */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #doc: Y.Doc;
  readonly #awareness: Awareness;
  #socket: Socket | undefined;
  #state: ConnectionState = { kind: 'connecting' };
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #watch: LineWatch;
  /** content messages (step 2 and update) sent on this socket, and how many the server says are durable */
  #sent = 0;
  #durable = 0;
  #step2Sent = false;
  #step2Received = false;
  #parts = new PartAssembler(LARGEST_FRAME_BYTES);
  #pointersEveryMs = POINTERS_EVERY_MS;
  #epoch: string;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#doc = options.doc;
    this.#awareness = options.awareness;
    this.#epoch = options.epoch ?? '';
    this.#doc.on('update', this.#onUpdate);
    this.#awareness.on('update', this.#onAwareness);
    this.#watch = new LineWatch({
      ask: () => this.#send(encodeQueryAwareness()),
      dead: () => this.#drop(),
      unsent: () => this.#socket?.bufferedAmount ?? 0,
    });
    this.#connect();
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Whether something sent on this connection is not durable on the server yet. */
  get unsaved(): boolean {
    return this.#durable < this.#sent;
  }

  /** How often this room takes a pointer, in ms. */
  get pointersEveryMs(): number {
    return this.#pointersEveryMs;
  }

  /** Says where this person points now, in page units; nowhere when `undefined`. */
  sendPointer(at: Point | undefined): void {
    this.#send(encodePointer(at));
  }

  /** Tries again now: the network is said to be back, or someone is looking at the page again. */
  wake(): void {
    if (this.#state.kind === 'waiting') this.#connect();
    else if (this.#state.kind === 'live') this.#watch.ask();
  }

  destroy(): void {
    this.#watch.stop();
    clearTimeout(this.#retry);
    this.#doc.off('update', this.#onUpdate);
    // Said while the socket is still open, so that the others see this person leave at once.
    this.#awareness.setLocalState(null);
    this.#awareness.off('update', this.#onAwareness);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close(1000);
  }

  #connect(): void {
    clearTimeout(this.#retry);
    this.#setState({ kind: 'connecting' });
    const open = this.#options.open ?? ((url: string): Socket => new WebSocket(url));
    const epoch = encodeURIComponent(this.#epoch);
    const able = `&parts${canUnpack() ? '&packed' : ''}`;
    const socket = open(`${this.#options.url}${able}&epoch=${epoch}`);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#sent = 0;
    this.#durable = 0;
    this.#step2Sent = false;
    this.#step2Received = false;
    this.#parts = new PartAssembler(LARGEST_FRAME_BYTES);
    this.#watch.heard();
    // A socket that has been replaced must not touch anything any more.
    const current = (): boolean => this.#socket === socket;
    socket.addEventListener('open', () => {
      if (!current()) return;
      this.#watch.heard();
      socket.send(bytes(encodeStep1(this.#doc)));
      // Set anew, so that its clock goes on: a room that has seen this person leave would take the
      // same state for old news.
      const own = this.#awareness.getLocalState();
      if (own !== null) this.#awareness.setLocalState(own);
    });
    socket.addEventListener('message', ({ data }) => {
      if (current() && data instanceof ArrayBuffer) this.#onMessage(new Uint8Array(data));
    });
    socket.addEventListener('close', ({ code, reason }) => {
      if (current()) this.#onClose(code, reason);
    });
  }

  #onMessage(data: Uint8Array): void {
    this.#watch.heard();
    let frame: Frame | undefined;
    try {
      frame = this.#read(data);
    } catch {
      // A damaged line: what it should have carried comes with the next handshake.
      this.#drop();
      return;
    }
    if (frame) this.#take(frame);
  }

  /** The frame in some bytes; none before the last of its parts. */
  #read(data: Uint8Array): Frame | undefined {
    const frame = decodeFrame(data);
    if (frame.type !== 'part') return frame;
    const whole = this.#parts.take(frame);
    return whole && decodeFrame(whole);
  }

  #take(frame: Frame): void {
    switch (frame.type) {
      case 'step-1':
        this.#sendContent(encodeStep2(this.#doc, frame.stateVector));
        this.#step2Sent = true;
        this.#checkLive();
        break;
      case 'step-2':
        this.#applyRemote(frame.update);
        this.#step2Received = true;
        this.#checkLive();
        break;
      case 'update':
        this.#applyRemote(frame.update);
        break;
      case 'awareness':
        applyAwarenessUpdate(this.#awareness, frame.update, this);
        break;
      case 'query-awareness':
        this.#sendPresence([...this.#awareness.getStates().keys()]);
        break;
      case 'saved':
        this.#durable = Math.max(this.#durable, frame.count);
        this.#options.onChange?.();
        break;
      case 'notice':
        this.#options.onNotice?.(frame.notice);
        break;
      case 'workshop':
        this.#options.onWorkshop?.(frame.said);
        break;
      case 'packed':
        void this.#unpack(frame.zlib);
        break;
      case 'pointers':
        this.#pointersEveryMs = frame.everyMs;
        this.#options.onPointers?.(frame);
        break;
      case 'epoch':
        this.#takeEpoch(frame.id);
        break;
      case 'pointer':
      case 'part':
      case 'unknown':
        break;
    }
  }

  #takeEpoch(id: string): void {
    if (this.#epoch === '') {
      this.#epoch = id;
      this.#options.onEpoch?.(id);
    } else if (id !== this.#epoch) {
      // Nothing of another document may come into this one.
      const socket = this.#socket;
      this.#onClose(CloseCode.replaced, '');
      socket?.close();
    }
  }

  #applyRemote(update: Uint8Array): void {
    this.#options.beforeRemote?.();
    Y.applyUpdate(this.#doc, update, this);
  }

  /** Takes a packed frame when it is unpacked. Updates that come meanwhile need not wait: they commute. */
  async #unpack(zlib: Uint8Array): Promise<void> {
    const socket = this.#socket;
    const frame = await inflated(zlib).catch(() => undefined);
    if (this.#socket !== socket) return;
    if (frame) this.#onMessage(frame);
    // Damaged on the way, like any other frame that cannot be read.
    else this.#drop();
  }

  #checkLive(): void {
    if (!this.#step2Sent || !this.#step2Received || this.#state.kind === 'live') return;
    this.#attempt = 0;
    this.#setState({ kind: 'live' });
  }

  #onClose(code: number, reason: string): void {
    this.#socket = undefined;
    this.#sent = 0;
    this.#durable = 0;
    const others = [...this.#awareness.getStates().keys()].filter(
      (id) => id !== this.#doc.clientID,
    );
    this.#forget(others);
    if (isPermanent(code)) {
      this.#setState({ kind: 'refused', code, reason });
      return;
    }
    const loss = { code, attempt: this.#attempt, people: others.length + 1 };
    const wait = waitBefore(loss, (this.#options.random ?? Math.random)());
    this.#attempt++;
    this.#setState({ kind: 'waiting', until: Date.now() + wait });
    this.#retry = setTimeout(() => this.#connect(), wait);
  }

  /** Nobody is here that this line no longer speaks of. */
  #forget(clients: number[]): void {
    for (const id of clients) {
      this.#awareness.states.delete(id);
      // Without its clock forgotten too, the same state would be taken for old news on return.
      this.#awareness.meta.delete(id);
    }
    const change = { added: [], updated: [], removed: clients };
    this.#awareness.emit('change', [change, this]);
    this.#awareness.emit('update', [change, this]);
  }

  /** Gives a dead or damaged line up without waiting for its own close, which may take minutes. */
  #drop(): void {
    const socket = this.#socket;
    if (!socket) return;
    this.#onClose(LOST, '');
    socket.close();
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    // Before step 2 has been sent the server's request covers this update as well.
    if (origin !== this && this.#step2Sent) this.#sendContent(encodeUpdate(update));
  };

  readonly #onAwareness = (
    { added, updated, removed }: { added: number[]; updated: number[]; removed: number[] },
    origin: unknown,
  ): void => {
    if (origin === this) return;
    const own = [...added, ...updated, ...removed].filter((id) => id === this.#doc.clientID);
    if (own.length > 0) this.#sendPresence(own);
  };

  #sendPresence(clients: number[]): void {
    this.#send(encodeAwareness(encodeAwarenessUpdate(this.#awareness, clients)));
  }

  #sendContent(frame: Uint8Array): void {
    // Counted even where the socket is closing and takes nothing more: on this socket it will never
    // be called saved, and the next one starts by asking what is missing.
    this.#sent++;
    this.#send(frame);
    this.#options.onChange?.();
  }

  #send(frame: Uint8Array): void {
    if (this.#socket?.readyState !== OPEN) return;
    for (const message of inParts(frame, LONGEST_MESSAGE_BYTES)) this.#socket.send(bytes(message));
  }

  #setState(state: ConnectionState): void {
    this.#state = state;
    this.#options.onChange?.();
  }
}

/** `WebSocket.send` takes views of plain buffers only; lib0 never makes any other. */
function bytes(frame: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(frame);
}
