import { expect, test } from 'vitest';
import { DOT, drawingFile, picture, rectangle, shown } from '../testing/drawing.ts';
import { readTldr } from './readTldr.ts';

const ids = (records: readonly { id: unknown }[]): string[] => records.map(({ id }) => String(id));
const read = (file: object) => readTldr(JSON.stringify(file));
const nothing = { unknown: 0, evidence: 0, embedded: 0, elsewhere: 0, refused: 0 };

/** The usual drawing, and these beside it. */
function withMore(...more: object[]): object {
  const file = drawingFile();
  return { ...file, records: [...file.records, ...more] };
}

test('a drawing is read with all that belongs to it, and without where people looked', () => {
  const drawing = read(
    withMore({ id: 'camera:page:one', typeName: 'camera', x: 0, y: 0, z: 1, meta: {} }),
  );
  expect(ids(drawing.pages)).toEqual(['page:one', 'page:bare']);
  expect(ids(drawing.shapes)).toEqual(['shape:frame', 'shape:box', 'shape:arrow', 'shape:picture']);
  expect(ids(drawing.bindings)).toEqual(['binding:end']);
  expect(ids(drawing.assets)).toEqual(['asset:dot']);
  expect(drawing.pictures).toMatchObject([{ asset: 'asset:dot' }]);
  expect(
    Buffer.from(drawing.pictures[0]?.bytes ?? [])
      .subarray(0, 6)
      .toString(),
  ).toBe('GIF89a');
  expect(drawing.leftOut).toEqual(nothing);
});

test('a drawing of an older tldraw is brought up to date', () => {
  const file = drawingFile();
  const { sequences } = { sequences: {}, ...file.schema };
  // Before notes and labels had rich text.
  const older = { ...sequences, 'com.tldraw.shape.geo': 9 };
  const records = file.records.map((record) => {
    const copy = structuredClone(record);
    if (record.id !== 'shape:box') return copy;
    const props: { richText?: unknown; text?: string } = Reflect.get(copy, 'props');
    delete props.richText;
    props.text = 'Time with one worker';
    return copy;
  });
  const drawing = read({ ...file, records, schema: { schemaVersion: 2, sequences: older } });
  const box = drawing.shapes.find(({ id }) => String(id) === 'shape:box');
  expect(JSON.stringify(box)).toContain('"richText":{"type":"doc"');
  expect(JSON.stringify(box)).toContain('Time with one worker');
});

test('what a board cannot hold is left out, with what lies in it, and counted', () => {
  const frame = { ...drawingFile().records[3], id: 'shape:long', index: 'a4' };
  const drawing = read(
    withMore(
      { ...rectangle('shape:a', 'page:one', 'a5'), type: 'card', props: {} },
      { ...rectangle('shape:b', 'page:one', 'a6'), type: 'evidence-note', props: {} },
      { ...rectangle('shape:c', 'page:one', 'a7'), type: 'embed', props: {} },
      { ...frame, props: { w: 1, h: 1, name: 'x'.repeat(400), color: 'black' } },
      rectangle('shape:in', 'shape:long', 'a1'),
      picture('asset:far', 'https://elsewhere.example/a.png'),
      shown('shape:far', 'asset:far', 'a8'),
      { ...rectangle('shape:lost', 'shape:nobody', 'a9') },
      { ...drawingFile().records[6], id: 'binding:loose', toId: 'shape:in' },
    ),
  );
  expect(ids(drawing.shapes)).toHaveLength(4);
  expect(ids(drawing.bindings)).toEqual(['binding:end']);
  expect(drawing.leftOut).toEqual({
    unknown: 1,
    evidence: 1,
    embedded: 1,
    elsewhere: 1,
    refused: 3,
  });
});

test.each<[string, string, RegExp]>([
  ['what is no JSON', '{"tldrawFileFormatVersion": 1, "rec', /cut off/],
  ['some other JSON', '{"records": []}', /not a \.tldr file/],
  ['a list', '[]', /not a \.tldr file/],
  ['the first tldraw’s', '{"document": {"version": 15}}', /first version/],
  ['a later format', '{"tldrawFileFormatVersion": 2, "schema": {}, "records": []}', /newer/],
  ['one without a schema', '{"tldrawFileFormatVersion": 1, "records": []}', /not a \.tldr file/],
])('%s is refused in words', (_, text, says) => {
  expect(() => readTldr(text)).toThrow(says);
  expect(() => readTldr(text)).toThrow(/Nothing was added/);
});

test('a drawing of a later tldraw, a damaged and an empty one are refused whole', () => {
  const file = drawingFile();
  const { sequences } = { sequences: {}, ...file.schema };
  const later = { schemaVersion: 2, sequences: { ...sequences, 'com.tldraw.shape.geo': 999 } };
  expect(() => read({ ...file, schema: later })).toThrow(/newer tldraw/);
  const [document, page, , frame] = file.records;
  const broken = { ...frame, props: { w: 'wide' } };
  expect(() => read({ ...file, records: [document, page, broken] })).toThrow(
    /not as tldraw writes/,
  );
  expect(() => read({ ...file, records: [document, page, page] })).toThrow(/record 3 has the id/);
  expect(() => read({ ...file, records: [document, page, null] })).toThrow(/record 3 is not/);
  expect(() => read({ ...file, records: [document, page] })).toThrow(/nothing on this drawing/);
  const many = Array.from({ length: 20_001 }, (_, n) => rectangle(`shape:${n}`, 'page:one', 'a1'));
  expect(() => read({ ...file, records: many })).toThrow(/more than 20,000/);
});

test('what is refused is not repeated', () => {
  const file = drawingFile();
  const secret = { ...rectangle('shape:box', 'page:one', 'a1'), props: { text: 'Tom Smith' } };
  const thrown: unknown = (() => {
    try {
      return read({ ...file, records: [...file.records.slice(0, 3), secret] });
    } catch (error) {
      return error;
    }
  })();
  expect(String(thrown)).toMatch(/damaged/);
  expect(String(thrown)).not.toContain('Tom');
});

test('a picture that is none is no picture', () => {
  for (const src of [
    'data:text/html;base64,PGI+',
    'data:image/png,abc',
    'asset:x.png',
    DOT.slice(0, 30) + '!',
  ]) {
    const drawing = read(
      withMore(picture('asset:odd', src), shown('shape:odd', 'asset:odd', 'a4')),
    );
    expect(drawing.leftOut.elsewhere).toBe(1);
  }
});
