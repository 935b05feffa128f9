import { newNote, plainText, type UnknownRecord } from '@gapboard/board';
import { createDrawingSchema, firstRecords } from '@gapboard/board/schema';
import { redact } from '@gapboard/board/privacy';
import { evidenceMap, mapIds } from '@gapboard/evidence';
import { findTemplate } from '@gapboard/evidence/templates';
import { expect, test } from 'vitest';
import { templateRecords } from '../evidence/templateRecords.ts';
import { DOT, drawingFile, picture, rectangle, shown } from '../testing/drawing.ts';
import { readTldr } from './readTldr.ts';
import { writeTldr } from './writeTldr.ts';

const schema = createDrawingSchema();
const asIs = { redact: (text: string) => text, pictures: new Map<string, string>() };

/** The example, with something drawn on its map and beside it. */
function board(): { records: UnknownRecord[]; map: string } {
  const template = findTemplate('demo');
  if (!template) throw new Error('There is no example.');
  const made = templateRecords(template);
  const [map = ''] = mapIds(made);
  const drawn = [
    rectangle('shape:onMap', map, 'a1'),
    rectangle('shape:beside', 'page:page', 'a2'),
    picture('asset:dot', 'asset:dot.gif'),
    { ...shown('shape:picture', 'asset:dot', 'a3'), parentId: 'page:page' },
  ];
  const note = newNote(
    {
      id: 'shape:loose',
      map: 'page:page',
      index: 'a4',
      kind: 'lived',
      text: 'NHS number 943 476 5919',
      cell: null,
    },
    { id: 'ben', role: 'participant' },
  );
  const records: object[] = [...firstRecords(), ...made, ...drawn, note];
  return { records: records as UnknownRecord[], map };
}

interface Written {
  records: UnknownRecord[];
  schema: { sequences: object };
}
const write = (records: UnknownRecord[], how = asIs): Written =>
  JSON.parse(writeTldr(records, how));

test('a board leaves as a drawing that any tldraw opens', () => {
  const { records } = board();
  const file = write(records);
  const types: Record<string, { validate(value: unknown): unknown } | undefined> = schema.types;
  for (const record of file.records) types[record.typeName]?.validate(record);
  expect(Object.keys(file.schema.sequences).filter((id) => /evidence|study/.test(id))).toEqual([]);
  expect([...new Set(file.records.map(({ typeName }) => typeName))].toSorted()).toEqual([
    'asset',
    'document',
    'page',
    'shape',
  ]);
  const drawing = readTldr(JSON.stringify(file));
  expect(drawing.shapes).toHaveLength(
    file.records.filter(({ typeName }) => typeName === 'shape').length - 1,
  );
  // Its picture is not here.
  expect(drawing.leftOut).toMatchObject({ unknown: 0, refused: 0, elsewhere: 1 });
});

test('a map is drawn whole: every heading, cell and study, and every note in its cell with its kind in words', () => {
  const { records, map: id } = board();
  const map = evidenceMap(records, id);
  if (!map) throw new Error('There is no map.');
  const shapes = write(records).records.filter(({ typeName }) => typeName === 'shape');
  const texts = shapes.map(plainText);
  for (const { label } of [...map.themes.all.values(), ...map.outcomes.all.values()]) {
    expect(texts).toContain(label);
  }
  for (const note of map.notes.values()) {
    const drawn = shapes.find((shape) => String(shape.id) === note.id);
    expect(plainText(drawn ?? {})).toContain(note.text);
    expect(drawn).toMatchObject({ type: 'geo', parentId: id });
  }
  const gap = [...map.notes.values()].find(({ kind }) => kind === 'gap');
  const drawn = shapes.find((shape) => String(shape.id) === gap?.id);
  expect(plainText(drawn ?? {})).toMatch(/^Gap · Studies but too weak\n/);
  expect(texts.filter((text) => text === 'Not discussed yet').length).toBeGreaterThan(50);
  // The notes of one cell lie apart, and what was drawn on the map stays where it was, above it.
  const places = [...map.notes.keys()].map((noteId) =>
    shapes.find((shape) => String(shape.id) === noteId),
  );
  expect(
    new Set(places.map((one) => `${Reflect.get(one ?? {}, 'x')} ${Reflect.get(one ?? {}, 'y')}`))
      .size,
  ).toBe(map.notes.size);
  const onMap = shapes.find((shape) => String(shape.id) === 'shape:onMap');
  expect(onMap).toMatchObject({ x: 10, y: 20, parentId: id });
  const below = shapes.filter(
    (shape) => Reflect.get(shape, 'parentId') === id && !map.notes.has(shape.id) && shape !== onMap,
  );
  expect(below.every((shape) => String(Reflect.get(shape, 'index')) < 'a1')).toBe(true);
});

