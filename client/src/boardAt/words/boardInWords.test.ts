import { newNote, richTextOf, type UnknownRecord } from '@gapboard/board';
import { cell, heading, MAP, mapShape, placement, study } from '@gapboard/evidence/testing';
import { expect, test } from 'vitest';
import { boardInWords } from './boardInWords.ts';

const FRAMES = [
  mapShape(),
  heading('theme', 'empower'),
  heading('theme', 'visits'),
  heading('outcome', 'entry'),
  heading('outcome', 'school'),
];

function board(...records: object[]) {
  const page = { id: 'page:one', typeName: 'page', index: 'a1', name: 'Page 1' };
  const all = [page, ...FRAMES, ...records] as unknown[] as UnknownRecord[];
  return boardInWords(new Map(all.map((record) => [record.id, record])));
}

const author = { id: 'ana', role: 'participant' } as const;
const note = (id: string, text: string, place: ReturnType<typeof cell> | null) =>
  newNote({ id: `shape:${id}`, map: MAP, text, index: 'a1', kind: 'gap', cell: place }, author);
const shape = (id: string, type: string, props: object, parentId = 'page:one') => ({
  id: `shape:${id}`,
  typeName: 'shape',
  type,
  parentId,
  x: 0,
  y: 0,
  props,
  meta: {},
});

test('a map is read cell by cell with what lies in each, then what lies in none', () => {
  const [map] = board(
    note('in', 'No trials', cell('empower', 'entry')),
    note('out', 'To be placed', null),
    study('s', { title: 'A study' }),
    placement('s', cell('empower', 'entry')),
  ).maps;
  expect(map?.cells).toMatchObject([
    { notes: [{ text: 'No trials' }], studies: [{ title: 'A study' }], ids: ['shape:in'] },
  ]);
  expect(map?.cells[0]?.state).toContain('1 gap');
  expect(map?.untouched).toBe(3);
  expect(map?.tray.map(({ text }) => text)).toEqual(['To be placed']);
});

test('a drawing is read by its line and the notes it shows, and its strokes are not counted again', () => {
  const drawing = shape('d', 'drawing', {
    w: 10,
    h: 10,
    name: 'The door',
    alt: 'A child at a closed door',
    cell: null,
    note: null,
    notes: ['shape:in', 'shape:gone'],
  });
  const { drawings, strokes, pages } = board(
    note('in', 'No trials', cell('empower', 'entry')),
    drawing,
    shape('stroke', 'draw', { segments: [] }, 'shape:d'),
    shape('loose', 'draw', { segments: [] }),
    shape('text', 'text', { richText: richTextOf('Welcome') }),
  );
  expect(drawings).toMatchObject([
    { name: 'The door', alt: 'A child at a closed door', shows: ['No trials'] },
  ]);
  expect(strokes).toBe(1);
  expect(pages.flatMap(({ things }) => things.map(({ text }) => text))).toEqual(['Welcome']);
});
