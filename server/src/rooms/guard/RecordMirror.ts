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
  readonly #bindings = new Map<string, Set<string>>();
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

  *bindingsFrom(shapeId: string): Iterable<UnknownRecord> {
    for (const id of this.#bindings.get(shapeId) ?? []) {
      const binding = this.live(id);
      if (binding) yield binding;
    }
  }

  #put(id: string, was: WasRecord | undefined): void {
    this.#unlink(id);
    if (!was) {
      this.#records.delete(id);
      return;
    }
    this.#records.set(id, was);
    const from = was.deleted ? undefined : fromOf(was.record);
    if (from === undefined) return;
    const bindings = this.#bindings.get(from);
    if (bindings) bindings.add(id);
    else this.#bindings.set(from, new Set([id]));
  }

  #unlink(id: string): void {
    const was = this.#records.get(id);
    const from = was && fromOf(was.record);
    if (from === undefined) return;
    const bindings = this.#bindings.get(from);
    bindings?.delete(id);
    if (bindings?.size === 0) this.#bindings.delete(from);
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
