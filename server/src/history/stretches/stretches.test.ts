import type { UnknownRecord } from '@gapboard/board';
import { changesBetween, type Step, type Stretch } from '@gapboard/history';
import { expect, test } from 'vitest';
import { note } from '../../testing/notes.ts';
import { packStretch, unpackStretch } from './pack.ts';

type State = Map<string, UnknownRecord>;

const TEXTS = ['Tom', 'asks', 'Tom again', 'and more', 'nothing'];
const SECOND = 1_000;

/** One note a step, two steps a stretch; only the first has a keyframe. */
function memory() {
  const states: State[] = [new Map()];
  const steps: Step[] = TEXTS.map((text, n) => {
    const before = states[n] ?? new Map();
    const after: State = new Map(before).set(`shape:${n}`, note(String(n), text));
    states.push(after);
    return { seq: n + 1, at: n * 20 * SECOND, by: 'ama', changes: changesBetween(before, after) };
  });
  const stretches: Stretch[] = [0, 2, 4].map((first) => {
    const own = steps.slice(first, first + 2);
    const [from, to] = [own[0], own.at(-1)];
    if (!from || !to) throw new Error('There are steps.');
    return {
      from: from.seq,
      to: to.seq,
      fromAt: from.at,
      toAt: to.at,
      ...(first === 0 && { keyframe: [] }),
      steps: own,
    };
  });
  const stored = stretches.map((one) => packStretch(one, states[one.from - 1] ?? new Map()));
  return { stretches, stored };
}

test('a stretch is kept in less than it says, and reads as it was, with when how much was done by whom', () => {
  const { stretches, stored } = memory();
  expect(stored.map(unpackStretch)).toEqual(stretches);
  expect(stored[1]?.summary).toMatchObject({
    by: ['ama'],
    edits: [
      [0, 0, 1],
      [20, 0, 1],
    ],
    ticks: [
      [0, 0],
      [20, 1],
    ],
    stages: [],
  });
});
