import type { Participant } from '@gapboard/board';
import {
  CloseCode,
  newClientDocument,
  recordsOf,
  UnsentWork,
  type BindingOptions,
  type Notice,
  type StoreBinding,
} from '@gapboard/sync';
import { Connection, type ConnectionState } from '@gapboard/sync/connection';
import { Awareness } from 'y-protocols/awareness';
import type { BoardRecord, Kept } from './kept/keptTables.ts';
import type { KeptWork } from './kept/keptWork.ts';
import { putOnBoard } from './kept/putOnBoard.ts';
import { refusedWork } from './kept/refusedWork.ts';
import { setAside, takenUp } from './kept/setAside.ts';
import { LocalCopy } from './localCopy.ts';
import { watchPage } from './pageWatch.ts';
import { PointerLine } from './pointerLine.ts';
import { savedState } from './savedState.ts';
import { type CopyProblem, sameView, type SessionView } from './sessionView.ts';
import { heldWords } from './words.ts';
import { NOTHING_TOLD, withLineBack, withNotice } from './told.ts';
import { WorkshopLine } from './workshopLine.ts';

/** ms between two writes to the document: what others would see late, and what nobody is waiting for. */
const WRITE_EVERY_MS = { inCompany: 33, alone: 250 };

export interface SessionOptions {
  /** `copy`: what is kept on this device first. `server`: nothing but what the server has */
  from: 'copy' | 'server';
  /** what of this person's work the board did not take */
  kept: KeptWork;
  /** told when the server will not have this document any more, though it may well have another one */
  onRefusedDocument: (why: RefusedDocument) => void;
}

/** What of a session a binding between its document and a canvas is made with. */
export type BindingNeeds = Required<Pick<BindingOptions, 'doc' | 'interval' | 'onUnreadable'>>;
/** What of a binding a session deals with. */
type CanvasBinding = Pick<StoreBinding, 'flush' | 'writeTexts' | 'held'>;

/** `renewed`: the board has another document now. `history`: the server does not take what this one holds. */
export type RefusedDocument = 'renewed' | 'history';

/**
 * One person's live session on one board: the document, the line to the server, the copy on this
 * device, and what can be said about whether their work is safe.
 */
export class BoardSession {
  readonly doc = newClientDocument();
  readonly awareness = new Awareness(this.doc);
  readonly pointers = new PointerLine(this.awareness);
  readonly workshop = new WorkshopLine();
  readonly boardId: string;
  readonly participant: Participant;
  /** what the server has not confirmed */
  readonly unsent: UnsentWork;
  /** what the board did not take */
  readonly kept: KeptWork;
  readonly #options: SessionOptions;
  readonly #unwatch: () => void;
  readonly #listeners = new Set<() => void>();
  #connection: Connection | undefined;
  #copy: LocalCopy | undefined;
  #copyProblem: CopyProblem | undefined;
  #uncleared = false;
  #binding: CanvasBinding | undefined;
  #told = NOTHING_TOLD;
  #unreadable = 0;
  #serverFailing = false;
  #lineWasLost = false;
  /** the document holds the whole board, as of some moment; before that single updates may make it look like one */
  #whole = false;
  #destroyed = false;
  #epoch = '';
  /** shown in place of this session's own line while another session takes over */
  #successorLine: ConnectionState | undefined;
  #view: SessionView;

