import type { DrawnBoard } from '../board/DrawnBoard.ts';
import type { Node } from '../board/tree.ts';
import { posed, walk } from '../board/walk.ts';
import { boxMoved, type Matrix, SAME } from '../geometry/matrix.ts';
import { grown, overlap, around as joined } from '../geometry/rect.ts';
import type { Rect, Surface, View } from '../picture.ts';
import { PALETTES } from '../theme.ts';
import type { Brush } from './Brush.ts';
import { standsOut } from './standsOut.ts';

/** In pixels: a larger painting is not kept, since it would be twice in memory. */
const LARGEST_KEPT = 16_000_000;
/** So many separate places are painted again by themselves; more are taken together. */
const MOST_PLACES = 12;
/** In pixels: lines at an edge reach over it by their smoothing. */
const EDGE = 2;
/** What does not stand out where something does. */
const FAINT = 0.18;

/** Paints a board, and keeps what it has painted: the next time, only what has changed is painted again. */
export class KeptPainting {
  readonly #board: DrawnBoard;
  readonly #brush: Brush;
  readonly #patience: number;
  /** by when what is not made is sketched */
  #until = Infinity;
  /** what is seen as a sketch */
  readonly #sketched = new Set<Node>();
  #posed: readonly Rect[] = [];
  #kept: { surface: OffscreenCanvasRenderingContext2D; view: View } | undefined;

  /** @param patience how long outlines may be made in one painting, in ms */
  constructor(board: DrawnBoard, brush: Brush, patience: number) {
    this.#board = board;
    this.#brush = brush;
    this.#patience = patience;
  }

  /** @returns whether nothing of it is a sketch */
  paint(surface: Surface, view: View): boolean {
    this.#until = performance.now() + this.#patience;
    const { width, height, page, theme } = view;
    this.#board.theme = theme;
    this.#board.settle();
    const posedBefore = this.#posed;
    this.#posed = this.#posedIn(view);
    const changed = [
      ...this.#board.takeChanged(page),
      ...posedBefore,
      ...this.#posed,
      ...this.#outlinedSince(),
    ];
    const matrix = matrixOf(view);
    const whole = { x: 0, y: 0, w: width, h: height };
    const isFresh = !this.#kept || !sameView(this.#kept.view, view);
    if (isFresh) this.#sketched.clear();
    const kept = isFresh ? this.#newKept(view) : this.#kept;
    if (!kept) {
      this.#paintPlaces(surface, view, matrix, [whole]);
      return this.#sketched.size === 0;
    }
    const places = isFresh
      ? [whole]
      : placesOf(changed.map((box) => pixelsOf(boxMoved(box, matrix), whole)));
    if (places.length > 0) this.#paintPlaces(kept.surface, view, matrix, places);
    surface.save();
    surface.setTransform(...SAME);
    surface.globalAlpha = 1;
    surface.clearRect(0, 0, width, height);
    surface.drawImage(kept.surface.canvas, 0, 0);
    surface.restore();
    return this.#sketched.size === 0;
  }

