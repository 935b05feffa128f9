import { encodePacked, inParts } from '@gapboard/sync';
import { deflateSync } from 'node:zlib';

/** Below this a message fits into a few packets either way. */
const LARGE_BYTES = 8 * 1024;
/** Whoever reads 1 kB/s hears a part every four seconds, sooner than it takes the line for dead. */
const PART_BYTES = 4 * 1024;
/** zlib's level that holds the room up least: 4 MB of notes in about 20 ms, to a thirtieth. */
const FASTEST = 1;

/** RFC 6455, 5.2: a final frame of binary data; what servers send is not masked. */
const FINAL_BINARY = 0x82;
const LENGTH_16 = 126;
const LENGTH_64 = 127;

/** Messages as they go over the wire. */
export interface Framed {
  readonly bytes: Buffer;
  readonly messages: number;
}

/** Messages as WebSocket frames, back to back: the same bytes may be written to any number of sockets. */
export function framed(...messages: readonly Uint8Array[]): Framed {
  const size = messages.reduce((sum, { length }) => sum + headerSize(length) + length, 0);
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const message of messages) {
    at = writeHeader(bytes, at, message.length);
    bytes.set(message, at);
    at += message.length;
  }
  return { bytes, messages: messages.length };
}

function headerSize(length: number): number {
  if (length < LENGTH_16) return 2;
  return length <= 0xffff ? 4 : 10;
}

function writeHeader(bytes: Buffer, at: number, length: number): number {
  const next = bytes.writeUInt8(FINAL_BINARY, at);
  if (length < LENGTH_16) return bytes.writeUInt8(length, next);
  if (length <= 0xffff) return bytes.writeUInt16BE(length, bytes.writeUInt8(LENGTH_16, next));
  return bytes.writeBigUInt64BE(BigInt(length), bytes.writeUInt8(LENGTH_64, next));
}

/** A message for any number of connections: framed, packed and cut into parts once, when first asked for. */
export class Outgoing {
  readonly message: Uint8Array;
  #whole: Framed | undefined;
  #parts: readonly Framed[] | undefined;
  #packed: Outgoing | undefined;

  constructor(message: Uint8Array) {
    this.message = message;
  }

  get isLarge(): boolean {
    return this.message.length > LARGE_BYTES;
  }

  get whole(): Framed {
    return (this.#whole ??= framed(this.message));
  }

  get parts(): readonly Framed[] {
    return (this.#parts ??= inParts(this.message, PART_BYTES).map((part) => framed(part)));
  }

  get packed(): Outgoing {
    return (this.#packed ??= new Outgoing(
      encodePacked(deflateSync(this.message, { level: FASTEST })),
    ));
  }
}
