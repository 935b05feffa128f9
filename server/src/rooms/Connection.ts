import type { Participant, Role } from '@gapboard/board';
import {
  CloseCode,
  decodeFrame,
  encodeNotice,
  encodeSaved,
  type Frame,
  FrameError,
  PartAssembler,
} from '@gapboard/sync';
import type { RawData, WebSocket } from 'ws';
import type { ParticipantId } from '../ids.ts';
import type { TokenBucket } from '../limits/TokenBuckets.ts';
import { type Log, reason } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Timing } from '../timing.ts';
import { EditOrigin } from './EditOrigin.ts';
import { HeldUpdates } from './guard/HeldUpdates.ts';
import { closings, notices } from './notices.ts';
import type { Line } from './sending/Line.ts';
import { type Framed, framed, type Outgoing } from './sending/Outgoing.ts';

/** The work of days without a network; above any honest frame. */
const LARGEST_FRAME_BYTES = 32 * 1024 * 1024;

/** Whoever makes us say so much without reading it has no use for more. */
const UNREAD_AT_MOST_BYTES = 4 * 1024 * 1024;

/** What a room does with what a connection brings. */
export interface Receiver {
  receive(connection: Connection, frame: Frame): void;
  leave(connection: Connection): void;
}

/** What a client said of itself when it came. */
export interface AnnouncedClient {
  /** it is our own, and understands messages from 100 up */
  gapboard: boolean;
  /** it can unpack large frames */
  unpacks: boolean;
  /** it can put frames together that come in parts */
  takesParts: boolean;
  /** which document it holds; empty if none, or if it does not know */
  epoch: string;
}

export interface ConnectionOptions {
  socket: WebSocket;
  line: Line;
  participant: Participant & { id: ParticipantId };
  client: AnnouncedClient;
  /** one for each message it may send now */
  messages: TokenBucket;
  log: Log;
  metrics: Metrics;
  timing: Pick<Timing, 'handshakeMs' | 'nextPartMs'>;
}

/** One browser on one board: a WebSocket with a person behind it. */
export class Connection {
  readonly participant: Participant & { id: ParticipantId };
  readonly gapboard: boolean;
  /** goes with every transaction this connection causes */
  readonly origin: EditOrigin;
  /** content messages (step 2 and update) taken in so far */
  contentMessages = 0;
  /** those that came before what they build on, and are not taken in yet */
  readonly held = new HeldUpdates();
  readonly #client: AnnouncedClient;
  readonly #socket: WebSocket;
  readonly #line: Line;
  readonly #log: Log;
  readonly #parts = new PartAssembler(LARGEST_FRAME_BYTES);
  readonly #metrics: Metrics;
  readonly #messages: TokenBucket;
  readonly #timing: ConnectionOptions['timing'];
  /** by then it has to have asked for the board */
  #handshakeDue: NodeJS.Timeout | undefined;
  /** by then the rest of a message in parts has to go on */
  #nextPartDue: NodeJS.Timeout | undefined;

  constructor({ socket, line, participant, client, ...options }: ConnectionOptions) {
    this.participant = participant;
    this.gapboard = client.gapboard;
    this.#client = client;
    this.origin = new EditOrigin(participant.id, this);
    this.#socket = socket;
    this.#line = line;
    this.#messages = options.messages;
    this.#log = options.log;
    this.#metrics = options.metrics;
    this.#timing = options.timing;
  }

  get participantId(): ParticipantId {
    return this.participant.id;
  }

  get role(): Role {
    return this.participant.role;
  }

  /** From now on what comes goes to the room. Nothing was read before: the socket was paused. */
  attach(receiver: Receiver): void {
    this.#socket.on('message', (data, isBinary) => this.#onMessage(receiver, data, isBinary));
    this.#socket.on('close', () => {
      clearTimeout(this.#handshakeDue);
      clearTimeout(this.#nextPartDue);
      this.#safely(() => receiver.leave(this));
    });
    this.#handshakeDue = this.#closeIn(this.#timing.handshakeMs, closings.handshake);
  }

  /** Bytes that wait because the line is slower than what it is sent. */
  get buffered(): number {
    return this.#line.buffered;
  }

  /** Everything that was sent has left. */
  get isDrained(): boolean {
    return this.#line.isDrained;
  }

  send(message: Uint8Array): void {
    this.write(framed(message));
  }

  /** Sends messages that have been framed already, for others as well. */
  write(frames: Framed): void {
    if (this.#line.buffered > UNREAD_AT_MOST_BYTES) this.close(CloseCode.tooSlow, closings.unread);
    else this.#line.write(frames);
  }

  /**
   * Sends what may be a whole board: packed if the client can unpack it, and in parts if it can put
   * them together, so that a slow line hears something every few seconds.
   */
  sendLarge(outgoing: Outgoing): void {
    const { unpacks, takesParts } = this.#client;
    const packed = unpacks && outgoing.isLarge ? outgoing.packed : outgoing;
    this.#line.writeLarge(takesParts ? packed.parts : [packed.whole]);
  }

  /** Says that its first `count` content messages are durable. */
  sendSaved(count: number): void {
    if (this.gapboard) this.send(encodeSaved(count));
  }

  close(code: CloseCode, why: string): void {
    // A board that is put away closes everyone; only the first reason counts.
    if (this.#socket.readyState === this.#socket.OPEN) this.#metrics.closedSocket(code);
    this.#socket.close(code, why);
  }

  #onMessage(receiver: Receiver, data: RawData, isBinary: boolean): void {
    // After a close of ours, frames that were under way still arrive.
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#safely(() => {
      if (!isBinary || !(data instanceof Uint8Array))
        throw new FrameError('Text is not spoken here.');
      const { traffic } = this.#metrics;
      traffic.messagesIn++;
      traffic.bytesIn += data.length;
      if (!this.#messages.take(performance.now())) return this.#onTooFast();
      const frame = this.#whole(decodeFrame(data));
      if (frame?.type === 'step-1') clearTimeout(this.#handshakeDue);
      if (frame) receiver.receive(this, frame);
    });
  }

  /** The frame itself; of one in parts nothing before its last part. */
  #whole(frame: Frame): Frame | undefined {
    if (frame.type !== 'part') return frame;
    clearTimeout(this.#nextPartDue);
    const whole = this.#parts.take(frame);
    if (whole) return decodeFrame(whole);
    this.#nextPartDue = this.#closeIn(this.#timing.nextPartMs, closings.nextPart);
    return undefined;
  }

  #closeIn(ms: number, why: string): NodeJS.Timeout {
    return setTimeout(() => this.close(CloseCode.tooSlow, why), ms);
  }

  #onTooFast(): void {
    this.#metrics.rateLimited('messages');
    if (this.gapboard) this.send(encodeNotice(notices.turnedAway('too-fast')));
    this.close(CloseCode.tooFast, closings.tooFast);
  }

  /** A callback of ws that throws would end the process, and every other board with it. */
  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof FrameError)) {
        this.#log.error('a message could not be taken in', { why: reason(error) });
      }
      this.close(
        CloseCode.badFrame,
        error instanceof FrameError ? error.message : closings.badFrame,
      );
    }
  }
}
