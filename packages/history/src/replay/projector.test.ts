import { newPicture, type Rect } from '@gapboard/drawing';
import type { UnknownRecord } from '@tldraw/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Step } from '../format.ts';
import { scriptOf } from '../testing/scripts.ts';
import { Projector } from './projector.ts';
import { States } from './states.ts';
import { newTimeLine } from './timeLine.ts';

const BEGAN = Date.UTC(2026, 4, 12, 12, 0, 0);
const PAGE = 'page:page';
const EYES = { follows: true, isStill: false };

// Ids are a brand over string.
const record = (value: object): UnknownRecord => value as UnknownRecord;
const page = record({ id: PAGE, typeName: 'page', name: 'Page', index: 'a1', meta: {} });

function box(name: string, x: number): UnknownRecord {
  return record({
    id: `shape:${name}`,
    typeName: 'shape',
    type: 'geo',
    parentId: PAGE,
    index: 'a1',
    x,
    y: 0,
    rotation: 0,
    opacity: 1,
    props: {
      geo: 'rectangle',
      w: 100,
      h: 100,
      color: 'black',
      fill: 'none',
      dash: 'draw',
      size: 'm',
    },
    meta: {},
  });
}

/** Two points of three numbers, as tldraw writes them, and two more. */
const INK = ['AAAAAAAAAAAAAAA/', 'AEYARgAA', 'AEYARgAA', 'AEYARgAA'];
const stroke = record({
  id: 'shape:ink',
  typeName: 'shape',
  type: 'draw',
  parentId: PAGE,
  index: 'a2',
  x: 0,
  y: 300,
  rotation: 0,
  opacity: 1,
  props: {
    segments: [{ type: 'free', path: INK.slice(0, 2).join('') }],
    color: 'black',
    size: 'm',
    dash: 'draw',
    isPen: true,
  },
  meta: { pen: 'ink' },
});

const changes: Step['changes'][] = [
  [{ put: box('a', 0) }],
  [{ put: box('b', 500) }],
  [{ edit: 'shape:a', fields: [['xy', [900, 40]]] }],
  [{ put: stroke }],
  [{ ink: 'shape:ink', segment: 0, keep: 24, more: INK.slice(2).join('') }],
  [{ remove: 'shape:b' }],
  [{ put: box('c', 1500) }],
];
const script = scriptOf(
  changes.map((some, n) => ({ seq: n + 1, at: BEGAN + n * 700, by: 'scribe', changes: some })),
  { first: [page], chapters: { One: 0, Two: 4 } },
);
const line = newTimeLine(script, { skipsIdle: true });
const IDS = ['shape:a', 'shape:b', 'shape:c', 'shape:ink'];

function whereAll(of: ReturnType<typeof newPicture>): (Rect | undefined)[] {
  return IDS.map((id) => of.boundsOf(PAGE, new Set([id])));
}

const goes = fc.oneof(
  fc.record({ kind: fc.constant('jump' as const), to: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('play' as const), frames: fc.integer({ min: 1, max: 90 }) }),
);

test('however one came to a moment, there is exactly what was there', () => {
  fc.assert(
    fc.property(fc.array(goes, { maxLength: 8 }), fc.nat(changes.length - 1), (way, last) => {
      const states = new States(script);
      const picture = newPicture([]);
      const projector = new Projector({ script, states, line, picture });
      let [position, jumps] = [0, 0];
      const show = (): void => projector.show({ position, jumps }, 16, EYES);
      show();
      for (const go of way) {
        if (go.kind === 'jump') [position, jumps] = [go.to * line.length, jumps + 1];
        for (let n = 0; n < (go.kind === 'play' ? go.frames : 1); n++) {
          if (go.kind === 'play') position = Math.min(line.length, position + 16);
          show();
        }
      }
      [position, jumps] = [line.at[last] ?? 0, jumps + 1];
      show();
      expect(whereAll(picture)).toEqual(whereAll(newPicture(states.at(last + 1).values())));
    }),
    { numRuns: 60 },
  );
});

test('between two pieces a stroke is seen to grow', () => {
  const states = new States(script);
  const picture = newPicture([]);
  const projector = new Projector({ script, states, line, picture });
  const wide = (n: number): number => {
    projector.show({ position: n, jumps: n }, 16, EYES);
    return picture.boundsOf(PAGE, new Set(['shape:ink']))?.w ?? 0;
  };
  const [at = 0, next = 0] = line.at.slice(3, 5);
  const [begun, half, whole] = [wide(at), wide((at + next) / 2 + 100), wide(next)];
  expect(half).toBeGreaterThan(begun);
  expect(whole).toBeGreaterThan(half);
});
