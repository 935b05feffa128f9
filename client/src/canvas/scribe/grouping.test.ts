import { expect, test } from 'vitest';
import { nearTogether } from './grouping.ts';

const at = (x: number, y = 0) => ({ x, y, w: 50, h: 50 });
const same = <T>(thing: T): T => thing;

test('strokes that lie near each other, by others between them, are one drawing', () => {
  const [a, b, c, far] = [at(0), at(200), at(400), at(2_000)];
  expect(nearTogether(c, [a, b, c, far], same)).toEqual([c, b, a]);
});

test('a stroke far from all others is one by itself, in either direction', () => {
  const far = at(0, 900);
  expect(nearTogether(far, [at(0), far, at(0, 1_800)], same)).toEqual([far]);
});
