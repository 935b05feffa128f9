import type { Painted } from '../board/walk.ts';
import { within, type Matrix } from '../geometry/matrix.ts';
import type { Mark, PathMark, PixelsMark, WordsMark } from '../marks/mark.ts';
import { fontOf } from '../marks/measure.ts';
import type { Rect, Surface } from '../picture.ts';
import { PatternFills } from './patternFills.ts';

/** Where the pixels of a picture come from; `undefined` while they are not there. */
export type Pictures = (asset: string) => CanvasImageSource | undefined;

/** Where marks are painted, and how opaque. */
type At = Pick<Painted, 'matrix' | 'opacity'>;

/** Smaller than this, in pixels, no letter can be read. */
const LEAST_LETTER = 2;

/** Paints marks on a 2D canvas; a path is made ready for it once. */
export class Brush {
  readonly #paths = new WeakMap<PathMark, Path2D>();
  readonly #fills = new PatternFills();
  readonly #pictures: Pictures;
  readonly #instead: (mark: PixelsMark) => readonly Mark[];

  /** @param instead what stands in place of pixels that are not there */
  constructor(pictures: Pictures, instead: (mark: PixelsMark) => readonly Mark[]) {
    this.#pictures = pictures;
    this.#instead = instead;
  }

  /** @param view from the page's coordinates to the surface's pixels */
  paint(surface: Surface, marks: readonly Mark[], { matrix, opacity }: At, view: Matrix): void {
    const all = within(view, matrix);
    surface.setTransform(...all);
    for (const mark of marks) {
      switch (mark.kind) {
        case 'path':
          this.#path(surface, mark, all, opacity);
          break;
        case 'words':
          words(surface, mark, all, opacity);
          break;
        case 'pixels':
          this.#pixels(surface, mark, { matrix, opacity }, view);
          surface.setTransform(...all);
          break;
      }
    }
  }

  /** Makes paths ready beforehand. */
  prepare(marks: readonly Mark[]): void {
    for (const mark of marks) if (mark.kind === 'path') this.#pathOf(mark);
  }

  clip(surface: Surface, { x, y, w, h }: Rect, matrix: Matrix, view: Matrix): void {
    surface.setTransform(...within(view, matrix));
    surface.beginPath();
    surface.rect(x, y, w, h);
    surface.clip();
  }

  #path(surface: Surface, mark: PathMark, all: Matrix, opacity: number): void {
    const { fill, pattern, line, matrix } = mark;
    const path = this.#pathOf(mark);
    if (matrix) surface.setTransform(...within(all, matrix));
    surface.globalAlpha = opacity * mark.opacity;
    if (fill !== undefined) {
      surface.fillStyle = pattern ? this.#fills.of(surface, pattern, fill, all) : fill;
      surface.fill(path);
    }
    if (line && line.width > 0) {
      surface.strokeStyle = line.colour;
      surface.lineWidth = line.width;
      surface.lineCap = 'round';
      surface.lineJoin = 'round';
      surface.setLineDash(line.dashes ? [...line.dashes] : []);
      surface.stroke(path);
    }
    if (matrix) surface.setTransform(...all);
  }

  #pathOf(mark: PathMark): Path2D {
    const known = this.#paths.get(mark);
    if (known) return known;
    const path = new Path2D(mark.d);
    this.#paths.set(mark, path);
    return path;
  }

  #pixels(surface: Surface, mark: PixelsMark, at: At, view: Matrix): void {
    const { x, y, w, h, crop, asset } = mark;
    const source = this.#pictures(asset);
    const size = source && sizeOf(source);
    if (!source || !size) {
      this.paint(surface, this.#instead(mark), at, view);
      return;
    }
    surface.globalAlpha = at.opacity;
    const [left, top] = [crop.x * size.w, crop.y * size.h];
    surface.drawImage(source, left, top, crop.w * size.w, crop.h * size.h, x, y, w, h);
  }
}

function words(surface: Surface, mark: WordsMark, all: Matrix, opacity: number): void {
  const { text, x, y, style, colour, anchor } = mark;
  if (style.size * Math.hypot(all[0], all[1]) < LEAST_LETTER) return;
  const font = fontOf(style);
  if (surface.font !== font) surface.font = font;
  surface.textAlign = anchor === 'middle' ? 'center' : anchor;
  surface.textBaseline = 'alphabetic';
  surface.fillStyle = colour;
  surface.globalAlpha = opacity;
  surface.fillText(text, x, y);
}

function sizeOf(source: CanvasImageSource): { w: number; h: number } | undefined {
  if ('naturalWidth' in source) {
    const { naturalWidth: w, naturalHeight: h } = source;
    return w > 0 ? { w, h } : undefined;
  }
  if ('displayWidth' in source) return { w: source.displayWidth, h: source.displayHeight };
  const { width, height } = source;
  return typeof width === 'number' && typeof height === 'number'
    ? { w: width, h: height }
    : undefined;
}
