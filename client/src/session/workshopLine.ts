import { type Own, type Pulse, readSaid } from '@gapboard/board';

/** What has last been said of a workshop beside its document. */
export interface WorkshopNews {
  /** `undefined` until the server has said */
  pulse: Pulse | undefined;
  own: Own | undefined;
}

const NOTHING_YET: WorkshopNews = { pulse: undefined, own: undefined };

/** What the live connection says of the workshop beside the document: of the moment, and for this person alone. */
export class WorkshopLine {
  readonly #listeners = new Set<() => void>();
  #news = NOTHING_YET;

  get news(): WorkshopNews {
    return this.#news;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  receive(said: unknown): void {
    const read = readSaid(said);
    if (!read) return;
    this.#news = { ...this.#news, ...read };
    for (const listener of this.#listeners) listener();
  }
}
