import { expect, test } from 'vitest';
import { SHOWN_MAX, whoIsShown, type Other } from './whoIsShown.ts';

const VIEW = { x: 0, y: 0, w: 1000, h: 800 };
const NOBODY: ReadonlySet<number> = new Set();

function other(client: number, at?: { x: number; y: number }, rest: Partial<Other> = {}): Other {
  return { client, role: 'participant', at, followed: false, ...rest };
}

/** So many who point near the middle of the view, the first the nearest. */
function crowd(count: number): Other[] {
  return Array.from({ length: count }, (_, i) => other(i, { x: 500 + i, y: 400 }));
}

test('in a small room everyone is shown, wherever they point', () => {
  const others = [...crowd(SHOWN_MAX - 2), other(100), other(101, { x: 1e6, y: 1e6 })];
  expect(whoIsShown(others, VIEW, NOBODY).size).toBe(SHOWN_MAX);
});

test('in a large room those in the view are shown, the nearest to its middle first', () => {
  const shown = whoIsShown(crowd(SHOWN_MAX + 20).toReversed(), VIEW, NOBODY);
  expect([...shown].toSorted((a, b) => a - b)).toEqual([...Array(SHOWN_MAX).keys()]);
});

test('in a large room whoever points far away or nowhere is not shown, and who is just outside is', () => {
  const far = Array.from({ length: 40 }, (_, i) => other(i, { x: 50_000 + i, y: 0 }));
  const shown = whoIsShown([...far, other(98), other(99, { x: 1200, y: 400 })], VIEW, NOBODY);
  expect([...shown]).toEqual([99]);
});

test('facilitators, scribes and whom one follows are shown wherever they are, and first', () => {
  const others = [
    ...crowd(60),
    other(70, { x: 90_000, y: 0 }, { role: 'facilitator' }),
    other(71, undefined, { role: 'scribe' }),
    other(72, { x: -90_000, y: 0 }, { followed: true }),
    other(73, { x: -90_000, y: 0 }, { role: 'viewer' }),
  ];
  const shown = whoIsShown(others, VIEW, NOBODY);
  for (const client of [70, 71, 72]) expect(shown).toContain(client);
  expect(shown).not.toContain(73);
  expect(shown.size).toBe(SHOWN_MAX);
});

test('who is shown is not ousted by somebody who is hardly nearer, so that nobody flickers', () => {
  const others = [
    ...crowd(SHOWN_MAX - 1),
    other(200, { x: 800, y: 400 }),
    other(201, { x: 790, y: 400 }),
  ];
  expect(whoIsShown(others, VIEW, NOBODY)).toContain(201);
  const staying = whoIsShown(others, VIEW, new Set([200]));
  expect(staying).toContain(200);
  expect(staying).not.toContain(201);
  const nearer = whoIsShown([...others, other(202, { x: 600, y: 400 })], VIEW, new Set([200]));
  expect(nearer).toContain(202);
  expect(nearer).not.toContain(200);
});
