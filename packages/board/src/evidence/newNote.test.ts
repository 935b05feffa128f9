import { GAP_KINDS, GAP_REASONS, NOTE_KINDS, STRENGTHS } from '@gapboard/evidence';
import { toRichText } from '@tldraw/tlschema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../plainText.ts';
import { createBoardSchema } from '../schema.ts';
import { newNote, newShapeId, richTextOf } from './newNote.ts';

const schema = createBoardSchema();
const author = { id: 'ana', role: 'participant' } as const;
const random = (bytes: Uint8Array<ArrayBuffer>): void => void crypto.getRandomValues(bytes);

const anyNote = fc.record({
  id: fc.constant('').map(() => newShapeId(random)),
  map: fc.constant('shape:map'),
  index: fc.constant('a1'),
  kind: fc.constantFrom(...NOTE_KINDS),
  text: fc.string(),
  cell: fc.constantFrom(null, { theme: 'heading:a', outcome: 'heading:b' }),
  strength: fc.constantFrom(undefined, ...STRENGTHS),
  gap: fc.constantFrom(undefined, ...GAP_KINDS),
  reason: fc.constantFrom(undefined, ...GAP_REASONS),
  picos: fc.record(
    { population: fc.string(), intervention: fc.string(), setting: fc.string() },
    { requiredKeys: [] },
  ),
});

test('whatever a new note says, it is one that the board’s schema takes', () => {
  fc.assert(
    fc.property(anyNote, (note) => {
      const record = newNote(note, author);
      schema.types.shape.validate(record);
      expect(plainText(record)).toBe(note.text.trim());
      expect(record).toMatchObject({ meta: { by: 'ana', as: 'participant' } });
    }),
  );
});

test('words become the same text as tldraw makes of them', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n') }), (text) => {
      expect(richTextOf(text)).toEqual(toRichText(text));
    }),
  );
});

test('a note without words has no last writer', () => {
  const says = { id: 'shape:a', map: 'shape:map', index: 'a1', kind: 'gap', cell: null } as const;
  expect(newNote({ ...says, text: '' }, author)).toMatchObject({
    props: { textLastEditedBy: null },
  });
  expect(newNote({ ...says, text: 'Words' }, author)).toMatchObject({
    props: { textLastEditedBy: 'ana' },
  });
});

test('a note that a board is made with is nobody’s', () => {
  const says = { id: 'shape:a', map: 'shape:map', index: 'a1', kind: 'gap', cell: null } as const;
  const record = newNote({ ...says, text: 'Words' }, undefined);
  schema.types.shape.validate(record);
  expect(record).toMatchObject({ meta: {}, props: { textLastEditedBy: null } });
});

test('ids of shapes are of the signs that ids have, and never the same twice', () => {
  const ids = Array.from({ length: 1000 }, () => newShapeId(random));
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^shape:[\w-]{21}$/);
});
