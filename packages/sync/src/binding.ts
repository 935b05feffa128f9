import type { UnknownRecord } from '@tldraw/store';
import type { TLRecord, TLStore } from '@tldraw/tlschema';
import * as Y from 'yjs';
import { equalityDeep } from 'lib0/function';
import { type Arrival, Arrivals, type Pace } from './arrivals.ts';
import { recordsOf } from './document.ts';
import { HeldTexts, type Holds } from './heldTexts.ts';
import {
  createRecord,
  deleteRecord,
  editRecord,
  fieldOfKey,
  readRecord,
  readRecords,
  reviveRecord,
} from './records/layout.ts';
import { settled } from './records/settledInk.ts';
import { richTextOf } from './records/text.ts';

/** How long a stroke must rest before its changeable tail is sent too, in ms. */
const REST_MS = 150;

export interface BindingOptions {
  doc: Y.Doc;
  store: TLStore;
  /** ms between two writes to the document: short in company, longer alone */
  interval: () => number;
  /** a person who may only look: what their editor derives by itself is not written either */
  readonly?: () => boolean;
  holds?: Holds;
  /** when others' changes may be shown; at once when left out */
  pace?: Pace;
  /** told whenever the records that cannot be shown change: id to reason */
  onUnreadable?: (unreadable: ReadonlyMap<string, string>) => void;
}

/**
 * Keeps a tldraw store and a board document equal, both ways.
 *
 * Local changes are gathered and written as one transaction at most every `interval` ms; changes
 * from elsewhere are merged into the store as remote ones, so they are neither written back nor
 * undone by this person. `#synced` holds each record as store and document last agreed on it: only
 * what the store has changed since is written, so a change that arrives meanwhile is not undone by
 * the older value beside it.
 *
 * Bind only a document that holds its first records: on an empty one tldraw would seed its own.
 */
export class StoreBinding {
  readonly #doc: Y.Doc;
  readonly #store: TLStore;
  readonly #records: Y.Map<Y.Map<unknown>>;
  readonly #options: BindingOptions;
  /** record id -> the record as the document and this store last agreed on it; kept for deleted ones, as they were when they left the store */
  readonly #synced = new Map<string, UnknownRecord>();
  /** ids the store has changed and the document does not know yet */
  readonly #pending = new Set<string>();
  readonly #unreadable = new Map<string, string>();
  readonly #held: HeldTexts;
  readonly #arrivals: Arrivals;
  /** record id -> fields that others have written while this store was bound */
  readonly #others = new Map<string, Set<string>>();
  readonly #stop: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #writtenAt = 0;

