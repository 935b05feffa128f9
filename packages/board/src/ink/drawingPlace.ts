/**
 * Where a drawing lies in its evidence map. What its record holds is how far it is from the corner of
 * the note it hangs on, else of the cell it lies over, so that it goes along when the grid is laid
 * out anew and nothing is written. For when the note or the cell has gone, its `meta` says how far it
 * was from the corners of the cell (`inCell`) and of the map (`inMap`) when it was put down: nobody
 * but whoever drew it may write it another place.
 */
import type { CellRef } from '@gapboard/evidence';
import type { UnknownRecord } from '@tldraw/store';
import { fieldsOf, isFields, part } from '../permissions/changes.ts';
import { framedDrawing } from './framedDrawing.ts';

export interface Point {
  x: number;
  y: number;
}

/** The top left corners, from that of the map, of what a drawing can hang on; `undefined` for what is not there. */
export interface MapCorners {
  note(id: string): Point | undefined;
  cell(ref: CellRef): Point | undefined;
}

/** What a drawing hangs on. */
export interface DrawingAnchor {
  cell: CellRef | null;
  note: string | null;
}

/** What a drawing's record says of its place. */
export interface HungDrawing extends Point {
  props: DrawingAnchor;
  meta: { inMap: Point | null; inCell: Point | null };
}

/** @returns the top left corner of a drawing from that of its map; `undefined` for what is no drawing */
export function placeOfDrawing(drawing: UnknownRecord, corners: MapCorners): Point | undefined {
  const framed = framedDrawing(drawing);
  if (!framed) return undefined;
  const { cell, note } = framed;
  const at = pointFrom(fieldsOf(drawing)) ?? ORIGIN;
  if (cell === null && note === null) return at;
  const hook = note === null ? undefined : corners.note(note);
  if (hook) return sum(hook, at);
  const { inMap, inCell } = part(drawing, 'meta');
  const corner = cell && corners.cell(cell);
  if (corner) return sum(corner, note === null ? at : (pointFrom(inCell) ?? at));
  return pointFrom(inMap) ?? at;
}

/** What to write into a drawing that is put down there, and hangs on this from then on. */
export function hungDrawing(
  place: Point,
  { cell, note }: DrawingAnchor,
  corners: MapCorners,
): HungDrawing {
  const corner = cell && corners.cell(cell);
  const hook = note === null ? undefined : corners.note(note);
  const from = hook ?? corner;
  return {
    ...(from ? difference(place, from) : place),
    props: { cell: corner ? cell : null, note: hook ? note : null },
    meta: {
      inMap: from ? place : null,
      inCell: corner && hook ? difference(place, corner) : null,
    },
  };
}

const ORIGIN: Point = { x: 0, y: 0 };

function sum(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}

function difference(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function pointFrom(value: unknown): Point | undefined {
  if (!isFields(value)) return undefined;
  const { x, y } = value;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}
