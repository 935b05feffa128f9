import { may, type Participant, type Right } from '@gapboard/board';
import {
  CloseCode,
  encodeEpoch,
  encodeNotice,
  encodeStep1,
  type Frame,
  type Notice,
  type Person,
  peopleOf,
} from '@gapboard/sync';
import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import type { Memories } from '../history/Memories.ts';
import type { BoardId } from '../ids.ts';
import { type Log, reason } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Storage } from '../storage/Storage.ts';
import type { Timing } from '../timing.ts';
import type { Connection } from './Connection.ts';
import { DamageNotice } from './DamageNotice.ts';
import { EditOrigin, SERVER } from './EditOrigin.ts';
import { mayHeal, seedIfBloated } from './epochs/bloat.ts';
import type { Folder } from './folding/Folder.ts';
import { Guard } from './guard/Guard.ts';
import { refusedNotices } from './guard/refusedNotices.ts';
import { checkStateVector } from './guard/update.ts';
import { LogWriter } from './LogWriter.ts';
import { loadDocument, type LoadedDocument } from './loadDocument.ts';
import { closings, notices } from './notices.ts';
import { Publisher } from './Publisher.ts';
import { RecordWatch } from './RecordWatch.ts';
import { RemovedForGood } from './RemovedForGood.ts';
import { framed } from './sending/Outgoing.ts';

/** How often a room that is being closed looks whether it has come to rest. */
const SETTLING_MS = 16;

export interface RoomOptions {
  storage: Storage;
  folder: Folder;
  memories: Pick<Memories, 'keepUp'>;
  log: Log;
  metrics: Metrics;
  timing: Timing;
}

/**
 * One board while people are on it. What comes in is applied to the document at once; a tick later
 * it is mended, written to the log, and only when it is durable sent to the others, and its sender
 * told that it is saved:
 *
 *   receive -> guard -> mend -> append -> publish, saved
 *
 * A room is live until it is closed, and closes only when the registry ({@link Rooms}) has seen to
 * it that nobody uses it and all it took in is durable.
 */
export class Room {
  readonly board: BoardId;
  readonly doc: Y.Doc;
  /** which document this is: another epoch's has nothing in common with it */
  readonly epoch: string;
  readonly removed: RemovedForGood;
  readonly #log: Log;
  readonly #metrics: Metrics;
  readonly #writer: LogWriter;
  readonly #publisher: Publisher;
  readonly #guard: Guard;
  readonly #records: RecordWatch;
  /** client ids of documents before this epoch */
  readonly #retired: ReadonlySet<number>;
  readonly #damage: DamageNotice;
  #state: 'live' | 'closing' | 'closed' = 'live';

  /** Reads a board from storage; nobody can be in the room before this has resolved. */
  static async load(board: BoardId, options: RoomOptions): Promise<Room> {
    return new Room(board, await loadDocument(board, options), options);
  }

