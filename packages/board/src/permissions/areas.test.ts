import type { UnknownRecord } from '@tldraw/store';
import { describe, expect, test } from 'vitest';
import type { Area } from '../workshop/areas.ts';
import { hiddenBy } from './areas.ts';
import { type BoardView, judge } from './judge.ts';
import { USUAL_RULES } from './rules.ts';

const AREA: Area = {
  id: 'abcdefghijkl',
  name: 'Later',
  page: 'page:page',
  rect: { x: 1000, y: 1000, w: 500, h: 500 },
  shapes: [],
  hide: false,
  until: null,
};

function shape(id: string, type: string, more: object = {}): UnknownRecord {
  const record = {
    id: `shape:${id}`,
    typeName: 'shape',
    type,
    x: 0,
    y: 0,
    rotation: 0,
    index: 'a1',
    parentId: 'page:page',
    isLocked: false,
    props: {},
    meta: { by: 'me', as: 'participant' },
    ...more,
  };
  return record as unknown as UnknownRecord;
}

function view(records: UnknownRecord[], areas: Area[] = [AREA]): BoardView {
  const byId = new Map<string, UnknownRecord>(records.map((record) => [record.id, record]));
  return {
    rules: USUAL_RULES,
    record: (id) => byId.get(id),
    bindingsFrom: (id) => records.filter((one) => 'fromId' in one && one.fromId === id),
    areas,
    inside: (id) => records.filter((one) => 'parentId' in one && one.parentId === id),
  };
}

const ME = { id: 'me', role: 'participant' } as const;
const AREA_REFUSED = { reason: 'area' };
const at = (record: UnknownRecord, x: number, y: number): UnknownRecord =>
  ({ ...record, x, y }) as UnknownRecord;

/** A stroke from its origin to the right, through `x` in steps of 100. */
function stroke(steps: number): object {
  const bytes = new DataView(new ArrayBuffer(12 + 6 * steps));
  for (let n = 0; n < steps; n++) bytes.setUint16(12 + 6 * n, 0x56_40, true); // 100 as a 16-bit float
  const path = btoa(String.fromCodePoint(...new Uint8Array(bytes.buffer)));
  return { segments: [{ type: 'free', path }], scaleX: 1, scaleY: 1 };
}

describe('a closed part of a page', () => {
  const note = shape('note', 'note');

  test.each(['participant', 'scribe'] as const)(
    'takes in nothing of a %s’s, and gives nothing up',
    (role) => {
      const person = { id: 'me', role };
      const inside = at(note, 1100, 1100);
      expect(judge(person, undefined, inside, view([]))).toEqual(AREA_REFUSED);
      expect(judge(person, note, inside, view([note]))).toEqual(AREA_REFUSED);
      expect(judge(person, inside, note, view([inside]))).toEqual(AREA_REFUSED);
      expect(judge(person, inside, undefined, view([inside]))).toEqual(AREA_REFUSED);
      expect(judge(person, undefined, note, view([]))).toBe(undefined);
    },
  );

  test('is a facilitator’s to work in, and is closed on its own page only', () => {
    const inside = at(note, 1100, 1100);
    const facilitator = { id: 'me', role: 'facilitator' } as const;
    expect(judge(facilitator, undefined, inside, view([]))).toBe(undefined);
    const elsewhere = { ...inside, parentId: 'page:other' } as UnknownRecord;
    expect(judge(ME, undefined, elsewhere, view([]))).toBe(undefined);
    expect(judge(ME, undefined, inside, view([], []))).toBe(undefined);
  });

  test.each([
    ['a note whose corner reaches in', at(note, 850, 850), true],
    ['a note that ends before it', at(note, 790, 790), false],
    [
      'a box that is turned into it',
      shape('box', 'geo', { x: 950, y: 1100, rotation: -Math.PI / 2, props: { w: 10, h: 200 } }),
      true,
    ],
    [
      'a line through it',
      shape('l', 'line', {
        x: 900,
        y: 900,
        props: { points: { a: { x: 0, y: 0 }, b: { x: 800, y: 800 } } },
      }),
      true,
    ],
    [
      'an arrow into it',
      shape('a', 'arrow', {
        x: 900,
        y: 1100,
        props: { start: { x: 0, y: 0 }, end: { x: 200, y: 0 } },
      }),
      true,
    ],
    [
      'a stroke that stops before it',
      shape('d', 'draw', { x: 700, y: 1200, props: stroke(2) }),
      false,
    ],
    ['a stroke that runs into it', shape('d', 'draw', { x: 700, y: 1200, props: stroke(4) }), true],
    [
      'ink that cannot be read, from without',
      shape('d', 'draw', { x: 700, y: 1200, props: { segments: [{ path: '%%%' }] } }),
      false,
    ],
  ])('%s: %s', (_what, record, isIn) => {
    expect(judge(ME, undefined, record, view([]))).toEqual(isIn ? AREA_REFUSED : undefined);
  });

  test('is not reached by way of a group', () => {
    const group = shape('group', 'group', { x: 0, y: 0 });
    const child = shape('child', 'geo', {
      parentId: group.id,
      x: 600,
      y: 600,
      props: { w: 50, h: 50 },
    });
    const board = view([group, child]);
    expect(judge(ME, group, at(group, 500, 500), board)).toEqual(AREA_REFUSED);
    expect(judge(ME, group, at(group, 100, 100), board)).toBe(undefined);
    // …that comes in the same update
    const fresh = at(shape('fresh', 'group'), 500, 500);
    const moved = { ...child, parentId: fresh.id } as UnknownRecord;
    const after = { ...board, after: (id: string) => (id === fresh.id ? fresh : undefined) };
    expect(judge(ME, child, moved, after)).toEqual(AREA_REFUSED);
  });

  test('is not in the way of an arrow that follows what it is bound to', () => {
    const arrow = shape('arrow', 'arrow', {
      x: 900,
      y: 1100,
      props: { start: { x: 0, y: 0 }, end: { x: 200, y: 0 } },
      meta: { by: 'them' },
    });
    const binding = {
      id: 'binding:1',
      typeName: 'binding',
      fromId: arrow.id,
      toId: note.id,
    } as unknown as UnknownRecord;
    expect(judge(ME, arrow, at(arrow, 905, 1100), view([arrow, binding]))).toBe(undefined);
  });
});