  constructor(boardId: string, participant: Participant, options: SessionOptions) {
    this.boardId = boardId;
    this.participant = participant;
    this.kept = options.kept;
    this.#options = options;
    this.unsent = new UnsentWork(this.doc, (origin) => this.#isOwn(origin));
    // They are here from now on, whatever shows the board to them; a canvas adds where they are on it.
    this.awareness.setLocalState({ ...participant });
    this.#view = this.#look();
    this.doc.on('update', this.#onUpdate);
    this.#unwatch = watchPage({
      wake: () => this.#connection?.wake(),
      flush: () => this.flush(),
      leave: () => setAside(boardId, participant.id, this.#heldWork()),
      isAtRisk: () => this.#isAtRisk,
    });
    this.kept.keep(takenUp(boardId, participant.id));
    void this.#start();
  }

  /** Which document this is; empty until the server has said. */
  get epoch(): string {
    return this.#epoch;
  }

  get view(): SessionView {
    return this.#view;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What was told has been seen. */
  dismiss(what: 'notice' | 'refusals'): void {
    this.#told = { ...this.#told, [what]: NOTHING_TOLD[what] };
    this.#refresh();
  }

  /** Tries once more whether the board takes this. Resolves when this device holds it as unsent work. */
  async tryAgain(work: readonly BoardRecord[]): Promise<void> {
    putOnBoard(this.doc, work, this);
    await this.#copy?.settle();
  }

  /**
   * Has the board shown in a tldraw store, and the store's changes taken in; only once {@link SessionView.ready}.
   *
   * @param make makes the binding, which the caller destroys before the store goes. Where there is no
   *   canvas nothing of that is loaded
   */
  bind<B extends CanvasBinding>(make: (needs: BindingNeeds) => B): B {
    const binding = make({
      doc: this.doc,
      interval: () =>
        this.awareness.getStates().size > 1 ? WRITE_EVERY_MS.inCompany : WRITE_EVERY_MS.alone,
      onUnreadable: (unreadable) => {
        this.#unreadable = unreadable.size;
        this.#refresh();
      },
    });
    this.#binding = binding;
    return binding;
  }

  /** What is on the canvas only goes into the document now. */
  flush(): void {
    this.#binding?.flush();
  }

  /** Keeps the texts that are held back, since what shows them is going: they are on no board. */
  keepHeld(): void {
    this.kept.keep(this.#heldWork());
  }

  /** Shows how another session that is to take over fares, in place of this one's own line. */
  showLineOf(successor: SessionView | undefined): void {
    const line = successor?.connection;
    // It is not live for anyone before it has taken over.
    this.#successorLine = line?.kind === 'live' ? { kind: 'connecting' } : line;
    this.#refresh();
  }

  /** Hands over the copy on this device: nothing is stored by this session from now on. */
  releaseCopy(): LocalCopy | undefined {
    const copy = this.#copy;
    this.#copy = undefined;
    return copy;
  }

  /** Stores on this device from now on, in a copy that holds this document already. */
  takeCopy(copy: LocalCopy | undefined): void {
    if (this.#destroyed) {
      void copy?.close();
      return;
    }
    this.#copy = copy;
    if (!copy) this.#copyProblem = { kind: 'unavailable' };
    this.#refresh();
  }

  /**
   * Whether what was removed for good may still be in the copy on this device; where none could be
   * opened there is nothing to tell of.
   */
  tellUncleared(uncleared: boolean): void {
    this.#uncleared = uncleared && this.#copy !== undefined;
    this.#refresh();
  }

  destroy(): void {
    // React ends a screen before the canvas in it: what is on the canvas only goes out now or never.
    this.flush();
    this.#destroyed = true;
    this.#connection?.destroy();
    this.#unwatch();
    this.awareness.destroy();
    void this.#copy?.close();
    this.doc.destroy();
  }

  #heldWork(): Kept[] {
    const now = Date.now();
    return (this.#binding?.held ?? []).map((record) => ({
      record,
      reason: 'identifying',
      why: heldWords,
      at: now,
    }));
  }

  async #start(): Promise<void> {
    if (this.#options.from === 'copy') await this.#openCopy();
    if (this.#destroyed) return;
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    this.#connection = new Connection({
      url: `${scheme}://${location.host}/sync/${encodeURIComponent(this.boardId)}?client=gapboard`,
      doc: this.doc,
      awareness: this.awareness,
      beforeRemote: () => this.#binding?.writeTexts(),
      onChange: () => this.#onConnection(),
      onNotice: (notice) => this.#onNotice(notice),
      onWorkshop: (said) => this.workshop.receive(said),
      onPointers: ({ pointers }) => this.pointers.receive(pointers),
      epoch: this.#epoch,
      onEpoch: (epoch) => {
        this.#epoch = epoch;
        this.#copy?.keepEpoch(epoch);
      },
    });
    this.pointers.use(this.#connection);
    this.#refresh();
  }

