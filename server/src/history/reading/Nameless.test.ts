import { type Actor, newNote, type UnknownRecord } from '@gapboard/board';
import { createBoardSchema } from '@gapboard/board/schema';
import {
  CONFIDENCES,
  ratingId,
  SOURCE_KINDS,
  STUDY_STATUSES,
  STUDY_TYPES,
} from '@gapboard/evidence';
import { expect, test } from 'vitest';
import { Nameless } from './Nameless.ts';

const AMA: Actor = { id: 'AmaMensahsOwnParticipantId', role: 'facilitator' };
const CELL = { theme: 'heading:homes', outcome: 'heading:safety' };
const meta = { by: AMA.id, as: AMA.role };
const schema = createBoardSchema();
const record = (fields: object): UnknownRecord => fields as UnknownRecord;

function rating(of: string): UnknownRecord {
  const id = ratingId(CELL, of);
  const said = { strength: 'weak', direction: null, at: 1_700_000_000_000 };
  return record({ id, typeName: 'rating', ...CELL, ...said, meta: { ...meta, by: of } });
}

const study = record({
  id: 'study:s',
  typeName: 'study',
  type: STUDY_TYPES[0],
  title: 'Leaving care, by Tom (07700 900123)',
  authors: ['Mensah, A.'],
  year: '2019',
  container: 'Children',
  volume: '',
  issue: '',
  pages: '',
  publisher: '',
  place: '',
  doi: '',
  url: '',
  issn: '',
  abstract: '',
  keywords: ['care'],
  sourceKind: SOURCE_KINDS[0],
  status: STUDY_STATUSES[0],
  confidence: CONFIDENCES[0],
  confidenceTool: '',
  strength: null,
  internalNotes: 'Ama doubts this one',
  source: 'amas-library.ris',
  meta,
});

const board: UnknownRecord[] = [
  newNote(
    {
      id: 'shape:n',
      map: 'shape:m',
      index: 'a1',
      kind: 'gap',
      text: 'Ring 07700 900123',
      cell: CELL,
    },
    AMA,
  ),
  rating(AMA.id),
  rating('BensParticipantId'),
  record({
    id: 'cell:homes.safety',
    typeName: 'cell',
    ...CELL,
    none: { basis: 'searched', by: AMA.id, as: AMA.role, at: 5 },
    agreed: { strength: 'weak', direction: null, note: 'As Ama said', by: AMA.id, at: 5 },
    meta,
  }),
  record({ id: `user:${AMA.id}`, typeName: 'user', name: 'Ama Mensah', meta: {} }),
  record({ id: 'session:stage', typeName: 'session', value: { id: 'share', by: AMA.id } }),
  record({
    id: 'session:agenda',
    typeName: 'session',
    value: [{ id: 'share', name: 'Ring 07700 900123', instructions: '' }],
  }),
];

test('nothing that anyone may see says who made it, or holds a number to ring', () => {
  const nameless = new Nameless();
  const shown = board.flatMap((one) => nameless.record(one) ?? []);
  const text = JSON.stringify(shown);
  for (const never of [AMA.id, 'BensParticipantId', 'Ama', '07700']) {
    expect([never, text.includes(never)]).toEqual([never, false]);
  }
  expect(shown.map(({ typeName }) => typeName)).toEqual([
    'shape',
    'rating',
    'rating',
    'cell',
    'session',
    'session',
  ]);
  // A role is said, and which rating is which; not whose two ratings are the same person's.
  expect(shown[0]).toMatchObject({ meta: { as: 'facilitator' } });
  expect(shown.slice(1, 3).map(({ id }) => id)).toEqual(['rating:1', 'rating:2']);
  expect(nameless.record(rating(AMA.id))?.id).toBe('rating:1');
});

test('a study is shown as published: what somebody noted beside it is not', () => {
  const shown = new Nameless().record(study);
  expect(shown).toMatchObject({
    internalNotes: '',
    source: '',
    authors: ['Mensah, A.'],
    year: '2019',
  });
  expect(JSON.stringify(shown)).not.toContain('07700');
});

test('what is shown is still of a board’s schema', () => {
  const nameless = new Nameless();
  for (const one of [...board, study]) {
    const shown = nameless.record(one);
    if (!shown || shown.typeName === 'session') continue;
    const type = Reflect.get(schema.types, shown.typeName);
    expect(() => type.validate(shown)).not.toThrow();
  }
});
