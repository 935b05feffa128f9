/** Strokes that belong together as one picture, so that what lies far apart on a board is not shown tiny. */
import type { Stroke } from './strokes.ts';

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Drawing {
  strokes: readonly Stroke[];
  bounds: Bounds;
  byScribe: boolean;
  onMap: boolean;
}

/** In canvas units: about two sticky notes. Strokes nearer than this are of one drawing. */
const NEAR = 400;
/** What somebody drew on one page of a board comes in at most so many pictures: beyond, nearness is taken more widely. */
const MOST_OF_ONE = 6;

/** The drawings of a board: the scribe's before others', and the largest first. */
export function drawingsOf(strokes: readonly Stroke[]): Drawing[] {
  const sheets = new Map<string, Stroke[]>();
  for (const stroke of strokes) {
    const key = `${stroke.byScribe} ${stroke.onMap} ${stroke.page}`;
    const sheet = sheets.get(key);
    if (sheet) sheet.push(stroke);
    else sheets.set(key, [stroke]);
  }
  return [...sheets.values()]
    .flatMap((sheet) => together(sheet))
    .toSorted(
      (a, b) =>
        Number(b.byScribe) - Number(a.byScribe) ||
        Number(a.onMap) - Number(b.onMap) ||
        areaOf(b.bounds) - areaOf(a.bounds),
    );
}

function together(strokes: readonly Stroke[]): Drawing[] {
  let near = NEAR;
  let groups = groupsOf(strokes, near);
  while (groups.length > MOST_OF_ONE) {
    near *= 2;
    groups = groupsOf(strokes, near);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { byScribe, onMap } = first;
    const bounds = group.map(boundsOf).reduce(around);
    return [{ strokes: group, bounds, byScribe, onMap }];
  });
}

/** Strokes whose boxes are nearer than `near`, directly or by others between them. */
function groupsOf(strokes: readonly Stroke[], near: number): Stroke[][] {
  const boxes = strokes
    .map((stroke) => ({ stroke, bounds: boundsOf(stroke) }))
    .toSorted((a, b) => a.bounds.left - b.bounds.left);
  const parents = boxes.map((_, n) => n);
  const rootOf = (n: number): number => {
    let root = n;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[n] = root;
    return root;
  };
  for (const [n, { bounds }] of boxes.entries()) {
    for (let other = n + 1; other < boxes.length; other++) {
      const next = boxes[other];
      if (next === undefined || next.bounds.left > bounds.right + near) break;
      if (next.bounds.top > bounds.bottom + near || next.bounds.bottom < bounds.top - near)
        continue;
      parents[rootOf(other)] = rootOf(n);
    }
  }
  const groups = new Map<number, Set<Stroke>>();
  for (const [n, { stroke }] of boxes.entries()) {
    const root = rootOf(n);
    groups.set(root, (groups.get(root) ?? new Set<Stroke>()).add(stroke));
  }
  // In the order they lie over one another, which sorting by place has lost.
  return [...groups.values()].map((group) => strokes.filter((stroke) => group.has(stroke)));
}

/** What a stroke covers, with half its width around. */
export function boundsOf({ lines, width }: Stroke): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const line of lines) {
    for (const { x, y } of line) {
      bounds.left = Math.min(bounds.left, x - width / 2);
      bounds.top = Math.min(bounds.top, y - width / 2);
      bounds.right = Math.max(bounds.right, x + width / 2);
      bounds.bottom = Math.max(bounds.bottom, y + width / 2);
    }
  }
  return bounds;
}

function around(a: Bounds, b: Bounds): Bounds {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function areaOf({ left, top, right, bottom }: Bounds): number {
  return (right - left) * (bottom - top);
}