  #isHurried(): boolean {
    return performance.now() > this.#until;
  }

  /** Where sketches are to be painted again: all at once, since one by one each would take a whole painting. */
  #outlinedSince(): Rect[] {
    for (const { drawn } of this.#sketched) {
      if (!drawn?.sketch?.()) continue;
      if (this.#isHurried()) return [];
      // Makes it.
      void drawn.parts;
    }
    const places = [...this.#sketched].flatMap((node) => this.#board.bounds(node) ?? []);
    this.#sketched.clear();
    return places;
  }

  /** Where shapes are shown otherwise than they lie; there, and where they lie, it looks otherwise in the next painting. */
  #posedIn({ poses = new Map() }: View): Rect[] {
    return [...poses].flatMap(([id, pose]) => {
      const node = this.#board.tree.nodes.get(id);
      const bounds = node && this.#board.bounds(node);
      return bounds ? [bounds, boxMoved(bounds, posed(bounds, pose))] : [];
    });
  }

  #newKept(view: View): { surface: OffscreenCanvasRenderingContext2D; view: View } | undefined {
    const { width, height } = view;
    this.#kept = undefined;
    if (typeof OffscreenCanvas === 'undefined' || width * height > LARGEST_KEPT) return undefined;
    const surface = new OffscreenCanvas(width, height).getContext('2d');
    if (!surface) return undefined;
    this.#kept = { surface, view };
    return this.#kept;
  }

  #paintPlaces(surface: Surface, view: View, matrix: Matrix, places: readonly Rect[]): void {
    const { page, ground, theme, only, just, bare, poses } = view;
    surface.save();
    surface.setTransform(...SAME);
    surface.beginPath();
    for (const { x, y, w, h } of places) surface.rect(x, y, w, h);
    surface.clip();
    surface.globalAlpha = 1;
    for (const { x, y, w, h } of places) {
      surface.clearRect(x, y, w, h);
      if (ground === 'transparent') continue;
      surface.fillStyle = PALETTES[theme].ground;
      surface.fillRect(x, y, w, h);
    }
    const outstanding = only && standsOut(this.#board, only);
    walk(
      this.#board,
      { page, ids: just, bare, poses },
      {
        wants: (bounds) => {
          const box = boxMoved(bounds, matrix);
          return places.some((place) => overlap(box, place));
        },
        marks: (marks, at) => {
          const opacity = outstanding && !outstanding(at.node) ? at.opacity * FAINT : at.opacity;
          this.#brush.paint(surface, marks, { matrix: at.matrix, opacity }, matrix);
        },
        clip: (box, at) => {
          surface.save();
          this.#brush.clip(surface, box, at, matrix);
        },
        endClip: () => surface.restore(),
        hurry: {
          isOn: () => this.#isHurried(),
          sketched: (node) => this.#sketched.add(node),
        },
      },
    );
    surface.restore();
  }
}

/** From the page's coordinates to the surface's pixels: as large as fits, in the middle. */
export function matrixOf({ rect, width, height }: View): Matrix {
  const scale = Math.min(width / Math.max(1e-6, rect.w), height / Math.max(1e-6, rect.h));
  const [x, y] = [(width - rect.w * scale) / 2, (height - rect.h * scale) / 2];
  return [scale, 0, 0, scale, x - rect.x * scale, y - rect.y * scale];
}

function sameView(a: View, b: View): boolean {
  return (
    a.page === b.page &&
    a.width === b.width &&
    a.height === b.height &&
    a.ground === b.ground &&
    a.theme === b.theme &&
    a.only === b.only &&
    a.just === b.just &&
    a.bare === b.bare &&
    a.rect.x === b.rect.x &&
    a.rect.y === b.rect.y &&
    a.rect.w === b.rect.w &&
    a.rect.h === b.rect.h
  );
}

/** Whole pixels around a box, as far as they are on the surface. */
function pixelsOf(box: Rect, whole: Rect): Rect {
  const { x, y, w, h } = grown(box, EDGE);
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const right = Math.min(whole.w, Math.ceil(x + w));
  const bottom = Math.min(whole.h, Math.ceil(y + h));
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** Places that do not lie in one another's way; many, as one. */
function placesOf(boxes: readonly Rect[]): Rect[] {
  const places: Rect[] = [];
  for (const box of boxes) {
    if (box.w <= 0 || box.h <= 0) continue;
    let all = box;
    // What it meets is taken into it, and may then meet others.
    for (let n = 0; n < places.length; n++) {
      const other = places[n];
      if (!other || !overlap(all, other)) continue;
      all = joined(all, other);
      places.splice(n, 1);
      n = -1;
    }
    places.push(all);
  }
  return places.length <= MOST_PLACES
    ? places
    : [places.reduce((all, place) => joined(all, place))];
}
