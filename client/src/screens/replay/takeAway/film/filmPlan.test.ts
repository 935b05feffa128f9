import { expect, test } from 'vitest';
import { FRAMES_PER_SECOND, planFilm } from './filmPlan.ts';

test('a film begins and ends with a card, and between them all is played, to the very end', () => {
  const plan = planFilm({ length: 10_000 }, 2);
  const frames = Array.from({ length: plan.frames }, (_, n) => plan.frame(n));
  const positions = frames.flatMap((frame) => ('position' in frame ? [frame.position] : []));
  expect(frames[0]).toEqual({ card: 'title' });
  expect(frames.at(-1)).toEqual({ card: 'end' });
  expect(positions[0]).toBe(0);
  expect(positions.at(-1)).toBe(10_000);
  expect(positions.length / FRAMES_PER_SECOND).toBeCloseTo(5, 0);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
});

test('a long session in a minute is a film of a minute and its cards', () => {
  const plan = planFilm({ length: 7_200_000 }, 'minute');
  expect(plan.frames / FRAMES_PER_SECOND).toBeCloseTo(65, 0);
});
