import type { UnknownRecord } from '@tldraw/store';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../content/check.ts';
import { CREDIT_MAX, DRAWING_ALT_MAX, DRAWING_NAME_MAX, DRAWING_NOTES_MAX } from '../limits.ts';
import { createBoardSchema } from '../schema.ts';
import { framedDrawing } from './framedDrawing.ts';
import { creditIn } from './licence.ts';

const schema = createBoardSchema();
const CELL = { theme: 'heading:row', outcome: 'heading:column' };

function drawing(props: object = {}, meta: object = { by: 'sam', as: 'scribe' }): UnknownRecord {
  const record = {
    id: 'shape:drawing',
    typeName: 'shape',
    type: 'drawing',
    parentId: 'shape:map',
    index: 'a1',
    x: 10,
    y: -20,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    props: { w: 300, h: 200, name: '', alt: '', cell: null, note: null, notes: [], ...props },
    meta,
  };
  // Ids are a brand over string.
  return record as unknown as UnknownRecord;
}

function user(meta: object): UnknownRecord {
  const record = { id: 'user:sam', typeName: 'user', name: 'Sam', color: '', imageUrl: '', meta };
  return record as unknown as UnknownRecord;
}

const NHS_NUMBER = 'NHS number 943 476 5919';

describe('a drawing', () => {
  test('is a record that the board’s schema takes, in a cell, on a note or freely', () => {
    for (const props of [
      {},
      { cell: CELL },
      { note: 'shape:n', notes: ['shape:n'], alt: 'Rain' },
    ]) {
      expect(() => schema.types.shape.validate(drawing(props))).not.toThrow();
    }
  });

  test.each([{ w: 0 }, { h: -1 }, { alt: null }, { cell: 'heading:row' }, { notes: [1] }])(
    'with %o is none',
    (props) => {
      expect(() => schema.types.shape.validate(drawing(props))).toThrow(/^At shape/);
    },
  );

  test.each([
    { name: 'n'.repeat(DRAWING_NAME_MAX + 1) },
    { alt: 'a'.repeat(DRAWING_ALT_MAX + 1) },
    { notes: Array.from({ length: DRAWING_NOTES_MAX + 1 }, (_, n) => `shape:${n}`) },
    { note: `shape:${'n'.repeat(400)}` },
    { cell: { ...CELL, theme: 'h'.repeat(400) } },
  ])('is too large where something said of it is too long', (props) => {
    expect(checkContent(drawing(props), undefined)).toEqual({ reason: 'too-large' });
  });

  test.each([{ name: NHS_NUMBER }, { alt: NHS_NUMBER }])(
    'that says what may identify somebody is on no board',
    (props) => {
      expect(checkContent(drawing(props), undefined)).toEqual({ reason: 'identifying' });
    },
  );

  test('is read without a canvas, and what makes no sense is as if it was not said', () => {
    const props = { name: ' Rain ', alt: 'Two houses', cell: CELL, note: 'shape:n', notes: ['a'] };
    const read = { id: 'shape:drawing', by: 'sam', byScribe: true };
    expect(framedDrawing(drawing(props))).toEqual({ ...props, ...read, name: 'Rain' });
    expect(framedDrawing(drawing({ name: 1, alt: {}, cell: [], note: 2, notes: [3] }, {}))).toEqual(
      {
        ...read,
        name: '',
        alt: '',
        cell: null,
        note: null,
        notes: [],
        by: undefined,
        byScribe: false,
      },
    );
    expect(framedDrawing(user({}))).toBe(undefined);
  });
});

test('a board from before there were drawings opens as it was', () => {
  const { 'com.tldraw.shape.drawing': _, ...sequences } = { ...schema.serialize() }.sequences;
  const old = { schemaVersion: 2 as const, sequences };
  const result = schema.migrateStoreSnapshot({ store: {}, schema: old });
  expect(result).toEqual({ type: 'success', value: {} });
});

describe('a credit', () => {
  test('is read from a user record', () => {
    expect(creditIn(user({ credit: ' Sam Hill ', licence: 'CC BY 4.0' }))).toEqual({
      credit: 'Sam Hill',
      licence: 'CC BY 4.0',
    });
  });

  test.each([{}, { credit: '  ', licence: 'MIT' }, { credit: 7, licence: null }])(
    'that is %o is none',
    (meta) => {
      expect(creditIn(user(meta))).toEqual({ credit: undefined, licence: undefined });
    },
  );

  test('is short, and names nobody’s number', () => {
    const reason = (credit: string) => checkContent(user({ credit }), undefined)?.reason;
    expect(reason('Sam Hill')).toBe(undefined);
    expect(reason('c'.repeat(CREDIT_MAX + 1))).toBe('too-large');
    expect(reason(NHS_NUMBER)).toBe('identifying');
  });
});
