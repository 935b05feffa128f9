import { expect, test } from 'vitest';
import { Camera, contains } from './camera.ts';

const WHOLE = { x: 0, y: 0, w: 8000, h: 4500 };
const CORNER = { x: 7000, y: 4000, w: 200, h: 100 };

test('it shows all there is, and a little around it', () => {
  const seen = new Camera().look(WHOLE, 0, true).now;
  expect(contains(seen, WHOLE)).toBe(true);
  expect(seen.w).toBeLessThan(1.3 * WHOLE.w);
});

test('it goes to where something happens, bit by bit, and back when nothing does any more', () => {
  const camera = new Camera();
  const all = camera.look(WHOLE, 0, true).now;
  let before = all;
  const pass = (frames: number): void => {
    for (let n = 0; n < frames; n++) {
      const { now } = camera.look(WHOLE, 20, true);
      expect(Math.abs(before.w - now.w)).toBeLessThan(all.w / 20);
      before = now;
    }
  };
  pass(250);
  camera.notice(CORNER);
  pass(100);
  expect(contains(before, CORNER)).toBe(true);
  expect(before.w).toBeLessThan(0.5 * all.w);
  pass(400);
  expect(before.w).toBeCloseTo(all.w, 0);
});

test('a shot stays as it is while things happen in it, and ends when they happen elsewhere', () => {
  const camera = new Camera();
  camera.notice(CORNER);
  const { shot } = camera.look(WHOLE, 0, true);
  for (let n = 0; n < 300; n++) {
    camera.notice({ ...CORNER, x: CORNER.x + n });
    expect(camera.look(WHOLE, 20, true)).toEqual({ shot, from: undefined, now: shot });
  }
  const elsewhere = { x: 0, y: 0, w: 10, h: 10 };
  camera.notice(elsewhere);
  const next = camera.look(WHOLE, 20, true);
  expect(next.from).toBe(shot);
  expect(contains(next.shot, elsewhere)).toBe(true);
});

test('who does not want to be led stays where all is to be seen', () => {
  const camera = new Camera();
  const all = camera.look(WHOLE, 0, false);
  camera.notice(CORNER);
  expect(camera.look(WHOLE, 5000, false)).toEqual(all);
});

test('after a jump it is at once where it belongs', () => {
  const camera = new Camera();
  camera.look(WHOLE, 0, true);
  camera.jump();
  camera.notice(CORNER);
  const seen = camera.look(WHOLE, 20, true).now;
  expect(contains(seen, CORNER)).toBe(true);
  expect(camera.look(WHOLE, 20, true).now).toEqual(seen);
});

test('a single small stroke does not fill a wall', () => {
  const seen = new Camera().look({ x: 5, y: 5, w: 3, h: 0 }, 0, true).now;
  expect(seen.w).toBeGreaterThanOrEqual(1000);
});
