import { cell, heading, MAP, mapShape } from '@gapboard/evidence/testing';
import { newNote } from '@gapboard/board';
import type { UnknownRecord } from '@tldraw/store';
import { expect, test } from 'vitest';
import type { Step } from '../format.ts';
import { scriptOf } from '../testing/scripts.ts';
import { Slices } from './slices.ts';
import { States } from './states.ts';
import { Telling, timeOfDay } from './telling.ts';
import { newTimeLine } from './timeLine.ts';

const BEGAN = Date.UTC(2026, 4, 12, 12, 0, 0);

function note(
  name: string,
  kind: 'gap' | 'practice',
  words: string,
  isPlaced = true,
): UnknownRecord {
  const id = `shape:${name}`;
  return newNote(
    {
      id,
      map: MAP,
      index: 'a1',
      kind,
      text: words,
      cell: isPlaced ? cell('Contact', 'Safety') : null,
    },
    { id: 'ama', role: 'participant' },
  );
}

// Ids are a brand over string.
const record = (value: object): UnknownRecord => value as UnknownRecord;

const drawing = record({
  id: 'shape:d',
  typeName: 'shape',
  type: 'drawing',
  parentId: 'page:page',
  props: {
    w: 1,
    h: 1,
    name: 'The door',
    alt: 'A door that nobody opens',
    cell: null,
    note: null,
    notes: [],
  },
  meta: {},
});
const stroke = record({
  id: 'shape:s',
  typeName: 'shape',
  type: 'draw',
  parentId: 'shape:d',
  props: { segments: [] },
  meta: {},
});
const round = record({
  id: 'session:round:aaaaaaaa',
  typeName: 'session',
  value: {
    id: 'aaaaaaaa',
    method: 'dots',
    criterion: 'Which matters most?',
    state: 'closed',
    closedAt: 5,
    result: {
      method: 'dots',
      totals: {
        items: [{ item: 'shape:b', votes: 3, rank: 1, tied: false, share: 1, supporters: 2 }],
      },
    },
  },
});

function stage(id: string): UnknownRecord {
  return record({ id: 'session:stage', typeName: 'session', value: { id } });
}

const changes: Step['changes'][] = [
  [
    { put: note('a', 'gap', 'Who asks the fathers?') },
    { put: note('b', 'gap', 'Who asks the child?') },
  ],
  [{ put: stage('door') }],
  [{ put: note('c', 'practice', 'We ring first') }],
  [{ put: drawing }, { put: stroke }],
  [{ edit: 'shape:a', fields: [['p.cell', null]] }],
  [{ put: stage('vote') }],
  [{ put: round }],
];
const SCRIPT = scriptOf(
  changes.map((some, n) => ({
    seq: n + 1,
    at: BEGAN + n * 60_000,
    by: 'participant',
    changes: some,
  })),
  {
    first: [mapShape(), heading('theme', 'Contact'), heading('outcome', 'Safety')].map(record),
    chapters: { 'Front door': 1, Votes: 5 },
  },
);
const line = newTimeLine(SCRIPT, { skipsIdle: true });
const telling = new Telling(SCRIPT, new States(SCRIPT));
const at = (n: number): number => line.at[n] ?? 0;

test('a moment is told with its time, its chapter and what is new in it', () => {
  expect(telling.describeMoment(at(0), line)).toBe(
    `${timeOfDay(BEGAN)}: 2 notes added in Contact × Safety, all gaps`,
  );
  expect(telling.describeMoment(at(3), line)).toBe(
    `${timeOfDay(BEGAN + 180_000)}, Front door: 1 note added in Contact × Safety, practice knowledge; a drawing “The door”: A door that nobody opens; 1 stroke added`,
  );
  expect(telling.describeMoment(at(6), line)).toBe(
    `${timeOfDay(BEGAN + 360_000)}, Votes: votes counted on “Which matters most?”, most for “Who asks the child?”`,
  );
});

test('what has been told is not told again', () => {
  expect(telling.describeMoment(at(3), line, 4)).toBe(
    `${timeOfDay(BEGAN + 180_000)}, Front door: nothing new`,
  );
  expect(telling.describeMoment(at(4), line, 4)).toContain(': 1 note moved');
});

test('the whole is told chapter by chapter, every note and drawing in its words', async () => {
  const { chapters, inAll } = await telling.tell(line, new Slices());
  expect(chapters.map(({ title }) => title)).toEqual(['At the beginning', 'Front door', 'Votes']);
  expect(chapters.flatMap(({ lines }) => lines)).toEqual([
    'Gap, Contact × Safety: Who asks the fathers?',
    'Gap, Contact × Safety: Who asks the child?',
    '2 themes or outcomes added',
    'Practice knowledge, Contact × Safety: We ring first',
    'a drawing “The door”: A door that nobody opens',
    '1 note moved',
    '1 stroke added',
    'votes counted on “Which matters most?”, most for “Who asks the child?”',
  ]);
  expect(inAll).toBe('In the end there are 3 notes, 1 drawing and 1 line drawn by hand.');
});

test('nobody is named', async () => {
  const all = [
    telling.describeMoment(at(6), line, 0),
    JSON.stringify(await telling.tell(line, new Slices())),
  ].join();
  expect(all).not.toContain('ama');
});
