import {
  type Actor,
  authorOf,
  closedAreas,
  may,
  type Refusal,
  RULES_KEY,
  rulesFrom,
  type UnknownRecord,
} from '@gapboard/board';
import {
  adoptTexts,
  CloseCode,
  editRecord,
  hidesText,
  putBack,
  readRecord,
  recordsOf,
  sessionOf,
} from '@gapboard/sync';
import * as Y from 'yjs';
import { closings } from '../notices.ts';
import type { EditOrigin } from '../EditOrigin.ts';
import type { RemovedForGood } from '../RemovedForGood.ts';
import { whyNotAdmitted } from './admission.ts';
import { BoardSize } from './BoardSize.ts';
import { HeldUpdates } from './HeldUpdates.ts';
import { type Bench, judged } from './judgement.ts';
import { inType } from './places.ts';
import { RecordMirror } from './RecordMirror.ts';
import { SessionMirror } from './SessionMirror.ts';
import {
  decodeUpdate,
  type DecodedUpdate,
  hasAllOf,
  isComplete,
  isOfAnother,
  newStructs,
} from './update.ts';
import { Writers } from './Writers.ts';

/** Something in an update that was put back before anyone saw it. */
export interface Refused {
  refusal: Refusal;
  /** the record as its author wrote it; `undefined` for what is no record, or cannot be read */
  attempt: UnknownRecord | undefined;
  /** id of the record its author wanted gone */
  deleted: string | undefined;
}

export type Verdict =
  /** it is in the document, less what was refused; `messages` of this sender's are covered by it */
  | { kind: 'taken'; messages: number; refused: Refused[] }
  /** it builds on something that has not come yet, and waits for it */
  | { kind: 'held' }
  /** no honest client sends it: nothing of it was let in */
  | { kind: 'broken'; code: CloseCode; why: string };

/** Who sends an update, and what of theirs is still waiting. */
export interface Sender {
  actor: Actor;
  origin: EditOrigin;
  held: HeldUpdates;
}

export interface GuardOptions {
  doc: Y.Doc;
  /** Yjs client id -> who writes under it, as the log has it */
  writers: ReadonlyMap<number, string>;
  /** client ids of documents before this epoch */
  retired: ReadonlySet<number>;
  /** what must not be on the board again */
  removed: Pick<RemovedForGood, 'has'>;
  /** a disk has lost some of this board: whoever has it brings it back, of whoever it was */
  heals: () => boolean;
  /** largest document, in bytes; as usual when left out */
  most?: number;
}

/** Marks a transaction in which the server has put something back or signed it: its sender lacks that part. */
export const PUT_BACK = 'put back by the guard';

/**
 * Lets updates into a board's document. What no honest client sends is kept out
 * ({@link whyNotAdmitted}); of the rest, what is not for its sender to do is put back
 * ({@link judged}) in the same transaction, so that no one ever sees it: Yjs drops the content of
 * what is made and deleted within one, so not even its bytes get into the log or to others.
 */
export class Guard {
  readonly writers: Writers;
  readonly #doc: Y.Doc;
  readonly #records: Y.Map<Y.Map<unknown>>;
  readonly #session: Y.Map<unknown>;
  readonly #retired: ReadonlySet<number>;
  readonly #removed: Pick<RemovedForGood, 'has'>;
  readonly #heals: () => boolean;
  readonly #mirror: RecordMirror;
  readonly #sessionMirror: SessionMirror;
  readonly #size: BoardSize;

