/**
 * Pointers, message 101: many people's in one compact frame, in place of whole awareness states at
 * pointer rate. Positions are whole page units; which page somebody is on, and everything else that
 * changes slowly, is in their awareness.
 *
 *   client:  varUint 0                                        I point nowhere
 *            varUint 1, varInt x, varInt y                    I point here
 *   server:  varUint 2, varUint everyMs, varUint count,
 *            count times (varUint client, varUint 0 | varUint 1, varInt x, varInt y)
 *
 * `client` is the Yjs client id that the person's awareness goes by: the server fills it in, so
 * nobody can point for somebody else.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** A place on a page, in whole page units. */
export interface Point {
  x: number;
  y: number;
}

export interface Pointer {
  /** the Yjs client id of the person's awareness state */
  client: number;
  /** nowhere when `undefined` */
  at: Point | undefined;
}

const NOWHERE = 0;
const HERE = 1;
const ROOM = 2;

export function writePointer(encoder: encoding.Encoder, at: Point | undefined): void {
  if (!at) {
    encoding.writeVarUint(encoder, NOWHERE);
    return;
  }
  encoding.writeVarUint(encoder, HERE);
  encoding.writeVarInt(encoder, Math.round(at.x));
  encoding.writeVarInt(encoder, Math.round(at.y));
}

export function writePointers(
  encoder: encoding.Encoder,
  everyMs: number,
  pointers: readonly Pointer[],
): void {
  encoding.writeVarUint(encoder, ROOM);
  encoding.writeVarUint(encoder, everyMs);
  encoding.writeVarUint(encoder, pointers.length);
  for (const { client, at } of pointers) {
    encoding.writeVarUint(encoder, client);
    writePointer(encoder, at);
  }
}

/** @throws {Error} at bytes that end too early */
export function readPointers(
  decoder: decoding.Decoder,
):
  | { type: 'pointer'; at: Point | undefined }
  | { type: 'pointers'; everyMs: number; pointers: Pointer[] } {
  const kind = decoding.readVarUint(decoder);
  if (kind !== ROOM) return { type: 'pointer', at: readPoint(decoder, kind) };
  const everyMs = decoding.readVarUint(decoder);
  const pointers: Pointer[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder);
    pointers.push({ client, at: readPoint(decoder, decoding.readVarUint(decoder)) });
  }
  return { type: 'pointers', everyMs, pointers };
}

function readPoint(decoder: decoding.Decoder, kind: number): Point | undefined {
  if (kind === NOWHERE) return undefined;
  return { x: readInt(decoder), y: readInt(decoder) };
}

/** lib0 takes a number that is missing altogether for 0. */
function readInt(decoder: decoding.Decoder): number {
  if (!decoding.hasContent(decoder)) throw new RangeError('The message ends within a pointer.');
  return decoding.readVarInt(decoder);
}
