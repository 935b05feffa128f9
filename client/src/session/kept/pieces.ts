import {
  HANDED_IN_MAX_BYTES,
  HANDED_IN_MAX_RECORDS,
  isInk,
  isNote,
  plainText,
} from '@gapboard/board';
import type { BoardRecord, Kept } from './keptTables.ts';

export type PieceKind = 'note' | 'drawing' | 'picture' | 'shape';

/** One thing to decide about: a shape, or a group or frame with all that lies in it, and the pictures they show. */
export interface Piece {
  /** that of the outermost shape */
  id: string;
  /** of each shape in it but groups, what it is */
  kinds: readonly PieceKind[];
  /** all the words on it, those of each shape on lines of their own; empty where there are none */
  text: string;
  work: readonly Kept[];
  why: string;
  at: number;
}

/** What is kept, as things to decide about, in the order it was kept in. */
export function piecesOf(work: readonly Kept[]): Piece[] {
  const byId = new Map<string, Kept>(work.map((kept) => [kept.record.id, kept]));
  const shapes = work.filter(({ record }) => record.typeName === 'shape');
  const inside = byParent(shapes);
  const pieces: Piece[] = [];
  for (const outermost of shapes) {
    const { record, why, at } = outermost;
    if (byId.has(refTo(record, 'parentId'))) continue;
    const all = withInsides(outermost, inside);
    // A group is nothing without what is in it.
    const seen = all.map((kept) => kept.record).filter((shape) => typeOf(shape) !== 'group');
    if (seen.length === 0) continue;
    const pictures = new Set(seen.map((shape) => refTo(shape, 'assetId', 'props')));
    pieces.push({
      id: record.id,
      kinds: seen.map(kindOf),
      text: seen
        .map(plainText)
        .filter((text) => text !== '')
        .join('\n'),
      work: [...[...pictures].flatMap((id) => byId.get(id) ?? []), ...all],
      why,
      at,
    });
  }
  return pieces;
}

export function recordsOf(pieces: readonly Piece[]): BoardRecord[] {
  return pieces.flatMap(({ work }) => work.map(({ record }) => record));
}

/** What need not be kept any more once these have been decided about: a picture may be in others too. */
export function workOnlyIn(decided: readonly Piece[], all: readonly Piece[]): Kept[] {
  const ids = new Set(decided.map(({ id }) => id));
  const needed = new Set<string>(
    recordsOf(all.filter((piece) => !ids.has(piece.id))).map(({ id }) => id),
  );
  return decided.flatMap(({ work }) => work).filter(({ record }) => !needed.has(record.id));
}

/** Parts of what is to be handed in, each of which the server takes at once; what is too large alone comes alone. */
export function loadsOf(pieces: readonly Piece[]): Piece[][] {
  const loads: Piece[][] = [];
  let left = { records: 0, bytes: 0 };
  for (const piece of pieces) {
    const size = { records: piece.work.length, bytes: bytesOf(recordsOf([piece])) };
    const load = loads.at(-1);
    if (load && size.records <= left.records && size.bytes <= left.bytes) {
      load.push(piece);
      left = { records: left.records - size.records, bytes: left.bytes - size.bytes };
    } else {
      loads.push([piece]);
      left = {
        records: HANDED_IN_MAX_RECORDS - size.records,
        bytes: HANDED_IN_MAX_BYTES - ENVELOPE_BYTES - size.bytes,
      };
    }
  }
  return loads;
}

/** What a hand-in has besides its records. */
const ENVELOPE_BYTES = 100;

function bytesOf(records: readonly BoardRecord[]): number {
  return new TextEncoder().encode(JSON.stringify(records)).length;
}

function byParent(shapes: readonly Kept[]): Map<string, Kept[]> {
  const inside = new Map<string, Kept[]>();
  for (const kept of shapes) {
    const parent = refTo(kept.record, 'parentId');
    const siblings = inside.get(parent);
    if (siblings) siblings.push(kept);
    else inside.set(parent, [kept]);
  }
  return inside;
}

function withInsides(outermost: Kept, inside: ReadonlyMap<string, readonly Kept[]>): Kept[] {
  const found = new Set([outermost]);
  // A set takes what is added while it is walked, and each only once, though two lay in each other.
  for (const { record } of found) {
    for (const within of inside.get(record.id) ?? []) found.add(within);
  }
  return [...found];
}

function kindOf(shape: BoardRecord): PieceKind {
  if (isNote(shape)) return 'note';
  if (isInk(shape)) return 'drawing';
  return typeOf(shape) === 'image' ? 'picture' : 'shape';
}

function typeOf(shape: BoardRecord): unknown {
  return Reflect.get(shape, 'type');
}

/** The id that a record holds under this name; empty where it holds none. */
function refTo(record: BoardRecord, name: string, part?: 'props'): string {
  const holder: unknown = part ? Reflect.get(record, part) : record;
  const id: unknown =
    typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
  return typeof id === 'string' ? id : '';
}
