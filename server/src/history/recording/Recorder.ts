import { crc32 } from 'node:zlib';
import { type Change, changesOfRecord } from '@gapboard/history';
import { readRecord, recordsOf, sessionOf } from '@gapboard/sync';
import type { UnknownRecord } from '@gapboard/board';
import * as Y from 'yjs';
import { seedOf } from '../../rooms/epochs/seed.ts';
import { isSessionId, sessionIdOf, sessionRecord } from '../sessionRecords.ts';

/** Everything may have changed, as where one document takes the place of another. */
const ALL = 'all';

/**
 * Follows a board's log, document by document, and says what each entry changed in the records. What
 * it says is always the difference to the state it said before, so that its sum is what the document
 * shows, whatever the log has lost.
 */
export class Recorder {
  readonly #state: Map<string, UnknownRecord>;
  #doc: Y.Doc;
  #touched: Set<string> | typeof ALL = ALL;
  /** the document's beginning is lost: what it shows is not what was on the board */
  #lacksStart = false;

  /**
   * @param state what was on the board after the last entry that was taken
   * @param updates what its document was made of until then, V1, and before them its state, V2
   */
  constructor(
    state: Map<string, UnknownRecord>,
    document: { stateV2?: Uint8Array; updates: readonly Uint8Array[] },
  ) {
    this.#state = state;
    this.#doc = this.#watched(new Y.Doc());
    this.#doc.transact(() => {
      if (document.stateV2) Y.applyUpdateV2(this.#doc, document.stateV2);
      for (const update of document.updates) applies(this.#doc, update);
    });
  }

  /** What is on the board after the last entry that was taken. */
  get state(): ReadonlyMap<string, UnknownRecord> {
    return this.#state;
  }

  /** From here on there is another document. */
  beginEpoch(): void {
    this.#replace(new Y.Doc());
    this.#lacksStart = false;
  }

  /**
   * The same, where the entry that begins it is lost. It follows from the document before it and its
   * id; if not even that is sound any more, nothing is said until the document is whole again.
   */
  beginLostEpoch(id: string, crc: number | undefined): void {
    const seed = seedOf(this.#doc, id);
    this.#replace(new Y.Doc());
    this.#lacksStart = crc32(seed) !== crc;
    if (!this.#lacksStart) Y.applyUpdate(this.#doc, seed);
  }

  /** What an entry changes; `undefined` if it is no update, and was left out. */
  take(update: Uint8Array): Change[] | undefined {
    const applied = applies(this.#doc, update);
    return applied ? this.#changes() : undefined;
  }

  /** What a checkpoint changes that holds what has been lost of the entries before it. */
  heal(stateV2: Uint8Array): Change[] {
    Y.applyUpdateV2(this.#doc, stateV2);
    this.#lacksStart = false;
    return this.#changes();
  }

  close(): void {
    this.#doc.destroy();
  }

  #replace(doc: Y.Doc): void {
    this.#doc.destroy();
    this.#doc = this.#watched(doc);
    this.#touched = ALL;
  }

  #watched(doc: Y.Doc): Y.Doc {
    const touch = (id: string | undefined): void => {
      if (id !== undefined && this.#touched !== ALL) this.#touched.add(id);
    };
    recordsOf(doc).observeDeep((events) => {
      for (const event of events) {
        const [id] = event.path;
        if (typeof id === 'string') touch(id);
        else for (const key of event.changes.keys.keys()) touch(key);
      }
    });
    sessionOf(doc).observe(({ keysChanged }) => {
      for (const key of keysChanged) touch(sessionIdOf(key));
    });
    return doc;
  }

  #changes(): Change[] {
    if (this.#lacksStart) return [];
    const ids = this.#touched === ALL ? this.#everyId() : this.#touched;
    this.#touched = new Set();
    const changes: Change[] = [];
    for (const id of ids) {
      const record = this.#read(id);
      changes.push(...changesOfRecord(this.#state.get(id), record));
      if (record) this.#state.set(id, record);
      else this.#state.delete(id);
    }
    return changes;
  }

  #everyId(): Set<string> {
    const session = [...sessionOf(this.#doc).keys()].flatMap((key) => sessionIdOf(key) ?? []);
    return new Set([...this.#state.keys(), ...recordsOf(this.#doc).keys(), ...session]);
  }

  #read(id: string): UnknownRecord | undefined {
    if (isSessionId(id)) return sessionRecord(id, (key) => sessionOf(this.#doc).get(key));
    const map = recordsOf(this.#doc).get(id);
    const reading = map && readRecord(id, map);
    return reading?.state === 'live' ? reading.record : undefined;
  }
}

function applies(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update);
    return true;
  } catch {
    return false;
  }
}
