import { ApiProblem, asProblem } from '../../apiProblem.ts';
import { type Choice, isSameChoice, used } from './choice.ts';

/** How it stands with a ballot on its way to the server. */
export type Sending =
  /** nothing has been chosen */
  | { at: 'none' }
  | { at: 'sent' }
  | { at: 'sending' }
  /** the line is down; it goes out when it is back */
  | { at: 'waiting' }
  /** the server did not take it, and the ballot is again what it was before */
  | { at: 'refused'; problem: ApiProblem };

export interface CastingState {
  choice: Choice;
  sending: Sending;
}

/** Somebody presses several times before they look up: ms after the last press at which the ballot goes out. */
const GATHER_MS = 350;
/** ms between two tries while the server cannot be reached: each longer than the one before, up to the last. */
const TRY_AGAIN_MS = [1_000, 3_000, 8_000, 15_000];

/**
 * One person's ballot in one round: what they have chosen here, and how much of that the server has.
 * Every change sends the whole ballot, one at a time, the latest always; what could not be sent is
 * tried until it can, and what is refused is taken back.
 */
export class Casting {
  readonly #cast: (choice: Choice) => Promise<unknown>;
  readonly #listeners = new Set<() => void>();
  #server: Choice;
  /** chosen here, and not confirmed yet */
  #wanted: Choice | undefined;
  #isBusy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #isStopped = false;
  #state: CastingState;

  constructor(empty: Choice, cast: (choice: Choice) => Promise<unknown>) {
    this.#cast = cast;
    this.#server = empty;
    this.#state = { choice: empty, sending: { at: 'none' } };
  }

  get state(): CastingState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What the server has of this person. What has been chosen here since goes before it. */
  heard(choice: Choice): void {
    this.#server = choice;
    if (this.#wanted || isSameChoice(choice, this.#state.choice)) return;
    this.#show(choice, settled(choice));
  }

  choose(choice: Choice): void {
    if (choice === this.#state.choice) return;
    this.#wanted = choice;
    this.#show(choice, { at: 'sending' });
    this.#after(GATHER_MS);
  }

  /** The line is back: no need to wait for the next try. */
  tryNow(): void {
    if (!this.#wanted || this.#isBusy) return;
    this.#tries = 0;
    this.#after(0);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #after(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.#send(), ms);
  }

  async #send(): Promise<void> {
    const sent = this.#wanted;
    if (!sent || this.#isBusy) return;
    this.#isBusy = true;
    try {
      await this.#cast(sent);
      this.#isBusy = false;
      this.#tries = 0;
      this.#server = sent;
      if (this.#wanted !== sent) this.#after(0);
      else {
        this.#wanted = undefined;
        this.#show(sent, settled(sent));
      }
    } catch (thrown) {
      this.#isBusy = false;
      this.#failed(asProblem(thrown), sent);
    }
  }

  #failed(problem: ApiProblem, sent: Choice): void {
    if (isOfTheLine(problem)) {
      this.#show(this.#state.choice, { at: 'waiting' });
      this.#after(TRY_AGAIN_MS[Math.min(this.#tries++, TRY_AGAIN_MS.length - 1)] ?? 0);
      return;
    }
    if (this.#wanted !== sent) {
      this.#after(0);
      return;
    }
    this.#wanted = undefined;
    this.#show(this.#server, { at: 'refused', problem });
  }

  #show(choice: Choice, sending: Sending): void {
    this.#state = { choice, sending };
    for (const listener of this.#listeners) listener();
  }
}

function settled(choice: Choice): Sending {
  return { at: used(choice) === 0 ? 'none' : 'sent' };
}

/** No answer, not ours, or one that says to come back. */
function isOfTheLine({ status }: ApiProblem): boolean {
  return status === 0 || status === 429 || status >= 500;
}
