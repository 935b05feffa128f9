import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Step } from '../format.ts';
import { scriptOf } from '../testing/scripts.ts';
import { marksOf } from './marks.ts';
import { Player } from './player.ts';
import { newTimeLine } from './timeLine.ts';

const BEGAN = Date.UTC(2026, 4, 12, 12, 0, 0);

/** A clock that goes on when it is told, a frame each 20 ms. */
class TestClock {
  time = 0;
  #calls = new Set<() => void>();
  now(): number {
    return this.time;
  }
  nextFrame(call: () => void): () => void {
    this.#calls.add(call);
    return () => void this.#calls.delete(call);
  }
  pass(ms: number): void {
    for (const until = this.time + ms; this.time < until;) {
      this.time += 20;
      const calls = [...this.#calls];
      this.#calls.clear();
      for (const call of calls) call();
    }
  }
  get isWaitedFor(): boolean {
    return this.#calls.size > 0;
  }
}

/** Steps at these seconds; each puts a note of its own, but what has a name goes on being the same. */
function steps(...when: readonly (readonly [seconds: number, id?: string])[]): Step[] {
  return when.map(([seconds, id], n) => ({
    seq: n + 1,
    at: BEGAN + seconds * 1000,
    by: 'participant',
    changes: [{ put: { id: `shape:${id ?? n}`, typeName: 'shape' } as never }],
  }));
}

const SCRIPT = scriptOf(steps([0], [1], [61], [61.2, 'a'], [61.4, 'a'], [62], [120]), {
  chapters: { 'Front door': 0, Court: 2, Leaving: 6 },
});
const short = newTimeLine(SCRIPT, { skipsIdle: true });
const real = newTimeLine(SCRIPT, { skipsIdle: false });

let clock: TestClock;
let player: Player;
beforeEach(() => {
  clock = new TestClock();
  player = new Player(short, marksOf(SCRIPT, short), clock);
});

test('rests shrink to a beat, all else takes as long as it took; or nothing shrinks', () => {
  expect(short.at).toEqual([0, 1000, 1500, 1700, 1900, 2500, 3000]);
  expect(real.at).toEqual([0, 1000, 61_000, 61_200, 61_400, 62_000, 120_000]);
  expect(short.timeAt(1250)).toBe(BEGAN + 31_000);
  expect(short.positionAt(BEGAN + 31_000)).toBe(1250);
});

test('stages that began while nothing happened have a place each between what was before and after', () => {
  const [first, second] = [
    { seq: 2, at: BEGAN + 20_000 },
    { seq: 2, at: BEGAN + 40_000 },
  ];
  const places = [first, second].map((moment) => short.positionOf(moment));
  expect(places.map(Math.round)).toEqual([1158, 1325]);
  expect(short.positionOf({ seq: 0, at: BEGAN - 1 })).toBe(0);
});

test('positions and times are each other’s reverse, and never run backwards', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2000, max: 90_000 }), { minLength: 1 }), (gaps) => {
      let at = 0;
      const line = newTimeLine(
        scriptOf(steps(...gaps.map((gap): [number] => [(at += gap / 1000)]))),
        { skipsIdle: true },
      );
      line.at.reduce((before, position) => {
        expect(position).toBeGreaterThanOrEqual(before);
        return position;
      }, 0);
      for (let where = 0; where < line.length; where += line.length / 7) {
        const there = line.timeAt(line.positionAt(line.timeAt(where)));
        expect(there).toBeCloseTo(line.timeAt(where), 3);
      }
      expect(line.stepsBy(line.length)).toBe(gaps.length);
    }),
  );
});

test('it plays at its pace, pauses, ends, and begins anew when it is played again', () => {
  player.play();
  clock.pass(400);
  expect(player.state.position).toBe(400);
  player.setPace(4);
  clock.pass(200);
  expect(player.state.position).toBe(1200);
  player.pause();
  clock.pass(1000);
  expect(player.state).toMatchObject({ position: 1200, isPlaying: false });
  player.play();
  clock.pass(5000);
  expect(player.state).toMatchObject({
    position: short.length,
    isPlaying: false,
    hasEnded: true,
  });
  expect(clock.isWaitedFor).toBe(false);
  player.play();
  clock.pass(20);
  expect(player.state).toMatchObject({ position: 80, hasEnded: false });
});

test('a long session is told in a minute, a short one not slower than it was', () => {
  player.use(real, marksOf(SCRIPT, real));
  player.setPace('minute');
  player.play();
  clock.pass(30_000);
  expect(player.state.position / real.length).toBeCloseTo(0.5, 2);
  clock.pass(30_020);
  expect(player.state.hasEnded).toBe(true);
  player.use(short, marksOf(SCRIPT, short));
  player.play();
  clock.pass(1000);
  expect(player.state.position).toBe(1000);
});

test('chapters: the next, the beginning of this one, and the one before', () => {
  player.nextChapter();
  expect(player.state.position).toBe(1500);
  player.seek(2900);
  player.previousChapter();
  expect(player.state.position).toBe(1500);
  player.previousChapter();
  expect(player.state.position).toBe(0);
  player.seek(2950);
  player.nextChapter();
  player.nextChapter();
  expect(player.state).toMatchObject({ position: short.length, hasEnded: true });
});

test('a change is a whole stroke or drag, and stepping stops what plays', () => {
  const positions: number[] = [];
  player.play();
  for (let n = 0; n < 6; n++) {
    player.nextChange();
    positions.push(player.state.position);
  }
  expect(positions).toEqual([1000, 1500, 1900, 2500, 3000, short.length]);
  expect(player.state.isPlaying).toBe(false);
  player.previousChange();
  player.previousChange();
  expect(player.state.position).toBe(2500);
});

test('on another time line it stays at the same moment', () => {
  player.seek(2500);
  player.use(real, marksOf(SCRIPT, real));
  expect(player.state.position).toBe(62_000);
});

test('nonsense is no position, and every jump is told', () => {
  const { jumps } = player.state;
  for (const where of [NaN, -5, Infinity]) {
    player.seek(where);
    expect(player.state.position).toBe(0);
  }
  player.seek(1e9);
  expect(player.state).toMatchObject({ position: short.length, jumps: jumps + 4 });
});

test('who listens hears of every change, and no more when they have left', () => {
  let heard = 0;
  const leave = player.subscribe(() => heard++);
  player.seek(10);
  leave();
  player.seek(20);
  expect(heard).toBe(1);
});

test('a script without a step is over at once', () => {
  const empty = scriptOf([]);
  const line = newTimeLine(empty, { skipsIdle: true });
  const still = new Player(line, marksOf(empty, line), clock);
  still.play();
  clock.pass(2000);
  expect(still.state.hasEnded).toBe(true);
});
