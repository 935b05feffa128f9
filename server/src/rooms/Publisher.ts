import type { Participant } from '@gapboard/board';
import type * as Y from 'yjs';
import type { BoardId } from '../ids.ts';
import { type Log, reason } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Connection } from './Connection.ts';
import { EditOrigin, SERVER } from './EditOrigin.ts';
import { PUT_BACK, type Refused } from './guard/Guard.ts';
import { type Batch, Intake, type Waiter } from './Intake.ts';
import type { LogWriter } from './LogWriter.ts';
import { Answers, stateVectorBefore } from './sending/Answers.ts';
import { Audience, type Broadcast } from './sending/Audience.ts';
import type { Outgoing } from './sending/Outgoing.ts';
import { Ticker } from './Ticker.ts';
import { TickLength } from './tickLength.ts';
import { type AboutPeople, Whereabouts } from './Whereabouts.ts';

interface PublisherOptions {
  board: BoardId;
  doc: Y.Doc;
  writer: LogWriter;
  log: Log;
  metrics: Metrics;
  /** before what came in is written: the last chance to change it */
  beforeWrite: () => void;
  /** the Yjs client ids under which somebody writes for the first time */
  clientsOf: (author: string) => number[];
  /** tells somebody what of theirs was put back, just before they get what puts it back */
  tellRefused: (connection: Connection, refused: readonly Refused[]) => void;
}