  constructor(options: BindingOptions) {
    this.#options = options;
    this.#doc = options.doc;
    this.#store = options.store;
    this.#records = recordsOf(options.doc);
    this.#held = new HeldTexts(options.holds);
    this.#arrivals = new Arrivals(
      options.pace,
      (id) => this.#lookAt(id),
      (ids) => this.#takeIn(ids),
    );
    this.#load();
    this.#stop.push(
      this.#store.listen(({ changes }) => this.#onStoreChange(changes), {
        source: 'user',
        scope: 'document',
      }),
    );
    const onDocument = (events: Y.YEvent<Y.AbstractType<unknown>>[], tx: Y.Transaction): void => {
      if (tx.origin !== this) this.#onDocumentChange(events);
    };
    this.#records.observeDeep(onDocument);
    this.#stop.push(() => this.#records.unobserveDeep(onDocument));
  }

  /** How many records have changes that the document does not hold yet. */
  get pending(): number {
    this.#store._flushHistory();
    return this.#pending.size;
  }

  /** The records whose text is on this device alone because it is held back, with that text. */
  get held(): UnknownRecord[] {
    return [...this.#held.ids].flatMap((id) => this.#find(id) ?? []);
  }

  /** Fields of this record that somebody else has written since the store was bound. */
  othersChanged(id: string): ReadonlySet<string> {
    return this.#others.get(id) ?? NOTHING;
  }

  /**
   * Writes what is pending at once if it is due. By itself the store tells with its next frame, and a
   * timer has to wait for a page that is busy drawing.
   */
  writeIfDue(): void {
    this.#store._flushHistory();
    if (this.#dueIn() === 0) this.writeSettled();
  }

  /** Writes everything that is pending now, the tails of unfinished strokes too. */
  flush(): void {
    this.#store._flushHistory();
    this.#write([...this.#pending], true);
  }

  /** Writes what is pending as the timer does: of a stroke under way only what cannot change any more. */
  writeSettled(): void {
    this.#store._flushHistory();
    this.#write([...this.#pending], false);
  }

  /**
   * Writes texts that have been typed in, before a change from elsewhere comes into the document:
   * then what was typed is written where it was typed, and Yjs does the merging.
   */
  writeTexts(): void {
    this.#store._flushHistory();
    this.#write(
      [...this.#pending].filter((id) => this.#hasNewText(id)),
      false,
    );
  }

  #hasNewText(id: string): boolean {
    const record = this.#find(id);
    const agreed = this.#synced.get(id);
    return (
      record !== undefined && agreed !== undefined && richTextOf(record) !== richTextOf(agreed)
    );
  }

  /** Writes what is pending and lets go of both sides. */
  destroy(): void {
    this.flush();
    this.#arrivals.stop();
    for (const stop of this.#stop) stop();
    clearTimeout(this.#timer);
    clearTimeout(this.#restTimer);
  }

  #load(): void {
    const { live, unreadable } = readRecords(this.#doc);
    for (const [id, why] of unreadable) this.#unreadable.set(id, why);
    const readable: TLRecord[] = [];
    for (const [id, record] of live) {
      const valid = this.#validated(id, record);
      if (valid) readable.push(valid);
    }
    const known = new Set<string>(readable.map((record) => record.id));
    const strangers = Object.values(this.#store.serialize('document')).filter(
      (record) => !known.has(record.id),
    );
    this.#merge(
      readable,
      strangers.map((record) => record.id),
    );
    if (this.#unreadable.size > 0) this.#options.onUnreadable?.(this.#unreadable);
  }

  #onStoreChange(changes: {
    added: Record<string, UnknownRecord>;
    updated: Record<string, unknown>;
    removed: Record<string, UnknownRecord>;
  }): void {
    for (const id of Object.keys(changes.added)) this.#pending.add(id);
    for (const id of Object.keys(changes.updated)) this.#pending.add(id);
    for (const id of Object.keys(changes.removed)) this.#pending.add(id);
    // Keystrokes are few, and whoever else types in the same text is to see them at once.
    this.#write(
      Object.keys(changes.updated).filter((id) => this.#hasNewText(id)),
      false,
    );
    if (this.#pending.size > 0) this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => this.flush(), REST_MS);
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.writeSettled();
    }, this.#dueIn());
  }

  #dueIn(): number {
    return Math.max(0, this.#writtenAt + this.#options.interval() - Date.now());
  }

  /** Writes these pending records in one transaction; with `whole`, strokes up to their last point. */
  #write(ids: string[], whole: boolean): void {
    if (ids.length === 0) return;
    this.#writtenAt = Date.now();
    if (this.#options.readonly?.() === true) {
      for (const id of ids) this.#pending.delete(id);
      this.#show(ids);
      return;
    }
    const differing: string[] = [];
    this.#doc.transact(() => {
      for (const id of ids) this.#writeOne(id, whole, differing);
    }, this);
    if (differing.length > 0) this.#show(differing);
  }

  /** @param differing gathers ids of records of which the document now says more than this store */
  #writeOne(id: string, whole: boolean, differing: string[]): void {
    this.#pending.delete(id);
    if (this.#unreadable.has(id)) return;
    const record = this.#held.outgoing(id, this.#find(id), this.#synced.get(id));
    const map = this.#records.get(id);
    if (!record) {
      if (map && readRecord(id, map).state === 'live') deleteRecord(map);
      return;
    }
    if (!map) {
      createRecord(this.#records, record);
      this.#synced.set(id, record);
      return;
    }
    const reading = readRecord(id, map);
    if (reading.state === 'unreadable') return;
    const before = this.#synced.get(id) ?? reading.record;
    // Somebody may have written to it while it was deleted here.
    const revived = reading.state === 'deleted';
    if (revived) reviveRecord(map);
    const after = whole ? record : settled(record, before);
    editRecord(map, before, after);
    this.#synced.set(id, after);
    if (revived || this.#readsOtherwise(id, map, before, after)) differing.push(id);
    if (after !== record || this.#held.has(id)) this.#pending.add(id);
  }

  /** A text is written as a difference: where somebody else was faster, both lie in the document now. */
  #readsOtherwise(
    id: string,
    map: Y.Map<unknown>,
    before: UnknownRecord,
    after: UnknownRecord,
  ): boolean {
    const text = richTextOf(after);
    if (!text || text === richTextOf(before)) return false;
    const reading = readRecord(id, map);
    return reading.state === 'live' && !equalityDeep(richTextOf(reading.record), text);
  }

  #onDocumentChange(events: Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const touched = new Set<string>();
    for (const event of events) {
      const [id, key] = event.path;
      if (typeof id !== 'string') {
        for (const added of event.keys.keys()) touched.add(added);
        continue;
      }
      touched.add(id);
      const keys = typeof key === 'string' ? [key] : event.keys.keys();
      for (const name of keys) this.#noteOther(id, fieldOfKey(name));
    }
    this.#arrivals.take(touched);
  }

  #lookAt(id: string): Arrival {
    const reading = readRecord(id, this.#records.get(id));
    if (reading.state !== 'live') return { isLive: false, needs: [] };
    const { parentId, fromId, toId }: Record<string, unknown> = { ...reading.record };
    const needs = [parentId, fromId, toId].filter((need) => typeof need === 'string');
    return { isLive: true, needs };
  }

  #takeIn(touched: ReadonlySet<string>): void {
    // What this person has changed in the same records goes into the document first, or the merge
    // below would take it from their screen.
    this.#store._flushHistory();
    const both = [...touched].filter((id) => this.#pending.has(id));
    this.#write(both, true);
    this.#show(touched);
  }

  #noteOther(id: string, field: string | undefined): void {
    if (field === undefined) return;
    const fields = this.#others.get(id);
    if (fields) fields.add(field);
    else this.#others.set(id, new Set([field]));
  }

  /** Makes the store show these records as the document has them. */
  #show(ids: Iterable<string>): void {
    const puts: TLRecord[] = [];
    const removals: string[] = [];
    const unreadableBefore = this.#unreadable.size;
    let healed = false;
    for (const id of ids) {
      const map = this.#records.get(id);
      if (!map) {
        // Only this store has it: a looker-on's own, or one the server has reaped.
        if (this.#find(id)) removals.push(id);
        continue;
      }
      const reading = readRecord(id, map);
      if (reading.state === 'live') {
        const wasUnreadable = this.#unreadable.delete(id);
        healed ||= wasUnreadable;
        const valid = this.#validated(id, reading.record);
        if (valid) puts.push(this.#held.withTextOf(valid, this.#find(id)));
        else if (this.#find(id)) removals.push(id);
      } else {
        if (reading.state === 'unreadable') this.#unreadable.set(id, reading.why);
        if (this.#find(id)) removals.push(id);
      }
    }
    this.#merge(puts, removals);
    if (healed || this.#unreadable.size !== unreadableBefore) {
      this.#options.onUnreadable?.(this.#unreadable);
    }
  }

  /** The record if this version of tldraw can show it; else it is noted as unreadable. */
  #validated(id: string, record: UnknownRecord): TLRecord | undefined {
    const types: Record<string, { scope: string; validate(value: unknown): TLRecord }> =
      this.#store.schema.types;
    const type = types[record.typeName];
    if (type?.scope !== 'document') {
      this.#unreadable.set(id, `This version of Gapboard knows no “${record.typeName}” records.`);
      return undefined;
    }
    try {
      return type.validate(record);
    } catch (error) {
      this.#unreadable.set(id, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  #merge(puts: TLRecord[], removals: string[]): void {
    if (puts.length === 0 && removals.length === 0) return;
    const removed = new Set(removals);
    const derived = new Set<string>();
    const unlisten = this.#store.listen(
      ({ changes }) => {
        for (const id of Object.keys(changes.added)) derived.add(id);
        for (const id of Object.keys(changes.updated)) derived.add(id);
        for (const id of Object.keys(changes.removed)) derived.add(id);
      },
      { source: 'remote', scope: 'document' },
    );
    try {
      this.#mergeAll(puts, removals);
    } finally {
      this.#store._flushHistory();
      unlisten();
    }
    for (const record of puts) {
      const shown = this.#unreadable.has(record.id) ? undefined : record;
      if (shown)
        this.#synced.set(record.id, this.#held.withTextOf(shown, this.#synced.get(record.id)));
      derived.delete(record.id);
    }
    // What the editor itself changed in answer (an arrow let go of a deleted shape) is part of the
    // board too; it is written only where the document does not say the same already.
    for (const id of derived) if (!removed.has(id)) this.#pending.add(id);
    if (this.#pending.size > 0) this.#schedule();
  }

  #mergeAll(puts: TLRecord[], removals: string[]): void {
    const store = this.#store;
    const ids = removals as TLRecord['id'][];
    try {
      store.mergeRemoteChanges(() => {
        if (puts.length > 0) store.put(puts);
        if (ids.length > 0) store.remove(ids);
      });
    } catch {
      // One record the editor cannot live with must not keep the rest from showing.
      for (const record of puts) this.#mergeOne(record.id, () => store.put([record]));
      for (const id of ids) this.#mergeOne(id, () => store.remove([id]));
    }
  }

  #mergeOne(id: string, change: () => void): void {
    try {
      this.#store.mergeRemoteChanges(change);
    } catch (error) {
      this.#unreadable.set(id, error instanceof Error ? error.message : String(error));
    }
  }

  #find(id: string): TLRecord | undefined {
    return this.#store.unsafeGetWithoutCapture(id as TLRecord['id']);
  }
}

const NOTHING: ReadonlySet<string> = new Set();
