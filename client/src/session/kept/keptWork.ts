import { authorOf } from '@gapboard/board';
import type { IDBPDatabase } from 'idb';
import {
  isKept,
  type Kept,
  type KeptSchema,
  keptDatabaseName,
  openKeptTables,
} from './keptTables.ts';

/** What a screen shows of it; a new object whenever any of it changes. */
export interface KeptView {
  /** oldest first */
  work: readonly Kept[];
  /** whether all of it survives closing the page */
  isStored: boolean;
}

/**
 * What one person made and the board did not take, on this device until they have decided what
 * becomes of it. All their tabs share it. Where the browser stores nothing it is in this page only,
 * and says so.
 */
export class KeptWork {
  readonly #author: string;
  readonly #listeners = new Set<() => void>();
  /** tells other tabs that something was kept or let go */
  readonly #others: BroadcastChannel;
  readonly #opening: Promise<IDBPDatabase<KeptSchema>>;
  /** what was last read from the device */
  #stored: ReadonlyMap<string, Kept> = new Map();
  /** what is in this page and not on the device yet, or cannot be put there */
  readonly #unstored = new Map<string, Kept>();
  /** the last step under way; each begins when the one before it has ended */
  #last: Promise<void> = Promise.resolve();
  #failed = false;
  #view: KeptView = { work: [], isStored: true };

  /** @param author participant id: what somebody else kept in this browser is theirs */
  constructor(boardId: string, author: string) {
    this.#author = author;
    this.#opening = openKeptTables(boardId);
    this.#others = new BroadcastChannel(keptDatabaseName(boardId));
    this.#others.addEventListener('message', () => this.#step());
    this.#step();
  }

  get view(): KeptView {
    return this.#view;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Closing the page now would lose something. */
  get isAtRisk(): boolean {
    return this.#unstored.size > 0;
  }

  /** Keeps these in place of what was kept of the same records. */
  keep(work: readonly Kept[]): void {
    if (work.length === 0) return;
    for (const kept of work) this.#unstored.set(kept.record.id, kept);
    this.#refresh();
    this.#step(async (db) => {
      const unstored = [...this.#unstored];
      const tx = db.transaction('work', 'readwrite', { durability: 'strict' });
      for (const [id, kept] of unstored) {
        // Another tab may have been told of something newer.
        const there: unknown = await tx.store.get(id);
        if (!isKept(there) || there.at <= kept.at) await tx.store.put(kept, id);
      }
      await tx.done;
      for (const [id, kept] of unstored) {
        if (this.#unstored.get(id) === kept) this.#unstored.delete(id);
      }
      this.#others.postMessage('changed');
    });
  }

  /** It has been decided what becomes of these, as they are here: what has come of the same records since stays. */
  letGo(work: readonly Kept[]): void {
    const stored = new Map(this.#stored);
    for (const { record, at } of work) {
      for (const held of [stored, this.#unstored]) {
        const now = held.get(record.id);
        if (now && now.at <= at) held.delete(record.id);
      }
    }
    this.#stored = stored;
    this.#refresh();
    this.#step(async (db) => {
      const tx = db.transaction('work', 'readwrite');
      for (const { record, at } of work) {
        const there: unknown = await tx.store.get(record.id);
        if (isKept(there) && there.at <= at) await tx.store.delete(record.id);
      }
      await tx.done;
      this.#others.postMessage('changed');
    });
  }

  /** Resolves when everything handed over so far has been stored, or has failed to be. */
  settle(): Promise<void> {
    return this.#last;
  }

  async close(): Promise<void> {
    await this.settle();
    this.#others.close();
    await this.#opening.then(
      (db) => db.close(),
      () => undefined,
    );
  }

  /** Does something on the device, then reads what is there. */
  #step(change?: (db: IDBPDatabase<KeptSchema>) => Promise<void>): void {
    this.#last = this.#last.then(async () => {
      try {
        const db = await this.#opening;
        await change?.(db);
        const rows: unknown[] = await db.getAll('work');
        this.#stored = new Map(rows.filter(isKept).map((kept) => [kept.record.id, kept]));
        this.#failed = false;
      } catch {
        this.#failed = true;
      }
      this.#refresh();
    });
  }

  #refresh(): void {
    const all = new Map([...this.#stored, ...this.#unstored]);
    this.#view = {
      work: [...all.values()]
        .filter(({ record }) => authorOf(record) === this.#author)
        .toSorted((a, b) => a.at - b.at),
      isStored: !(this.#failed && this.#unstored.size > 0),
    };
    for (const listener of this.#listeners) listener();
  }
}
