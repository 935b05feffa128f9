import type { HistoryOutline } from '@gapboard/history';
import { expect, test } from 'vitest';
import { momentLine } from './useMomentLine.ts';

const MINUTE = 60_000;
const ticks = Array.from({ length: 11 }, (_, n) => ({ seq: n * 10, at: n * MINUTE }));
const outline: HistoryOutline = {
  from: { seq: 0, at: 0 },
  to: { seq: 100, at: 10 * MINUTE },
  isThinned: false,
  rewritten: 0,
  ticks,
  stages: [
    { id: 'write', title: 'Write', seq: 20, at: 2 * MINUTE },
    { id: 'sort', title: 'Sort', seq: 60, at: 6 * MINUTE },
  ],
  snapshots: [],
  moments: [],
  busy: [],
  people: [],
};

test('a minute on is a minute on, and where nothing happened for longer it is one change', () => {
  const line = momentLine(outline, undefined);
  expect(line.minutesOn(50, 1)).toBe(60);
  expect(line.minutesOn(50, -1)).toBe(40);
  const quiet = momentLine(
    { ...outline, ticks: [ticks[0], { seq: 1, at: 9 * MINUTE }].flatMap((one) => one ?? []) },
    undefined,
  );
  expect(quiet.minutesOn(0, 1)).toBe(1);
});

test('nothing leads beyond either end', () => {
  const line = momentLine(outline, undefined);
  expect(line.minutesOn(100, 1)).toBe(100);
  expect(line.minutesOn(0, -1)).toBe(0);
  expect(line.seqAtPlace(0)).toBe(0);
  expect(line.seqAtPlace(1)).toBe(100);
});

test('a line of one stage begins and ends with it', () => {
  const line = momentLine(outline, 'write');
  expect([line.first, line.last]).toEqual([20, 59]);
  expect(line.seqAtPlace(0)).toBe(20);
  expect(line.seqAtPlace(1)).toBe(59);
  expect(line.placeOfTime(4 * MINUTE)).toBeCloseTo(0.5);
  expect(line.minutesOn(58, 1)).toBe(59);
  expect(line.stageOf(58)?.title).toBe('Write');
});
