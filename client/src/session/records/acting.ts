import {
  authored,
  authorOf,
  checkContent,
  judge,
  type Refusal,
  withAuthorOf,
} from '@gapboard/board';
import {
  changedFields,
  deleteRecord,
  editRecord,
  recordsOf,
  withFields,
  writeRecords,
} from '@gapboard/sync';
import type { BoardRecord } from '../kept/keptTables.ts';
import { rulesOf } from '../rules.ts';
import { DocBoard } from './docBoard.ts';
import type { RecordsWatch } from './recordsWatch.ts';

/** How a person changes the board where there is no canvas. */
export type Act =
  | { do: 'create'; record: BoardRecord }
  /** `before` is the record as the person had it before them: what others have changed since stays */
  | { do: 'edit'; before: BoardRecord; after: BoardRecord }
  | { do: 'delete'; id: string }
  /** takes a deletion back */
  | { do: 'restore'; id: string };

/**
 * What one person does to a board where there is no canvas: judged by the table of who may do what
 * before it is written. What is written goes the same way as from the canvas: to the copy on this
 * device, and to the server when there is a line.
 */
export class Acting {
  readonly #watch: RecordsWatch;
  readonly #board: DocBoard;

  constructor(watch: RecordsWatch) {
    const { doc, live } = watch;
    this.#watch = watch;
    this.#board = new DocBoard(doc, live, () => rulesOf({ doc }));
  }

  /** Why this could not be done; `undefined`: it could. */
  whyNot(act: Act): Refusal | undefined {
    switch (act.do) {
      case 'create':
        return this.#judge(act.record.id, this.#asMine(act.record));
      case 'edit': {
        const now = this.#watch.live.get(act.before.id);
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
    this.#watch.doc.transact(() => this.#write(act), this);
    return undefined;
  }

  #write(act: Act): void {
    switch (act.do) {
      case 'create':
        writeRecords(this.#watch.doc, [this.#asMine(act.record)]);
        break;
      case 'edit': {
        const map = recordsOf(this.#watch.doc).get(act.before.id);
        if (map) editRecord(map, act.before, act.after);
        break;
      }
      case 'delete': {
        const map = recordsOf(this.#watch.doc).get(act.id);
        // What somebody else has deleted meanwhile is as wished.
        if (map && this.#watch.live.has(act.id)) deleteRecord(map);
        break;
      }
      case 'restore': {
        const record = this.#board.deleted(act.id);
        if (record) writeRecords(this.#watch.doc, [record]);
      }
    }
  }

  #judge(id: string, after: BoardRecord | undefined): Refusal | undefined {
    const before = this.#watch.live.get(id);
    return (
      judge(this.#watch.participant, before, after, this.#board) ??
      (after && checkContent(after, before))
    );
  }

  /** A record as this person makes it. One that was here before, or still is, stays its author's. */
  #asMine(record: BoardRecord): BoardRecord {
    const there = this.#watch.live.get(record.id) ?? this.#board.deleted(record.id);
    return there && authorOf(there) !== undefined
      ? withAuthorOf(there, record)
      : authored(record, this.#watch.participant);
  }
}