  /** What is kept here is shown first; without it the board comes from the server alone. */
  async #openCopy(): Promise<void> {
    try {
      const copy = await LocalCopy.open(this.boardId, () => {
        this.#copyProblem = { kind: 'unavailable' };
        this.#refresh();
      });
      const { unsent, damaged, epoch } = await copy.load(this.doc, copy);
      this.unsent.add(unsent);
      this.#epoch = epoch;
      this.#whole = recordsOf(this.doc).size > 0;
      if (damaged > 0) this.#copyProblem = { kind: 'damaged', updates: damaged };
      this.#copy = copy;
    } catch {
      this.#copyProblem = { kind: 'unavailable' };
    }
  }

  /** Own changes are every transaction that came neither from the server nor from this device's copy. */
  #isOwn(origin: unknown): boolean {
    return origin !== this.#connection && !(origin instanceof LocalCopy);
  }

  // Yjs calls this after it has told `unsent` of the same transaction, and before the connection sends it.
  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    const touched = this.unsent.takeTouched();
    if (this.#isOwn(origin)) {
      this.#copy?.keepOwn(update, touched);
    } else if (!(origin instanceof LocalCopy)) {
      this.#copy?.keepOthers(update);
    }
    this.#refresh();
  };

  #onNotice(notice: Notice): void {
    if (notice.kind === 'storage-failed') this.#serverFailing = true;
    if (notice.kind === 'storage-recovered') this.#serverFailing = false;
    if (notice.kind === 'refused') {
      this.flush();
      const { participant: me, doc, unsent } = this;
      this.kept.keep(refusedWork(notice, { me, doc, unsent: unsent.marks, now: Date.now() }));
    }
    this.#told = withNotice(this.#told, notice);
    this.#refresh();
  }

  /** Closing the page now would lose something. */
  get #isAtRisk(): boolean {
    if ((this.#binding?.held.length ?? 0) > 0) return true;
    return this.kept.isAtRisk || (this.unsent.size > 0 && this.#copy?.keepsEverything !== true);
  }

  #onConnection(): void {
    const connection = this.#connection;
    if (connection?.state.kind === 'live') {
      this.#whole = true;
      if (this.#lineWasLost) this.#told = withLineBack(this.#told);
    }
    this.#lineWasLost = connection?.state.kind !== 'live';
    if (connection?.state.kind === 'live' && !connection.unsaved && this.unsent.size > 0) {
      this.#copy?.confirm(this.unsent.marks.keys());
      this.unsent.clear();
    }
    // A server that has come back says anew whether it can store.
    if (connection && connection.state.kind !== 'live') this.#serverFailing = false;
    if (connection?.state.kind === 'refused') this.#onRefused(connection.state.code);
    this.#refresh();
  }

  #onRefused(code: number): void {
    if (code === CloseCode.replaced) this.#options.onRefusedDocument('renewed');
    if (code === CloseCode.notAllowed) this.#options.onRefusedDocument('history');
  }

  #refresh(): void {
    const view = this.#look();
    if (sameView(view, this.#view)) return;
    // What comes after this is the editor's own time; `pnpm bench load` tells the two apart.
    if (view.ready && !this.#view.ready) performance.mark('board-ready');
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }

  #look(): SessionView {
    const connection = this.#successorLine ?? this.#connection?.state ?? { kind: 'connecting' };
    return {
      ready: this.#whole,
      connection,
      saved: savedState({
        connection,
        changes: this.unsent.size,
        kept: this.#copy?.failed === false,
        serverFailing: this.#serverFailing,
      }),
      copyProblem: this.#copyProblem,
      uncleared: this.#uncleared,
      told: this.#told,
      unreadable: this.#unreadable,
    };
  }
}
