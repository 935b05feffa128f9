import { expect, test } from 'vitest';
import { ServerClock } from './ServerClock.ts';

/** A device whose clock is wrong, a server, and a line between them that takes so many ms each way. */
function device({ wrongBy = 0, ways = [[20, 20]] }: { wrongBy?: number; ways?: number[][] }) {
  let real = 1_000_000;
  let asked = 0;
  const clock = new ServerClock({
    ticks: () => real - 990_000,
    guess: () => real + wrongBy,
    ask: async () => {
      const way = ways[asked++ % ways.length] ?? [];
      const [there = 0, back = 0] = way;
      if (there < 0) throw new Error('no line');
      real += there;
      const time = real;
      real += back;
      return time;
    },
  });
  return { clock, real: () => real, pass: (ms: number) => (real += ms) };
}

test.each([-600_000, 0, 600_000])(
  'a device whose clock is %d ms wrong has the server’s time to half of what the quickest answer took',
  async (wrongBy) => {
    const ways = [
      [10, 900],
      [30, 10],
      [800, 100],
      [400, 0],
    ];
    const { clock, real, pass } = device({ wrongBy, ways });
    expect(clock.now()).toBe(real() + wrongBy);
    await clock.ask();
    expect(Math.abs(clock.now() - real())).toBeLessThanOrEqual(20);
    pass(3_600_000);
    expect(Math.abs(clock.now() - real())).toBeLessThanOrEqual(20);
  },
);

test('without a line it counts on as it did, and tells when it was set anew', async () => {
  const ways = [
    ...Array.from({ length: 4 }, () => [5, 5]),
    ...Array.from({ length: 4 }, () => [-1]),
  ];
  const { clock, real, pass } = device({ wrongBy: 60_000, ways });
  let told = 0;
  const stop = clock.subscribe(() => told++);
  await clock.ask();
  expect(told).toBe(1);
  pass(1_000);
  await clock.ask();
  expect(told).toBe(1);
  expect(Math.abs(clock.now() - real())).toBeLessThanOrEqual(5);
  stop();
});

test('what was asked before a device slept is not taken once it is awake', async () => {
  const slept = 3_600_000;
  let real = 1_000_000;
  let ticks = 0;
  const answers: (() => void)[] = [];
  const clock = new ServerClock({
    ticks: () => ticks,
    guess: () => 0,
    ask: () => {
      const then = real;
      return new Promise((resolve) => answers.push(() => resolve(then)));
    },
  });
  const before = clock.ask();
  real += slept;
  const after = clock.askAnew();
  expect(clock.ask()).toBe(after);
  while (answers.length > 0) {
    answers.shift()?.();
    real += 10;
    ticks += 10;
    await new Promise((done) => setTimeout(done));
  }
  await Promise.all([before, after]);
  expect(Math.abs(clock.now() - real)).toBeLessThanOrEqual(10);
});
