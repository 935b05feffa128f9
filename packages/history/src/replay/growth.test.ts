import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Step } from '../format.ts';
import { scriptOf } from '../testing/scripts.ts';
import { Growth } from './growth.ts';
import { States } from './states.ts';
import { newTimeLine } from './timeLine.ts';

const BEGAN = Date.UTC(2026, 4, 12, 12, 0, 0);
const ID = 'shape:stroke';
const path = (characters: number): string => 'ABCDEFGH'.repeat(characters / 8);

function stroke(characters: number, dim?: 2): never {
  const segment = { type: 'free', path: path(characters), ...(dim && { dim }) };
  return { id: ID, typeName: 'shape', type: 'draw', props: { segments: [segment] } } as never;
}

const ALL = path(400);

function script(dim?: 2) {
  const put: Step['changes'] = [{ put: stroke(160, dim) }];
  const more: Step['changes'] = [{ ink: ID, segment: 0, keep: 160, more: path(160) }];
  const last: Step['changes'] = [{ ink: ID, segment: 0, keep: 304, more: path(96) }];
  const done: Step['changes'] = [{ edit: ID, fields: [['p.isComplete', true]] }];
  const at = [0, 1000, 1200, 1400, 1400];
  return scriptOf(
    [[], put, more, last, done].map((changes, n) => ({
      seq: n + 1,
      at: BEGAN + (at[n] ?? 0),
      by: 'scribe',
      changes,
    })),
  );
}

/** What of the stroke is seen at a position; empty where it is not there yet. */
function seen(of: ReturnType<typeof script>, position: number): string {
  const line = newTimeLine(of, { skipsIdle: false });
  const [states, growth] = [new States(of), new Growth(of, line)];
  const n = line.stepsBy(position);
  const state = states.at(n);
  const shown: unknown = growth.at(position, n, state).get(ID) ?? state.get(ID);
  const grown = shown as { props: { segments: { path: string }[] } } | undefined;
  return grown?.props.segments[0]?.path ?? '';
}

test.each([
  { dim: undefined, unit: 8 },
  { dim: 2 as const, unit: 16 },
])('ink grows by whole points and never shrinks, with $unit characters', ({ dim, unit }) => {
  const of = script(dim);
  fc.assert(
    fc.property(fc.nat({ max: 1600 }), fc.nat({ max: 1600 }), (a, b) => {
      const [before, after] = [seen(of, Math.min(a, b)), seen(of, Math.max(a, b))];
      expect(before.length % unit).toBe(0);
      expect(after.startsWith(before)).toBe(true);
      expect(ALL.startsWith(after)).toBe(true);
    }),
  );
});

test('at the moment a piece came it is whole, and halfway before it half of it is seen', () => {
  const of = script();
  expect([400, 1000, 1100, 1200, 1300, 1400].map((at) => seen(of, at).length)).toEqual([
    0, 160, 240, 320, 360, 400,
  ]);
});

test('a stroke that came in one piece is drawn, too, and does not stand there at once', () => {
  const of = script();
  expect(seen(of, 400)).toBe('');
  expect(seen(of, 700).length).toBe(80);
});

test('nothing but ink grows', () => {
  const note: Step[] = [
    { seq: 1, at: BEGAN, by: 'scribe', changes: [] },
    {
      seq: 2,
      at: BEGAN + 1000,
      by: 'scribe',
      changes: [{ put: { id: 'shape:n', typeName: 'shape', type: 'note', props: {} } as never }],
    },
  ];
  const of = scriptOf(note);
  const line = newTimeLine(of, { skipsIdle: false });
  expect(new Growth(of, line).at(900, 1, new Map()).size).toBe(0);
});
