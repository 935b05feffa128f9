import type { UnknownRecord } from '@tldraw/store';
import { apply, idOf } from '../apply.ts';
import type { BoardState, Change } from '../format.ts';
import type { ReplayScript } from '../script.ts';
import { part } from './read.ts';
import type { TimeLine } from './timeLine.ts';

/** A piece of a stroke was drawn within this time before it came, in ms: the slowest sender's interval. */
const BURST_MS = 600;
/** Ends of a path that leave whole points, in characters, by what a point holds (tldraw's `b64Vecs`). */
const WHOLE_POINTS = { two: 16, three: 8 } as const;
/** The first point, in characters, and in two dimensions the first two. */
const FIRST_POINTS = 16;

/**
 * Ink between its pieces. A stroke reaches the board in pieces, each when it has been drawn: so here
 * a piece begins to be seen at the one before it, point by point, and is whole at its own moment.
 */
export class Growth {
  readonly #steps: ReplayScript['steps'];
  readonly #line: TimeLine;
  /** where each step's ink begins to grow */
  readonly #since: number[] = [];

  constructor({ steps }: Pick<ReplayScript, 'steps'>, line: TimeLine) {
    this.#steps = steps;
    this.#line = line;
    const touched = new Map<string, number>();
    for (const [n, { changes }] of steps.entries()) {
      const at = line.at[n] ?? 0;
      let since = at - BURST_MS;
      for (const change of changes) since = Math.max(since, touched.get(idOf(change)) ?? since);
      for (const change of changes) touched.set(idOf(change), at);
      this.#since.push(since);
    }
  }

  /** Strokes as they are seen while they grow at a position, after n steps with this state. */
  at(position: number, n: number, state: BoardState): Map<string, UnknownRecord> {
    const growing = new Map<string, UnknownRecord>();
    for (let next = n; next < this.#steps.length; next++) {
      const at = this.#line.at[next] ?? Infinity;
      if (at - BURST_MS >= position) break;
      const since = this.#since[next] ?? at;
      if (since >= position) continue;
      const share = (position - since) / (at - since);
      for (const change of this.#steps[next]?.changes ?? []) {
        const id = idOf(change);
        if (growing.has(id)) continue;
        const shown = grown(change, state.get(id), share);
        if (shown) growing.set(id, shown);
      }
    }
    return growing;
  }
}

/** A stroke with so great a share of what a change adds to it; `undefined` where that is no ink. */
function grown(
  change: Change,
  before: UnknownRecord | undefined,
  share: number,
): UnknownRecord | undefined {
  if ('ink' in change) {
    if (!before) return undefined;
    const dim = dimensions(before, change.segment);
    const known = pathOf(before, change.segment).length;
    const full = change.keep + change.more.length;
    const length = wholePoints(known + share * (full - known), dim);
    // Less than what is kept would take ink away that is there.
    if (length <= change.keep) return undefined;
    return inked(before, { ...change, more: change.more.slice(0, length - change.keep) });
  }
  if (!('put' in change) || before || !isStroke(change.put)) return undefined;
  const path = pathOf(change.put, 0);
  const length = wholePoints(share * path.length, dimensions(change.put, 0));
  return inked(change.put, { ink: change.put.id, segment: 0, keep: length, more: '' });
}

function inked(before: UnknownRecord, change: Change): UnknownRecord | undefined {
  const state = new Map([[idOf(change), before]]);
  apply(state, change);
  return state.get(idOf(change));
}

function wholePoints(characters: number, dim: keyof typeof WHOLE_POINTS): number {
  const unit = WHOLE_POINTS[dim];
  return Math.max(FIRST_POINTS, Math.floor(characters / unit) * unit);
}

function isStroke(record: UnknownRecord): boolean {
  return segmentsOf(record).length === 1 && pathOf(record, 0).length > FIRST_POINTS;
}

function segmentsOf(record: UnknownRecord): readonly unknown[] {
  const { segments } = part(record, 'props');
  return Array.isArray(segments) ? segments : [];
}

function inSegment(record: UnknownRecord, n: number, name: string): unknown {
  const segment = segmentsOf(record)[n];
  return typeof segment === 'object' && segment !== null ? Reflect.get(segment, name) : undefined;
}

function pathOf(record: UnknownRecord, segment: number): string {
  const path = inSegment(record, segment, 'path');
  return typeof path === 'string' ? path : '';
}

function dimensions(record: UnknownRecord, segment: number): keyof typeof WHOLE_POINTS {
  return inSegment(record, segment, 'dim') === 2 ? 'two' : 'three';
}
