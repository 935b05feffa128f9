/** Drawings as vectors: sharp at any size, and in every line as on the canvas. */
import { type Drawing, marksOf, type PathMark, type Pattern, TILES } from '@gapboard/drawing';
import type { Doc } from '../page/Paper.ts';

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How large a drawing is in a frame: as large as fits, but at most so much enlarged: a few words are not blown up to a poster. */
export function fitted(
  { bounds }: Drawing,
  frame: { width: number; height: number },
  most = 1,
): { scale: number; width: number; height: number } {
  const [width, height] = [Math.max(1, bounds.w), Math.max(1, bounds.h)];
  const scale = Math.min(most, frame.width / width, frame.height / height);
  return { scale, width: width * scale, height: height * scale };
}

/** Paints a drawing in the middle of a frame, as large as {@link fitted} has it. */
export function paintDrawing(doc: Doc, drawing: Drawing, frame: Frame, most = 1): void {
  const { scale, width, height } = fitted(drawing, frame, most);
  const [x, y] = [frame.x + (frame.width - width) / 2, frame.y + (frame.height - height) / 2];
  const patterns = new PatternFills(doc);
  doc.save();
  doc.transform(scale, 0, 0, scale, x - drawing.bounds.x * scale, y - drawing.bounds.y * scale);
  for (const { marks, matrix, opacity } of marksOf(drawing, 'light')) {
    for (const mark of marks) {
      if (mark.kind !== 'path') continue;
      doc.save();
      // Before the stroke's own place: one screen lies over the whole drawing.
      setFill(doc, patterns, mark, opacity * mark.opacity);
      doc
        .transform(...matrix)
        .path(mark.d)
        .fill();
      doc.restore();
    }
  }
  doc.restore();
}

function setFill(doc: Doc, patterns: PatternFills, mark: PathMark, opacity: number): void {
  const { fill = '#000000', pattern } = mark;
  if (pattern) doc.fillColor([patterns.of(pattern), fill], opacity);
  else doc.fillColor(fill, opacity);
}

/** The patterns of one drawing, each put into the file once. */
class PatternFills {
  readonly #doc: Doc;
  readonly #known = new Map<Pattern, PDFKit.PDFTilingPattern>();

  constructor(doc: Doc) {
    this.#doc = doc;
  }

  of(pattern: Pattern): PDFKit.PDFTilingPattern {
    const known = this.#known.get(pattern);
    if (known) return known;
    const { size, d } = TILES[pattern];
    const made = this.#doc.pattern([0, 0, size, size], size, size, contentOf(d));
    this.#known.set(pattern, made);
    return made;
  }
}

/** A tile's path in a PDF page's own language: it is straight from corner to corner. */
function contentOf(d: string): string {
  return d
    .replaceAll('Z', ' h f\n')
    .replaceAll(/([ML])([^MLh]+)/g, (_, letter: string, at: string) => {
      return `${at.trim()} ${letter.toLowerCase()} `;
    });
}
