import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as Y from 'yjs';

/** Above this many stored updates the copy is folded into one. */
const FOLD_ABOVE = 300;
/** What is larger than this is stored as it comes. */
const LARGE_BYTES = 64 * 1024;
/** Changes from others may wait this long (ms) to be stored: the server has them. Own ones never wait. */
const OTHERS_WAIT_MS = 1_000;

interface CopySchema extends DBSchema {
  /** document updates, in the order they came */
  updates: { key: number; value: Uint8Array };
  /** updates that could not be read when the copy was opened, kept as they are */
  damaged: { key: number; value: unknown };
  /** record id -> true for what this device has changed and the server has not confirmed */
  unsent: { key: string; value: true };
}

/** What was found when a copy was opened. */
export interface Loaded {
  /** ids of records with changes that the server may not have */
  unsent: string[];
  /** how many stored updates could not be read and were set aside */
  damaged: number;
}

/**
 * A board's copy on this device, in IndexedDB: it opens a known board with no network and keeps
 * what is written meanwhile. One database a board, so that forgetting a board forgets all of it.
 */
export class LocalCopy {
  readonly #db: IDBPDatabase<CopySchema>;
  readonly #onFailure: (error: unknown) => void;
  /** keys of the rows whose content this document holds: the only ones that folding may remove */
  readonly #rows = new Set<number>();
  #queue: Uint8Array[] = [];
  #unsent = new Set<string>();
  #sent = new Set<string>();
  #writing: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failed = false;

  private constructor(db: IDBPDatabase<CopySchema>, onFailure: (error: unknown) => void) {
    this.#db = db;
    this.#onFailure = onFailure;
  }

  /**
   * @param onFailure told once, when something could not be stored: from then on nothing more is kept here
   * @throws if this browser will not store anything (private window, no room, storage switched off)
   */
  static async open(boardId: string, onFailure: (error: unknown) => void): Promise<LocalCopy> {
    const db = await openDB<CopySchema>(databaseName(boardId), 1, {
      upgrade(fresh) {
        fresh.createObjectStore('updates', { autoIncrement: true });
        fresh.createObjectStore('damaged', { autoIncrement: true });
        fresh.createObjectStore('unsent');
      },
    });
    return new LocalCopy(db, onFailure);
  }

  /** Whether everything handed over so far is stored on this device. */
  get keepsEverything(): boolean {
    return !this.#failed && this.#queue.length === 0 && this.#unsent.size === 0 && !this.#writing;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Reads the copy into `doc`; rows that cannot be read are set aside and counted. */
  async load(doc: Y.Doc, origin: unknown): Promise<Loaded> {
    const tx = this.#db.transaction(['updates', 'damaged', 'unsent'], 'readwrite');
    const updates = tx.objectStore('updates');
    const good: Uint8Array[] = [];
    let damaged = 0;
    for (let cursor = await updates.openCursor(); cursor; cursor = await cursor.continue()) {
      if (isReadable(cursor.value)) {
        good.push(cursor.value);
        this.#rows.add(cursor.key);
      } else {
        damaged++;
        await tx.objectStore('damaged').add(cursor.value);
        await cursor.delete();
      }
    }
    const unsent = await tx.objectStore('unsent').getAllKeys();
    await tx.done;
    if (good.length > 0) Y.applyUpdate(doc, Y.mergeUpdates(good), origin);
    if (good.length > FOLD_ABOVE) await this.#fold(doc);
    return { unsent, damaged };
  }

  /** Stores a change of this device, at once, and which records the server does not have it of yet. */
  keepOwn(update: Uint8Array, records: Iterable<string>): void {
    if (this.#failed) return;
    for (const id of records) {
      this.#unsent.add(id);
      this.#sent.delete(id);
    }
    this.#queue.push(update);
    this.#write();
  }

  /** Stores a change that came from the server, soon. */
  keepOthers(update: Uint8Array): void {
    if (this.#failed) return;
    this.#queue.push(update);
    this.#timer ??= setTimeout(() => this.#write(), OTHERS_WAIT_MS);
  }

  /** The server has confirmed what these records hold. */
  confirm(records: Iterable<string>): void {
    for (const id of records) {
      this.#sent.add(id);
      this.#unsent.delete(id);
    }
    this.#timer ??= setTimeout(() => this.#write(), OTHERS_WAIT_MS);
  }

  /** Resolves when everything handed over so far has been stored, or has failed to be. */
  async settle(): Promise<void> {
    this.#write();
    while (this.#writing) await this.#writing;
  }

  async close(): Promise<void> {
    await this.settle();
    clearTimeout(this.#timer);
    this.#db.close();
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#writing || this.#failed) return;
    if (this.#queue.length === 0 && this.#unsent.size === 0 && this.#sent.size === 0) return;
    this.#writing = this.#writeOnce()
      .catch((error: unknown) => {
        this.#failed = true;
        this.#onFailure(error);
      })
      .finally(() => {
        this.#writing = undefined;
        this.#write();
      });
  }

  async #writeOnce(): Promise<void> {
    const queue = this.#queue.splice(0);
    const unsent = this.#unsent;
    const sent = this.#sent;
    this.#unsent = new Set();
    this.#sent = new Set();
    // What the server does not have must survive a flat battery too.
    const durability = unsent.size > 0 ? 'strict' : 'relaxed';
    const tx = this.#db.transaction(['updates', 'unsent'], 'readwrite', { durability });
    const adding = rowsOf(queue).map((update) => tx.objectStore('updates').add(update));
    const marks = tx.objectStore('unsent');
    const marking = [
      ...[...unsent].map((id) => marks.put(true, id)),
      ...[...sent].map((id) => marks.delete(id)),
    ];
    await Promise.all([...marking, tx.done]);
    for (const key of await Promise.all(adding)) this.#rows.add(key);
  }

  /** Puts all rows this document holds into one; rows that another tab has added since stay. */
  async #fold(doc: Y.Doc): Promise<void> {
    const tx = this.#db.transaction('updates', 'readwrite');
    const held = [...this.#rows];
    const key = await tx.store.add(Y.encodeStateAsUpdate(doc));
    await Promise.all([...held.map((row) => tx.store.delete(row)), tx.done]);
    this.#rows.clear();
    this.#rows.add(key);
  }
}

/** Small changes go into one row together; merging a whole board with a keystroke would cost more than a row. */
function rowsOf(queue: Uint8Array[]): Uint8Array[] {
  const large = queue.filter(({ length }) => length > LARGE_BYTES);
  const small = queue.filter(({ length }) => length <= LARGE_BYTES);
  return small.length > 0 ? [...large, Y.mergeUpdates(small)] : large;
}

export function databaseName(boardId: string): string {
  return `gapboard:${boardId}`;
}

function isReadable(update: unknown): update is Uint8Array {
  if (!(update instanceof Uint8Array)) return false;
  try {
    Y.decodeUpdate(update);
    // Decoding alone accepts some damage that integrating does not.
    Y.applyUpdate(new Y.Doc(), update);
    return true;
  } catch {
    return false;
  }
}
