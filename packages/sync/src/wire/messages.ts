/**
 * What travels between a client and a board's room: the y-websocket protocol (y-protocols/sync and
 * y-protocols/awareness) with our own messages from 100 up for clients that announce themselves.
 *
 *   client                                    server
 *     | <--------------- epoch ----------------- |    which document this is
 *     | ------------ step 1: what I have ------> |
 *     | <----------- step 1: what I have ------- |    both ask at once
 *     | <---- step 2: what you were missing ---- |    packed, when it is large
 *     | ----- step 2: what you were missing ---> |    content message 1 of this connection
 *     | -------------- update -----------------> |    content message 2
 *     | <------------- update ------------------ |    once a tick, from everyone, merged
 *     | <------------- saved 2 ----------------- |    both of yours are on disk
 *
 * Every frame is `varUint type` and a body; each body has one `encode…` below and one case in {@link decodeFrame}.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { type Notice, readNotice } from './notices.ts';
import { type Point, type Pointer, readPointers, writePointer, writePointers } from './pointers.ts';

const SYNC = 0;
const AWARENESS = 1;
const QUERY_AWARENESS = 3;
const SAVED = 100;
const POINTERS = 101;
const NOTICE = 102;
const PACKED = 103;
const PART = 104;
const EPOCH = 105;
const WORKSHOP = 106;

const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

export type Frame =
  | { type: 'step-1'; stateVector: Uint8Array }
  | { type: 'step-2'; update: Uint8Array }
  | { type: 'update'; update: Uint8Array }
  | { type: 'awareness'; update: Uint8Array }
  | { type: 'query-awareness' }
  | { type: 'saved'; count: number }
  /** where the sender points on their page; nowhere when left out (client to server) */
  | { type: 'pointer'; at: Point | undefined }
  /** where people point, of those who have moved, and how often (ms) this room takes it (server to client) */
  | { type: 'pointers'; everyMs: number; pointers: Pointer[] }
  | { type: 'notice'; notice: Notice }
  /** another frame, in zlib's format: for clients that have said they can unpack it; later ones may be taken before it */
  | { type: 'packed'; zlib: Uint8Array }
  /** a piece of a frame that is too large for a slow line or for one message; `left` more follow it */
  | { type: 'part'; left: number; bytes: Uint8Array }
  /** which document this is: one with another epoch has nothing in common with it (see docs/protocol.md) */
  | { type: 'epoch'; id: string }
  /** what is said of the workshop beside the document: of the moment, or for this person alone (server to client) */
  | { type: 'workshop'; said: unknown }
  /** a message of another protocol version: to be ignored */
  | { type: 'unknown'; code: number };

/** The bytes are not a frame of this protocol. */
export class FrameError extends Error {
  override name = 'FrameError';
}

type Write = (encoder: encoding.Encoder) => void;

function frame(...writes: Write[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const write of writes) write(encoder);
  });
}

const uint =
  (value: number): Write =>
  (encoder) =>
    encoding.writeVarUint(encoder, value);
const bytes =
  (value: Uint8Array): Write =>
  (encoder) =>
    encoding.writeVarUint8Array(encoder, value);

/** Asks for everything this document lacks. */
export function encodeStep1(doc: Y.Doc): Uint8Array {
  return frame(uint(SYNC), uint(STEP_1), bytes(Y.encodeStateVector(doc)));
}

/** Answers a step 1 with everything its sender lacks. */
export function encodeStep2(doc: Y.Doc, stateVector: Uint8Array): Uint8Array {
  return frame(uint(SYNC), uint(STEP_2), bytes(Y.encodeStateAsUpdate(doc, stateVector)));
}

export function encodeUpdate(update: Uint8Array): Uint8Array {
  return frame(uint(SYNC), uint(UPDATE), bytes(update));
}

/** `update` as made by `encodeAwarenessUpdate` of y-protocols. */
export function encodeAwareness(update: Uint8Array): Uint8Array {
  return frame(uint(AWARENESS), bytes(update));
}

