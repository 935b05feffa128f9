import { PHONE_EVENTS, type PhoneEnd, type PhoneEvents } from '@gapboard/board';

/** What of a browser's `EventSource` a line uses. */
export interface Source {
  readonly readyState: number;
  addEventListener(event: string, listener: (event: Event) => void): void;
  close(): void;
}

/** `readyState` of one that does not come back by itself. */
const CLOSED = 2;
/** The server says something every 15 s: a line silent for this long (ms) is dead, whatever the browser thinks. */
const SILENCE_MS = 40_000;
const RETRY_FIRST_MS = 1_000;
const RETRY_AT_MOST_MS = 20_000;

/** What a phone knows of its board: each part as the server last said it. */
export interface PhoneView extends Partial<Omit<PhoneEvents, 'now' | 'end'>> {
  /** whether the server is there */
  line: 'coming' | 'live' | 'lost';
}

export interface PhoneLineOptions {
  open: () => Source;
  /** what was kept of the last time, so that there is something to choose from without a line */
  kept: Partial<PhoneView>;
  /** keeps it for the next time */
  keep: (view: PhoneView) => void;
  /** whether this person may be here is to be asked anew */
  onDoubt: () => void;
  /** from 0 up to 1 */
  random: () => number;
}

/** The stream by which a phone hears what goes on; comes back by itself for as long as it is wanted. */
export class PhoneLine {
  readonly #options: PhoneLineOptions;
  readonly #listeners = new Set<() => void>();
  #view: PhoneView;
  #source: Source | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;

  constructor(options: PhoneLineOptions) {
    this.#options = options;
    this.#view = { ...options.kept, line: 'coming' };
  }

  get view(): PhoneView {
    return this.#view;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the line, in place of the one there is. */
  open(): void {
    this.stop();
    const source = this.#options.open();
    this.#source = source;
    this.#listenForSilence();
    for (const name of PHONE_EVENTS) {
      source.addEventListener(name, (event) => {
        if (source === this.#source && event instanceof MessageEvent) {
          this.#hear(name, String(event.data));
        }
      });
    }
    source.addEventListener('error', () => {
      if (source === this.#source) this.#onError(source);
    });
  }

  /** The browser says that there is no network. */
  lose(): void {
    this.#show({ line: 'lost' });
  }

  stop(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = undefined;
  }

  #hear(name: keyof PhoneEvents, json: string): void {
    this.#listenForSilence();
    this.#attempts = 0;
    // Our own server wrote it.
    const value: unknown = JSON.parse(json);
    if (name === 'end') this.#onEnd(value as PhoneEnd);
    else if (name === 'now') this.#show({ line: 'live' });
    else this.#show({ [name]: value, line: 'live' });
  }

  #onEnd(why: PhoneEnd): void {
    switch (why) {
      case 'changed':
        this.#options.onDoubt();
        this.open();
        break;
      case 'removed':
        this.#options.onDoubt();
        this.stop();
        break;
      case 'restarting':
      case 'moved':
        // The browser comes back by itself; of one that has moved there is another already.
        break;
    }
  }

  #onError(source: Source): void {
    this.#show({ line: 'lost' });
    if (source.readyState !== CLOSED) return;
    // It was answered, and not with a stream: a stopped server’s gateway, or a no.
    this.#options.onDoubt();
    this.#reopenLater();
  }

  #reopenLater(): void {
    this.stop();
    const wait = Math.min(RETRY_AT_MOST_MS, RETRY_FIRST_MS * 2 ** this.#attempts++);
    this.#retry = setTimeout(() => this.open(), wait * (0.5 + this.#options.random() / 2));
  }

  #listenForSilence(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#show({ line: 'lost' });
      this.open();
    }, SILENCE_MS);
  }

  #show(change: Partial<PhoneView>): void {
    this.#view = { ...this.#view, ...change };
    if ('maps' in change || 'workshop' in change || 'notes' in change) {
      this.#options.keep(this.#view);
    }
    for (const listener of this.#listeners) listener();
  }
}
