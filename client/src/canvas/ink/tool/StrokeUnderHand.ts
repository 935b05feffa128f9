import { openMeta } from '@gapboard/board';
import { broadestOf } from '@gapboard/drawing';
import {
  createShapeId,
  type Editor,
  type JsonObject,
  Mat,
  type TLDrawShape,
  type TLShapeId,
} from 'tldraw';
import type { HeldPen } from '../pens.ts';
import { Line, POINTS_MAX } from './Line.ts';
import { type InkVec, type Sample, vecOf } from './samples.ts';

/** Points nearer than this on the screen are one, in pixels: a resting hand trembles. */
const NEAR_PX = 0.4;
/**
 * Two parts of one stroke share what is so much longer than the line is broad, that the smoothing of
 * both comes to the same before they part; at least so many points, and at most half of a record.
 */
const SHARED = { widths: 1.5, least: 12, most: POINTS_MAX / 2 };

/** A stroke while it is drawn: one record, or where it is long several that look like one. */
export class StrokeUnderHand {
  readonly #editor: Editor;
  readonly #held: HeldPen;
  readonly #hasPressure: boolean;
  readonly #near: number;
  readonly #scale: number;
  readonly #first: TLShapeId = createShapeId();
  #id: TLShapeId = this.#first;
  #line: Line;
  /** the last point, in page coordinates, with its effective pressure */
  #last: InkVec;
  #isChanged = false;

  /** Begins it. @returns `undefined` where nothing may be drawn */
  static begin(
    editor: Editor,
    held: HeldPen,
    first: readonly Sample[],
    hasPressure: boolean,
  ): StrokeUnderHand | undefined {
    const at = first[0] && vecOf(first[0], held.pen, undefined);
    if (!at) return undefined;
    const stroke = new StrokeUnderHand(editor, held, at, hasPressure);
    if (!stroke.#make({ x: at.x, y: at.y }, [{ x: 0, y: 0, z: at.z }], {})) return undefined;
    stroke.add(first.slice(1));
    return stroke;
  }

  private constructor(editor: Editor, held: HeldPen, at: InkVec, hasPressure: boolean) {
    this.#editor = editor;
    this.#held = held;
    this.#hasPressure = hasPressure;
    this.#near = NEAR_PX / editor.getZoomLevel();
    this.#scale = editor.getResizeScaleFactor();
    this.#last = at;
    this.#line = new Line([at], hasPressure, this.#near);
  }

  /** The record that grows now. */
  get id(): TLShapeId {
    return this.#id;
  }

  /** The page point at which the stroke is now. */
  get last(): Readonly<InkVec> {
    return this.#last;
  }

  get isLong(): boolean {
    return this.#id !== this.#first;
  }

  /** Takes on where the hand has been; {@link write} puts it on the board. */
  add(samples: readonly Sample[]): void {
    for (const sample of samples) {
      const vec = vecOf(sample, this.#held.pen, this.#last);
      if (!vec) continue;
      this.#last = vec;
      if (this.#line.add(this.#toShape(vec))) this.#isChanged = true;
      if (this.#line.isFull && !this.#goOn()) return;
    }
  }

  /** Points ahead of the stroke as its record has them. */
  ahead(samples: readonly Sample[]): InkVec[] {
    return samples.flatMap((sample) => {
      const vec = vecOf(sample, this.#held.pen, this.#last);
      return vec ? [this.#toShape(vec)] : [];
    });
  }

  runStraight(): void {
    this.#line.runStraight();
  }

  followHand(): void {
    this.#line.followHand();
  }

  /** @returns whether the stroke is still there: it may have been taken away meanwhile */
  write(): boolean {
    if (!this.#editor.getShape(this.#id)) return false;
    if (!this.#isChanged) return true;
    this.#isChanged = false;
    this.#editor.updateShapes([
      { id: this.#id, type: 'draw', props: { segments: this.#line.segments } },
    ]);
    return true;
  }

  complete(): void {
    if (!this.#editor.getShape(this.#id)) return;
    this.#isChanged = false;
    this.#editor.updateShapes([
      { id: this.#id, type: 'draw', props: { segments: this.#line.segments, isComplete: true } },
    ]);
  }

  #toShape(vec: InkVec): InkVec {
    const transform = this.#editor.getShapePageTransform(this.#id);
    if (!transform) return vec;
    const { x, y } = Mat.applyToPoint(Mat.Inverse(transform), vec);
    return { x: Number(x.toFixed(2)), y: Number(y.toFixed(2)), z: vec.z };
  }

  /** The record is full: it ends open, and another begins where its line is. */
  #goOn(): boolean {
    const shared = this.#shared();
    const full = this.#editor.getShape(this.#id);
    if (!full) return false;
    this.#editor.updateShapes([
      {
        id: this.#id,
        type: 'draw',
        meta: {
          open: openMeta({ start: this.isLong, end: true }),
          stroke: this.#first,
          sharedEnd: shared.length,
        },
        props: { segments: this.#line.segments, isComplete: true },
      },
    ]);
    this.#id = createShapeId();
    // In the same place, so that what its line is filled with goes on evenly too.
    const { x, y, parentId, rotation } = full;
    const meta = {
      open: openMeta({ start: true, end: false }),
      stroke: this.#first,
      sharedStart: shared.length,
    };
    return this.#make({ x, y, parentId, rotation }, shared, meta);
  }

  #shared(): InkVec[] {
    const { pen, size } = this.#held;
    const least = SHARED.widths * broadestOf(pen, { size, scale: this.#scale });
    const tail = this.#line.tail(SHARED.most);
    let length = 0;
    let from = tail.length - 1;
    for (; from > 0 && (length < least || tail.length - from < SHARED.least); from--) {
      const [a, b] = [tail[from - 1], tail[from]];
      if (a && b) length += Math.hypot(b.x - a.x, b.y - a.y);
    }
    return tail.slice(from);
  }

  /** @param points what it begins with, in its own coordinates */
  #make(
    place: Pick<TLDrawShape, 'x' | 'y'> & Partial<Pick<TLDrawShape, 'parentId' | 'rotation'>>,
    points: readonly InkVec[],
    meta: JsonObject,
  ): boolean {
    const { pen, colour, size } = this.#held;
    this.#line = new Line(points, this.#hasPressure, this.#near);
    this.#isChanged = false;
    this.#editor.createShape({
      ...place,
      id: this.#id,
      type: 'draw',
      meta: { pen, ...meta },
      props: {
        color: colour,
        size,
        dash: 'draw',
        fill: 'none',
        isPen: this.#hasPressure,
        scale: this.#scale,
        segments: this.#line.segments,
      },
    });
    return this.#editor.getShape(this.#id) !== undefined;
  }
}
