import { GrowingInk } from '@gapboard/drawing';
import {
  atom,
  type Atom,
  computed,
  type Computed,
  type Editor,
  type TLDrawShape,
  type TLShape,
  type TLShapeId,
} from 'tldraw';
import { handIn } from '../HandAtWork.ts';
import type { InkVec } from '../tool/samples.ts';
import { InkGlide, pointsOf } from './InkGlide.ts';
import { StrokesRead } from './StrokesRead.ts';

/** So many strokes of others glide at once: each is drawn anew with every frame. */
const GLIDING_MAX = 6;

/**
 * Ink that is not as its record has it: a stroke's own hand sees it a little ahead, and who watches
 * sees it grow evenly where its points come in lots. Neither is ever written anywhere.
 */
class LiveInk {
  readonly strokes = new StrokesRead();
  readonly #editor: Editor;
  readonly #ahead = new Map<string, Atom<readonly InkVec[]>>();
  readonly #glides = new Map<string, InkGlide>();
  readonly #growing = new Map<string, GrowingInk>();
  readonly #unseen = new Map<string, Computed<boolean>>();
  #frame: number | undefined;

  constructor(editor: Editor) {
    this.#editor = editor;
    const { sideEffects } = editor.store;
    editor.disposables.add(
      sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
        if (after.type === 'draw' && after.props.isComplete) this.#forgetGrowing(after.id);
        if (source === 'remote') this.#onRemote(before, after);
      }),
    );
    editor.disposables.add(
      sideEffects.registerAfterDeleteHandler('shape', ({ id }) => {
        this.#glides.delete(id);
        this.#ahead.delete(id);
        this.#forgetGrowing(id);
      }),
    );
    editor.disposables.add(() => {
      if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    });
  }

  /** Where a stroke under this hand is going; reactive while it has begun to be looked ahead of. */
  ahead(id: string): readonly InkVec[] {
    return this.#ahead.get(id)?.get() ?? NOTHING;
  }

  /** To be called before what the hand has drawn is written: only then is a new stroke read again. */
  setAhead(id: string, points: readonly InkVec[]): void {
    const known = this.#ahead.get(id);
    if (!known) this.#ahead.set(id, atom('ahead', points));
    else if (points.length > 0 || known.get().length > 0) known.set(points);
  }

  /** A stroke that is done has nothing ahead of it. */
  forgetAhead(id: string): void {
    this.#ahead.get(id)?.set(NOTHING);
    this.#ahead.delete(id);
  }

  /** How many of a stroke's points, from its end, are not to be seen yet; reactive. */
  hidden(id: string): number {
    return this.#glides.get(id)?.hidden ?? 0;
  }

  /** What a stroke looks like as long as it grows. */
  growing(id: string): GrowingInk {
    const known = this.#growing.get(id);
    if (known) return known;
    const made = new GrowingInk();
    this.#growing.set(id, made);
    return made;
  }

  /**
   * Whether a stroke that grows lies outside of this window: in a hall most of what is drawn does, and
   * to make its look with each of its points would take from what is seen. Reactive.
   */
  isUnseen(id: TLShapeId): boolean {
    let unseen = this.#unseen.get(id);
    if (!unseen) {
      unseen = computed('unseen', () => this.#editor.getCulledShapes().has(id));
      this.#unseen.set(id, unseen);
    }
    return unseen.get();
  }

  #forgetGrowing(id: string): void {
    this.strokes.forget(id);
    this.#growing.delete(id);
    this.#unseen.delete(id);
  }

  #onRemote(before: TLShape, after: TLShape): void {
    if (before.type !== 'draw' || after.type !== 'draw') return;
    if (before.props.segments === after.props.segments) return;
    const glide = this.#glideOf(after);
    if (!glide) return;
    glide.grew(pointsOf(after) - pointsOf(before), performance.now());
    this.#frame ??= requestAnimationFrame((now) => this.#move(now));
  }

  #glideOf({ id, props }: TLDrawShape): InkGlide | undefined {
    const known = this.#glides.get(id);
    if (known || props.isComplete || this.#isStill) return known;
    if (this.#glides.size >= GLIDING_MAX) return undefined;
    const glide = new InkGlide();
    this.#glides.set(id, glide);
    return glide;
  }

  /** Who wants little motion sees ink as it comes; and so does a hand that has its own to draw. */
  get #isStill(): boolean {
    return this.#editor.user.getAnimationSpeed() === 0 || handIn(this.#editor.store).isBusy();
  }

  #move(now: number): void {
    this.#frame = undefined;
    const isStill = this.#isStill;
    for (const [id, glide] of this.#glides) {
      glide.move(now, isStill);
      if (glide.isOver(now)) this.#glides.delete(id);
    }
    if (this.#glides.size > 0) this.#frame = requestAnimationFrame((later) => this.#move(later));
  }
}

const NOTHING: readonly InkVec[] = [];
const all = new WeakMap<Editor, LiveInk>();

export function liveInk(editor: Editor): LiveInk {
  const known = all.get(editor);
  if (known) return known;
  const made = new LiveInk(editor);
  all.set(editor, made);
  return made;
}
