import type { FramedDrawing } from '@gapboard/board';
import { boxMoved } from '../geometry/matrix.ts';
import { around, grown, overlap } from '../geometry/rect.ts';
import type { Rect } from '../picture.ts';
import { inkBox } from '../shapes/ink.ts';
import type { PlacedInk } from './placedInk.ts';

/** Strokes that belong together as one picture: because somebody has framed them, or because they lie near one another. */
export interface Drawing {
  /** of its frame, else of its lowest stroke */
  id: string;
  page: string;
  /** what to ask a picture for: its frame, else its strokes */
  ids: ReadonlySet<string>;
  /** from the lowest to the uppermost */
  ink: readonly PlacedInk[];
  /** in the page's coordinates */
  bounds: Rect;
  frame: FramedDrawing | undefined;
  byScribe: boolean;
  onMap: boolean;
  /** ids of those who drew it */
  by: readonly string[];
}

/** In canvas units: about two sticky notes. Strokes nearer than this are of one drawing. */
const NEAR = 400;
/** What somebody drew on one page of a board comes in at most so many pictures: beyond, nearness is taken more widely. */
const MOST_OF_ONE = 6;

interface Boxed {
  ink: PlacedInk;
  box: Rect;
}

/** The drawings of a board: those that have a frame first, then the scribe's before others', and the largest first. */
export function drawingsAmong(ink: readonly PlacedInk[]): Drawing[] {
  const sheets = new Map<string, Boxed[]>();
  for (const one of ink) {
    const box = inkBox(one.record);
    if (!box) continue;
    const { frame, byScribe, onMap, page } = one;
    const key = frame ? frame.id : `${byScribe} ${onMap} ${page}`;
    const boxed = { ink: one, box: boxMoved(box, one.matrix) };
    const sheet = sheets.get(key);
    if (sheet) sheet.push(boxed);
    else sheets.set(key, [boxed]);
  }
  return [...sheets.values()]
    .flatMap((sheet) => (sheet[0]?.ink.frame ? [sheet] : together(sheet)))
    .flatMap(drawingOf)
    .toSorted(
      (a, b) =>
        Number(b.frame !== undefined) - Number(a.frame !== undefined) ||
        Number(b.byScribe) - Number(a.byScribe) ||
        Number(a.onMap) - Number(b.onMap) ||
        b.bounds.w * b.bounds.h - a.bounds.w * a.bounds.h,
    );
}

function drawingOf(strokes: readonly Boxed[]): Drawing[] {
  const [first] = strokes;
  if (!first) return [];
  const { page, frame, byScribe, onMap } = first.ink;
  const ink = strokes.map((one) => one.ink);
  return [
    {
      id: frame?.id ?? first.ink.record.id,
      page,
      ids: new Set(frame ? [frame.id] : ink.map(({ record }) => record.id)),
      ink,
      bounds: strokes.reduce((all, { box }) => around(all, box), first.box),
      frame,
      byScribe: frame?.byScribe ?? byScribe,
      onMap,
      by: [...new Set(ink.flatMap(({ by }) => by ?? []))],
    },
  ];
}

function together(strokes: readonly Boxed[]): Boxed[][] {
  let near = NEAR;
  let groups = groupsOf(strokes, near);
  while (groups.length > MOST_OF_ONE) {
    near *= 2;
    groups = groupsOf(strokes, near);
  }
  return groups;
}

/** Strokes whose boxes are nearer than `near`, directly or by others between them. */
function groupsOf(strokes: readonly Boxed[], near: number): Boxed[][] {
  const sorted = strokes.toSorted((a, b) => a.box.x - b.box.x);
  const parents = sorted.map((_, n) => n);
  const rootOf = (n: number): number => {
    let root = n;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[n] = root;
    return root;
  };
  for (const [n, { box }] of sorted.entries()) {
    const reach = grown(box, near);
    for (let other = n + 1; other < sorted.length; other++) {
      const next = sorted[other];
      if (next === undefined || next.box.x > reach.x + reach.w) break;
      if (overlap(reach, next.box)) parents[rootOf(other)] = rootOf(n);
    }
  }
  const groups = new Map<number, Set<Boxed>>();
  for (const [n, one] of sorted.entries()) {
    const root = rootOf(n);
    groups.set(root, (groups.get(root) ?? new Set<Boxed>()).add(one));
  }
  // In the order they lie over one another, which sorting by place has lost.
  return [...groups.values()].map((group) => strokes.filter((one) => group.has(one)));
}
