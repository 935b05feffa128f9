import { decodeInk } from '@gapboard/board';

export interface InkPreviewProps {
  /** records of drawn strokes that lie in the same place */
  strokes: readonly object[];
  className?: string | undefined;
}

interface Point {
  x: number;
  y: number;
}

/** Room around the strokes, in board units: a line is thicker than its middle. */
const MARGIN = 8;

/** What somebody has drawn, small, without a canvas. */
export default function InkPreview({ strokes, className }: InkPreviewProps) {
  const lines = strokes.flatMap(linesOf);
  const xs = lines.flatMap((line) => line.map(({ x }) => x));
  const ys = lines.flatMap((line) => line.map(({ y }) => y));
  if (xs.length === 0) return null;
  const [left, top] = [least(xs) - MARGIN, least(ys) - MARGIN];
  const [width, height] = [most(xs) + MARGIN - left, most(ys) + MARGIN - top];
  return (
    <svg
      className={className}
      viewBox={`${left} ${top} ${width} ${height}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {lines.map((line, n) => (
        // Strokes have no other name than their place, and never change it here.
        // eslint-disable-next-line react/no-array-index-key
        <path key={n} d={pathOf(line)} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}

function linesOf(stroke: object): Point[][] {
  const [x, y] = [numberIn(stroke, 'x'), numberIn(stroke, 'y')];
  const props: unknown = Reflect.get(stroke, 'props');
  const segments: unknown = isObject(props) ? Reflect.get(props, 'segments') : undefined;
  if (!Array.isArray(segments)) return [];
  return segments.filter(isObject).flatMap((segment) => {
    const path: unknown = Reflect.get(segment, 'path');
    if (typeof path !== 'string') return [];
    const points = decodeInk(path, Reflect.get(segment, 'dim') === 2 ? 2 : 3);
    return [points.map((point) => ({ x: x + point.x, y: y + point.y }))];
  });
}

function pathOf(line: readonly Point[]): string {
  return line
    .map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}

function numberIn(record: object, name: string): number {
  const value: unknown = Reflect.get(record, name);
  return typeof value === 'number' ? value : 0;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

// Not Math.min(...): a long stroke has more points than a call can have arguments.
const least = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), -Infinity);