/**
 * The way of everything that happens in a room to those who are in it. What changes the document is
 * gathered for a tick, written, and only when it is durable sent to the others, and its sender told:
 *
 *   gather -> beforeWrite -> append -> publish, saved
 *
 * Presence and pointers are kept nowhere, so they wait for no disk; they have a pace of their own,
 * and go with what is published where the two meet.
 */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #audience: Audience;
  readonly #answers: Answers;
  readonly #whereabouts = new Whereabouts();
  readonly #intake: Intake;
  readonly #tickLength = new TickLength();
  readonly #ticker: Ticker;
  #tickedAt = 0;
  /** when the last batch was taken to be written */
  #tookAt = -Infinity;
  #writing: Batch | undefined;
  #stopped = false;

  constructor(options: PublisherOptions) {
    this.#options = options;
    const { doc, metrics, clientsOf } = options;
    this.#intake = new Intake(clientsOf);
    this.#answers = new Answers(doc);
    this.#audience = new Audience(metrics, (connection, has) => this.#catchUp(connection, has));
    this.#ticker = new Ticker(() => this.#onTick());
    doc.on(
      'update',
      (update: Uint8Array, origin: unknown, _doc: Y.Doc, { meta }: Y.Transaction) => {
        const by = origin instanceof EditOrigin ? origin : SERVER;
        // What has been put back is news to its sender too.
        this.#intake.add(update, meta.has(PUT_BACK) ? new EditOrigin(by.author) : by);
        this.#wake();
      },
    );
  }

  /** Those who are in the room. */
  get connections(): Iterable<Connection> {
    return this.#audience;
  }

  /** All that was taken in is durable, and nothing is under way. */
  get isSettled(): boolean {
    return this.#intake.isEmpty && !this.isWriting;
  }

  get isWriting(): boolean {
    return this.#writing !== undefined;
  }

  enter(connection: Connection): void {
    this.#audience.add(connection);
    this.#whereabouts.setPeople(this.#audience.size);
  }

  /** Tells a newcomer who is here and where they point. */
  introduce(connection: Connection): void {
    for (const message of this.#whereabouts.all(connection)) connection.send(message);
    this.#wakeForWhereabouts();
  }

  leave(connection: Connection): void {
    this.#audience.delete(connection);
    this.#whereabouts.leave(connection);
    this.#whereabouts.setPeople(this.#audience.size);
    this.#wakeForWhereabouts();
  }

  /** Somebody is here without a live connection; answers what to call when they have gone. */
  showHere(participant: Participant): () => void {
    const presenter = { participant };
    this.#whereabouts.show(presenter);
    this.#wakeForWhereabouts();
    return () => {
      this.#whereabouts.leave(presenter);
      this.#wakeForWhereabouts();
    };
  }

  /** Those whom {@link showHere} has shown are still here. */
  renewHere(): void {
    this.#whereabouts.renewShown();
    this.#wakeForWhereabouts();
  }

  /** So many more content messages have been taken in: their sender is told when all they changed is durable. */
  cover(connection: Connection, messages: number): void {
    connection.contentMessages += messages;
    this.#intake.cover(connection, connection.contentMessages);
    this.#wake();
  }

  /** What of a connection's work has just been put back, for it to be told. */
  refuse(connection: Connection, refused: readonly Refused[]): void {
    this.#intake.refuse(connection, refused);
  }

  /** @throws {FrameError} if it is not an awareness update */
  receive(connection: Connection, frame: AboutPeople): void {
    this.#whereabouts.receive(connection, frame);
    this.#wakeForWhereabouts();
  }

  /** The Yjs client id by which the others know who speaks by this connection, once they have said it. */
  clientOf(connection: Connection): number | undefined {
    return this.#whereabouts.clientOf(connection);
  }

  /** Tells someone who asks who is here, unless they have too much on its way to them already. */
  sendPresence(connection: Connection): void {
    if (!this.#audience.isBehind(connection)) connection.send(this.#whereabouts.presence());
  }

  /** Answers a state vector with what its sender lacks. */
  answer(connection: Connection, stateVector: Uint8Array): void {
    this.#audience.answer(connection, stateVector, () => {
      this.#whenPublished(stateVector, (answer) => connection.sendLarge(answer));
    });
  }

  whenStored(waiter: Waiter): void {
    const { failure } = this.#options.writer;
    if (this.isSettled) waiter.stored();
    else if (failure) waiter.failing(failure.error);
    else {
      this.#intake.wait(waiter);
      this.#wake();
    }
  }

  /** Storage is failing: nobody waits any longer. What was taken in stays. */
  failWaiters(error: unknown): void {
    for (const waiter of this.#writing?.waiters.splice(0) ?? []) waiter.failing(error);
    this.#intake.failWaiters(error);
  }

  /** Nothing is sent any more. */
  stop(): void {
    this.#stopped = true;
    this.#ticker.stop();
    this.#answers.forget();
    this.#audience.clear();
  }

  #catchUp(connection: Connection, has: Uint8Array): void {
    this.#whenPublished(has, (answer) => {
      this.#audience.bringBack(connection, answer, this.#whereabouts.all(connection));
    });
  }

  /**
   * Answers a state vector with everything as of one publication. What is not durable yet is shown
   * to nobody, or a crash would leave them with more than we have; unless the disk fails.
   */
  #whenPublished(stateVector: Uint8Array, reply: (answer: Outgoing) => void): void {
    let answer: Outgoing | undefined;
    const prepare = (): Outgoing => (answer ??= this.#answers.to(stateVector));
    this.whenStored({
      taken: () => void prepare(),
      stored: () => this.#stopped || reply(prepare()),
      failing: () => this.#stopped || reply(this.#answers.to(stateVector)),
    });
  }

  /** A tick is the least time from one batch to the next; what comes after a rest waits for nothing. */
  #wake(): void {
    const dueAt = this.#tookAt + this.#tickLength.for(this.#audience.size);
    this.#ticker.within(Math.max(0, dueAt - performance.now()));
  }

  #wakeForWhereabouts(): void {
    const dueIn = this.#whereabouts.dueIn(performance.now());
    if (dueIn !== undefined) this.#ticker.within(dueIn);
  }

  #onTick(): void {
    const { board, log, metrics } = this.#options;
    const began = performance.now();
    const cpu = process.cpuUsage();
    // Nothing may leave a timer: the process has other boards to carry.
    this.#tick()
      .then((diskMs) => {
        const ended = performance.now();
        const { user, system } = process.cpuUsage(cpu);
        this.#tickLength.worked((user + system) / 1000 + diskMs, ended - this.#tickedAt);
        this.#tickedAt = ended;
        metrics.tick(ended - began);
      })
      .catch((error: unknown) => log.error('a tick failed', { board, why: reason(error) }));
  }

  /** @returns how long it has waited for the disk, in ms */
  async #tick(): Promise<number> {
    if (this.isWriting || this.#intake.isEmpty) {
      const whereabouts = this.#whereaboutsIfDue();
      if (whereabouts) this.#send(whereabouts);
      else this.#wakeForWhereabouts();
      return 0;
    }
    const { writer, beforeWrite } = this.#options;
    this.#tookAt = performance.now();
    beforeWrite();
    const batch = this.#intake.take();
    this.#writing = batch;
    try {
      const began = performance.now();
      const isWritten = batch.entries.length === 0 || (await writer.write(batch.entries));
      const diskMs = performance.now() - began;
      if (isWritten) {
        this.#publish(batch);
        writer.checkpointIfDue();
      }
      return diskMs;
    } finally {
      this.#writing = undefined;
      if (!this.#intake.isEmpty) this.#wake();
      this.#wakeForWhereabouts();
    }
  }

  #publish({ update, onlySource, covered, refused, waiters }: Batch): void {
    for (const [connection, of] of refused) this.#options.tellRefused(connection, of);
    this.#send({ update, except: onlySource, ...this.#whereaboutsIfDue() });
    for (const [connection, count] of covered) connection.sendSaved(count);
    for (const waiter of waiters) waiter.stored();
  }

  #whereaboutsIfDue(): Broadcast | undefined {
    const now = performance.now();
    return this.#whereabouts.dueIn(now) === 0 ? this.#whereabouts.take(now) : undefined;
  }

  #send(broadcast: Broadcast): void {
    this.#audience.send(broadcast, () => {
      const written = this.#writing?.update;
      const unpublished = [...(written ? [written] : []), ...this.#intake.updates];
      return stateVectorBefore(this.#options.doc, unpublished);
    });
  }
}
