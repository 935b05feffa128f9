import type { UnknownRecord } from '@gapboard/board';
import { readRecord, recordsOf, type WasRecord } from '@gapboard/sync';
import type * as Y from 'yjs';

/**
 * A room's records as they were before the update that is being judged: what they are compared with,
 * and what they are put back to. Deleted ones are kept too, since they can be brought back.
 */
export class RecordMirror {
  readonly #doc: Y.Doc;
  readonly #records = new Map<string, WasRecord>();
  /** shape id -> ids of the live bindings from it */
  readonly #bindings = new Index(fromOf);
  /** shape or page id -> ids of the live shapes that lie directly in it */
  readonly #inside = new Index(parentOf);
  /** ids of records that this version cannot read, and so neither judge nor put back */
  readonly #unreadable = new Set<string>();
  #stale: Set<string>;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#stale = new Set(recordsOf(doc).keys());
  }

  /** These have changed; they are read when somebody next asks. */
  touch(ids: Iterable<string>): void {
    for (const id of ids) this.#stale.add(id);
  }

  /** Reads what has changed since it was last read. */
  refresh(): void {
    const records = recordsOf(this.#doc);
    for (const id of this.#stale) {
      const map = records.get(id);
      const now = reading(id, map);
      if (map && !now) this.#unreadable.add(id);
      else this.#unreadable.delete(id);
      this.#put(id, now);
    }
    this.#stale.clear();
  }

  get(id: string): WasRecord | undefined {
    return this.#records.get(id);
  }

  isUnreadable(id: string): boolean {
    return this.#unreadable.has(id);
  }

  /** A live record. */
  live(id: string): UnknownRecord | undefined {
    const was = this.#records.get(id);
    return was?.deleted === false ? was.record : undefined;
  }

  deleted(id: string): UnknownRecord | undefined {
    const was = this.#records.get(id);
    return was?.deleted === true ? was.record : undefined;
  }

  bindingsFrom(shapeId: string): Iterable<UnknownRecord> {
    return this.#all(this.#bindings.at(shapeId));
  }

  /** The live shapes that lie directly in a shape. */
  inside(shapeId: string): Iterable<UnknownRecord> {
    return this.#all(this.#inside.at(shapeId));
  }

  *#all(ids: Iterable<string>): Iterable<UnknownRecord> {
    for (const id of ids) {
      const record = this.live(id);
      if (record) yield record;
    }
  }

  #put(id: string, was: WasRecord | undefined): void {
    const old = this.#records.get(id);
    for (const index of [this.#bindings, this.#inside]) {
      if (old) index.remove(old.record);
      if (was && !was.deleted) index.add(was.record);
    }
    if (was) this.#records.set(id, was);
    else this.#records.delete(id);
  }
}

/** Ids of records by another id that they name. */
class Index {
  readonly #ids = new Map<string, Set<string>>();
  readonly #keyOf: (record: UnknownRecord) => string | undefined;

  constructor(keyOf: (record: UnknownRecord) => string | undefined) {
    this.#keyOf = keyOf;
  }

  at(key: string): Iterable<string> {
    return this.#ids.get(key) ?? [];
  }

  add(record: UnknownRecord): void {
    const key = this.#keyOf(record);
    if (key === undefined) return;
    const ids = this.#ids.get(key);
    if (ids) ids.add(record.id);
    else this.#ids.set(key, new Set([record.id]));
  }

  remove(record: UnknownRecord): void {
    const key = this.#keyOf(record);
    if (key === undefined) return;
    const ids = this.#ids.get(key);
    ids?.delete(record.id);
    if (ids?.size === 0) this.#ids.delete(key);
  }
}

function reading(id: string, map: unknown): WasRecord | undefined {
  const now = readRecord(id, map);
  return now.state === 'unreadable'
    ? undefined
    : { record: now.record, deleted: now.state === 'deleted' };
}

function fromOf(record: UnknownRecord): string | undefined {
  if (record.typeName !== 'binding' || !('fromId' in record)) return undefined;
  return typeof record.fromId === 'string' ? record.fromId : undefined;
}

function parentOf(record: UnknownRecord): string | undefined {
  if (record.typeName !== 'shape' || !('parentId' in record)) return undefined;
  return typeof record.parentId === 'string' ? record.parentId : undefined;
}