test('who made what is not in it, and what identifies somebody only where that was not taken out', () => {
  const { records } = board();
  const text = JSON.stringify(write(records));
  expect(text).not.toMatch(/"by"|"ben"|textLastEditedBy":"/);
  expect(text).toContain('943 476 5919');
  const redacted = JSON.stringify(write(records, { ...asIs, redact: (one) => redact(one) }));
  expect(redacted).not.toMatch(/943 476|476 5919/);
  expect(redacted).toContain('[NHS number removed]');
});

test('pictures go with it, and come back', () => {
  const { records } = board();
  const pictures = new Map([['asset:dot.gif', DOT]]);
  const drawing = readTldr(writeTldr(records, { ...asIs, pictures }));
  expect(drawing.pictures).toHaveLength(1);
  expect(drawing.leftOut.elsewhere).toBe(0);
});

test('a drawing without maps is written as it was read', () => {
  const given = drawingFile();
  const there = readTldr(JSON.stringify(given));
  const again = readTldr(writeTldr(given.records, { ...asIs, pictures: new Map([[DOT, DOT]]) }));
  const plain = (records: readonly UnknownRecord[]) =>
    records.map((record) => Object.assign({ ...record }, { meta: {} }));
  expect(plain(again.shapes)).toEqual(plain(there.shapes));
  expect(again.bindings).toEqual(there.bindings);
  expect(again.pictures).toEqual(there.pictures);
});

test('a drawing leaves as a group of its strokes, where it hangs on its map', () => {
  const { records, map } = board();
  const whole = evidenceMap(records, map);
  const cell = whole && [...whole.cells.values()][0];
  if (!cell) throw new Error('The example has no cells.');
  const { theme, outcome } = cell;
  const props = { w: 50, h: 50, name: 'Rain', alt: 'Rain', notes: [], note: null };
  const drawing = (id: string, parentId: string, at: object | null): UnknownRecord => {
    const place = { type: 'drawing', x: 7, y: 9, props: { ...props, cell: at } };
    return { ...rectangle(id, parentId, 'a8'), ...place } as unknown as UnknownRecord;
  };
  const file = write([
    ...records,
    drawing('shape:hung', map, { theme, outcome }),
    drawing('shape:free', 'page:page', null),
    rectangle('shape:in', 'shape:hung', 'a1') as UnknownRecord,
  ]);
  const types: Record<string, { validate(value: unknown): unknown } | undefined> = schema.types;
  for (const record of file.records) types[record.typeName]?.validate(record);
  const at = (id: string): unknown => file.records.find((record) => record.id === id);
  expect(at('shape:free')).toMatchObject({ type: 'group', x: 7, y: 9, props: {} });
  const hung = at('shape:hung');
  expect(hung).toMatchObject({ type: 'group', parentId: map });
  expect(Number(Reflect.get(Object(hung), 'x'))).toBeGreaterThan(300);
  expect(at('shape:in')).toMatchObject({ parentId: 'shape:hung' });
});
