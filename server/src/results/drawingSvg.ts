import type { InkPoint } from '@gapboard/board';
import type { Drawing } from '../report/ink/drawings.ts';
import type { Stroke } from '../report/ink/strokes.ts';

/** The ink of a full press is this much wider than the pen's own width, of none this much narrower. */
const PRESSED = { least: 0.45, most: 1.45 };
/** In canvas units: steps in which a line grows with pressure; neighbours of one width are one path. */
const WIDTH_STEP = 0.5;
const FILL_OPACITY = 0.25;
/** In canvas units, around what is drawn. */
const MARGIN = 8;

/** A drawing as an SVG file that needs nothing but itself: its lines alone, and no word of anybody's. */
export function drawingSvg({ strokes, bounds }: Drawing): string {
  const { left, top, right, bottom } = bounds;
  const box = [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  const [x, y, width, height] = box.map(short);
  // What a highlighter marks lies on top of it.
  const order = strokes.toSorted((a, b) => Number(b.isHighlighter) - Number(a.isHighlighter));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}">`,
    '<g fill="none" stroke-linecap="round" stroke-linejoin="round">',
    ...order.map(strokeSvg),
    '</g></svg>',
  ].join('');
}

function strokeSvg({ lines, colour, opacity, width, dash, isFilled, hasPressure }: Stroke): string {
  const paths = lines.flatMap((line) =>
    hasPressure ? pressed(line, width) : [plain(line, width)],
  );
  const dashes = { none: '', dashed: `${2 * width} ${2 * width}`, dotted: `0 ${2 * width}` }[dash];
  const fill = isFilled
    ? lines.map(
        (line) => `<path d="${along(line)}" fill="${colour}" fill-opacity="${FILL_OPACITY}"/>`,
      )
    : [];
  const dashed = dashes === '' ? '' : ` stroke-dasharray="${dashes}"`;
  return `<g stroke="${colour}" opacity="${short(opacity)}"${dashed}>${[...fill, ...paths].join('')}</g>`;
}

function plain(line: readonly InkPoint[], width: number): string {
  return `<path d="${along(line)}" stroke-width="${short(width)}"/>`;
}

/** The line in stretches, each as wide as the pen was pressed there. */
function pressed(line: readonly InkPoint[], width: number): string[] {
  const stretches: { width: number; points: InkPoint[] }[] = [];
  for (const point of line) {
    const wide = widthAt(point.pressure, width);
    const last = stretches.at(-1);
    if (last?.width === wide) last.points.push(point);
    else {
      const from = last?.points.at(-1);
      stretches.push({ width: wide, points: from ? [from, point] : [point] });
    }
  }
  return stretches.map(({ width: wide, points }) => plain(points, wide));
}

function widthAt(pressure: number, width: number): number {
  const press = Math.min(1, Math.max(0, pressure));
  const wide = width * (PRESSED.least + (PRESSED.most - PRESSED.least) * press);
  return Math.max(WIDTH_STEP, Math.round(wide / WIDTH_STEP) * WIDTH_STEP);
}

/** Through the middles between points, each pulling the line towards itself: smooth, as the hand was. */
function along(line: readonly InkPoint[]): string {
  const [first] = line;
  const last = line.at(-1);
  if (!first || !last) return '';
  const steps = [`M${at(first)}`];
  for (const [n, point] of line.entries()) {
    const next = line[n + 1];
    if (n === 0 || !next) continue;
    const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    steps.push(`Q${at(point)} ${at(middle)}`);
  }
  // A dot is a line to where it begins.
  return `${steps.join('')}L${at(last)}`;
}

function at({ x, y }: { x: number; y: number }): string {
  return `${short(x)} ${short(y)}`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
