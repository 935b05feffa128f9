/** Drawings as vectors: sharp at any size, in the colours and widths of the board. */
import type { InkPoint } from '@gapboard/board';
import type { Doc } from '../page/Paper.ts';
import type { Drawing } from './drawings.ts';
import type { Stroke } from './strokes.ts';

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** In points: a thinner line is lost on a printer. */
const THINNEST = 0.35;
/** In points: steps in which a line grows with pressure; neighbours of one width are drawn as one. */
const WIDTH_STEP = 0.15;
/** The ink of a full press is this much wider than the pen's own width, of none this much narrower. */
const PRESSED = { least: 0.45, most: 1.45 };
const CLOSED_FILL_OPACITY = 0.25;

/** How large a drawing is in a frame: as large as fits, but a few words are not blown up to a poster. */
export function fitted(
  { bounds }: Drawing,
  frame: { width: number; height: number },
): { scale: number; width: number; height: number } {
  const width = Math.max(1, bounds.right - bounds.left);
  const height = Math.max(1, bounds.bottom - bounds.top);
  const scale = Math.min(1, frame.width / width, frame.height / height);
  return { scale, width: width * scale, height: height * scale };
}

export function paintDrawing(doc: Doc, drawing: Drawing, frame: Frame): void {
  const { scale, width, height } = fitted(drawing, frame);
  const { left, top } = drawing.bounds;
  const dx = frame.x + (frame.width - width) / 2;
  const dy = frame.y + (frame.height - height) / 2;
  const place = (line: readonly InkPoint[]): InkPoint[] =>
    line.map(({ x, y, pressure }) => ({
      x: dx + (x - left) * scale,
      y: dy + (y - top) * scale,
      pressure,
    }));
  doc.save();
  doc.lineCap('round').lineJoin('round');
  // What a highlighter marks lies on top of it.
  const order = drawing.strokes.toSorted(
    (a, b) => Number(b.isHighlighter) - Number(a.isHighlighter),
  );
  for (const stroke of order) {
    paintStroke(doc, { ...stroke, lines: stroke.lines.map(place) }, scale);
  }
  doc.restore();
}

function paintStroke(doc: Doc, stroke: Stroke, scale: number): void {
  const { lines, colour, opacity, dash } = stroke;
  const width = Math.max(THINNEST, stroke.width * scale);
  doc.save();
  doc.strokeColor(colour, opacity);
  if (stroke.isFilled) {
    for (const line of lines) trace(doc, line);
    doc.fillColor(colour, opacity * CLOSED_FILL_OPACITY).fill();
  }
  if (dash === 'dashed') doc.dash(width * 2, { space: width * 2 });
  if (dash === 'dotted') doc.dash(0.01, { space: width * 2 });
  for (const line of lines) {
    const [first] = line;
    if (first === undefined) continue;
    if (line.every(({ x, y }) => x === first.x && y === first.y)) {
      doc
        .fillColor(colour, opacity)
        .circle(first.x, first.y, width / 2)
        .fill();
    } else if (stroke.hasPressure) {
      paintWithPressure(doc, line, width);
    } else {
      doc.lineWidth(width);
      trace(doc, line);
      doc.stroke();
    }
  }
  doc.restore();
}

/** Through the middles between points, each point pulling the line towards itself: smooth, as the hand was. */
function trace(doc: Doc, line: readonly InkPoint[]): void {
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined) return;
  doc.moveTo(first.x, first.y);
  for (const [n, point] of line.entries()) {
    const next = line[n + 1];
    if (n === 0 || next === undefined) continue;
    const middle = between(point, next);
    doc.quadraticCurveTo(point.x, point.y, middle.x, middle.y);
  }
  doc.lineTo(last.x, last.y);
}

/** The same line in stretches, each as wide as the pen was pressed there. */
function paintWithPressure(doc: Doc, line: readonly InkPoint[], width: number): void {
  let drawn: number | undefined;
  let from = line[0];
  if (from === undefined) return;
  for (const [n, point] of line.entries()) {
    if (n === 0) continue;
    const next = line[n + 1];
    const to = next === undefined ? point : between(point, next);
    const wide = widthAt(point.pressure, width);
    if (wide !== drawn) {
      if (drawn !== undefined) doc.stroke();
      doc.lineWidth(wide).moveTo(from.x, from.y);
      drawn = wide;
    }
    doc.quadraticCurveTo(point.x, point.y, to.x, to.y);
    from = to;
  }
  if (drawn !== undefined) doc.stroke();
}

function widthAt(pressure: number, width: number): number {
  const pressed = Math.min(1, Math.max(0, pressure));
  const wide = width * (PRESSED.least + (PRESSED.most - PRESSED.least) * pressed);
  return Math.max(THINNEST, Math.round(wide / WIDTH_STEP) * WIDTH_STEP);
}

function between(a: InkPoint, b: InkPoint): InkPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, pressure: b.pressure };
}
