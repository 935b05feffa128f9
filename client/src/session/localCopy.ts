import type { UnsentMark } from '@gapboard/sync';
import type { IDBPDatabase } from 'idb';
import * as Y from 'yjs';
import { aboutIn, type CopySchema, marksIn, openTables } from './copyTables.ts';

/** Above this many stored updates the copy is folded into one. */
const FOLD_ABOVE = 300;
/** What is larger than this is stored as it comes. */
const LARGE_BYTES = 64 * 1024;
/** Changes from others may wait this long (ms) to be stored: the server has them. Own ones never wait. */
const OTHERS_WAIT_MS = 1_000;

/** Another tab has put another document here: this one's is not to be mixed with it. */
class StaleCopyError extends Error {
  override name = 'StaleCopyError';
}

/** What is kept on this device. */
export interface Kept {
  epoch: string;
  updates: Uint8Array[];
  unsent: Map<string, UnsentMark>;
}

/** What is to be kept in its place. */
export interface Replacement {
  epoch: string;
  state: Uint8Array;
  unsent: ReadonlyMap<string, UnsentMark>;
}

/** What was found when a copy was opened. */
export interface Loaded {
  /** by record id, changes that the server may not have */
  unsent: Map<string, UnsentMark>;
  /** which document it is; empty if the server has never said */
  epoch: string;
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
  #unsent = new Map<string, UnsentMark>();
  #sent = new Set<string>();
  #writing: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failed = false;
  #epoch: string | undefined;
  #generation = 0;

  private constructor(db: IDBPDatabase<CopySchema>, onFailure: (error: unknown) => void) {
    this.#db = db;
    this.#onFailure = onFailure;
  }

  /**
   * @param onFailure told once, when something could not be stored: from then on nothing more is kept here
   * @throws if this browser will not store anything (private window, no room, storage switched off)
   */
  static async open(boardId: string, onFailure: (error: unknown) => void): Promise<LocalCopy> {
    const db = await openTables(databaseName(boardId));
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
    const tx = this.#db.transaction(['updates', 'damaged', 'unsent', 'about'], 'readwrite');
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
    const unsent = await marksIn(tx.objectStore('unsent'));
    const about = await aboutIn(tx.objectStore('about'));
    this.#generation = about.generation;
    await tx.done;
    if (good.length > 0) Y.applyUpdate(doc, Y.mergeUpdates(good), origin);
    if (good.length > FOLD_ABOVE) await this.#fold(doc);
    return { unsent, damaged, epoch: about.epoch };
  }

  /** Stores which document this is. */
  keepEpoch(epoch: string): void {
    this.#epoch = epoch;
    this.#write();
  }

  /** Stores a change of this device, at once, and what the server does not have of which records. */
  keepOwn(update: Uint8Array, unsent: ReadonlyMap<string, UnsentMark>): void {
    if (this.#failed) return;
    for (const [id, mark] of unsent) {
      this.#unsent.set(id, mark);
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

  /**
   * Puts another document in the place of what is kept, all in one transaction: whatever happens,
   * this device has either the old one with what is unsent of it, or the new one.
   */
  async replace(replacement: (kept: Kept) => Replacement): Promise<void> {
    await this.settle();
    this.#writing = this.#attempt(this.#replaceOnce(replacement));
    await this.#writing;
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
    const isIdle = this.#queue.length === 0 && this.#unsent.size === 0 && this.#sent.size === 0;
    if (isIdle && this.#epoch === undefined) return;
    this.#writing = this.#attempt(this.#writeOnce());
  }

  async #attempt(write: Promise<void>): Promise<void> {
    try {
      await write;
    } catch (error) {
      this.#failed = true;
      // Another tab holds the new document; this one gets it too when it next reaches the server.
      if (!(error instanceof StaleCopyError)) this.#onFailure(error);
    } finally {
      this.#writing = undefined;
      this.#write();
    }
  }

  async #writeOnce(): Promise<void> {
    const queue = this.#queue.splice(0);
    const unsent = this.#unsent;
    const sent = this.#sent;
    const epoch = this.#epoch;
    this.#unsent = new Map();
    this.#sent = new Set();
    this.#epoch = undefined;
    // What the server does not have must survive a flat battery too.
    const durability = unsent.size > 0 ? 'strict' : 'relaxed';
    const tx = this.#db.transaction(['updates', 'unsent', 'about'], 'readwrite', { durability });
    const about = tx.objectStore('about');
    if ((await aboutIn(about)).generation !== this.#generation) throw new StaleCopyError();
    const adding = rowsOf(queue).map((update) => tx.objectStore('updates').add(update));
    const marks = tx.objectStore('unsent');
    const marking = [
      ...[...unsent].map(([id, mark]) => marks.put(mark, id)),
      ...[...sent].map((id) => marks.delete(id)),
      ...(epoch === undefined ? [] : [about.put(epoch, 'epoch')]),
    ];
    await Promise.all([...marking, tx.done]);
    for (const key of await Promise.all(adding)) this.#rows.add(key);
  }

  async #replaceOnce(replacement: (kept: Kept) => Replacement): Promise<void> {
    const tx = this.#db.transaction(['updates', 'unsent', 'about'], 'readwrite', {
      durability: 'strict',
    });
    // What is still to be written is of the document that goes.
    this.#queue = [];
    this.#unsent = new Map();
    this.#sent = new Set();
    this.#epoch = undefined;
    const [updates, marks, about] = [
      tx.objectStore('updates'),
      tx.objectStore('unsent'),
      tx.objectStore('about'),
    ];
    const now = await aboutIn(about);
    const kept = await updates.getAll();
    const { epoch, state, unsent } = replacement({
      epoch: now.epoch,
      updates: kept.filter(isReadable),
      unsent: await marksIn(marks),
    });
    // Another tab may have put the same document here already: then that one's work is in it.
    const isThere = now.epoch === epoch;
    if (!isThere) await Promise.all([updates.clear(), marks.clear()]);
    this.#generation = isThere ? now.generation : now.generation + 1;
    const key = updates.add(state);
    await Promise.all([
      ...[...unsent].map(([id, mark]) => marks.put(mark, id)),
      about.put(epoch, 'epoch'),
      about.put(this.#generation, 'generation'),
      tx.done,
    ]);
    this.#rows.clear();
    this.#rows.add(await key);
    this.#failed = false;
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
