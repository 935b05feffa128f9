import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { CloseCode, isPermanent } from './wire/closeCodes.ts';
import {
  decodeFrame,
  encodeAwareness,
  encodeQueryAwareness,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
  type Frame,
} from './wire/messages.ts';
import type { Notice } from './wire/notices.ts';

/** First wait before coming back, in ms; doubled each time up to {@link LONGEST_WAIT_MS}. */
const FIRST_WAIT_MS = 400;
/** A venue's wifi comes back within seconds; nobody should wait much longer than that after it has. */
const LONGEST_WAIT_MS = 10_000;
/** A line silent this long is asked whether it is alive (others' presence is renewed every 15 s). */
const SILENCE_MS = 20_000;
/** …and given this long to answer before it counts as dead. */
const ANSWER_MS = 6_000;
const WATCH_MS = 1_000;
/** `WebSocket.OPEN`, which a socket opened by other means need not have a class for. */
const OPEN = 1;

/** Where the live connection stands. */
export type ConnectionState =
  /** opening a socket, or asking for what is missing */
  | { kind: 'connecting' }
  /** in step with the server: what either side has, the other gets */
  | { kind: 'live' }
  /** lost; the next try is due at `until` (epoch ms) */
  | { kind: 'waiting'; until: number }
  /** the server will not have this connection as it is: see {@link CloseCode} */
  | { kind: 'refused'; code: number; reason: string };

export interface ConnectionOptions {
  /** `ws(s)://host/sync/<boardId>?client=gapboard` */
  url: string;
  doc: Y.Doc;
  awareness: Awareness;
  /** after anything in {@link Connection.state} or {@link Connection.unsaved} has changed */
  onChange?: () => void;
  onNotice?: (notice: Notice) => void;
  /** how a socket is opened; Node tests add cookies here */
  open?: (url: string) => WebSocket;
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
  #socket: WebSocket | undefined;
  #state: ConnectionState = { kind: 'connecting' };
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #watch: ReturnType<typeof setInterval>;
  /** content messages (step 2 and update) sent on this socket, and how many the server says are durable */
  #sent = 0;
  #durable = 0;
  #step2Sent = false;
  #step2Received = false;
  #heardAt = 0;
  #askedAt: number | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#doc = options.doc;
    this.#awareness = options.awareness;
    this.#doc.on('update', this.#onUpdate);
    this.#awareness.on('update', this.#onAwareness);
    this.#watch = setInterval(() => this.#checkAlive(), WATCH_MS);
    this.#connect();
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Whether something sent on this connection is not durable on the server yet. */
  get unsaved(): boolean {
    return this.#durable < this.#sent;
  }

  /** Tries again now: the network is said to be back, or someone is looking at the page again. */
  wake(): void {
    if (this.#state.kind === 'waiting') this.#connect();
    else if (this.#state.kind === 'live' && this.#askedAt === undefined) this.#ask();
  }

  destroy(): void {
    clearInterval(this.#watch);
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
    const open = this.#options.open ?? ((url: string) => new WebSocket(url));
    const socket = open(this.#options.url + (canUnpack() ? '&packed' : ''));
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#sent = 0;
    this.#durable = 0;
    this.#step2Sent = false;
    this.#step2Received = false;
    this.#askedAt = undefined;
    this.#heardAt = Date.now();
    // A socket that has been replaced must not touch anything any more.
    const current = (): boolean => this.#socket === socket;
    socket.addEventListener('open', () => {
      if (!current()) return;
      this.#heardAt = Date.now();
      socket.send(bytes(encodeStep1(this.#doc)));
      // Set anew, so that its clock goes on: a room that has seen this person leave would take the
      // same state for old news.
      const own = this.#awareness.getLocalState();
      if (own !== null) this.#awareness.setLocalState(own);
    });
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (current() && data instanceof ArrayBuffer) this.#onMessage(new Uint8Array(data));
    });
    socket.addEventListener('close', ({ code, reason }) => {
      if (current()) this.#onClose(code, reason);
    });
  }

  #onMessage(data: Uint8Array): void {
    this.#heardAt = Date.now();
    this.#askedAt = undefined;
    let frame: Frame;
    try {
      frame = decodeFrame(data);
    } catch {
      // A damaged line: what it should have carried comes with the next handshake.
      this.#drop();
      return;
    }
    switch (frame.type) {
      case 'step-1':
        this.#sendContent(encodeStep2(this.#doc, frame.stateVector));
        this.#step2Sent = true;
        this.#checkLive();
        break;
      case 'step-2':
        Y.applyUpdate(this.#doc, frame.update, this);
        this.#step2Received = true;
        this.#checkLive();
        break;
      case 'update':
        Y.applyUpdate(this.#doc, frame.update, this);
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
      case 'packed':
        void this.#unpack(frame.zlib);
        break;
      case 'pointer':
      case 'pointers':
      case 'part':
      case 'epoch':
      case 'unknown':
        break;
    }
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
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#attempt);
    this.#attempt++;
    const wait = longest * (0.5 + 0.5 * (this.#options.random ?? Math.random)());
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

  #checkAlive(): void {
    if (!this.#socket) return;
    const now = Date.now();
    if (this.#askedAt !== undefined) {
      if (now - this.#askedAt > ANSWER_MS) this.#drop();
    } else if (now - this.#heardAt > SILENCE_MS) {
      this.#ask();
    }
  }

  #ask(): void {
    this.#askedAt = Date.now();
    this.#send(encodeQueryAwareness());
  }

  /** Gives a dead or damaged line up without waiting for its own close, which may take minutes. */
  #drop(): void {
    const socket = this.#socket;
    this.#onClose(CloseCode.tooSlow, '');
    socket?.close();
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
    if (this.#socket?.readyState === OPEN) this.#socket.send(bytes(frame));
  }

  #setState(state: ConnectionState): void {
    this.#state = state;
    this.#options.onChange?.();
  }
}

/** A large board is mostly text and packs to a small part of itself, which counts on a hall's wifi. */
function canUnpack(): boolean {
  return typeof DecompressionStream !== 'undefined';
}

async function inflated(zlib: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes(zlib)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** `WebSocket.send` takes views of plain buffers only; lib0 never makes any other. */
function bytes(frame: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(frame);
}
