import type { Participant, PhoneEnd, PhoneEvents } from '@gapboard/board';
import type { ParticipantId } from '../../ids.ts';

/** Where a line's text goes; resolves when it takes more. */
export type Sink = (text: string) => Promise<unknown>;

export interface PhoneLineOptions {
  participant: Participant & { id: ParticipantId };
  /** what this device calls itself: it has one line, however often it comes back */
  device: string;
  /** when the line has ended, however it did */
  onEnd: () => void;
}

/** How soon (ms) a browser comes back after a line that broke. */
const RETRY_MS = 2_000;

/**
 * One phone's stream of events. It takes what is newest of each kind, as fast as the phone does: of a
 * phone that cannot follow nothing piles up here.
 */
export class PhoneLine {
  readonly participant: PhoneLineOptions['participant'];
  readonly device: string;
  readonly #onEnd: () => void;
  /** what each event last said */
  readonly #said = new Map<keyof PhoneEvents, string>();
  /** what is to be sent */
  readonly #due = new Map<keyof PhoneEvents, string>();
  #sink: Sink | undefined;
  #isWriting = false;
  #hasEnded = false;
  #whenClosed: () => void = () => undefined;

  constructor({ participant, device, onEnd }: PhoneLineOptions) {
    this.participant = participant;
    this.device = device;
    this.#onEnd = onEnd;
  }

  /** Sends what it is told there, until it ends. */
  stream(sink: Sink): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#whenClosed = resolve;
    });
    this.#sink = async (text) => sink(text);
    this.#write(`retry: ${RETRY_MS}\n\n`);
    return closed;
  }

  /** Tells what has changed. */
  tell<Event extends keyof PhoneEvents>(event: Event, value: PhoneEvents[Event]): void {
    this.tellText(event, JSON.stringify(value));
  }

  /** The same, of what is the same for many phones and has been written out once. */
  tellText(event: keyof PhoneEvents, json: string): void {
    // Of signs that go up the same one can go up again.
    if (this.#said.get(event) === json && event !== 'pulse') return;
    this.#said.set(event, json);
    this.#due.set(event, json);
    this.#write();
  }

  /** Says that this was all, and why. */
  end(why: PhoneEnd): void {
    if (this.#hasEnded) return;
    this.tell('end', why);
    this.close();
  }

  /** Nobody reads it any more, or is to. */
  close(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#onEnd();
    if (!this.#isWriting) this.#whenClosed();
  }

  #write(first = ''): void {
    if (this.#isWriting || !this.#sink) return;
    this.#isWriting = true;
    this.#empty(this.#sink, first)
      // The phone has gone: whoever holds the stream says so too.
      .catch(() => this.close())
      .finally(() => {
        this.#isWriting = false;
        if (this.#hasEnded) this.#whenClosed();
      });
  }

  async #empty(sink: Sink, first: string): Promise<void> {
    if (first !== '') await sink(first);
    while (this.#due.size > 0) {
      const text = [...this.#due].map(([event, json]) => `event: ${event}\ndata: ${json}\n\n`);
      this.#due.clear();
      await sink(text.join(''));
    }
  }
}
