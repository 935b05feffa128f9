import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyBoard, FRAMES, HEADINGS } from '../testing/boards.ts';
import { cellIn, mapOf } from '../testing/read.ts';
import { cell, note, placement, rating, study } from '../testing/records.ts';
import { NOTE_KINDS, STRENGTHS } from '../vocabulary.ts';
import { countsOf } from './counts.ts';
import { filterMap, type MapFilter } from './filter.ts';

const board = [
  ...FRAMES,
  study('trial', {
    title: 'Écoles and care',
    authors: ['Stabler, Lorna'],
    year: '2021',
    strength: 'some',
  }),
  study('loose', { title: 'Loose', abstract: 'About schools', internalNotes: 'secret' }),
  placement('trial', cell('empower', 'entry')),
  placement('trial', cell('housing', 'school')),
  note('gap', cell('empower', 'entry'), {
    text: 'Few UK trials',
    meta: { by: 'ann', as: 'participant' },
    props: { kind: 'gap', picos: { setting: 'Wales' } },
  }),
  note('weak', cell('visits', 'entry'), {
    text: 'One small study',
    meta: { by: 'fay', as: 'facilitator' },
    props: { kind: 'research', strength: 'weak' },
  }),
  note('tray', null, { text: 'Unsorted', props: { kind: 'question' } }),
  rating('ann', cell('empower', 'entry'), 'weak'),
];
const map = mapOf(board);

/** Ids of what is shown: in cells and the tray. */
function shown(filter: MapFilter): string {
  const { cells, tray } = filterMap(map, filter);
  const notes = [...cells.values(), tray].flatMap((place) => place.notes.map(({ id }) => id));
  const placed = [...cells.values()].flatMap((one) => one.studies.map(({ study: { id } }) => id));
  return [...notes, ...new Set([...placed, ...tray.studies.map(({ id }) => id)])]
    .map((id) => id.split(':')[1])
    .join(' ');
}

test('without a filter everything is shown', () => {
  expect(shown({})).toBe('gap weak tray trial loose');
  expect(shown({ kinds: [], headings: [], text: ' ' })).toBe('gap weak tray trial loose');
});

test('by kind, studies being one', () => {
  expect(shown({ kinds: ['gap', 'question'] })).toBe('gap tray');
  expect(shown({ kinds: ['study'] })).toBe('trial loose');
});

test('by the strength that a note or a study has itself', () => {
  expect(shown({ strengths: ['weak'] })).toBe('weak');
  expect(shown({ strengths: ['some', 'weak'] })).toBe('weak trial');
  expect(shown({ strengths: ['unsaid'] })).toBe('gap tray loose');
});

test("by the author's role; a study is nobody's voice", () => {
  expect(shown({ roles: ['participant'] })).toBe('gap');
  expect(shown({ roles: ['facilitator', 'unsaid'] })).toBe('weak tray trial loose');
});

test('by groups and leaves: those of one axis together, both axes where they cross', () => {
  const under = (...keys: string[]) => shown({ headings: keys.map((key) => `heading:${key}`) });
  expect(under('empower')).toBe('gap trial');
  expect(under('families')).toBe('gap weak trial');
  expect(under('empower', 'visits')).toBe('gap weak trial');
  expect(under('housing')).toBe('trial');
  expect(under('families', 'school')).toBe('');
  expect(under('visits', 'care')).toBe('weak');
});

test('a heading that was removed blanks nothing', () => {
  expect(shown({ headings: ['heading:gone'] })).toBe('gap weak tray trial loose');
  expect(shown({ headings: ['heading:gone', 'heading:empower'] })).toBe('gap trial');
});

test('by words in any order, without regard to capitals and accents, and not by internal notes', () => {
  expect(shown({ text: 'TRIALS few' })).toBe('gap');
  expect(shown({ text: 'wales' })).toBe('gap');
  expect(shown({ text: 'ecoles' })).toBe('trial');
  expect(shown({ text: 'stabler 2021' })).toBe('trial');
  expect(shown({ text: 'schools' })).toBe('loose');
  expect(shown({ text: 'few stabler' })).toBe('');
  expect(shown({ text: 'secret' })).toBe('');
});

test('all parts must pass', () => {
  expect(shown({ kinds: ['gap', 'research'], roles: ['facilitator'], text: 'small' })).toBe('weak');
  expect(shown({ kinds: ['gap'], roles: ['facilitator'] })).toBe('');
});

test('what was said of a cell stays, its counts follow, and what is not shown is in no list', () => {
  const before = cellIn(map, 'empower', 'entry');
  const filtered = filterMap(map, { kinds: ['study'] });
  const after = cellIn(filtered, 'empower', 'entry');
  expect(after).toEqual({ ...before, notes: [], counts: countsOf(after) });
  expect(after.counts).toMatchObject({ studies: 1, notes: { gap: 0 } });
  expect(filtered.notes.size).toBe(0);
  expect([...filtered.studies.keys()]).toEqual(['study:trial', 'study:loose']);
  const row = filterMap(map, { headings: ['heading:empower'] });
  expect([...row.studies.keys()]).toEqual(['study:trial']);
  expect(row.themes).toBe(map.themes);
  expect(row.cells.size).toBe(map.cells.size);
});

test('a filter that has everything in it changes nothing', () => {
  const everything: MapFilter = {
    kinds: [...NOTE_KINDS, 'study'],
    strengths: [...STRENGTHS, 'unsaid'],
    headings: HEADINGS.map(({ id }) => id),
    roles: ['facilitator', 'participant', 'unsaid'],
    text: '',
  };
  fc.assert(
    fc.property(anyBoard, fc.subarray(Object.keys(everything)), (records, left) => {
      const whole = mapOf(records);
      const filter = Object.fromEntries(
        Object.entries(everything).filter(([part]) => left.includes(part)),
      );
      expect(filterMap(whole, filter)).toEqual(whole);
    }),
  );
});

test('filtering twice is filtering once, and counts are of what is shown', () => {
  const anyFilter = fc.record({
    kinds: fc.subarray([...NOTE_KINDS, 'study' as const]),
    strengths: fc.subarray([...STRENGTHS, 'unsaid' as const]),
    headings: fc.subarray(HEADINGS.map(({ id }) => id)),
    roles: fc.subarray(['facilitator', 'participant', 'unsaid']),
    text: fc.constantFrom('', 'uk', 'etudes'),
  });
  fc.assert(
    fc.property(anyBoard, anyFilter, (records, filter) => {
      const once = filterMap(mapOf(records), filter);
      expect(filterMap(once, filter)).toEqual(once);
      for (const one of once.cells.values()) expect(one.counts).toEqual(countsOf(one));
    }),
  );
});
