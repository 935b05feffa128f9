import type { Stage } from '@gapboard/board';
import { expect, test } from 'vitest';
import { nextStage, plannedStarts } from './planned.ts';

const MINUTE = 60_000;

function stage(id: string, minutes: number): Stage {
  return { id, name: id, instructions: '', minutes, activities: [], anonymous: false };
}
const AGENDA = [stage('a', 10), stage('b', 5), stage('c', 0), stage('d', 20)];

test('before it begins, stages follow one another from now on', () => {
  const starts = plannedStarts(AGENDA, undefined, { now: 0, leftMs: undefined });
  expect([...starts]).toEqual([
    ['a', 0],
    ['b', 10 * MINUTE],
    ['c', 15 * MINUTE],
    ['d', 15 * MINUTE],
  ]);
});

test('while one runs, the others follow when its time is up; those before it are over', () => {
  const starts = plannedStarts(AGENDA, 'b', { now: 100, leftMs: 2 * MINUTE });
  expect([...starts]).toEqual([
    ['c', 100 + 2 * MINUTE],
    ['d', 100 + 2 * MINUTE],
  ]);
  const over = plannedStarts(AGENDA, 'b', { now: 100, leftMs: -3 * MINUTE });
  expect(over.get('c')).toBe(100);
});

test('what comes next is after what runs, or first; after the last there is nothing', () => {
  expect(nextStage(AGENDA, undefined)?.id).toBe('a');
  expect(nextStage(AGENDA, 'b')?.id).toBe('c');
  expect(nextStage(AGENDA, 'd')).toBe(undefined);
  expect(nextStage([], undefined)).toBe(undefined);
});
