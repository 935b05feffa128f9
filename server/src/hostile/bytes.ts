import { encodeUpdate } from '@gapboard/sync';
import * as encoding from 'lib0/encoding';

/**
 * Updates put together by hand, byte by byte, in Yjs's first format: for each client its structs from
 * a clock on, then what is deleted. What Yjs itself would never write can be written so.
 */

export type Write = (encoder: encoding.Encoder) => void;

interface Written {
  client: number;
  clock: number;
  structs: Write[];
}
interface Deleted {
  client: number;
  clock: number;
  length: number;
}

const uint =
  (value: number): Write =>
  (encoder) =>
    encoding.writeVarUint(encoder, value);
const string =
  (value: string): Write =>
  (encoder) =>
    encoding.writeVarString(encoder, value);

function all(...writes: Write[]): Write {
  return (encoder) => {
    for (const write of writes) write(encoder);
  };
}

/** A message with such an update. */
export function updateOf(written: Written[], deleted: Deleted[] = []): Uint8Array {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, written.length);
    for (const { client, clock, structs } of written) {
      all(uint(structs.length), uint(client), uint(clock), ...structs)(encoder);
    }
    encoding.writeVarUint(encoder, deleted.length);
    for (const { client, clock, length } of deleted) {
      all(uint(client), uint(1), uint(clock), uint(length))(encoder);
    }
  });
  return encodeUpdate(update);
}

const GC = 0;
const SKIP = 10;
const HAS_KEY = 0b0010_0000;
const HAS_ORIGIN = 0b1000_0000;
const IN_ROOT = 1;
const IN_ITEM = 0;

/** The kinds of content an item can have. */
export const CONTENT = {
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  document: 9,
} as const;
type Content = (typeof CONTENT)[keyof typeof CONTENT];

/** What Yjs leaves of something it has forgotten. */
export function forgotten(length: number): Write {
  return all(uint(GC), uint(length));
}

export function skip(length: number): Write {
  return all(uint(SKIP), uint(length));
}

/** An item under a key of a root type. */
export function inRoot(root: string, key: string, kind: Content, content: Write): Write {
  return all(uint(kind | HAS_KEY), uint(IN_ROOT), string(root), string(key), content);
}

/** An item under a key of the map that another item holds. */
export function inMap(
  holder: { client: number; clock: number },
  key: string,
  kind: Content,
  content: Write,
): Write {
  return all(
    uint(kind | HAS_KEY),
    uint(IN_ITEM),
    uint(holder.client),
    uint(holder.clock),
    string(key),
    content,
  );
}

/** An item after another. */
export function after(
  origin: { client: number; clock: number },
  kind: Content,
  content: Write,
): Write {
  const info: Write = (encoder) => encoding.writeUint8(encoder, kind | HAS_ORIGIN);
  return all(info, uint(origin.client), uint(origin.clock), content);
}

/** One plain value. */
export function any(value: unknown): Write {
  return (encoder) => {
    encoding.writeVarUint(encoder, 1);
    // Plain values of any kind are what it writes; its type leaves some out.
    encoding.writeAny(encoder, value as Parameters<typeof encoding.writeAny>[1]);
  };
}

const LIST_OF_ONE = [117, 1];
const NULL = 126;

/** A list in a list in a list; put down byte by byte, since whoever writes it by walking it falls over. */
export function deepAny(levels: number): Write {
  return (encoder) => {
    encoding.writeVarUint(encoder, 1);
    for (let n = 0; n < levels; n++) for (const byte of LIST_OF_ONE) encoding.write(encoder, byte);
    encoding.write(encoder, NULL);
  };
}

export { all, string, uint };
