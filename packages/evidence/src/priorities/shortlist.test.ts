import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interimRanking } from './interim.ts';
import { shortlist } from './shortlist.ts';
import { anyRankings, people } from './testing.ts';

const questions = (...numbers: number[]) => numbers.map((number) => `q${number}`);

test('where the combined list drops no group’s choice it is the shortlist', () => {
  const rankings = [...people('lived', 5, 'a', 'b'), ...people('practice', 5, 'b', 'a')];
  const interim = interimRanking(['a', 'b', 'c'], rankings, { choose: 2 });
  expect(shortlist(interim, 2)).toEqual({
    diverges: false,
    items: [
      { item: 'a', rank: 1, tied: true, choiceOf: [['lived'], ['practice']], byCombined: true },
      { item: 'b', rank: 1, tied: true, choiceOf: [['lived'], ['practice']], byCombined: true },
    ],
    ofNoGroup: [],
  });
});

test('where it would drop one, the first of every group are, and the list says whose each is', () => {
  const rankings = [...people('lived', 5, 'c', 'a'), ...people('practice', 9, 'a', 'b')];
  const interim = interimRanking(['a', 'b', 'c', 'd'], rankings, { choose: 2 });
  expect(shortlist(interim, 1)).toEqual({
    diverges: true,
    items: [
      { item: 'a', rank: 1, tied: false, choiceOf: [['practice']], byCombined: true },
      { item: 'c', rank: 2, tied: false, choiceOf: [['lived']], byCombined: false },
    ],
    ofNoGroup: [],
  });
});

test('the top tens of three groups make 21 questions, as in Adult Social Work', () => {
  const all = questions(...Array.from({ length: 66 }, (_, at) => at + 1));
  const rankings = [
    ...people('carers', 5, ...questions(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)),
    ...people('service users', 6, ...questions(1, 2, 3, 4, 5, 6, 11, 12, 13, 14)),
    ...people('social workers', 7, ...questions(1, 2, 3, 15, 16, 17, 18, 19, 20, 21)),
  ];
  const { diverges, items } = shortlist(interimRanking(all, rankings, { choose: 10 }), 10);
  expect(diverges).toBe(true);
  expect(items).toHaveLength(21);
  const choiceOf = (number: number) => items.find(({ item }) => item === `q${number}`)?.choiceOf;
  expect(choiceOf(1)).toEqual([['carers'], ['service users'], ['social workers']]);
  expect(choiceOf(5)).toEqual([['carers'], ['service users']]);
  expect(choiceOf(21)).toEqual([['social workers']]);
});

test('what is everybody’s second and nobody’s first is named, as the rule leaves it out', () => {
  const rankings = [...people('lived', 5, 'a', 'x'), ...people('practice', 5, 'b', 'x')];
  const interim = interimRanking(['a', 'b', 'x', 'c', 'd', 'e'], rankings, { choose: 2 });
  const { diverges, items, ofNoGroup } = shortlist(interim, 1);
  expect(diverges).toBe(true);
  expect(items.map(({ item }) => item)).toEqual(['a', 'b']);
  expect(ofNoGroup).toEqual(['x']);
});

test('what is level with the first of every group is on the list, though it is no group’s', () => {
  const rankings = [...people('lived', 5, 'a', 'x', 'b'), ...people('practice', 5, 'b', 'x', 'a')];
  const { diverges, items, ofNoGroup } = shortlist(
    interimRanking(['a', 'b', 'x'], rankings, { choose: 3 }),
    1,
  );
  expect(diverges).toBe(false);
  expect(items.map(({ item, choiceOf }) => [item, choiceOf])).toEqual([
    ['a', [['lived']]],
    ['b', [['practice']]],
    ['x', []],
  ]);
  expect(ofNoGroup).toEqual(['x']);
});

test('what nobody chose is on no shortlist, however long it may be', () => {
  const interim = interimRanking(['a', 'b', 'c'], people('lived', 5, 'b'), { choose: 2 });
  expect(shortlist(interim, 3).items.map(({ item }) => item)).toEqual(['b']);
  const nobody = interimRanking(['a', 'b'], [], { choose: 2 });
  expect(shortlist(nobody, 1)).toEqual({ diverges: false, items: [], ofNoGroup: [] });
});

test('a top of no places is an error', () => {
  const interim = interimRanking(['a'], [], { choose: 1 });
  expect(() => shortlist(interim, 0)).toThrow(RangeError);
});

test('no group’s choice is ever dropped, and what is on the list is there for a reason', () => {
  fc.assert(
    fc.property(anyRankings, fc.integer({ min: 1, max: 4 }), ({ items, ballots }, top) => {
      const interim = interimRanking(items, ballots, { choose: items.length });
      const list = shortlist(interim, top);
      const listed = new Set(list.items.map(({ item }) => item));
      for (const [at] of interim.groups.entries()) {
        const totals = new Map(
          interim.items.map(({ item, groups }) => [item, groups[at]?.total ?? 0]),
        );
        for (const [item, total] of totals) {
          const better = [...totals.values()].filter((other) => other > total).length;
          if (total > 0 && better < top) expect(listed).toContain(item);
        }
      }
      for (const { choiceOf, byCombined } of list.items) {
        expect(list.diverges ? choiceOf.length > 0 : byCombined).toBe(true);
      }
      expect(list.items.map(({ item }) => item)).toEqual(
        interim.items.map(({ item }) => item).filter((item) => listed.has(item)),
      );
    }),
  );
});
