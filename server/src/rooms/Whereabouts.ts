import { encodeAwareness, type Frame } from '@gapboard/sync';
import { Pointers } from './Pointers.ts';
import { Presence, type Presenter } from './Presence.ts';

/**
 * How often everyone is told who is here and where they point, in ms. What this costs grows with
 * the square of the people, and in a hall nobody can follow two hundred hands.
 */
export function whereaboutsEveryMs(people: number): number {
  if (people <= 50) return 33;
  if (people <= 100) return 50;
  return people <= 400 ? 100 : 200;
}

/** So much before its time it may go with whatever else goes then; timers are this much off, too. */
const EARLY_MS = 5;

export type AboutPeople = Extract<Frame, { type: 'awareness' | 'pointer' }>;

/** What changes about people on a board and is never kept: their presence, and where they point. */
export class Whereabouts {
  readonly #presence = new Presence();
  readonly #pointers = new Pointers();
  #everyMs = whereaboutsEveryMs(0);
  #everyMsIsNews = false;
  #takenAt = -Infinity;

  /** @throws {FrameError} if it is not an awareness update */
  receive(by: Presenter, frame: AboutPeople): void {
    if (frame.type === 'awareness') {
      this.#presence.receive(by, frame.update);
      return;
    }
    const client = this.clientOf(by);
    // Nobody would know whose it is.
    if (client !== undefined) this.#pointers.move(by, client, frame.at);
  }

  /** Somebody is here without a live connection. */
  show(by: Presenter): void {
    this.#presence.show(by);
  }

  /** Those whom {@link show} has shown are still here. */
  renewShown(): void {
    this.#presence.renewShown();
  }

  /** The client id under which others know who speaks by this connection, once they have. */
  clientOf(by: Presenter): number | undefined {
    return this.#presence.clientOf(by);
  }

  leave(by: Presenter): void {
    this.#presence.leave(by);
    this.#pointers.leave(by);
  }

  /** So many people are here now. */
  setPeople(people: number): void {
    const everyMs = whereaboutsEveryMs(people);
    if (everyMs !== this.#everyMs) this.#everyMsIsNews = true;
    this.#everyMs = everyMs;
  }

  /** How long until everyone may be told of what has changed, in ms; `undefined` if nothing has. */
  dueIn(now: number): number | undefined {
    if (!this.#presence.hasChanges && !this.#hasPointerNews) return undefined;
    return Math.max(0, this.#takenAt + this.#everyMs - EARLY_MS - now);
  }

  /** The messages for everyone about what has changed since the last call. */
  take(now: number): { presence: Uint8Array | undefined; pointers: Uint8Array | undefined } {
    // What went early counts by its time, or the pace would creep up.
    this.#takenAt = Math.max(now, this.#takenAt + this.#everyMs);
    const presence = this.#presence.hasChanges
      ? encodeAwareness(this.#presence.takeChanges())
      : undefined;
    const pointers = this.#hasPointerNews ? this.#pointers.takeMoved(this.#everyMs) : undefined;
    this.#everyMsIsNews = false;
    return { presence, pointers };
  }

  /** Everyone's presence, as a message. */
  presence(): Uint8Array {
    return encodeAwareness(this.#presence.all());
  }

  /** All there is to know, as messages for someone who knows nothing of it. */
  all({ gapboard }: { gapboard: boolean }): Uint8Array[] {
    const presence = this.#presence.isEmpty ? [] : [this.presence()];
    return gapboard ? [...presence, this.#pointers.all(this.#everyMs)] : presence;
  }

  get #hasPointerNews(): boolean {
    return this.#pointers.hasMoved || this.#everyMsIsNews;
  }
}
