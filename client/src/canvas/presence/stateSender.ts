import type { Here } from '../../session/presence.ts';
import type { OnCanvas } from './onCanvas.ts';

/** What awareness says of a person beyond who they are. */
export type State = { canvas: OnCanvas } & Pick<Here, 'editing'>;

/** A view that nobody follows is needed by whoever begins to: a second late is early enough (ms). */
const UNFOLLOWED_MS = 1_000;

export interface StateSenderOptions {
  send: (state: State) => void;
  /** how often the room can take it, in ms */
  everyMs: () => number;
  /** whether anybody follows this person, and so sees through their camera */
  followed: () => boolean;
}

/** Sends a person's state when it has changed, and no oftener than somebody needs it. */
export class StateSender {
  readonly #options: StateSenderOptions;
  #state: State | undefined;
  /** what was sent last, and when */
  #sent: { rest: string; camera: string; at: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: StateSenderOptions) {
    this.#options = options;
  }

  /** Sends this state, or a later one, when it is due. */
  tell(state: State): void {
    this.#state = state;
    this.review();
  }

  /** Looks again at what is due, after someone began or ceased to follow. */
  review(): void {
    this.stop();
    const wait = this.#wait();
    if (wait === undefined) return;
    if (wait <= 0) this.#send();
    else this.#timer = setTimeout(() => this.#send(), wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** ms until what is not sent yet is due; `undefined` if all is sent. */
  #wait(): number | undefined {
    if (!this.#state) return undefined;
    if (!this.#sent) return 0;
    const { rest, camera } = textOf(this.#state);
    const moved = camera !== this.#sent.camera;
    if (rest === this.#sent.rest && !moved) return undefined;
    const every = this.#options.everyMs();
    const late = rest === this.#sent.rest && !this.#options.followed();
    return this.#sent.at + (late ? Math.max(every, UNFOLLOWED_MS) : every) - Date.now();
  }

  #send(): void {
    this.stop();
    if (!this.#state) return;
    this.#sent = { ...textOf(this.#state), at: Date.now() };
    this.#options.send(this.#state);
  }
}

function textOf({ canvas: { camera, ...canvas }, editing }: State): {
  rest: string;
  camera: string;
} {
  return { rest: JSON.stringify([canvas, editing]), camera: JSON.stringify(camera) };
}
