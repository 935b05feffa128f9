import { HANDED_IN_MAX_RECORDS } from '@gapboard/board';
import { expect, test } from 'vitest';
import { loadsOf, piecesOf, recordsOf, workOnlyIn } from './pieces.ts';
import { kept, note, record } from './testing/records.ts';

const ids = (pieces: ReturnType<typeof piecesOf>): string[][] =>
  pieces.map((piece) => recordsOf([piece]).map(({ id }) => id as string));

test('each note and drawing is a piece; a picture goes with the shape that shows it', () => {
  const pieces = piecesOf([
    kept(note('one', 'Hello')),
    kept(record({ id: 'shape:ink', type: 'draw' })),
    kept(record({ id: 'asset:a', typeName: 'asset' })),
    kept(record({ id: 'shape:pic', type: 'image', props: { assetId: 'asset:a' } })),
  ]);
  expect(ids(pieces)).toEqual([['shape:one'], ['shape:ink'], ['asset:a', 'shape:pic']]);
  expect(pieces.map(({ kinds }) => kinds)).toEqual([['note'], ['drawing'], ['picture']]);
  expect(pieces.map(({ text }) => text)).toEqual(['Hello', '', '']);
});

test('a group is one piece with all that lies in it, and none without', () => {
  const group = kept(record({ id: 'shape:g', type: 'group' }));
  const inGroup = (id: string, text: string) =>
    kept(Object.assign(note(id, text), { parentId: 'shape:g' }));
  const pieces = piecesOf([inGroup('a', 'One'), group, inGroup('b', 'Two')]);
  expect(ids(pieces)).toEqual([['shape:g', 'shape:a', 'shape:b']]);
  expect(pieces).toMatchObject([{ id: 'shape:g', kinds: ['note', 'note'], text: 'One\nTwo' }]);
  expect(piecesOf([group])).toEqual([]);
});

test('a picture is kept as long as another piece shows it', () => {
  const all = piecesOf([
    kept(record({ id: 'asset:a', typeName: 'asset' })),
    kept(record({ id: 'shape:one', type: 'image', props: { assetId: 'asset:a' } })),
    kept(record({ id: 'shape:two', type: 'image', props: { assetId: 'asset:a' } })),
  ]);
  const goes = (decided: typeof all) => workOnlyIn(decided, all).map((one) => one.record.id);
  expect(goes(all.slice(0, 1))).toEqual(['shape:one']);
  expect(goes(all)).toContain('asset:a');
});

test('what is handed in at once is no more than the server takes, and nothing is left out', () => {
  const many = piecesOf(
    Array.from({ length: HANDED_IN_MAX_RECORDS + 1 }, (_, n) => kept(note(`${n}`, 'x'))),
  );
  expect(loadsOf(many).map((load) => load.length)).toEqual([HANDED_IN_MAX_RECORDS, 1]);
  const heavy = (id: string) =>
    kept(record({ id: `shape:${id}`, type: 'draw', props: { path: 'x'.repeat(600_000) } }));
  expect(loadsOf(piecesOf([heavy('a'), heavy('b'), kept(note('c', 'x'))])).map(ids)).toEqual([
    [['shape:a']],
    [['shape:b'], ['shape:c']],
  ]);
});
