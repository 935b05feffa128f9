import { expect, test } from 'vitest';
import { fitted, inWindow, onPage, panned, rectBetween, seen, showing, zoomed } from './camera.ts';

const size = { width: 800, height: 600 };

test('all of something lies in the middle of the window, and a little is not blown up', () => {
  const wide = { x: -1000, y: 100, w: 4000, h: 500 };
  const shown = inWindow(fitted(wide, size), wide);
  expect(shown.x).toBeCloseTo(18);
  expect(shown.x + shown.w).toBeCloseTo(782);
  expect(shown.y + shown.h / 2).toBeCloseTo(300);
  expect(fitted({ x: 5, y: 5, w: 10, h: 10 }, size).zoom).toBe(1);
  expect(fitted(undefined, size).zoom).toBe(1);
});

test('what is under a hand goes along with it, and what is under the pointer stays when one comes nearer', () => {
  const camera = { x: 10, y: 20, zoom: 0.5 };
  const held = onPage(camera, { x: 100, y: 50 });
  expect(onPage(panned(camera, { x: 30, y: -10 }), { x: 130, y: 40 })).toEqual(held);
  expect(onPage(zoomed(camera, 2, { x: 100, y: 50 }), { x: 100, y: 50 })).toEqual(held);
});

test('one comes no nearer and goes no further than the board can be drawn', () => {
  const camera = { x: 0, y: 0, zoom: 1 };
  expect(zoomed(camera, 1e9, { x: 0, y: 0 }).zoom).toBe(8);
  expect(zoomed(camera, 1e-9, { x: 0, y: 0 }).zoom).toBe(0.02);
});

test('what is in sight and can be read moves nothing; what is not comes to the middle', () => {
  const camera = { x: 0, y: 0, zoom: 1 };
  expect(showing(camera, { x: 100, y: 100, w: 200, h: 120 }, size)).toBe(camera);
  const far = { x: 5000, y: 5000, w: 200, h: 120 };
  const there = showing(camera, far, size);
  expect(seen(there, size)).toMatchObject({ x: 4700, y: 4760 });
  expect(showing({ x: 0, y: 0, zoom: 0.1 }, far, size).zoom).toBe(0.5);
});

test('an area is the same whichever corner it was drawn from', () => {
  const area = { x: 1, y: 2, w: 3, h: 4 };
  expect(rectBetween({ x: 1, y: 2 }, { x: 4, y: 6 })).toEqual(area);
  expect(rectBetween({ x: 4, y: 2 }, { x: 1, y: 6 })).toEqual(area);
});
