import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OnCanvas } from './onCanvas.ts';
import { StateSender, type State } from './stateSender.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PAGE = 'page:page' as OnCanvas['page'];

function state(x: number, rest: Partial<State> = {}): State {
  return { canvas: { page: PAGE, camera: { x, y: 0, z: 1 }, screen: { w: 100, h: 100 } }, ...rest };
}

function sender() {
  const sent: State[] = [];
  const room = { followed: false };
  const states = new StateSender({
    send: (one) => sent.push(one),
    everyMs: () => 100,
    followed: () => room.followed,
  });
  return { states, sent, room };
}

test('a state goes when it has changed, at the pace of the room, and the last always', () => {
  const { states, sent } = sender();
  for (let i = 0; i < 20; i++) {
    states.tell(state(0, { editing: `shape:${i}` }));
    vi.advanceTimersByTime(20);
  }
  vi.advanceTimersByTime(200);
  expect(sent.length).toBeLessThanOrEqual(6);
  expect(sent.at(-1)?.editing).toBe('shape:19');
  states.tell(state(0, { editing: 'shape:19' }));
  vi.advanceTimersByTime(5000);
  expect(sent.length).toBeLessThanOrEqual(6);
});

test('a view that nobody follows goes once a second', () => {
  const { states, sent } = sender();
  for (let x = 0; x < 100; x++) {
    states.tell(state(x));
    vi.advanceTimersByTime(20);
  }
  expect(sent.length).toBeLessThanOrEqual(3);
  vi.advanceTimersByTime(1000);
  expect(sent.at(-1)?.canvas.camera.x).toBe(99);
});

test('a view goes quickly as soon as somebody follows it', () => {
  const { states, sent, room } = sender();
  states.tell(state(0));
  vi.advanceTimersByTime(150);
  states.tell(state(1));
  expect(sent).toHaveLength(1);
  room.followed = true;
  states.review();
  expect(sent.at(-1)?.canvas.camera.x).toBe(1);
  for (let x = 2; x < 50; x++) {
    states.tell(state(x));
    vi.advanceTimersByTime(20);
  }
  expect(sent.length).toBeGreaterThanOrEqual(9);
});

test('a view that waits goes along with a change that does not', () => {
  const { states, sent } = sender();
  states.tell(state(0));
  vi.advanceTimersByTime(150);
  states.tell(state(7));
  states.tell(state(7, { editing: 'shape:a' }));
  expect(sent.at(-1)).toEqual(state(7, { editing: 'shape:a' }));
  vi.advanceTimersByTime(5000);
  expect(sent).toHaveLength(2);
});
