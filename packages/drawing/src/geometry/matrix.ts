import type { Rect } from '../picture.ts';

/** From a shape's own coordinates to others: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Place {
  x: number;
  y: number;
}

export const SAME: Matrix = [1, 0, 0, 1, 0, 0];

export function placedAt({ x, y }: Place, angle: number): Matrix {
  if (angle === 0) return [1, 0, 0, 1, x, y];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, x, y];
}

/** First the inner one, then the outer. */
export function within([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

export function moved<T extends Place>(point: T, [a, b, c, d, e, f]: Matrix): T {
  return { ...point, x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f };
}

/** The way back; of one that has none (nothing is left of what it shows), none. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const size = a * d - b * c;
  if (size === 0) return SAME;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

/** The upright box around a box that has been moved. */
export function boxMoved({ x, y, w, h }: Rect, matrix: Matrix): Rect {
  const corners = [
    { x, y },
    { x: x + w, y },
    { x, y: y + h },
    { x: x + w, y: y + h },
  ].map((corner) => moved(corner, matrix));
  const [xs, ys] = [corners.map((at) => at.x), corners.map((at) => at.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, w: Math.max(...xs) - left, h: Math.max(...ys) - top };
}
