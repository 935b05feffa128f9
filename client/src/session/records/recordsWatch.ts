import { authorOf, type Participant } from '@gapboard/board';
import { readRecord, readRecords, recordsOf } from '@gapboard/sync';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { BoardRecord } from '../kept/keptTables.ts';
import { isKnown } from './isKnown.ts';
import { personAt, type RecordChange, touchedIn } from './changes.ts';

/** The board's records at one moment; another object whenever any of them changes. */
export interface BoardLook {
  /** by id; a record that has not changed stays the same object */
  records: ReadonlyMap<string, BoardRecord>;
  /** how many records this version cannot read; they are kept as they are */
  unreadable: number;
}

/** What of a session the records need. */
export interface RecordsOptions {
  doc: Y.Doc;
  awareness: Awareness;
  participant: Participant;
}

/** Changes from others are shown together this often (ms): fast enough for reading, and cheap in a full hall. */
const OTHERS_EVERY_MS = 100;

/** A board's records without a canvas: how they are now, and what becomes of them and by whom. */
export class RecordsWatch {
  /** the board's document, and who looks at it here */
  readonly doc: Y.Doc;
  readonly participant: Participant;
  readonly #records: Y.Map<Y.Map<unknown>>;
  readonly #awareness: Awareness;
  readonly #listeners = new Set<() => void>();
  readonly #watchers = new Set<(changes: readonly RecordChange[]) => void>();
  readonly #unreadable: Set<string>;
  /** what the document holds; {@link look} follows it */
  readonly #live: Map<string, BoardRecord>;
  /** by id, what has changed since the last look */
  readonly #pending = new Map<string, RecordChange>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #look: BoardLook;

  constructor({ doc, awareness, participant }: RecordsOptions) {
    this.doc = doc;
    this.participant = participant;
    this.#records = recordsOf(doc);
    this.#awareness = awareness;
    const { live, unreadable } = readRecords(doc);
    this.#live = new Map([...live].filter(([, record]) => isKnown(record)));
    const unknown = [...live.keys()].filter((id) => !this.#live.has(id));
    this.#unreadable = new Set([...unreadable.keys(), ...unknown]);
    this.#look = this.#lookNow();
    this.#records.observeDeep(this.#onChange);
  }

  get look(): BoardLook {
    return this.#look;
  }

  /** What the document holds now: a moment ahead of {@link look} while others change it. */
  get live(): ReadonlyMap<string, BoardRecord> {
    return this.#live;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells of what has become of which records, own changes among it, after each new look. */
  watch(watcher: (changes: readonly RecordChange[]) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  stop(): void {
    this.#records.unobserveDeep(this.#onChange);
    clearTimeout(this.#timer);
  }

  readonly #onChange = (
    events: Y.YEvent<Y.AbstractType<unknown>>[],
    transaction: Y.Transaction,
  ): void => {
    for (const [id, { client, isNew }] of touchedIn(this.doc, events)) {
      const pending = this.#pending.get(id);
      const before = pending ? pending.before : this.#live.get(id);
      const after = this.#readAnew(id);
      // A new thing says itself who made it, be it that the server made it for them.
      const maker = isNew && after ? authorOf(after) : undefined;
      const by = transaction.local ? this.participant.id : personAt(this.#awareness, client);
      this.#pending.set(id, { id, before, after, by: maker ?? by });
    }
    if (transaction.local) this.#show();
    else this.#timer ??= setTimeout(() => this.#show(), OTHERS_EVERY_MS);
  };

  #readAnew(id: string): BoardRecord | undefined {
    const map = this.#records.get(id);
    const reading = map && readRecord(id, map);
    const isLive = reading?.state === 'live';
    if (reading?.state === 'unreadable' || (isLive && !isKnown(reading.record))) {
      this.#unreadable.add(id);
    } else {
      this.#unreadable.delete(id);
    }
    if (!isLive || this.#unreadable.has(id)) {
      this.#live.delete(id);
      return undefined;
    }
    this.#live.set(id, reading.record);
    return reading.record;
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pending.size === 0) return;
    const changes = [...this.#pending.values()];
    this.#pending.clear();
    this.#look = this.#lookNow();
    for (const listener of this.#listeners) listener();
    for (const watcher of this.#watchers) watcher(changes);
  }

  #lookNow(): BoardLook {
    return { records: new Map(this.#live), unreadable: this.#unreadable.size };
  }
}