/** Asks for everyone's presence; also how a client finds out whether a silent line is alive. */
export function encodeQueryAwareness(): Uint8Array {
  return frame(uint(QUERY_AWARENESS));
}

/** Says that the first `count` content messages (step 2 and update) of this connection are durable. */
export function encodeSaved(count: number): Uint8Array {
  return frame(uint(SAVED), uint(count));
}

export function encodeNotice(notice: Notice): Uint8Array {
  return frame(uint(NOTICE), (encoder) => encoding.writeVarString(encoder, JSON.stringify(notice)));
}

/** `zlib`: a whole frame, compressed. */
export function encodePacked(zlib: Uint8Array): Uint8Array {
  return frame(uint(PACKED), bytes(zlib));
}

/** Says where this connection's person points, in whole page units. */
export function encodePointer(at: Point | undefined): Uint8Array {
  return frame(uint(POINTERS), (encoder) => writePointer(encoder, at));
}

/** Says where everyone points who has moved; about ten bytes each. */
export function encodePointers(everyMs: number, pointers: readonly Pointer[]): Uint8Array {
  return frame(uint(POINTERS), (encoder) => writePointers(encoder, everyMs, pointers));
}

/** One of the pieces a frame is sent in; whoever receives the last (`left` 0) puts them together. */
export function encodePart(left: number, piece: Uint8Array): Uint8Array {
  return frame(uint(PART), uint(left), bytes(piece));
}

/** The first frame our own client gets. */
export function encodeEpoch(id: string): Uint8Array {
  return frame(uint(EPOCH), (encoder) => encoding.writeVarString(encoder, id));
}

/** `said`: plain JSON; what may be in it is the business of `packages/board`. */
export function encodeWorkshop(said: unknown): Uint8Array {
  return frame(uint(WORKSHOP), (encoder) => encoding.writeVarString(encoder, JSON.stringify(said)));
}

/** @throws {FrameError} if the bytes are cut short or are not of this protocol */
export function decodeFrame(data: Uint8Array): Frame {
  try {
    return readFrame(decoding.createDecoder(alone(data)));
  } catch (cause) {
    if (cause instanceof FrameError) throw cause;
    throw new FrameError('The message is cut short or damaged.', { cause });
  }
}

/** lib0 reads past the end of a view into the memory around it, where another message may lie. */
function alone(data: Uint8Array): Uint8Array {
  return data.byteLength === data.buffer.byteLength ? data : new Uint8Array(data);
}

function readFrame(decoder: decoding.Decoder): Frame {
  const code = decoding.readVarUint(decoder);
  switch (code) {
    case SYNC:
      return readSync(decoder);
    case AWARENESS:
      return { type: 'awareness', update: decoding.readVarUint8Array(decoder) };
    case QUERY_AWARENESS:
      return { type: 'query-awareness' };
    case SAVED:
      return { type: 'saved', count: decoding.readVarUint(decoder) };
    case POINTERS:
      return readPointers(decoder);
    case NOTICE:
      return { type: 'notice', notice: noticeFrom(decoding.readVarString(decoder)) };
    case PACKED:
      return { type: 'packed', zlib: decoding.readVarUint8Array(decoder) };
    case PART:
      return {
        type: 'part',
        left: decoding.readVarUint(decoder),
        bytes: decoding.readVarUint8Array(decoder),
      };
    case EPOCH:
      return { type: 'epoch', id: decoding.readVarString(decoder) };
    case WORKSHOP:
      return { type: 'workshop', said: JSON.parse(decoding.readVarString(decoder)) };
    default:
      return { type: 'unknown', code };
  }
}

function readSync(decoder: decoding.Decoder): Frame {
  const step = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  switch (step) {
    case STEP_1:
      return { type: 'step-1', stateVector: body };
    case STEP_2:
      return { type: 'step-2', update: body };
    case UPDATE:
      return { type: 'update', update: body };
    default:
      throw new FrameError(`There is no sync message ${step}.`);
  }
}

function noticeFrom(json: string): Notice {
  const notice = readNotice(JSON.parse(json));
  if (!notice) throw new FrameError('The notice is of an unknown kind.');
  return notice;
}
