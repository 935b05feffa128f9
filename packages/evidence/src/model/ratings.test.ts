import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cell, rating } from '../testing/records.ts';
import { type Direction, DIRECTIONS, type Strength, STRENGTHS } from '../vocabulary.ts';
import { isContested, ratingSpan, ratingSummary } from './ratings.ts';

const HERE = cell('a', 'b');

const said = (...strengths: Strength[]) =>
  ratingSummary(strengths.map((strength, at) => rating(`p${at}`, HERE, strength)));

test('nobody has rated: there is no summary', () => {
  expect(ratingSummary([])).toBeUndefined();
});

test('of an even number the weaker of the two middle ones is the median', () => {
  expect(said('strong', 'some')?.median).toBe('some');
  expect(said('strong', 'some', 'none')?.median).toBe('some');
  expect(said('none', 'strong', 'strong', 'weak')?.median).toBe('weak');
});

test('two steps apart is contested, one is not', () => {
  expect(said('strong', 'some', 'some')?.contested).toBe(false);
  expect(said('strong', 'weak')?.contested).toBe(true);
  expect(said('some', 'none')?.contested).toBe(true);
  expect(said('weak', 'none')?.contested).toBe(false);
});

test('a cell that people are far apart on is contested until they agree on it', () => {
  const far = said('strong', 'weak');
  const strength = 'weak';
  const direction = undefined;
  expect(isContested({ rating: far, state: { kind: 'rated', strength, direction } })).toBe(true);
  const agreed = { strength, direction: null, note: '', by: 'fay', at: 1 } as const;
  expect(isContested({ rating: far, state: { kind: 'agreed', strength, direction, agreed } })).toBe(
    false,
  );
  expect(isContested({ rating: undefined, state: { kind: 'discussed' } })).toBe(false);
});

test('a summary says how many gave each strength, and the two ends', () => {
  expect(said('none', 'strong', 'some', 'some')).toEqual({
    count: 4,
    spread: { strong: 1, some: 2, weak: 0, none: 1 },
    median: 'some',
    strongest: 'strong',
    weakest: 'none',
    contested: true,
    direction: undefined,
  });
});

test('the direction is the middle one of those who gave one, of two the less favourable', () => {
  const directions = (...given: (Direction | null)[]) =>
    ratingSummary(given.map((direction, at) => rating(`p${at}`, HERE, 'some', { direction })))
      ?.direction;
  expect(directions(null, null)).toBeUndefined();
  expect(directions(null, 'positive', null)).toBe('positive');
  expect(directions('positive', 'negative')).toBe('negative');
  expect(directions('mixed', 'positive', null, 'tends_positive')).toBe('tends_positive');
});

test('a person counts once: what they said last, and at one moment what has the greater id', () => {
  const mine = (id: string, strength: Strength, at: number) =>
    rating('me', HERE, strength, { id: `rating:${id}`, at });
  const ways = [
    [mine('a', 'strong', 2), mine('b', 'weak', 1)],
    [mine('b', 'weak', 1), mine('a', 'strong', 2)],
    [mine('c', 'strong', 2), mine('a', 'none', 2), mine('b', 'weak', 2)],
  ];
  for (const ratings of ways) {
    expect(ratingSummary(ratings)).toMatchObject({ count: 1, median: 'strong' });
  }
});

test('without authorship the id says whose a rating is', () => {
  const nameless = rating('me', HERE, 'strong', { meta: {}, at: 9 });
  expect(ratingSummary([nameless, rating('me', HERE, 'none')])?.count).toBe(1);
  expect(ratingSummary([nameless, rating('you', HERE, 'none')])?.count).toBe(2);
});

/** The middle by another way: as long as there are more than two, the strongest and the weakest go. */
function naiveMiddle<T>(order: readonly T[], values: readonly T[]): T | undefined {
  const left = order.flatMap((one) => values.filter((value) => value === one));
  while (left.length > 2) {
    left.shift();
    left.pop();
  }
  return left.at(-1);
}

test('median and range are what a naive count finds', () => {
  const one = fc.record({
    strength: fc.constantFrom(...STRENGTHS),
    direction: fc.constantFrom(null, ...DIRECTIONS),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 9 }), (answers) => {
      const summary = ratingSummary(
        answers.map(({ strength, direction }, at) =>
          rating(`p${at}`, HERE, strength, { direction }),
        ),
      );
      const strengths = answers.map(({ strength }) => strength);
      const present = STRENGTHS.filter((strength) => strengths.includes(strength));
      expect(summary).toMatchObject({
        count: answers.length,
        median: naiveMiddle(STRENGTHS, strengths),
        strongest: present[0],
        weakest: present.at(-1),
      });
      const given = answers.flatMap(({ direction }) => direction ?? []);
      expect(summary?.direction).toBe(naiveMiddle(DIRECTIONS, given));
      const span = summary && ratingSpan(summary);
      expect(span).toBe(
        STRENGTHS.findLastIndex((strength) => strengths.includes(strength)) -
          STRENGTHS.findIndex((strength) => strengths.includes(strength)),
      );
      expect(summary?.contested).toBe(span !== undefined && span >= 2);
    }),
  );
});
