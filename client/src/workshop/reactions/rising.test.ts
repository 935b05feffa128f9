import { expect, test } from 'vitest';
import { SEEN_MS, withRisen } from './rising.ts';

test('signs of one kind are one, with how many have shown it while it is up', () => {
  const first = withRisen([], { clap: 2, idea: 1 }, 0);
  expect(first).toMatchObject([
    { reaction: 'clap', count: 2 },
    { reaction: 'idea', count: 1 },
  ]);
  const more = withRisen(first, { clap: 3 }, 500);
  expect(more).toMatchObject([
    { reaction: 'clap', count: 5, until: 500 + SEEN_MS, nth: 2 },
    { reaction: 'idea', count: 1, until: SEEN_MS, nth: 1 },
  ]);
});

test('what has been up for long enough is gone, and begins anew', () => {
  const first = withRisen([], { agree: 4 }, 0);
  expect(withRisen(first, {}, SEEN_MS)).toEqual([]);
  expect(withRisen(first, { agree: 1 }, SEEN_MS + 1)).toMatchObject([{ count: 1 }]);
});
