import { type Actor, type Area, hiddenBy, type Refusal, type Rules } from '@gapboard/board';
import { peopleOf } from '@gapboard/sync';
import {
  atom,
  type Atom,
  isEqual,
  type TLCreateShapePartial,
  type TLPage,
  type TLPageId,
  type TLRecord,
  type TLShape,
  type TLStore,
} from 'tldraw';
import { areasClosedOn } from '../../session/areas.ts';
import type { BoardSession } from '../../session/boardSession.ts';
import { isWritingPrivately } from '../../session/privateWriting.ts';
import { rulesOf, watchRules } from '../../session/rules.ts';
import { canvasWords } from '../words.ts';
import {
  whyNotDelete,
  whyNotEdit,
  whyNotMake,
  whyNotMove,
  whyNotPut,
  whyNotRename,
  whyNotTakeOut,
} from './asking.ts';
import { guardStore, type OnRefused } from './guardStore.ts';
import { StoreBoard } from './storeBoard.ts';

/** How long a line that says why something stays as it was can be read, in ms. */
const SAID_MS = 5_000;

/**
 * What this person may do with the things on one canvas. Everything it answers is reactive: rules
 * change while people work.
 */
export class Permissions {
  readonly actor: Actor;
  /** told of what stayed as it was */
  onRefused: OnRefused | undefined;
  readonly #session: BoardSession;
  readonly #board: StoreBoard;
  readonly #rules: Atom<Rules>;
  readonly #areas: Atom<readonly Area[]>;
  readonly #said = atom<string | undefined>('said', undefined);
  readonly #stop: (() => void)[] = [];
  #toSay: Refusal[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Guards the store from now on; to be made before an editor takes it. */
  constructor(store: TLStore, session: BoardSession) {
    const { id, role } = session.participant;
    this.actor = { id, role };
    this.#session = session;
    this.#rules = atom('rules', rulesOf(session));
    this.#areas = atom('areas', areasClosedOn(session), { isEqual });
    this.#board = new StoreBoard(
      store,
      () => this.#rules.get(),
      () => this.#areas.get(),
    );
    this.#stop.push(
      watchRules(session, () => {
        this.#rules.set(rulesOf(session));
        this.#areas.set(areasClosedOn(session));
      }),
      guardStore(store, this.actor, this.#board, (record, refusal) =>
        this.onRefused?.(record, refusal),
      ),
    );
  }

  get rules(): Rules {
    return this.#rules.get();
  }

  /** The parts of the board that are closed now. */
  get areas(): readonly Area[] {
    return this.#areas.get();
  }

  /** Whether nobody but facilitators sees a shape yet. */
  readonly hidesFromRoom = (shape: TLShape): boolean =>
    hiddenBy(shape, this.#areas.get(), this.#board) !== undefined;

  /** Whether this person does not see a shape yet. */
  readonly hides = (shape: TLShape): boolean =>
    this.actor.role !== 'facilitator' && this.hidesFromRoom(shape);

  /** The line that says why something stays as it was, for as long as it is news. */
  get said(): string | undefined {
    return this.#said.get();
  }

  readonly whyNotEdit = (shape: TLShape): Refusal | undefined =>
    whyNotEdit(this.actor, shape, this.#board);

  readonly whyNotMove = (shape: TLShape): Refusal | undefined =>
    whyNotMove(this.actor, shape, this.#board);

  readonly whyNotTakeOut = (note: TLShape): Refusal | undefined =>
    whyNotTakeOut(this.actor, note, this.#board);

  readonly whyNotDelete = (record: TLRecord): Refusal | undefined =>
    whyNotDelete(this.actor, record, this.#board);

  readonly whyNotMake = (type: string): Refusal | undefined =>
    whyNotMake(this.actor, type, this.#board);

  readonly whyNotPut = (made: TLCreateShapePartial, page: TLPageId): Refusal | undefined =>
    whyNotPut(this.actor, made, page, this.#board);

  readonly whyNotRename = (page: TLPage): Refusal | undefined =>
    whyNotRename(this.actor, page, this.#board);

  /** Kinds of things that cannot be made now, for the look of the toolbar. */
  get closed(): string {
    const kinds = [this.whyNotMake('note') && 'notes', this.whyNotMake('draw') && 'sketch'];
    return kinds.filter(Boolean).join(' ');
  }

  nameOf(participantId: string): string | undefined {
    return peopleOf(this.#session.doc).get(participantId)?.name;
  }

  /** Says why; what is refused in the same moment is said in one line, and none is said twice in a row. */
  say(refusal: Refusal): void {
    if (this.#toSay.length === 0) queueMicrotask(() => this.#sayAll());
    this.#toSay.push(refusal);
  }

  stop(): void {
    for (const stop of this.#stop) stop();
    clearTimeout(this.#timer);
  }

  #sayAll(): void {
    const refusals = new Map(this.#toSay.map((one) => [`${one.reason} ${one.by ?? ''}`, one]));
    this.#toSay = [];
    const [first, ...others] = refusals.values();
    if (!first) return;
    const name = first.by === undefined ? undefined : this.nameOf(first.by);
    this.#said.set(
      others.length === 0
        ? canvasWords.refused(first, name, isWritingPrivately(this.#session))
        : canvasWords.refusedMany,
    );
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#said.set(undefined), SAID_MS);
  }
}