  private constructor(
    board: BoardId,
    { doc, epoch, lastSeq, checkpointSeq, retired, removed, writers, damage }: LoadedDocument,
    { storage, folder, memories, log, metrics, timing }: RoomOptions,
  ) {
    this.board = board;
    this.doc = doc;
    this.epoch = epoch;
    this.removed = new RemovedForGood(removed);
    this.#retired = retired;
    this.#damage = new DamageNotice(board, damage, { storage, log });
    this.#log = log;
    this.#metrics = metrics;
    this.#writer = new LogWriter({
      storage,
      board,
      log,
      metrics,
      timing,
      folder,
      lastSeq,
      checkpointSeq,
      knownDamage: new Set(damage.map(({ seq }) => seq)),
      onCheckpoint: () => memories.keepUp(board),
      wholeState: () => (this.isSettled ? Y.encodeStateAsUpdateV2(doc) : undefined),
      onFailing: (error) => this.#onFailing(error),
      onRecovered: () => this.tell(notices.storageRecovered()),
    });
    this.#records = new RecordWatch(doc);
    this.#guard = new Guard({
      doc,
      writers,
      retired,
      removed: this.removed,
      heals: () => mayHeal(this.#damage.rows),
    });
    this.#publisher = new Publisher({
      board,
      doc,
      writer: this.#writer,
      log,
      metrics,
      beforeWrite: () => this.#mend(),
      clientsOf: (author) => this.#guard.writers.takeUnlogged(author),
      tellRefused: (connection, refused) => {
        if (!connection.gapboard) return;
        const people = peopleOf(doc);
        const all = refusedNotices(refused, (id) => people.get(id)?.name);
        for (const notice of all) connection.send(encodeNotice(notice));
      },
    });
    this.#records.adoptTexts();
  }

  /** A count that grows with each change to the board's records. */
  get changes(): number {
    return this.#records.changes;
  }

  /** All that was taken in is durable, and nothing is under way. */
  get isSettled(): boolean {
    return this.#publisher.isSettled;
  }

  /** Why storage does not take what comes in, while it does not. */
  get failure(): { error: unknown } | undefined {
    return this.#writer.failure;
  }

  /** Whether so many bytes more fit on the board. */
  hasRoomFor(bytes: number): boolean {
    return this.#guard.hasRoomFor(bytes);
  }

  /** Lets a connection in: asks what it has, and tells it who is here. */
  enter(connection: Connection, participant: Participant, joinedAt: number): void {
    this.#publisher.enter(connection);
    if (connection.gapboard) connection.send(encodeEpoch(this.epoch));
    this.seat(participant, joinedAt);
    connection.send(encodeStep1(this.doc));
    this.#publisher.introduce(connection);
    if (this.failure && connection.gapboard) {
      connection.send(encodeNotice(notices.storageFailed(this.failure.error)));
    }
    if (participant.role === 'facilitator') this.#damage.tell(connection);
  }

  leave(connection: Connection): void {
    this.#publisher.leave(connection);
  }

  /** Somebody is here by another way than a live connection; answers what to call when they have gone. */
  showHere(participant: Participant): () => void {
    return this.#publisher.showHere(participant);
  }

  /** Those whom {@link showHere} has shown are still here; to be said every few seconds. */
  renewHere(): void {
    this.#publisher.renewHere();
  }

  /** Writes who someone is for everyone to see. */
  seat({ id, name, role, colour }: Participant, joinedAt: number): void {
    const people = peopleOf(this.doc);
    const person: Person = { name, role, colour, joinedAt };
    if (!equalityDeep(people.get(id), person)) {
      this.doc.transact(() => people.set(id, person), SERVER);
    }
  }

  /** @throws {FrameError} if the frame's body is not what its type says */
  receive(connection: Connection, frame: Frame): void {
    // What a closing room no longer takes in is not acknowledged either: its sender brings it back.
    if (this.#state !== 'live') return;
    switch (frame.type) {
      case 'step-1':
        this.#answer(connection, frame.stateVector);
        break;
      case 'step-2':
      case 'update':
        this.#integrate(connection, frame.update);
        break;
      case 'awareness':
        this.#publisher.receive(connection, frame);
        this.#expectWriter(connection);
        break;
      case 'pointer':
        this.#publisher.receive(connection, frame);
        break;
      case 'query-awareness':
        this.#publisher.sendPresence(connection);
        break;
      case 'pointers':
      case 'saved':
      case 'notice':
      case 'workshop':
      case 'packed':
      case 'part':
      case 'epoch':
      case 'unknown':
        // A client has nothing to say with these; a later one may know more than we do.
        break;
    }
  }

  /** Changes the document on someone's behalf, by the same way as what comes by a socket. */
  edit(author: string, change: (origin: EditOrigin) => void): void {
    change(new EditOrigin(author));
  }

  /** Resolves when all that was taken in so far is durable; rejects, while it is kept and tried again, if storage fails. */
  stored(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#publisher.whenStored({ stored: resolve, failing: reject });
    });
  }

  /** Tells everyone here, or those alone who have a right. */
  tell(notice: Notice, right?: Right): void {
    const message = framed(encodeNotice(notice));
    for (const connection of this.#publisher.connections) {
      if (!connection.gapboard || (right !== undefined && !may(connection.role, right))) continue;
      connection.write(message);
    }
  }

  /** Sends our own clients here a message, or those of one person alone. */
  say(message: Uint8Array, person?: string): void {
    const out = framed(message);
    for (const connection of this.#publisher.connections) {
      const isFor = person === undefined || connection.participantId === person;
      if (connection.gapboard && isFor) connection.write(out);
    }
  }

  /** Keeps the whole state, so that the next load is quick. */
  async checkpoint(): Promise<void> {
    await this.#writer.checkpoint(() => Y.encodeStateAsUpdateV2(this.doc));
  }

  /**
   * Begins a new epoch if the document carries much that is dead; only when nobody is here and all
   * is durable. The room is of no use after it: the next one loads the new document.
   */
  async renewIfBloated(): Promise<'renewed' | 'kept'> {
    const seed = seedIfBloated(this.doc, this.#damage.rows);
    if (!seed) return 'kept';
    await this.#writer.beginEpoch({
      id: seed.epoch,
      entry: { author: SERVER.author, update: seed.update },
      retired: [...this.doc.store.clients.keys()],
    });
    this.#metrics.epoch();
    this.#log.info('a new epoch began', { board: this.board, ...seed.sizes });
    return 'renewed';
  }

  /** Takes nothing more in and writes what it has, giving up if storage fails; resolves with whether all is durable. */
  async finish(): Promise<boolean> {
    this.#state = 'closing';
    this.#writer.stop();
    while (!this.isSettled) {
      await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
      if (this.failure && !this.#publisher.isWriting) return false;
    }
    return this.failure === undefined;
  }

  close(code: CloseCode = CloseCode.restarting, why: string = closings.restarting): void {
    this.#state = 'closed';
    for (const connection of this.#publisher.connections) connection.close(code, why);
    this.#publisher.stop();
    this.doc.destroy();
  }

  #integrate(connection: Connection, update: Uint8Array): void {
    const { participantId: id, role, origin, held } = connection;
    const verdict = this.#guard.take({ actor: { id, role }, origin, held }, update);
    switch (verdict.kind) {
      case 'taken':
        this.#publisher.cover(connection, verdict.messages);
        if (verdict.refused.length > 0) this.#publisher.refuse(connection, verdict.refused);
        for (const { refusal } of verdict.refused) this.#metrics.refusedWrite(refusal.reason);
        break;
      case 'held':
        break;
      case 'broken':
        this.#log.warn('an update was not let in', {
          board: this.board,
          participant: id,
          why: verdict.why,
        });
        connection.close(verdict.code, verdict.why);
        break;
    }
  }

  /** Everyone hears by which id somebody goes before they have written anything under it. */
  #expectWriter(connection: Connection): void {
    const client = this.#publisher.clientOf(connection);
    if (client !== undefined) this.#guard.writers.expect(client, connection.participantId);
  }

  #answer(connection: Connection, stateVector: Uint8Array): void {
    const clients = checkStateVector(stateVector);
    if (clients.some((client) => this.#retired.has(client))) {
      connection.close(CloseCode.replaced, closings.renewed);
      return;
    }
    this.#publisher.answer(connection, stateVector);
  }

  #mend(): void {
    try {
      this.#records.mend();
    } catch (error) {
      // A record out of place is better kept than not kept.
      this.#log.error('references could not be mended', { board: this.board, why: reason(error) });
    }
  }

  #onFailing(error: unknown): void {
    this.tell(notices.storageFailed(error));
    this.#publisher.failWaiters(error);
  }
}
