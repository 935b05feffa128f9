import { encodeUpdate } from '@gapboard/sync';
import { newReplica, seed, stroke, type Point } from '@gapboard/sync/testing';
import { YKeyValue } from 'y-utility/y-keyvalue';
import * as Y from 'yjs';
import type { Sample } from '../recordings/strokes.ts';

/** tldraw begins a new shape after this many points. */
const POINTS_A_SHAPE = 600;

export type Device = 'mouse' | 'pen';

/** What one stroke cost. */
export interface InkCost {
  points: number;
  /** bytes of all frames sent while it was drawn */
  wire: number;
  updates: number;
  /** bytes it adds to the document as stored (V2) */
  stored: number;
}

/** The points as tldraw's pen tool keeps them: to a hundredth, relative to the first; a pen with pressure. */
export function pointsOf(samples: Sample[], device: Device): Point[] {
  const [first] = samples;
  if (!first) return [];
  const round = (value: number): number => Math.round(value * 100) / 100;
  return samples.slice(0, POINTS_A_SHAPE).map(({ x, y, pressure }, n) => ({
    x: round(x - first.x),
    y: round(y - first.y),
    // The recordings were made with a mouse; a hand's pressure rises, rests and falls.
    z: device === 'pen' ? round(pressure * (0.7 + 0.5 * Math.sin(n / 9))) : 0.5,
  }));
}

export function record(points: Point[], upTo: number, device: Device): ReturnType<typeof stroke> {
  const dim = device === 'pen' ? 3 : 2;
  return stroke('measured', points.slice(0, upTo), dim, upTo === points.length);
}

/** How many points are there each time something is written: at every point, the worst there can be. */
export function everyPoint(points: Point[]): number[] {
  return points.map((_, n) => n + 1);
}

/** The same as it happens: the binding writes 30 times a second, however fast the pointer reports. */
export function asDrawn(samples: Sample[]): number[] {
  const shown = samples.slice(0, POINTS_A_SHAPE);
  const writes = shown.flatMap(({ at }, n) => {
    const next = shown[n + 1];
    const frame = (time: number): number => Math.floor((time * 30) / 1000);
    return n === 0 || next === undefined || frame(next.at) > frame(at) ? [n + 1] : [];
  });
  return writes;
}

/** Through Gapboard's own binding, written when there are as many points as `writes` says. */
export function drawWithGapboard(points: Point[], device: Device, writes: number[]): InkCost {
  const board = new Y.Doc();
  seed(board);
  const { doc, store, binding } = newReplica(board);
  const empty = Y.encodeStateAsUpdateV2(doc).length;
  const cost = counted(doc, points);
  for (const n of writes) {
    store.put([record(points, n, device)]);
    binding.writeSettled();
  }
  binding.destroy();
  cost.stored = Y.encodeStateAsUpdateV2(doc).length - empty;
  return cost;
}

/** As tldraw's own Yjs example does: the whole record into a YKeyValue at every change. */
export function drawWithWholeRecords(points: Point[], device: Device, writes: number[]): InkCost {
  const doc = new Y.Doc();
  const records = new YKeyValue(doc.getArray<{ key: string; val: unknown }>('records'));
  const cost = counted(doc, points);
  for (const n of writes) records.set('shape:measured', record(points, n, device));
  cost.stored = Y.encodeStateAsUpdateV2(doc).length;
  return cost;
}

function counted(doc: Y.Doc, points: Point[]): InkCost {
  const cost = { points: points.length, wire: 0, updates: 0, stored: 0 };
  doc.on('update', (update: Uint8Array) => {
    cost.wire += encodeUpdate(update).length;
    cost.updates++;
  });
  return cost;
}

/** Bytes of the finished stroke as plain JSON. */
export function plainSize(points: Point[], device: Device): number {
  return JSON.stringify(record(points, points.length, device)).length;
}
