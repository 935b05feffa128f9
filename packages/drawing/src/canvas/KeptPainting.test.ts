import type { UnknownRecord } from '@gapboard/board';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Surface, View } from '../picture.ts';
import { INK, PAGE, shape } from '../testing/shapes.ts';
import { newPicture } from './newPicture.ts';

const VIEW: View = {
  page: PAGE,
  rect: { x: 0, y: 0, w: 100, h: 100 },
  width: 100,
  height: 100,
  ground: 'paper',
  theme: 'light',
};

/** A first point and steps from it, of three numbers each, as tldraw writes them. */
const PATH = `AAAAAAAAAAAAAAA/${'AEYARgAA'.repeat(12)}`;

function stroke(id: string, pen: string): UnknownRecord {
  const props = { ...INK, segments: [{ type: 'free', path: PATH }] };
  return shape(id, 'draw', { props, meta: { pen } });
}

/** Each thing that is painted: an outline is filled, a sketch is a line. */
let painted: ('outline' | 'sketch')[] = [];
let clock = 0;

const surface: Surface = Object.assign(Object.create(null), {
  save: () => undefined,
  restore: () => undefined,
  setTransform: () => undefined,
  beginPath: () => undefined,
  rect: () => undefined,
  clip: () => undefined,
  clearRect: () => undefined,
  fillRect: () => undefined,
  drawImage: () => undefined,
  setLineDash: () => undefined,
  fill: () => painted.push('outline'),
  stroke: () => painted.push('sketch'),
});

beforeEach(() => {
  painted = [];
  clock = 0;
  vi.stubGlobal('Path2D', Object);
  // Each time that somebody looks at it, it is later.
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1));
  return () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

test('what there is no time to outline is sketched, and painted as it is in the end', () => {
  const picture = newPicture(
    Array.from({ length: 20 }, (_, n) => stroke(`s${n}`, 'ink')),
    { patience: 30 },
  );
  expect(picture.paint(surface, VIEW)).toBe(false);
  expect(painted.at(0)).toBe('outline');
  expect(painted.at(-1)).toBe('sketch');
  expect(painted).toHaveLength(20);
  for (let n = 0; n < 20 && !picture.paint(surface, VIEW); n++) painted = [];
  painted = [];
  expect(picture.paint(surface, VIEW)).toBe(true);
  expect(painted).toEqual(Array.from({ length: 20 }, () => 'outline'));
});

test('gouache covers from the first, and a picture with all the time there is has no sketches', () => {
  const white = newPicture([stroke('white', 'gouache')], { patience: 0 });
  expect(white.paint(surface, VIEW)).toBe(true);
  expect(newPicture([stroke('a', 'ink'), stroke('b', 'pencil')]).paint(surface, VIEW)).toBe(true);
  expect(painted).not.toContain('sketch');
});

test('what has been prepared is not sketched', () => {
  const strokes = [stroke('a', 'ink'), stroke('b', 'tone')];
  const picture = newPicture(strokes, { patience: 0 });
  for (const one of strokes) picture.prepare(one, 'light');
  expect(picture.paint(surface, VIEW)).toBe(true);
  expect(painted).not.toContain('sketch');
});
