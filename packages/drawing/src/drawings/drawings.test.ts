import type { UnknownRecord } from '@gapboard/board';
import { describe, expect, test } from 'vitest';
import { INK, PAGE, record, shape } from '../testing/shapes.ts';
import { drawingsAmong } from './drawings.ts';
import { placedInk, withWords } from './placedInk.ts';
import { aboutDrawing, creditOf, rightsLine } from './rights.ts';

/** A point at the origin, as tldraw keeps it: two 32-bit floats. */
const POINT = 'AAAAAAAAAAA=';

const page = record({ id: PAGE, typeName: 'page', name: 'One', index: 'a1', meta: {} });

let made = 0;

const SCRIBES = { by: 'sam', as: 'scribe' };

/** A dot of ink somewhere. */
function dot(id: string, x: number, y: number, more: object = {}): UnknownRecord {
  const index = `a${String(++made).padStart(4, '0')}`;
  const props = { ...INK, segments: [{ type: 'free', path: POINT, dim: 2 }] };
  return shape(id, 'draw', { index, x, y, meta: { ...SCRIBES, pen: 'ink' }, props, ...more });
}

function frame(id: string, x: number, y: number, props: object = {}, meta: object = {}) {
  const all = { w: 300, h: 200, name: '', alt: '', cell: null, note: null, notes: [], ...props };
  return shape(id, 'drawing', { index: 'a0000', x, y, meta: { ...SCRIBES, ...meta }, props: all });
}

const drawings = (...shapes: UnknownRecord[]) => drawingsAmong(placedInk([page, ...shapes]));
const idsOf = (...shapes: UnknownRecord[]) =>
  drawings(...shapes).map(({ ids }) => [...ids].toSorted());

describe('the drawings of a board', () => {
  test('are strokes that lie near one another, directly or by others between them', () => {
    expect(idsOf(dot('a', 0, 0), dot('b', 300, 0), dot('c', 600, 0), dot('d', 4_000, 0))).toEqual([
      ['shape:a', 'shape:b', 'shape:c'],
      ['shape:d'],
    ]);
  });

  test('keep their strokes in the order they lie over one another, wherever they are', () => {
    const [drawing] = drawings(dot('under', 300, 0), dot('over', 0, 0));
    expect(drawing?.ink.map(({ record: { id } }) => id)).toEqual(['shape:under', 'shape:over']);
  });

  test('are few, however far apart somebody has drawn', () => {
    const far = Array.from({ length: 40 }, (_, n) => dot(`far${n}`, n * 5_000, 0));
    const found = drawings(...far);
    expect(found.length).toBeLessThanOrEqual(6);
    expect(found.flatMap(({ ink }) => ink)).toHaveLength(40);
  });

  test('do not put a scribe’s ink and a participant’s into one, however near', () => {
    const found = drawings(dot('a', 0, 0), dot('b', 10, 0, { meta: { by: 'pat', pen: 'ink' } }));
    expect(found.map(({ byScribe, by }) => ({ byScribe, by }))).toEqual([
      { byScribe: true, by: ['sam'] },
      { byScribe: false, by: ['pat'] },
    ]);
  });

  test('that somebody has framed come first, each by itself, with what is said of them', () => {
    const shapes = [
      dot('loose', 0, 0),
      frame('f', 100, 100, { name: 'The gap', alt: 'A bridge that ends' }),
      dot('in', 20, 30, { parentId: 'shape:f' }),
    ];
    const [framed, loose] = drawings(...shapes);
    expect(framed?.id).toBe('shape:f');
    expect([...(framed?.ids ?? [])]).toEqual(['shape:f']);
    expect(framed?.frame).toMatchObject({ name: 'The gap', alt: 'A bridge that ends' });
    expect(loose?.id).toBe('shape:loose');
    // Where it lies on the page, though its stroke lies in the frame's coordinates.
    const { x = 0, y = 0, w = 0, h = 0 } = framed?.bounds ?? {};
    expect([x + w / 2, y + h / 2]).toEqual([120, 130]);
  });

  test('leave out a frame without ink, and keep ink whose frame is gone', () => {
    const found = drawings(frame('empty', 0, 0), dot('left', 0, 0, { parentId: 'shape:gone' }));
    expect(found.map(({ id }) => id)).toEqual(['shape:left']);
    expect(found[0]?.frame).toBeUndefined();
  });

  test('say their words as they may be shown', () => {
    const ink = placedInk([
      page,
      frame('f', 0, 0, { alt: 'Ann Lee' }),
      dot('in', 0, 0, { parentId: 'shape:f' }),
    ]);
    const [drawing] = drawingsAmong(withWords(ink, (text) => text.replace('Ann Lee', '…')));
    expect(drawing?.frame?.alt).toBe('…');
  });
});

describe('whom to name beside a drawing', () => {
  const users: Record<string, UnknownRecord> = {
    sam: record({ id: 'user:sam', meta: { credit: 'Sam Drew', licence: 'CC BY 4.0' } }),
    pat: record({ id: 'user:pat', meta: { credit: 'Pat Ray', licence: 'CC BY 4.0' } }),
    kim: record({ id: 'user:kim', meta: { credit: 'Kim Oh', licence: 'CC0 1.0' } }),
  };
  const userOf = (id: string) => users[id];

  test('are all who drew it, under the licence they have all chosen', () => {
    expect(creditOf(['sam', 'pat'], userOf)).toEqual({
      credit: 'Sam Drew, Pat Ray',
      licence: 'CC BY 4.0',
    });
  });

  test('are all who drew it, with all rights kept where they have chosen differently', () => {
    expect(creditOf(['sam', 'kim'], userOf).licence).toBe('All rights reserved');
    expect(creditOf([], userOf)).toEqual({ credit: '', licence: 'All rights reserved' });
  });

  test('is said in a line', () => {
    expect(rightsLine({ credit: 'Sam Drew', licence: 'CC BY 4.0' })).toBe('© Sam Drew, CC BY 4.0');
    expect(rightsLine({ credit: '', licence: 'CC BY 4.0' })).toBe('CC BY 4.0');
    expect(rightsLine({ credit: 'Sam Drew', licence: 'All rights reserved' })).toBe(
      '© Sam Drew. All rights reserved',
    );
    expect(rightsLine({ credit: 'Kim Oh', licence: 'CC0 1.0' })).toBe('Kim Oh, CC0 1.0');
  });

  test('a drawing that nobody has named is called so, and its credit is shown as names are', () => {
    const [drawing] = drawings(dot('a', 0, 0));
    if (!drawing) throw new Error('There is a drawing.');
    expect(aboutDrawing(drawing, userOf, (text) => text.toUpperCase())).toEqual({
      title: 'Drawing',
      description: '',
      credit: 'SAM DREW',
      licence: 'CC BY 4.0',
    });
  });
});