  constructor({ doc, writers, retired, removed, heals, most }: GuardOptions) {
    this.#doc = doc;
    this.#records = recordsOf(doc);
    this.#session = sessionOf(doc);
    this.#retired = retired;
    this.#removed = removed;
    this.#heals = heals;
    this.writers = new Writers(writers, doc.store.clients.keys());
    this.writers.reserve(doc.clientID);
    this.#mirror = new RecordMirror(doc);
    this.#sessionMirror = new SessionMirror(doc);
    this.#size = new BoardSize(doc, most);
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      const { records } = this.#touchedBy(transaction);
      this.#mirror.touch(records);
      // Yjs itself takes another if it finds its own in use.
      this.writers.reserve(doc.clientID);
    });
    doc.on('update', (update: Uint8Array) => this.#size.add(update.length));
  }

  /** Whether so many bytes more fit on the board. */
  hasRoomFor(bytes: number): boolean {
    return this.#size.hasRoomFor(bytes);
  }

  /** @throws {FrameError} if the update is damaged, or leads nowhere */
  take({ actor, origin, held }: Sender, update: Uint8Array): Verdict {
    const alone = decodeUpdate(update);
    const whole = held.with(update);
    const decoded = whole === update ? alone : decodeUpdate(whole);
    if (isOfAnother(decoded, this.#retired)) return broken(CloseCode.replaced, closings.renewed);
    if (!may(actor.role, 'write')) {
      return hasAllOf(this.#doc, decoded)
        ? { kind: 'taken', messages: 1, refused: [] }
        : broken(CloseCode.notAllowed, closings.readOnly);
    }
    if (!isComplete(this.#doc, decoded)) {
      return held.hold(update) ? { kind: 'held' } : broken(CloseCode.tooBig, closings.tooMuchHeld);
    }
    const messages = held.count + 1;
    held.clear();
    this.#mirror.refresh();
    this.#sessionMirror.refresh();
    const admitted = this.#admit(decoded, actor);
    if (admitted.kind === 'broken') return admitted;
    const refused = this.#integrate(whole, { actor, heals: admitted.heals, origin });
    return refused
      ? { kind: 'taken', messages, refused }
      : broken(CloseCode.badFrame, closings.loop);
  }

  #admit(
    decoded: DecodedUpdate,
    actor: Actor,
  ): { kind: 'admitted'; heals: boolean } | (Verdict & { kind: 'broken' }) {
    const clients = new Set(newStructs(this.#doc, decoded).map(({ id }) => id.client));
    const mine = this.writers.areFreeTo(clients, actor.id);
    const heals = !mine && this.#heals();
    if (!mine && !heals) return broken(CloseCode.notAllowed, closings.notYours);
    const mayRemake = (id: string): boolean => heals || this.#mayRemake(id, actor);
    const why = whyNotAdmitted(decoded, { doc: this.#doc, mayRemake });
    if (why !== undefined) return broken(CloseCode.notAllowed, why);
    if (mine) this.writers.claim(clients, actor.id);
    return { kind: 'admitted', heals };
  }

  /** Two tabs may make the same record apart, and two people the same link's card, whose id follows from the link. */
  #mayRemake(id: string, actor: Actor): boolean {
    const was = this.#mirror.get(id);
    if (!was) return false;
    return (
      was.record.typeName === 'asset' ||
      authorOf(was.record) === actor.id ||
      id === `user:${actor.id}`
    );
  }

  /** What was refused of it; `undefined` if it would have kept something waiting for ever. */
  #integrate(
    update: Uint8Array,
    { actor, heals, origin }: { actor: Actor; heals: boolean; origin: EditOrigin },
  ): Refused[] | undefined {
    const refused: Refused[] = [];
    const { store } = this.#doc;
    let failure: { error: unknown } | undefined;
    const waited = store.pendingStructs !== null || store.pendingDs !== null;
    this.#doc.transact((transaction) => {
      try {
        Y.applyUpdate(this.#doc, update, origin);
      } catch (error) {
        // Whatever of it came in is judged like all else.
        failure = { error };
      }
      const touched = this.#touchedBy(transaction);
      // Looked for first: what is adopted was whole until then.
      const hiding = new Set([...touched.records].filter((id) => this.#hidesText(id)));
      const adopted = adoptTexts(this.#doc, touched.records);
      const how = { actor, heals, hiding, refused };
      const written = this.#judgeRecords(touched.records, how) || adopted;
      const session = heals ? undefined : this.#sessionMirror.judge(touched.session, actor.role);
      if (session) refused.push({ refusal: session, attempt: undefined, deleted: undefined });
      if (!written && !session) return;
      transaction.meta.set(PUT_BACK, true);
      // The server has written too: Yjs would take that for another client with its id.
      transaction.local = true;
    }, origin);
    if (failure !== undefined) throw failure.error;
    if (waited || (store.pendingStructs === null && store.pendingDs === null)) return refused;
    store.pendingStructs = null;
    store.pendingDs = null;
    return undefined;
  }

  #hidesText(id: string): boolean {
    const map = this.#records.get(id);
    return map !== undefined && !this.#mirror.get(id) && hidesText(map);
  }

  /** Answers whether the server has written anything. */
  #judgeRecords(
    ids: ReadonlySet<string>,
    {
      actor,
      heals,
      hiding,
      refused,
    }: { actor: Actor; heals: boolean; hiding: ReadonlySet<string>; refused: Refused[] },
  ): boolean {
    const mirror = this.#mirror;
    const after: Bench['after'] = (id) => {
      const now = readRecord(id, this.#records.get(id));
      return now.state === 'live' ? now.record : undefined;
    };
    const bench: Bench = {
      actor,
      heals,
      isFull: this.#size.isFull,
      removed: this.#removed,
      after,
      board: {
        rules: rulesFrom(this.#sessionMirror.before(RULES_KEY)),
        record: (id) => mirror.live(id),
        deleted: (id) => mirror.deleted(id),
        bindingsFrom: (id) => mirror.bindingsFrom(id),
        areas: closedAreas((key) => this.#sessionMirror.before(key)),
        inside: (id) => mirror.inside(id),
        after,
      },
    };
    const outcomes = [...ids].flatMap((id) => {
      const was = mirror.get(id);
      const map = this.#records.get(id);
      // What this version cannot read it leaves as it is.
      if (mirror.isUnreadable(id) || (!was && !map)) return [];
      return [{ id, was, map, outcome: judged({ id, was, map, hides: hiding.has(id) }, bench) }];
    });
    let written = false;
    for (const { id, was, map, outcome } of outcomes) {
      if (outcome.kind === 'fine') continue;
      written = true;
      if (outcome.kind === 'unsigned') {
        if (map) editRecord(map, outcome.record, outcome.signed);
        continue;
      }
      putBack(this.#records, id, was);
      const { refusal, attempt, deletes } = outcome;
      refused.push({
        refusal,
        attempt: deletes ? undefined : attempt,
        deleted: deletes ? id : undefined,
      });
    }
    return written;
  }

  /** The records and parts of the session that a transaction has changed. */
  #touchedBy({ changed }: Y.Transaction): { records: Set<string>; session: Set<string> } {
    const records = new Set<string>();
    const session = new Set<string>();
    for (const [changedType, keys] of changed) {
      const type: unknown = changedType;
      if (type === this.#records || type === this.#session) {
        const into = type === this.#records ? records : session;
        for (const key of keys) if (key !== null) into.add(key);
        continue;
      }
      const place = inType(this.#doc, type, null);
      if (place.in === 'record' || place.in === 'text') records.add(place.id);
    }
    return { records, session };
  }
}

function broken(code: CloseCode, why: string): Verdict & { kind: 'broken' } {
  return { kind: 'broken', code, why };
}
