import { type Actor, authored } from '@gapboard/board';
import { encodeUpdate, guardUndo, StoreBinding } from '@gapboard/sync';
import { newStore } from '@gapboard/sync/testing';
import { HistoryManager, type TLRecord, type TLStore } from 'tldraw';
import type { RawClient } from './rawClient.ts';
import { until } from './server.ts';

/** What the editor asks of its history as well: where the next undo stops. */
interface Marking {
  _mark(id: string): void;
}

/** A canvas without an editor: tldraw's own store and history, bound to a board as a page binds them. */
export class Canvas {
  readonly store: TLStore = newStore();
  readonly #client: RawClient;
  readonly #binding: StoreBinding;
  readonly #history: HistoryManager<TLRecord> & Marking;
  #sent = 0;

  /**
   * @param client that has the board by now
   * @param me whose canvas it is, which signs what they make
   */
  constructor(client: RawClient, me: Actor) {
    this.#client = client;
    const { doc } = client;
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === client) return;
      this.#sent++;
      client.send(encodeUpdate(update));
    });
    this.#binding = new StoreBinding({ doc, store: this.store, interval: () => 0 });
    guardUndo(this.store, (id) => this.#binding.othersChanged(id));
    this.store.sideEffects.registerBeforeCreateHandler('shape', (shape, source) =>
      source === 'user' ? authored(shape, me) : shape,
    );
    this.#history = new HistoryManager({ store: this.store }) as HistoryManager<TLRecord> & Marking;
  }

  /** One thing that somebody does, and that one undo takes back. */
  act(change: (store: TLStore) => void): Promise<void> {
    this.#history._mark(`before ${this.#sent}`);
    change(this.store);
    return this.#saved();
  }

  undo(): Promise<void> {
    this.#history.undo();
    return this.#saved();
  }

  redo(): Promise<void> {
    this.#history.redo();
    return this.#saved();
  }

  async #saved(): Promise<void> {
    this.#binding.flush();
    await until('it is saved', () => this.#client.saved >= this.#sent);
  }
}
