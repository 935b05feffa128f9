import type { Participant } from '@gapboard/board';
import { isHere } from '../../session/presence.ts';
import { readCanvas, type OnCanvas } from './onCanvas.ts';

/** A window in which somebody else has this board open, as their awareness tells. */
export interface OthersWindow {
  person: Participant;
  canvas: OnCanvas;
  /** whether they are writing in a shape */
  editing: boolean;
  /** when anything was last heard of it, in epoch ms of this device: nobody else's clock is asked */
  heardAt: number;
}

/** All windows of others that show a canvas, by the client id of their awareness. */
export class OthersWindows {
  readonly #windows = new Map<number, OthersWindow>();
  readonly #me: string;

  /** @param me this person's own participant id: nobody is shown their own other windows */
  constructor(me: string) {
    this.#me = me;
  }

  get size(): number {
    return this.#windows.size;
  }

  get(client: number): OthersWindow | undefined {
    return this.#windows.get(client);
  }

  [Symbol.iterator](): IterableIterator<[number, OthersWindow]> {
    return this.#windows.entries();
  }

  /** Takes in what awareness says of a client now; `undefined` when it has gone. */
  hear(client: number, state: unknown, now: number): void {
    const canvas = isHere(state) ? readCanvas(state.canvas) : undefined;
    if (!isHere(state) || !canvas || state.id === this.#me) {
      this.#windows.delete(client);
      return;
    }
    const { id, name, role, colour, editing } = state;
    const person = { id, name, role, colour };
    this.#windows.set(client, { person, canvas, editing: editing !== undefined, heardAt: now });
  }

  /** Their pointer has moved. */
  heard(client: number, now: number): void {
    const known = this.#windows.get(client);
    if (known) known.heardAt = now;
  }
}
