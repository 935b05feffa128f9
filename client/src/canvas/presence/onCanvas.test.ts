import { expect, test } from 'vitest';
import { readCanvas, scribbleOf } from './onCanvas.ts';

const canvas = {
  page: 'page:page',
  camera: { x: 10, y: -20, z: 1 },
  screen: { w: 1280, h: 745 },
};
const trace = { id: 't', size: 4, color: 'laser', state: 'active', taper: false, path: [1, 2] };

test('a canvas is read with whatever a later version adds, and without what nobody does there', () => {
  expect(readCanvas(canvas)).toEqual(canvas);
  expect(readCanvas({ ...canvas, weather: 'fine' })).toMatchObject(canvas);
});

test.each([
  ['nothing', undefined],
  ['no object', 'page:page'],
  ['no page', { ...canvas, page: 'shape:1' }],
  ['a place that is no number', { ...canvas, camera: { x: Number.NaN, y: 0, z: 1 } }],
  ['a place beyond everything', { ...canvas, camera: { x: 1e300, y: 0, z: 1 } }],
  ['a zoom of nothing', { ...canvas, camera: { x: 0, y: 0, z: 0 } }],
  ['a screen of nothing', { ...canvas, screen: { w: 0, h: 100 } }],
  ['more shapes than are ever said', { ...canvas, selected: Array(51).fill('shape:1') }],
  ['a trace without end', { ...canvas, traces: [{ ...trace, path: Array(500).fill(1) }] }],
  ['a trace of no colour there is', { ...canvas, traces: [{ ...trace, color: 'url(x)' }] }],
  ['a speech', { ...canvas, says: 'x'.repeat(5_000) }],
])('%s is not read', (_, value) => {
  expect(readCanvas(value)).toBeUndefined();
});

test('a trace is drawn where its steps lead', () => {
  const read = readCanvas({ ...canvas, traces: [{ ...trace, path: [100, 50, 5, -5, 1, 1] }] });
  expect(read?.traces?.map(scribbleOf)[0]?.points).toEqual([
    { x: 100, y: 50, z: 0.5 },
    { x: 105, y: 45, z: 0.5 },
    { x: 106, y: 46, z: 0.5 },
  ]);
});