describe('closed shapes', () => {
  const frame = shape('frame', 'frame', {
    x: 0,
    y: 0,
    props: { w: 400, h: 400 },
    meta: { by: 'boss', as: 'facilitator' },
  });
  const area: Area = { ...AREA, rect: null, shapes: [frame.id] };

  test('are closed with all that lies in them, and on a frame', () => {
    const inside = shape('in', 'note', { parentId: frame.id, x: 500, y: 500 });
    const onIt = shape('on', 'note', { x: 100, y: 100 });
    const beside = shape('by', 'note', { x: 450, y: 100 });
    const board = view([frame, inside], [area]);
    expect(judge(ME, undefined, inside, board)).toEqual(AREA_REFUSED);
    expect(judge(ME, inside, undefined, board)).toEqual(AREA_REFUSED);
    expect(judge(ME, undefined, onIt, board)).toEqual(AREA_REFUSED);
    expect(judge(ME, beside, onIt, board)).toEqual(AREA_REFUSED);
    expect(judge(ME, undefined, beside, board)).toBe(undefined);
  });
});

describe('a map', () => {
  const map = shape('map', 'evidence-map', { x: 900, y: 900, props: { blind: false } });
  const note = shape('note', 'evidence-note', { parentId: map.id, x: 200, y: 200 });
  const heading = { id: 'heading:t', typeName: 'heading', map: map.id } as unknown as UnknownRecord;

  test('is closed as a whole or not at all: what lies in its cells has no place on the page', () => {
    expect(judge(ME, note, at(note, 300, 300), view([map, note]))).toBe(undefined);
    const whole: Area = { ...AREA, rect: null, shapes: [map.id] };
    expect(judge(ME, note, at(note, 300, 300), view([map, note], [whole]))).toEqual(AREA_REFUSED);
    const cell = {
      id: 'cell:t.o',
      typeName: 'cell',
      theme: 'heading:t',
      outcome: 'heading:o',
      meta: {},
    };
    const record = cell as unknown as UnknownRecord;
    expect(judge(ME, undefined, record, view([map, heading], [whole]))).toEqual(AREA_REFUSED);
  });

  test('is never hidden, nor what lies in it', () => {
    const hiding: Area = { ...AREA, hide: true, shapes: [map.id] };
    const free = shape('free', 'note', { x: 1100, y: 1100 });
    const board = view([map, note, free], [hiding]);
    expect(hiddenBy(free, [hiding], board)).toBe(hiding);
    expect(hiddenBy(map, [hiding], board)).toBe(undefined);
    expect(hiddenBy(note, [hiding], board)).toBe(undefined);
    expect(hiddenBy(free, [{ ...hiding, hide: false }], board)).toBe(undefined);
  });
});
