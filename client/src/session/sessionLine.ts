import { may, type Participant } from '@gapboard/board';
import { BoardSession, type RefusedDocument } from './boardSession.ts';
import { KeptWork } from './kept/keptWork.ts';
import { bringUnsent, takeOver } from './renewal.ts';

/** By then (ms) React has put the new session's canvas in the old one's place. */
const EXCHANGED_MS = 0;

/**
 * The sessions of one person on one board, each taking over from the one before it. Mostly there is
 * only one. When the server will not have its document any more, another starts from what the
 * server has, behind the scenes; once it is whole, everything unsent is done again on it and it is
 * shown instead. Until then the old one stays on the screen, can be worked on, and stays on the device.
 */
export class SessionLine {
  readonly #boardId: string;
  readonly #participant: Participant;
  readonly #kept: KeptWork;
  readonly #listeners = new Set<() => void>();
  #session: BoardSession;
  #next: BoardSession | undefined;
  /** unsent work was brought back from a document the server refused: it is not brought back to the same end again */
  #broughtBack = false;

  constructor(boardId: string, participant: Participant) {
    this.#boardId = boardId;
    this.#participant = participant;
    this.#kept = new KeptWork(boardId, participant.id);
    this.#session = this.#start('copy');
  }

  get session(): BoardSession {
    return this.#session;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  destroy(): void {
    this.#next?.destroy();
    this.#session.destroy();
    void this.#kept.close();
  }

  #start(from: 'copy' | 'server'): BoardSession {
    const session = new BoardSession(this.#boardId, this.#participant, {
      from,
      kept: this.#kept,
      onRefusedDocument: (why) => this.#onRefused(session, why),
    });
    return session;
  }

  #onRefused(session: BoardSession, why: RefusedDocument): void {
    if (session === this.#next) this.#giveUp(session);
    if (session !== this.#session || this.#next) return;
    if (why === 'history') {
      if (!may(this.#participant.role, 'write') || this.#hasFailedBefore(session)) return;
      this.#broughtBack = true;
    }
    this.#renew();
  }

  /** What was brought back once and was never taken is refused for what it is, not for where it came from. */
  #hasFailedBefore(session: BoardSession): boolean {
    return this.#broughtBack && session.unsent.size > 0;
  }

  #renew(): void {
    const old = this.#session;
    const next = this.#start('server');
    this.#next = next;
    const onChange = (): void => {
      if (this.#next !== next) return;
      old.showLineOf(next.view);
      if (next.view.connection.kind !== 'live') return;
      stop();
      void takeOver(old, next, () => this.#show(next)).finally(() => this.#end(old, next));
    };
    const stop = next.subscribe(onChange);
    onChange();
  }

  #show(next: BoardSession): void {
    this.#session = next;
    this.#next = undefined;
    next.subscribe(() => {
      if (next.view.saved.kind === 'saved') this.#broughtBack = false;
    });
    for (const listener of this.#listeners) listener();
  }

  #end(old: BoardSession, next: BoardSession): void {
    setTimeout(() => {
      // The old canvas may have had the last word while it went.
      bringUnsent(old, next);
      old.destroy();
    }, EXCHANGED_MS);
  }

  /** The server will not have a new document either: it is this person it will not have. */
  #giveUp(next: BoardSession): void {
    this.#next = undefined;
    next.destroy();
    this.#session.showLineOf(undefined);
  }
}
