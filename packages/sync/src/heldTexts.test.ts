import { toRichText, type TLNoteShape } from '@tldraw/tlschema';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordsOf } from './document.ts';
import { readRecord } from './records/layout.ts';
import { newReplica, note, seed, shapeId, type Replica } from './testing/replica.ts';

/** Two people on one board; what the first writes stays with them while it has the word "secret" in it. */
function holding(): { a: Replica; b: Replica; sync: () => void } {
  const doc = new Y.Doc();
  seed(doc);
  const a = newReplica(doc, (record) => wordsOf(record).includes('secret'));
  const b = newReplica(doc);
  const sync = (): void => {
    a.binding.flush();
    b.binding.flush();
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc));
    }
  };
  return { a, b, sync };
}

function write(
  replica: Replica,
  id: string,
  props: Partial<TLNoteShape['props']>,
  x?: number,
): void {
  replica.store.update(
    shapeId(id),
    (record) =>
      ({
        ...record,
        ...(x !== undefined && { x }),
        props: { ...record.props, ...props },
      }) as typeof record,
  );
}

function textAt(replica: Replica, id: string): string | undefined {
  const record = replica.store.get(shapeId(id));
  return record && wordsOf(record);
}

function wordsOf(record: object): string {
  return (
    JSON.stringify(record)
      .match(/(?<="text":")[^"]*/g)
      ?.join('') ?? ''
  );
}

/** Everything the document has ever been told, as letters. */
function lettersIn(doc: Y.Doc): string {
  return new TextDecoder('latin1').decode(Y.encodeStateAsUpdate(doc));
}

test('a text that is held stays in its own store, and the rest of its record is written', () => {
  const { a, b, sync } = holding();
  a.store.put([note('n', 'known')]);
  sync();
  write(a, 'n', { richText: toRichText('a secret'), color: 'red' }, 300);
  sync();
  expect(textAt(a, 'n')).toBe('a secret');
  expect(textAt(b, 'n')).toBe('known');
  expect(b.store.get(shapeId('n'))).toMatchObject({ x: 300, props: { color: 'red' } });
  expect(a.binding.held.map(({ id }) => id)).toEqual([shapeId('n')]);
  expect(lettersIn(a.doc)).not.toContain('secret');
});

test('a new note whose text is held comes to others empty', () => {
  const { a, b, sync } = holding();
  a.store.put([note('n', 'a secret')]);
  sync();
  expect(textAt(a, 'n')).toBe('a secret');
  expect(textAt(b, 'n')).toBe('');
});

test('once it is no longer held, a text goes as it is then', () => {
  const { a, b, sync } = holding();
  a.store.put([note('n', 'a secret')]);
  sync();
  write(a, 'n', { richText: toRichText('nothing to hide') });
  sync();
  expect(textAt(b, 'n')).toBe('nothing to hide');
  expect(a.binding.held).toEqual([]);
  expect(lettersIn(a.doc)).not.toContain('secret');
});

test('what others change in the same note meanwhile shows, and does not take the held text away', () => {
  const { a, b, sync } = holding();
  a.store.put([note('n', 'known')]);
  sync();
  write(a, 'n', { richText: toRichText('known secret') });
  sync();
  write(b, 'n', { color: 'red' }, 50);
  sync();
  expect(textAt(a, 'n')).toBe('known secret');
  expect(a.store.get(shapeId('n'))).toMatchObject({ x: 50, props: { color: 'red' } });
  expect(textAt(b, 'n')).toBe('known');
});

test('what others write into a text that is held is there when it goes', () => {
  const { a, b, sync } = holding();
  a.store.put([note('n', 'known')]);
  sync();
  write(a, 'n', { richText: toRichText('known secret') });
  sync();
  write(b, 'n', { richText: toRichText('well known') });
  sync();
  write(a, 'n', { richText: toRichText('known thing') });
  sync();
  sync();
  expect(textAt(b, 'n')).toBe('well known thing');
  expect(textAt(a, 'n')).toBe('well known thing');
});

test('a text that the board has already is not held when its note is moved', () => {
  const { a, b, sync } = holding();
  b.store.put([note('n', 'a secret')]);
  sync();
  write(a, 'n', {}, 70);
  sync();
  expect(b.store.get(shapeId('n'))).toMatchObject({ x: 70 });
  expect(textAt(b, 'n')).toBe('a secret');
  expect(a.binding.held).toEqual([]);
});

test('a note that is deleted holds nothing any more', () => {
  const { a, sync } = holding();
  a.store.put([note('n', 'a secret')]);
  sync();
  a.store.remove([shapeId('n')]);
  sync();
  expect(a.binding.held).toEqual([]);
  expect(readRecord(shapeId('n'), recordsOf(a.doc).get(shapeId('n'))).state).toBe('deleted');
});
