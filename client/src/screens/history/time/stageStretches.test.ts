import { expect, test } from 'vitest';
import { stageOf, stageStretches } from './stageStretches.ts';

const outline = {
  stages: [
    { id: 'a', title: 'Write', seq: 3, at: 30 },
    { id: 'b', title: 'Sort', seq: 7, at: 70 },
    { id: '', title: '', seq: 9, at: 90 },
  ],
  to: { seq: 12, at: 120 },
};

test('a stage lasts until the next begins, or until none does', () => {
  expect(stageStretches(outline)).toEqual([
    { id: 'a', title: 'Write', fromAt: 30, toAt: 70, from: 3, to: 6 },
    { id: 'b', title: 'Sort', fromAt: 70, toAt: 90, from: 7, to: 8 },
  ]);
});

test('a moment is in the stage that has begun last, and before the first in none', () => {
  const stretches = stageStretches(outline);
  expect(stageOf(stretches, 2)).toBeUndefined();
  expect(stageOf(stretches, 6)?.title).toBe('Write');
  expect(stageOf(stretches, 7)?.title).toBe('Sort');
  expect(stageOf(stretches, 10)).toBeUndefined();
  const [last] = stageStretches({ ...outline, stages: outline.stages.slice(1, 2) });
  expect(last).toMatchObject({ from: 7, to: 12, toAt: 120 });
});
