import { encodeStep1 } from '@gapboard/sync';
import * as Y from 'yjs';
import { EMPTY_STEP_2, type Envelope } from '../fanout/dialects/yjs.ts';
import { WireSocket } from '../fanout/WireSocket.ts';
import type { Session } from '../gapboard/sessions.ts';
import type { Speaker } from './speakers.ts';

const NOTHING = new Y.Doc();

/** Somebody with a line to a board, who keeps nothing of it and counts what the server has of theirs. */
export class Visitor {
  /** content messages sent, and how many of them the server has */
  sent = 0;
  acknowledged = 0;
  isIn = false;
  lost: string | undefined;
  onAcknowledged: () => void = () => undefined;
  readonly session: Session;
  readonly #socket: WireSocket;
  readonly #speaker: Speaker;
  readonly #envelope: Envelope;

  constructor(port: number, board: string, session: Session, speaker: Speaker) {
    this.session = session;
    this.#speaker = speaker;
    this.#envelope = speaker.envelope(board);
    const headers = { ...(session.cookie !== '' && { Cookie: session.cookie }) };
    this.#socket = new WireSocket(port, speaker.path(board), headers, {
      opened: () => {
        if (speaker.hello) this.#say(speaker.hello);
        this.#say(encodeStep1(NOTHING));
      },
      message: (payload) => this.#take(payload),
      closed: (why) => (this.lost = why),
    });
  }

  /** Whether the server has all that was sent. */
  get isSaved(): boolean {
    return this.acknowledged >= this.sent;
  }

  /** Sends a content message. */
  send(frame: Uint8Array): void {
    this.sent++;
    this.#say(frame);
  }

  leave(): void {
    this.#socket.destroy();
  }

  #say(frame: Uint8Array): void {
    this.#socket.send(this.#envelope.wrap(frame));
  }

  #take(payload: Buffer): void {
    for (const frame of this.#envelope.unwrap(payload)) {
      if (frame.type === 'step-1') this.send(EMPTY_STEP_2);
      if (frame.type === 'step-2') this.isIn = true;
      const before = this.acknowledged;
      this.acknowledged = this.#speaker.acknowledged(frame, before);
      if (this.acknowledged > before) this.onAcknowledged();
    }
  }
}
