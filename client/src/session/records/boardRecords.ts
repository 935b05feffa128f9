import {
  authored,
  authorOf,
  checkContent,
  judge,
  type Participant,
  type Refusal,
  withAuthorOf,
} from '@gapboard/board';
import {
  changedFields,
  deleteRecord,
  editRecord,
  readRecord,
  readRecords,
  recordsOf,
  withFields,
  writeRecords,
} from '@gapboard/sync';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { BoardRecord } from '../kept/keptTables.ts';
import { rulesOf } from '../rules.ts';
import { personAt, type RecordChange, touchedIn } from './changes.ts';
import { DocBoard } from './docBoard.ts';

/** How a person changes the board where there is no canvas. */
export type Act =
  | { do: 'create'; record: BoardRecord }
  /** `before` is the record as the person had it before them: what others have changed since stays */
  | { do: 'edit'; before: BoardRecord; after: BoardRecord }
  | { do: 'delete'; id: string }
  /** takes a deletion back */
  | { do: 'restore'; id: string };

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

/**
 * A board's records without a canvas: how they are now, what becomes of them and by whom, and this
 * person's own changes, each judged by the table of who may do what before it is written. What is
 * written goes the same way as from the canvas: to the copy on this device, and to the server when
 * there is a line.
 */
export class BoardRecords {
  readonly #doc: Y.Doc;
  readonly #records: Y.Map<Y.Map<unknown>>;
  readonly #awareness: Awareness;
  readonly #me: Participant;
  readonly #board: DocBoard;
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
    this.#doc = doc;
    this.#records = recordsOf(doc);
    this.#awareness = awareness;
    this.#me = participant;
    const { live, unreadable } = readRecords(doc);
    this.#live = live;
    this.#unreadable = new Set(unreadable.keys());
    this.#board = new DocBoard(doc, live, () => rulesOf({ doc }));
    this.#look = this.#lookNow();
    this.#records.observeDeep(this.#onChange);
  }

  get look(): BoardLook {
    return this.#look;
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

  /** Why this could not be done; `undefined`: it could. */
  whyNot(act: Act): Refusal | undefined {
    switch (act.do) {
      case 'create':
        return this.#judge(act.record.id, this.#asMine(act.record));
      case 'edit': {
        const now = this.#live.get(act.before.id);
        if (!now) return { reason: 'deleted' };
        return this.#judge(now.id, withFields(now, changedFields(act.before, act.after)));
      }
      case 'delete':
        return this.#judge(act.id, undefined);
      case 'restore':
        return this.#judge(act.id, this.#board.deleted(act.id));
    }
  }

  /** Does it, unless it is refused: then nothing is written, and this is why. */
  act(act: Act): Refusal | undefined {
    const refusal = this.whyNot(act);
    if (refusal) return refusal;
    this.#doc.transact(() => this.#write(act), this);
    return undefined;
  }

  stop(): void {
    this.#records.unobserveDeep(this.#onChange);
    clearTimeout(this.#timer);
  }

  #write(act: Act): void {
    switch (act.do) {
      case 'create':
        writeRecords(this.#doc, [this.#asMine(act.record)]);
        break;
      case 'edit': {
        const map = this.#records.get(act.before.id);
        if (map) editRecord(map, act.before, act.after);
        break;
      }
      case 'delete': {
        const map = this.#records.get(act.id);
        // What somebody else has deleted meanwhile is as wished.
        if (map && this.#live.has(act.id)) deleteRecord(map);
        break;
      }
      case 'restore': {
        const record = this.#board.deleted(act.id);
        if (record) writeRecords(this.#doc, [record]);
      }
    }
  }

  #judge(id: string, after: BoardRecord | undefined): Refusal | undefined {
    const before = this.#live.get(id);
    return judge(this.#me, before, after, this.#board) ?? (after && checkContent(after, before));
  }

  /** A record as this person makes it. One that was here before, or still is, stays its author's. */
  #asMine(record: BoardRecord): BoardRecord {
    const there = this.#live.get(record.id) ?? this.#board.deleted(record.id);
    return there && authorOf(there) !== undefined
      ? withAuthorOf(there, record)
      : authored(record, this.#me);
  }

  readonly #onChange = (
    events: Y.YEvent<Y.AbstractType<unknown>>[],
    transaction: Y.Transaction,
  ): void => {
    for (const [id, { client, isNew }] of touchedIn(this.#doc, events)) {
      const pending = this.#pending.get(id);
      const before = pending ? pending.before : this.#live.get(id);
      const after = this.#readAnew(id);
      // A new thing says itself who made it, be it that the server made it for them.
      const maker = isNew && after ? authorOf(after) : undefined;
      const by = transaction.local ? this.#me.id : personAt(this.#awareness, client);
      this.#pending.set(id, { id, before, after, by: maker ?? by });
    }
    if (transaction.local) this.#show();
    else this.#timer ??= setTimeout(() => this.#show(), OTHERS_EVERY_MS);
  };

  #readAnew(id: string): BoardRecord | undefined {
    const map = this.#records.get(id);
    const reading = map && readRecord(id, map);
    if (reading?.state === 'unreadable') this.#unreadable.add(id);
    else this.#unreadable.delete(id);
    if (reading?.state !== 'live') {
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
