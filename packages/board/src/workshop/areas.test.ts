import { expect, test } from 'vitest';
import { type Area, areasFrom, closedAreas, isOpen } from './areas.ts';

const AREA: Area = {
  id: 'abcdefghijkl',
  name: 'For the vote',
  page: 'page:page',
  rect: { x: 0, y: 0, w: 100, h: 50 },
  shapes: [],
  hide: true,
  until: 'stageforvote',
};
const AGENDA = ['stagewelcome', 'stageforvote', 'stagetheclose'].map((id) => ({ id }));

test('areas are read as they were written', () => {
  const ofShapes: Area = { ...AREA, rect: null, shapes: ['shape:a'], until: null };
  expect(areasFrom([AREA, ofShapes])).toEqual([AREA, ofShapes]);
  expect(areasFrom([{ ...AREA, colour: 'red' }])).toEqual([AREA]);
});

test.each([
  { ...AREA, id: 'x' },
  { ...AREA, name: 'x'.repeat(200) },
  { ...AREA, page: 'shape:a' },
  { ...AREA, rect: { x: 0, y: 0, w: -1, h: 1 } },
  { ...AREA, rect: null },
  { ...AREA, rect: undefined },
  { ...AREA, shapes: 'all' },
  { ...AREA, shapes: [7] },
  { ...AREA, shapes: Array(201).fill('shape:a') },
  { ...AREA, hide: 1 },
  { ...AREA, until: 'the vote' },
  { ...AREA, until: undefined },
  null,
  'area',
])('what makes no sense is no area, and harms none beside it: %j', (value) => {
  expect(areasFrom([value, AREA])).toEqual([AREA]);
});

test('no more are read than anybody makes', () => {
  expect(areasFrom(Array.from({ length: 500 }, () => AREA))).toHaveLength(50);
  expect(areasFrom({ 0: AREA })).toEqual([]);
});

test.each([
  [null, false],
  ['stagewelcome', false],
  ['stageforvote', true],
  ['stagetheclose', true],
  ['stagetakenout', false],
])('with the stage %s running, what opens with the vote is open: %s', (running, expected) => {
  const stage = running === null ? null : { id: running };
  expect(isOpen(AREA, { agenda: AGENDA, stage, isOver: false })).toBe(expected);
});

test('a stage that is no longer in the agenda opens nothing, and what a facilitator opens no stage does', () => {
  const course = { agenda: AGENDA, stage: { id: 'stagetheclose' }, isOver: true };
  expect(isOpen({ until: 'stagetakenout' }, course)).toBe(false);
  expect(isOpen({ until: null }, course)).toBe(false);
  expect(isOpen(AREA, { ...course, stage: null })).toBe(true);
});

test('what is closed follows from the session, whatever lies in it', () => {
  const closed = (session: object): string[] =>
    closedAreas((key) => Reflect.get(session, key)).map(({ id }) => id);
  expect(closed({})).toEqual([]);
  expect(closed({ areas: [AREA] })).toEqual([AREA.id]);
  expect(closed({ areas: [AREA], agenda: AGENDA, stage: { id: 'stageforvote' } })).toEqual([]);
  expect(closed({ areas: [AREA], agenda: 'none', stage: 7 })).toEqual([AREA.id]);
  expect(closed({ areas: [AREA], agenda: AGENDA, closed: { at: 1, by: 'a' } })).toEqual([]);
});
