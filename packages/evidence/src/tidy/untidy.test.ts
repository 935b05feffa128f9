import { describe, expect, test } from 'vitest';
import { alikePairs, likeness, wordsIn } from './alike.ts';
import type { Finding, Thing } from './thing.ts';
import { findUntidy } from './untidy.ts';

const NOTHING_SETTLED = () => false;

function thing(id: string, more: Partial<Thing> = {}): Thing {
  const n = Number(id.replaceAll(/\D/g, '') || 0);
  return {
    id,
    kind: 'note',
    text: '',
    page: 'page:a',
    box: { x: n * 300, y: 0, w: 200, h: 200 },
    place: 'free',
    isBound: false,
    ...more,
  };
}

function kindsOf(findings: readonly Finding[]): string[] {
  return findings.map(({ kind, ids }) => `${kind} ${ids.join(' ')}`);
}

describe('notes that say the same', () => {
  test.each([
    ['Families wait too long', 'families WAIT too long!', 1],
    ['Carers need respite', 'Carer’s need for respite', 1],
    ['Siblings are placed apart', 'Placed apart: siblings', 1],
    [
      'No funding for kinship carers in rural areas',
      'No funding for kinship carers in the areas',
      0.89,
    ],
    ['We know nothing about fathers', 'We know nothing about siblings', 0.75],
    ['Supervision', 'Retention', 0],
    ['', 'Families', 0],
  ])('“%s” and “%s” are alike by %d', (a, b, expected) => {
    expect(likeness(wordsIn(a), wordsIn(b))).toBeCloseTo(expected, 2);
  });

  test('short notes have to be the same, longer ones nearly', () => {
    const notes = [
      'We know nothing about fathers',
      'We know nothing about siblings',
      'Nothing is known of how kinship carers in rural areas are funded',
      'Nothing known of how kinship carers in rural areas get funded',
      'Fathers: we know nothing about',
    ].map((text, n) => ({ id: `n${n}`, text }));
    expect(alikePairs(notes).map(({ a, b }) => `${a} ${b}`)).toEqual(['n0 n4', 'n2 n3']);
  });

  test('what is alike by way of another is one group; what was said to be different stays apart', () => {
    const all = ['Families wait too long', 'Too long families wait', 'families wait too LONG'].map(
      (text, n) => thing(`n${n}`, { text }),
    );
    expect(kindsOf(findUntidy(all, NOTHING_SETTLED))).toEqual(['alike n0 n1 n2']);
    const different = new Set(['n0 n2', 'n1 n2']);
    expect(kindsOf(findUntidy(all, (_, ids) => different.has(ids.join(' '))))).toEqual([
      'alike n0 n1',
    ]);
  });

  test('a thousand notes are looked over in a moment', () => {
    const words =
      'families carers wait support housing school fathers siblings court trauma respite funding rural visits contact trust health rights voice safety'.split(
        ' ',
      );
    const text = (n: number): string =>
      Array.from({ length: 9 }, (_, k) => words[(n * 7 + k * k * (n % 11)) % words.length]).join(
        ' ',
      );
    const notes = Array.from({ length: 1000 }, (_, n) => ({
      id: `n${n}`,
      text: `${text(n)} ${n}`,
    }));
    const start = performance.now();
    alikePairs(notes);
    // A tenth of it on an idle machine.
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('strays', () => {
  test('are notes outside a map where there is one, and those of it in no cell', () => {
    const things = [thing('n1'), thing('n2', { place: 'tray' }), thing('n3', { place: 'cell' })];
    expect(kindsOf(findUntidy(things, NOTHING_SETTLED))).toEqual(['outside n1', 'tray n2']);
    expect(findUntidy([thing('n1')], NOTHING_SETTLED)).toEqual([]);
  });

  test('are arrows from nothing to nothing', () => {
    const things = [thing('a1', { kind: 'arrow' }), thing('a2', { kind: 'arrow', isBound: true })];
    expect(kindsOf(findUntidy(things, NOTHING_SETTLED))).toEqual(['arrow a1']);
  });

  test('are things far outside everything, on their own page', () => {
    const things = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => thing(`n${n}`));
    const lost = thing('n99', { box: { x: 60_000, y: -20_000, w: 200, h: 200 } });
    expect(kindsOf(findUntidy([...things, lost], NOTHING_SETTLED))).toEqual(['far n99']);
    const elsewhere = { ...lost, page: 'page:b' };
    expect(findUntidy([...things, elsewhere], NOTHING_SETTLED)).toEqual([]);
  });
});

describe('what lies on each other', () => {
  const at = (id: string, x: number, more: Partial<Thing> = {}): Thing =>
    thing(id, { box: { x, y: 0, w: 200, h: 200 }, ...more });

  test('is told of notes outside maps, not of a heap’s edges, nor of a box around things', () => {
    const pair = (a: Thing, b: Thing): string[] => kindsOf(findUntidy([a, b], NOTHING_SETTLED));
    expect(pair(at('a', 0), at('b', 100))).toEqual(['overlap a b']);
    expect(pair(at('a', 0), at('b', 170))).toEqual([]);
    expect(pair(at('a', 0), at('b', 100, { page: 'page:b' }))).toEqual([]);
    const box = {
      ...at('box', -100, { kind: 'solid' }),
      box: { x: -100, y: -100, w: 900, h: 900 },
    };
    expect(pair(box, at('inside', 0, { kind: 'solid' }))).toEqual([]);
    expect(pair(at('a', 0, { kind: 'solid' }), at('b', 5, { kind: 'solid' }))).toEqual([
      'overlap a b',
    ]);
    expect(pair(at('a', 0, { place: 'cell' }), at('b', 5, { place: 'cell' }))).toEqual([]);
  });

  test('is not told again once somebody has left it so', () => {
    const things = [at('a', 0), at('b', 100)];
    expect(findUntidy(things, (kind, ids) => `${kind} ${ids.join(' ')}` === 'overlap a b')).toEqual(
      [],
    );
  });
});

test('a drawing of which nobody has said what it shows is listed, wherever it lies', () => {
  const drawings = [
    thing('d1', { kind: 'drawing', place: 'cell' }),
    thing('d2', { kind: 'drawing', text: 'Rain' }),
  ];
  expect(kindsOf(findUntidy(drawings, NOTHING_SETTLED))).toEqual(['wordless d1']);
});
