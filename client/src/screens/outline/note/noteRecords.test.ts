import { changedFields, withFields } from '@gapboard/sync';
import { plainText, newNote, richTextOf } from '@gapboard/board';
import { createBoardSchema } from '@gapboard/board/schema';
import { asEvidence, evidenceMap, type EvidenceMap } from '@gapboard/evidence';
import { expect, test } from 'vitest';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import { blankNote, type NoteFields } from './blankNote.ts';
import { fieldsOf } from './noteFields.ts';
import { cellIn, madeNote, movedBack, movedNote, rewrittenNote } from './noteRecords.ts';

const ANA = { id: 'ana', name: 'Ana', role: 'participant', colour: '#1d5fbf' } as const;
const HERE = { theme: 'heading:t', outcome: 'heading:o' };
const THERE = { theme: 'heading:t', outcome: 'heading:p' };

function record(fields: object): BoardRecord {
  const made: unknown = { meta: {}, ...fields };
  return made as BoardRecord;
}

function heading(key: string, axis: 'theme' | 'outcome', index: string): BoardRecord {
  const rest = { map: 'shape:map', node: key, parent: null, definition: '', size: null };
  return record({ id: `heading:${key}`, typeName: 'heading', axis, index, label: key, ...rest });
}

const GRID = [
  record({
    id: 'shape:map',
    typeName: 'shape',
    type: 'evidence-map',
    parentId: 'page:page',
    props: { title: 'Map', question: '', source: '', synthesisThreshold: 5, blind: false },
  }),
  heading('t', 'theme', 'a1'),
  heading('o', 'outcome', 'a1'),
  heading('p', 'outcome', 'a2'),
];

function mapWith(...notes: BoardRecord[]): EvidenceMap {
  const map = evidenceMap([...GRID, ...notes], 'shape:map');
  if (!map) throw new Error('There is a map.');
  return map;
}

function note(id: string, index: string, cell: typeof HERE | null, text = id): BoardRecord {
  const says = { id: `shape:${id}`, map: 'shape:map', index, kind: 'gap', text, cell } as const;
  return newNote(says, ANA);
}

const say = (more: Partial<NoteFields>): NoteFields => ({ ...blankNote(HERE), text: 'x', ...more });

function order(map: EvidenceMap, cell: typeof HERE): string[] {
  return [...map.cells.values()]
    .filter(({ outcome }) => outcome === cell.outcome)
    .flatMap(({ notes }) => notes.map(({ text }) => text));
}

test('a new note is one the board takes, the last in its cell, and says of a gap only what is a gap’s', () => {
  const map = mapWith(note('first', 'a1', HERE), note('second', 'a5', HERE));
  const gap = madeNote(
    say({
      text: '  Third ',
      gap: 'fit',
      reason: 'not_right',
      picos: { setting: ' Wales ', population: ' ' },
    }),
    map,
    ANA,
  );
  createBoardSchema().types.shape.validate(gap);
  expect(gap).toMatchObject({
    parentId: 'shape:map',
    props: { gap: 'fit', reason: 'not_right', picos: { setting: 'Wales' }, cell: HERE },
  });
  expect(order(mapWith(note('first', 'a1', HERE), note('second', 'a5', HERE), gap), HERE)).toEqual([
    'first',
    'second',
    'Third',
  ]);
  const question = madeNote(
    say({ kind: 'question', gap: 'fit', picos: { setting: 'Wales' } }),
    map,
    ANA,
  );
  expect(question).toMatchObject({ props: { gap: 'unsaid', reason: 'unsaid', picos: {} } });
});

test('why its author keeps what they were asked about stands in a note, new or rewritten', () => {
  const map = mapWith();
  const made = madeNote(say({ kept: { email: 'public' } }), map, ANA);
  expect(made).toMatchObject({ meta: { by: 'ana', kept: { email: 'public' } } });
  const shape = asEvidence(made);
  const [shown] = mapWith(made).notes.values();
  if (shape?.typeName !== 'shape' || shape.type !== 'evidence-note' || !shown) throw new Error();
  const fields = fieldsOf(shown, shape);
  expect(fields).toMatchObject({ text: 'x', cell: HERE, kept: { email: 'public' } });
  const again = rewrittenNote(made, { ...fields, kept: { ...fields.kept, phone: 'example' } }, ANA);
  expect(again).toMatchObject({ meta: { by: 'ana', kept: { email: 'public', phone: 'example' } } });
});

test('a note that is rewritten changes only in what was rewritten, and its formats stay', () => {
  const bold = { type: 'text', text: 'bold', marks: [{ type: 'bold' }] };
  const plain = note('n', 'a1', HERE, 'plain bold');
  const richText = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'plain ' }, bold] }],
  };
  const before = withFields(plain, new Map([['p.richText', richText]]));
  const ben = { ...ANA, id: 'ben' };
  const same = rewrittenNote(before, say({ text: 'plain bold', strength: 'weak' }), ben);
  expect([...changedFields(before, same).keys()]).toEqual(['p.strength']);
  const after = rewrittenNote(before, say({ text: 'plainly bold' }), ben);
  expect([...changedFields(before, after).keys()].toSorted()).toEqual([
    'p.richText',
    'p.textLastEditedBy',
  ]);
  expect(plainText(after)).toBe('plainly bold');
  expect(JSON.stringify(after)).toContain('"marks":[{"type":"bold"}]');
});

test('a note that is moved comes last in its new cell, and undone it is where it was', () => {
  const there = note('there', 'a7', THERE);
  const [first, second] = [note('first', 'a1', HERE), note('second', 'a2', HERE)];
  const moved = movedNote(first, mapWith(first, second, there), THERE);
  expect(order(mapWith(moved, second, there), THERE)).toEqual(['there', 'first']);
  // Like no other order in the map: the canvas has room between any two.
  const other = movedNote(second, mapWith(moved, second, there), HERE);
  expect(Reflect.get(other, 'index')).not.toBe(Reflect.get(moved, 'index'));
  const back = movedBack(moved, first);
  expect(back).toEqual(first);
  expect(cellIn(movedNote(first, mapWith(first), null))).toBe(null);
});

test('words that no rich text can be made of are written as plain ones', () => {
  const strange = withFields(note('n', 'a1', HERE), new Map([['p.richText', 'no rich text']]));
  const after = rewrittenNote(strange, say({ text: 'Words' }), ANA);
  expect(after).toMatchObject({ props: { richText: richTextOf('Words') } });
});
