import type { KeptNotes } from './keptNotes.ts';
import type { OutboxNote, Why, WrittenNote } from './outboxNote.ts';

/** What came of sending a note once. `later`: nobody is there to take it, it is tried again. */
export type Sent = { to: 'server' } | { to: 'nobody'; why: Why } | { to: 'later' };

export interface OutboxOptions {
  kept: KeptNotes;
  /** sends a note once; never rejects */
  send: (note: OutboxNote) => Promise<Sent>;
  newId: () => string;
  /** epoch ms */
  now: () => number;
  /** from 0 up to 1 */
  random: () => number;
}

export interface OutboxView {
  /** in the order they were written */
  notes: readonly OutboxNote[];
  /** those of them that were sent while this page is open: the server has them */
  sent: ReadonlySet<string>;
  /** this browser keeps nothing: what waits is lost if the page is closed */
  isKept: boolean;
}

const RETRY_FIRST_MS = 1_000;
const RETRY_AT_MOST_MS = 30_000;

/**
 * Notes on their way to the server. Each waits on this device until the server has it, through a
 * reload and without a line, and is sent until it is taken; its id was made here, so that one whose
 * answer was lost is not there twice. What the server will not have is kept for its author.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #listeners = new Set<() => void>();
  #view: OutboxView;
  #sending = false;
  /** while one was on its way, the line was said to be back */
  #anew = false;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#view = { notes: options.kept.all(), sent: new Set(), isKept: true };
  }

  get view(): OutboxView {
    return this.#view;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes a note in, to be sent as soon as it can be. By the name of an earlier one it takes that one's place. */
  add(written: WrittenNote, id = this.#options.newId()): void {
    const sent = new Set(this.#view.sent);
    sent.delete(id);
    this.#show({ sent });
    this.#put({ ...written, id, writtenAt: this.#options.now(), refused: null });
    this.sendNow();
  }

  /** Sends one that was refused once more, as it is or otherwise. */
  again(id: string, change: Partial<WrittenNote> = {}): void {
    const note = this.#view.notes.find((one) => one.id === id);
    if (!note) return;
    this.#put({ ...note, ...change, refused: null });
    this.sendNow();
  }

  /** Its author does not want it any more, or has it elsewhere. */
  drop(id: string): void {
    this.#options.kept.drop(id);
    const sent = new Set(this.#view.sent);
    sent.delete(id);
    this.#show({ notes: this.#view.notes.filter((note) => note.id !== id), sent });
  }

  /** Sends what waits, now: the line is said to be back. */
  sendNow(): void {
    this.#attempts = 0;
    clearTimeout(this.#timer);
    this.#anew = this.#sending;
    void this.#sendAll();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #sendAll(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let note = this.#next(); note; note = this.#next()) {
        const sent = await this.#options.send(note);
        if (sent.to === 'later' && !this.#anew) {
          this.#tryLater();
          return;
        }
        this.#anew = false;
        this.#attempts = 0;
        if (sent.to !== 'later') this.#settle(note.id, sent);
      }
    } finally {
      this.#sending = false;
    }
  }

  #next(): OutboxNote | undefined {
    const { notes, sent } = this.#view;
    return notes.find((note) => !note.refused && !sent.has(note.id));
  }

  #settle(id: string, sent: Sent & { to: 'server' | 'nobody' }): void {
    // It may have been dropped meanwhile.
    const note = this.#view.notes.find((one) => one.id === id);
    if (!note) return;
    if (sent.to === 'nobody') {
      this.#put({ ...note, refused: sent.why });
      return;
    }
    this.#options.kept.drop(id);
    this.#show({ sent: new Set([...this.#view.sent, id]) });
  }

  #tryLater(): void {
    const { random } = this.#options;
    const wait = Math.min(RETRY_AT_MOST_MS, RETRY_FIRST_MS * 2 ** this.#attempts++);
    clearTimeout(this.#timer);
    // A hall full of phones does not come back in the same moment.
    this.#timer = setTimeout(() => void this.#sendAll(), wait * (0.5 + random() / 2));
  }

  #put(note: OutboxNote): void {
    const isKept = this.#options.kept.keep(note);
    const { notes } = this.#view;
    const isKnown = notes.some(({ id }) => id === note.id);
    this.#show({
      notes: isKnown ? notes.map((one) => (one.id === note.id ? note : one)) : [...notes, note],
      isKept,
    });
  }

  #show(change: Partial<OutboxView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
