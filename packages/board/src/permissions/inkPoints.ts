import { decodeInk } from '../ink/points.ts';
import { type Fields, isFields } from './changes.ts';

interface Point {
  x: number;
  y: number;
}

/** Where a drawn stroke goes, in its own units; its beginning alone where its points cannot be read. */
export function inkPoints(props: Fields): Point[] {
  const { segments, scaleX, scaleY } = props;
  const across = typeof scaleX === 'number' ? scaleX : 1;
  const down = typeof scaleY === 'number' ? scaleY : 1;
  const points = Array.isArray(segments) ? segments.flatMap(pointsOf) : [];
  return points.length === 0
    ? [{ x: 0, y: 0 }]
    : points.map(({ x, y }) => ({ x: x * across, y: y * down }));
}

function pointsOf(segment: unknown): Point[] {
  if (!isFields(segment) || typeof segment['path'] !== 'string') return [];
  return decodeInk(segment['path'], segment['dim'] === 2 ? 2 : 3);
}
