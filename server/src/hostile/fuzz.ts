import {
  encodeAwareness,
  encodePart,
  encodePointer,
  encodeQueryAwareness,
  encodeSaved,
  encodeStep1,
  encodeUpdate,
} from '@gapboard/sync';
import * as Y from 'yjs';
import { addNote } from '../testing/notes.ts';

/** In everything that can under no circumstances be let in. */
export const FUZZ_MARK = 'FUZZ-MARK';

const ROOTS = ['records', 'session', 'people', 'votes', 'text', '', '__proto__', 'x'.repeat(40)];
const KEYS = ['shape:a', 'page:page', '$', '$del', 'xy', 'text', 'ink.0', 'p.color', 'm.by', '😀'];

type Random = () => number;

function oneOf<T>(random: Random, list: readonly [T, ...T[]]): T {
  return list[Math.floor(random() * list.length)] ?? list[0];
}

/** A frame that no honest client sends, of whatever kind. */
export function fuzzedFrame(random: Random): Uint8Array {
  const make = oneOf(random, [noise, cutShort, flipped, spliced, strangeUpdate, strangeUpdate]);
  return make(random);
}

function noise(random: Random): Uint8Array {
  const bytes = new Uint8Array(1 + Math.floor(random() * 200));
  for (let n = 0; n < bytes.length; n++) bytes[n] = Math.floor(random() * 256);
  // Often of a type there is, so that it gets further than the first byte.
  if (random() < 0.7) bytes[0] = oneOf(random, [0, 1, 3, 100, 101, 102, 103, 104, 105]);
  if (bytes[0] === 0 && bytes.length > 1) bytes[1] = Math.floor(random() * 3);
  return bytes;
}

function cutShort(random: Random): Uint8Array {
  const frame = realFrame(random);
  return frame.slice(0, Math.floor(random() * frame.length));
}

function flipped(random: Random): Uint8Array {
  const frame = realFrame(random).slice();
  for (let n = 0; n <= random() * 6; n++) {
    const at = Math.floor(random() * frame.length);
    frame[at] = (frame[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return frame;
}

function spliced(random: Random): Uint8Array {
  const [a, b] = [realFrame(random), realFrame(random)];
  const begin = a.slice(0, Math.floor(random() * a.length));
  return new Uint8Array([...begin, ...b.slice(Math.floor(random() * b.length))]);
}

/** What honest clients send, of every type. */
function realFrame(random: Random): Uint8Array {
  const doc = new Y.Doc();
  addNote(doc, `n${Math.floor(random() * 1e9)}`, 'Families wait');
  const update = Y.encodeStateAsUpdate(doc);
  switch (Math.floor(random() * 8)) {
    case 0:
      return encodeStep1(doc);
    case 1:
      return encodeAwareness(new Uint8Array([1, 5, 1, 2, 123, 125]));
    case 2:
      return encodeQueryAwareness();
    case 3:
      return encodePointer({ x: random() * 1e4, y: random() * 1e4 });
    case 4:
      return encodeSaved(7);
    case 5:
      return encodePart(Math.floor(random() * 3), encodeUpdate(update));
    default:
      return encodeUpdate(update);
  }
}

/** An update that Yjs can read, of a document that is none of ours. */
function strangeUpdate(random: Random): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let n = 0; n <= random() * 3; n++) grow(doc, random);
  });
  return encodeUpdate(Y.encodeStateAsUpdate(doc));
}

function grow(doc: Y.Doc, random: Random): void {
  const root = oneOf(random, ['records', ...ROOTS]);
  const [key, other] = [oneOf(random, ['a', ...KEYS]), oneOf(random, ['b', ...KEYS])];
  // A root has one type for good: each is a map here, or an array of its own.
  if (random() < 0.2) doc.getArray(`list ${root}`).push([FUZZ_MARK, random()]);
  else if (random() < 0.5) doc.getMap(root).set(key, strangeType(random, other));
  else doc.getMap(root).set(key, { [other]: FUZZ_MARK, n: random() < 0.5 ? NaN : 1e308 });
}

function strangeType(
  random: Random,
  key: string,
): Y.Map<unknown> | Y.Array<unknown> | Y.Text | Y.XmlElement {
  const map = new Y.Map<unknown>();
  map.set(key, FUZZ_MARK);
  switch (Math.floor(random() * 4)) {
    case 0:
      return map;
    case 1:
      return listOf([FUZZ_MARK, new Y.Map()]);
    case 2:
      return new Y.Text(FUZZ_MARK);
    default:
      return new Y.XmlElement(FUZZ_MARK);
  }
}

function listOf(content: unknown[]): Y.Array<unknown> {
  const list = new Y.Array<unknown>();
  list.push(content);
  return list;
}
