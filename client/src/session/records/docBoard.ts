import { type Area, type BoardView, closedAreas, type Rules } from '@gapboard/board';
import { readRecord, recordsOf, sessionOf } from '@gapboard/sync';
import type * as Y from 'yjs';
import type { BoardRecord } from '../kept/keptTables.ts';

/** A board as its document holds it, for the table of who may do what. */
export class DocBoard implements BoardView {
  readonly #doc: Y.Doc;
  readonly #live: ReadonlyMap<string, BoardRecord>;
  readonly #rules: () => Rules;

  /** @param live the live records by id, kept up to date by whoever hands them over */
  constructor(doc: Y.Doc, live: ReadonlyMap<string, BoardRecord>, rules: () => Rules) {
    this.#doc = doc;
    this.#live = live;
    this.#rules = rules;
  }

  get rules(): Rules {
    return this.#rules();
  }

  get areas(): readonly Area[] {
    return closedAreas((key) => sessionOf(this.#doc).get(key));
  }

  record(id: string): BoardRecord | undefined {
    return this.#live.get(id);
  }

  deleted(id: string): BoardRecord | undefined {
    const map = recordsOf(this.#doc).get(id);
    const reading = map && readRecord(id, map);
    return reading?.state === 'deleted' ? reading.record : undefined;
  }

  *bindingsFrom(shapeId: string): Iterable<BoardRecord> {
    for (const record of this.#live.values()) {
      if (record.typeName === 'binding' && Reflect.get(record, 'fromId') === shapeId) yield record;
    }
  }
}
