import { newNote, richTextOf } from '@gapboard/board';
import { expect, test } from 'vitest';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import { alsoOnBoard, type Thing } from './alsoOnBoard.ts';

function record(fields: object): BoardRecord {
  const made: unknown = { meta: {}, ...fields };
  return made as BoardRecord;
}

const page = (id: string, index: string) =>
  record({ id: `page:${id}`, typeName: 'page', index, name: id });

interface Place {
  in?: string;
  x?: number;
  y?: number;
}

function shape(id: string, type: string, props: object, place: Place = {}): BoardRecord {
  const { in: parentId = 'page:one', x = 0, y = 0 } = place;
  return record({ id: `shape:${id}`, typeName: 'shape', type, parentId, x, y, props });
}

const says = (text: string) => ({ richText: richTextOf(text) });
const nothing: ReadonlySet<string> = new Set();
const texts = (things: readonly Thing[] = []): unknown[] =>
  things.map(({ text, inside }) => (inside.length > 0 ? [text, texts(inside)] : text));

test('everything with words on it is read, from top to bottom and left to right, frames with what is in them', () => {
  const [only] = alsoOnBoard(
    [
      page('one', 'a1'),
      shape('low', 'text', says('Third'), { y: 500 }),
      shape('right', 'note', says('Second'), { x: 300, y: 8 }),
      shape('left', 'geo', says('First'), { x: 10, y: 12 }),
      shape('frame', 'frame', { name: 'Fourth' }, { y: 900 }),
      shape('inside', 'note', says('In it'), { in: 'shape:frame' }),
      shape('arrow', 'arrow', says('Leads to'), { y: 1500 }),
      shape('empty', 'note', says('')),
    ],
    nothing,
  );
  expect(texts(only?.things)).toEqual([
    'First',
    'Second',
    'Third',
    ['Fourth', ['In it']],
    'Leads to',
  ]);
});

test('what lies in a group or on a map lies where that does; notes that a map shows are read there', () => {
  const says1 = { index: 'a1', kind: 'gap', cell: null } as const;
  const author = { id: 'ana', role: 'participant' } as const;
  const onMap = newNote({ id: 'shape:on', map: 'shape:map', text: 'On the map', ...says1 }, author);
  const loose = newNote({ id: 'shape:loose', map: 'page:one', text: 'Loose', ...says1 }, author);
  const [only] = alsoOnBoard(
    [
      page('one', 'a1'),
      shape('map', 'evidence-map', { title: 'The map' }, { y: 10 }),
      onMap,
      loose,
      shape('label', 'text', says('Written on the map'), { in: 'shape:map' }),
      shape('group', 'group', {}, { y: 100 }),
      shape('member', 'text', says('In a group'), { in: 'shape:group' }),
    ],
    new Set(['shape:on']),
  );
  expect(texts(only?.things)).toEqual(['Loose', 'Written on the map', 'In a group']);
});

test('drawings and pictures are counted, and a picture that is described is read', () => {
  const [one, two] = alsoOnBoard(
    [
      page('two', 'a2'),
      page('one', 'a1'),
      shape('ink', 'draw', { segments: [] }),
      shape('deep', 'highlight', { segments: [] }, { in: 'shape:frame' }),
      shape('frame', 'frame', { name: '' }),
      shape('mute', 'image', { altText: '' }),
      shape('described', 'image', { altText: 'A family at a table' }),
      shape('elsewhere', 'text', says('On another page'), { in: 'page:two' }),
    ],
    nothing,
  );
  expect(one).toMatchObject({ name: 'one', drawings: 2, pictures: 1 });
  expect(one?.things).toMatchObject([{ kind: 'picture', text: 'A family at a table' }]);
  expect(texts(two?.things)).toEqual(['On another page']);
});

test('frames that lie in each other, as two people can make them, do not go on for ever', () => {
  const [only] = alsoOnBoard(
    [
      page('one', 'a1'),
      shape('a', 'frame', { name: 'A' }, { in: 'shape:b' }),
      shape('b', 'frame', { name: 'B' }, { in: 'shape:a' }),
      shape('text', 'text', says('Read')),
    ],
    nothing,
  );
  expect(texts(only?.things)).toEqual(['Read']);
});

test('a drawing is told by what it shows, on a map too, and its strokes are not counted as wordless', () => {
  const framed = (id: string, alt: string, on: string) =>
    shape(id, 'drawing', { name: '', alt, notes: [] }, { in: on });
  const [found] = alsoOnBoard(
    [
      page('one', 'a1'),
      shape('map', 'evidence-map', {}),
      framed('rain', 'Rain falls on two houses', 'shape:map'),
      shape('drop', 'draw', {}, { in: 'shape:rain' }),
      framed('silent', '', 'page:one'),
      shape('line', 'draw', {}, { in: 'shape:silent' }),
    ],
    new Set(),
  );
  expect(found?.things).toMatchObject([{ kind: 'drawing', text: 'Rain falls on two houses' }]);
  expect(found?.drawings).toBe(1);
});
