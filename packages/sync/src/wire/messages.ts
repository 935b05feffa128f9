/**
 * What travels between a client and a board's room: the y-websocket protocol (y-protocols/sync and
 * y-protocols/awareness) with our own messages from 100 up for clients that announce themselves.
 *
 *   client                                    server
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

const SYNC = 0;
const AWARENESS = 1;
const QUERY_AWARENESS = 3;
const SAVED = 100;
const NOTICE = 102;
const PACKED = 103;

const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

/** Something the server tells the people on a board, with words to show. */
export interface Notice {
  kind: 'restored' | 'storage-failed' | 'storage-recovered' | 'going-down';
  text: string;
}

export type Frame =
  | { type: 'step-1'; stateVector: Uint8Array }
  | { type: 'step-2'; update: Uint8Array }
  | { type: 'update'; update: Uint8Array }
  | { type: 'awareness'; update: Uint8Array }
  | { type: 'query-awareness' }
  | { type: 'saved'; count: number }
  | { type: 'notice'; notice: Notice }
  /** another frame, in zlib's format: for clients that have said they can unpack it; later ones may be taken before it */
  | { type: 'packed'; zlib: Uint8Array }
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

/** @throws {FrameError} if the bytes are cut short or are not of this protocol */
export function decodeFrame(data: Uint8Array): Frame {
  try {
    return readFrame(decoding.createDecoder(data));
  } catch (cause) {
    if (cause instanceof FrameError) throw cause;
    throw new FrameError('The message is cut short or damaged.', { cause });
  }
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
    case NOTICE:
      return { type: 'notice', notice: readNotice(decoding.readVarString(decoder)) };
    case PACKED:
      return { type: 'packed', zlib: decoding.readVarUint8Array(decoder) };
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

function readNotice(json: string): Notice {
  const value: unknown = JSON.parse(json);
  if (typeof value === 'object' && value !== null && 'kind' in value && 'text' in value) {
    const { kind, text } = value;
    if (typeof text === 'string') {
      switch (kind) {
        case 'restored':
        case 'storage-failed':
        case 'storage-recovered':
        case 'going-down':
          return { kind, text };
      }
    }
  }
  throw new FrameError('The notice is of an unknown kind.');
}
