import type { UnknownRecord } from '@tldraw/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyStep, changesBetween } from './changes.ts';
import { decodeKeyframe, decodeSteps, encodeKeyframe, encodeSteps } from './encoding.ts';
import type { BoardState, Step, Stretch } from './format.ts';
import { rewriteStretch, type Scrub } from './rewrite.ts';
import { pasts, plain, stepsThrough } from './testing/boards.ts';
import { stateAt, stretchesFor } from './walk.ts';

/** The memory of these states, so many steps a stretch, with a keyframe before every second one, written down and read again. */
function remembered(states: readonly BoardState[], perStretch: number): Stretch[] {
  const steps = stepsThrough(states);
  const stretches: Stretch[] = [];
  for (let n = 0; n < steps.length; n += perStretch) {
    const own = decodeSteps(encodeSteps({ steps: steps.slice(n, n + perStretch) })).steps;
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) throw new Error('An empty stretch.');
    const hasKeyframe = (n / perStretch) % 2 === 0;
    const before = [...(states[n - 1]?.values() ?? [])];
    stretches.push({
      from: first.seq,
      to: last.seq + 1,
      fromAt: first.at,
      toAt: last.at,
      ...(hasKeyframe && { keyframe: decodeKeyframe(encodeKeyframe(before)) }),
      steps: own,
    });
  }
  return stretches;
}

function reading(stretches: readonly Stretch[], seq: number): BoardState {
  const rows = stretches.map((stretch) => ({ ...stretch, hasKeyframe: 'keyframe' in stretch }));
  return stateAt(stretchesFor(rows, seq), seq).state;
}

function rewritten(stretches: readonly Stretch[], scrub: Scrub): Stretch[] {
  let before: BoardState | undefined;
  return stretches.map((one) => {
    const { stretch, after } = rewriteStretch(one, scrub, before);
    before = after;
    return stretch;
  });
}

test('every moment reads as it was, from whichever keyframe lies before it', () => {
  fc.assert(
    fc.property(pasts, fc.integer({ min: 1, max: 7 }), (states, perStretch) => {
      const stretches = remembered(states, perStretch);
      for (const [n, state] of states.entries()) {
        expect(plain(reading(stretches, 2 * n + 1))).toEqual(plain(state));
        // Entries that change nothing are moments, too.
        expect(plain(reading(stretches, 2 * n + 2))).toEqual(plain(state));
      }
    }),
    { numRuns: 300 },
  );
});

test('what is taken out of a memory is in no moment and no byte of it, and everything else is as it was', () => {
  const says = (record: UnknownRecord): boolean => JSON.stringify(record).includes('Tom');
  const scrub = (record: UnknownRecord): UnknownRecord | undefined => {
    if (record.typeName === 'session' && says(record)) {
      return Object.assign({ ...record }, { value: 'somebody' });
    }
    return says(record) ? undefined : record;
  };
  fc.assert(
    fc.property(pasts, fc.integer({ min: 1, max: 7 }), (states, perStretch) => {
      const stretches = rewritten(remembered(states, perStretch), scrub);
      const bytes = stretches.map(
        ({ keyframe, steps }) => encodeKeyframe(keyframe ?? []) + encodeSteps({ steps }),
      );
      expect(bytes.join('')).not.toContain('Tom');
      for (const [n, state] of states.entries()) {
        const left = new Map(
          [...state].flatMap(([id, record]) => {
            const kept = scrub(record);
            return kept ? [[id, kept]] : [];
          }),
        );
        expect(plain(reading(stretches, 2 * n + 1))).toEqual(plain(left));
      }
    }),
    { numRuns: 300 },
  );
});

function stroke(path: string, other = 'EEEE'): UnknownRecord {
  const segments = [
    { type: 'free', path: other },
    { type: 'free', path },
  ];
  return {
    id: 'shape:s',
    typeName: 'shape',
    type: 'draw',
    props: { segments },
    meta: {},
  } as unknown as UnknownRecord;
}

test('a stroke that grows is remembered by what is new of it', () => {
  const [before, after] = [stroke('AAAABB'), stroke('AAAACCDD')];
  const changes = changesBetween(new Map([['shape:s', before]]), new Map([['shape:s', after]]));
  expect(changes).toEqual([{ ink: 'shape:s', segment: 1, keep: 4, more: 'CCDD' }]);
});

test('a change to what is not there changes nothing, so that a gap in a memory costs what lay in it', () => {
  const steps: Step['changes'] = [
    { edit: 'shape:gone', fields: [['xy', [1, 2]]] },
    { ink: 'shape:gone', segment: 0, keep: 0, more: 'A' },
    { ink: 'shape:s', segment: 7, keep: 0, more: 'A' },
    { remove: 'shape:never' },
  ];
  const state = new Map([['shape:s', stroke('AAAA')]]);
  applyStep(state, { changes: steps });
  expect([...state]).toEqual([['shape:s', stroke('AAAA')]]);
});

test('a memory that does not begin with a keyframe is not made up', () => {
  const bare: Stretch = { from: 5, to: 9, fromAt: 1, toAt: 2, steps: [] };
  expect(() => stateAt([bare], 6)).toThrow('keyframe');
  expect(() => rewriteStretch(bare, (record) => record)).toThrow('not known');
  expect(stretchesFor([{ ...bare, hasKeyframe: false }], 6)).toEqual([]);
});

test('what is no memory is refused', () => {
  for (const text of [
    '',
    '{',
    '[]',
    '{"v":2,"by":[],"steps":[]}',
    '{"v":1,"by":[],"steps":[[1,1,0]]}',
  ]) {
    expect(() => decodeSteps(text)).toThrow('');
  }
  expect(() => decodeKeyframe('{}')).toThrow('keyframe');
});
