import { isInk } from '@gapboard/board';
import {
  atom,
  Box,
  computed,
  type Computed,
  type Editor,
  type TLShape,
  type TLShapeId,
} from 'tldraw';
import { isWhole, looseStrokes } from './framing.ts';
import { nearTogether } from './grouping.ts';
import { putOff, putOffOn } from './putOff.ts';

/** Whoever has not drawn for so long has paused, in ms. */
const PAUSE_MS = 6_000;
/** Fewer strokes are seldom a drawing: an arrow, a tick, a word underlined. */
const LEAST_STROKES = 3;

/** What somebody says of: strokes that are to be framed, or a drawing that is. */
export type Saying =
  /** those near them that come meanwhile belong to them, too */
  | { kind: 'group'; strokes: readonly TLShapeId[] }
  | { kind: 'chosen'; strokes: readonly TLShapeId[] }
  | { kind: 'drawing'; drawing: TLShapeId };

/**
 * What of this person's ink on one canvas waits to be framed, and what they are saying about it now.
 * Everything it answers is reactive.
 */
export class FramingDesk {
  readonly #editor: Editor;
  readonly #boardId: string;
  readonly #saying = atom<Saying | undefined>('saying', undefined);
  /** the stroke that was ended last, once there has been a pause after it */
  readonly #paused = atom<TLShapeId | undefined>('paused', undefined);
  readonly #again = atom('put off', 0);
  readonly #asked: Computed<readonly TLShapeId[]>;
  #latest: TLShapeId | undefined;

  constructor(editor: Editor, boardId: string) {
    this.#editor = editor;
    this.#boardId = boardId;
    this.#asked = computed('asked about', () => this.#toAskAbout());
  }

  /** Notices what is drawn from now on. Returns an end to it. */
  watch(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = this.#editor.sideEffects.registerAfterChangeHandler(
      'shape',
      (before, after, source) => {
        if (source !== 'user' || !isInk(after) || isWhole(before) === isWhole(after)) return;
        this.#paused.set(undefined);
        clearTimeout(timer);
        if (!isWhole(after)) return;
        this.#latest = after.id;
        timer = setTimeout(() => this.#pause(), PAUSE_MS);
      },
    );
    const stop = this.#editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      if (source !== 'user' || !isInk(shape) || isWhole(shape)) return;
      this.#paused.set(undefined);
      clearTimeout(timer);
    });
    return () => {
      end();
      stop();
      clearTimeout(timer);
    };
  }

  /** The strokes that this person is to be asked about now; none while they draw, or when they have put it off. */
  get asked(): readonly TLShapeId[] {
    return this.#asked.get();
  }

  get saying(): Saying | undefined {
    return this.#saying.get();
  }

  say(saying: Saying | undefined): void {
    this.#saying.set(saying);
  }

  /** What is chosen, if something can be said of it: a drawing of theirs, or strokes. */
  get chosen(): Saying | undefined {
    const shapes = this.#editor.getSelectedShapes();
    const [first, ...others] = shapes;
    if (!first) return undefined;
    if (first.type === 'drawing' && others.length === 0) {
      return { kind: 'drawing', drawing: first.id };
    }
    const strokes = looseStrokes(this.#editor, shapes);
    return strokes.length > 0 ? { kind: 'chosen', strokes: idsOf(strokes) } : undefined;
  }

  /** Says something of what is chosen, else of what they are asked about, else of what they drew last. */
  sayOfWhatIsThere(): void {
    const group = this.asked.length > 0 ? this.asked : this.groupOf(this.#latest);
    const latest: Saying | undefined =
      group.length > 0 ? { kind: 'group', strokes: group } : undefined;
    this.say(this.chosen ?? latest);
  }

  /** They are not asked about these strokes again. */
  putOff(strokes: readonly TLShapeId[]): void {
    putOff(this.#boardId, strokes);
    this.#again.update((n) => n + 1);
  }

  isPutOff(id: string): boolean {
    this.#again.get();
    return putOffOn(this.#boardId).has(id);
  }

  /** The loose strokes near this one, itself among them. */
  groupOf(id: TLShapeId | undefined): readonly TLShapeId[] {
    const stroke = id && this.#editor.getShape(id);
    const loose = looseStrokes(this.#editor, this.#editor.getCurrentPageShapes());
    const first = stroke && loose.find((one) => one.id === id);
    return first ? idsOf(nearTogether(first, loose, (one) => this.#boxOf(one))) : NONE;
  }

  #pause(): void {
    this.#paused.set(this.#latest);
  }

  #toAskAbout(): readonly TLShapeId[] {
    this.#again.get();
    const latest = this.#paused.get();
    if (latest === undefined || this.#saying.get() !== undefined) return NONE;
    const group = this.groupOf(latest);
    const off = putOffOn(this.#boardId);
    return group.filter((id) => !off.has(id)).length >= LEAST_STROKES ? group : NONE;
  }

  #boxOf({ id }: TLShape): Box {
    return this.#editor.getShapePageBounds(id) ?? new Box();
  }
}

const NONE: readonly TLShapeId[] = [];

function idsOf(shapes: readonly TLShape[]): TLShapeId[] {
  return shapes.map(({ id }) => id);
}

const desks = new WeakMap<Editor, FramingDesk>();

/** The desk of an editor's canvas. */
export function framingDeskOf(editor: Editor, boardId: string): FramingDesk {
  let desk = desks.get(editor);
  if (!desk) {
    desk = new FramingDesk(editor, boardId);
    desks.set(editor, desk);
  }
  return desk;
}
