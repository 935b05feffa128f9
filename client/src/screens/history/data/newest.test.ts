import { expect, test } from 'vitest';
import { Newest, type Told } from './Newest.ts';

/** Questions that are answered when the test says so. */
function asked(most = 3) {
  const open = new Map<number, { answer: (value: string) => void; fail: (why: Error) => void }>();
  const all: number[] = [];
  const told: Told<number, string>[] = [];
  const newest = new Newest<number, string>(
    (key, signal) =>
      new Promise((resolve, reject) => {
        all.push(key);
        open.set(key, { answer: resolve, fail: reject });
        signal.addEventListener('abort', () => reject(new Error('stopped')));
      }),
    most,
    (one) => told.push(one),
  );
  const settle = async (key: number, how: 'answer' | 'fail' = 'answer') => {
    if (how === 'answer') open.get(key)?.answer(`board at ${key}`);
    else open.get(key)?.fail(new Error('no line'));
    await new Promise((done) => setTimeout(done));
  };
  return { newest, all, told, settle };
}

test('what was wanted while another was under way is asked for only if it is still wanted', async () => {
  const { newest, all, told, settle } = asked();
  newest.want(1);
  newest.want(2);
  newest.want(3);
  expect(all).toEqual([1]);
  await settle(1);
  await settle(3);
  expect(all).toEqual([1, 3]);
  expect(told.map(({ key }) => key)).toEqual([1, 3]);
});

test('what was answered lately is told at once, and what was not looked at for long is asked anew', async () => {
  const { newest, all, told, settle } = asked(2);
  for (const key of [1, 2]) {
    newest.want(key);
    await settle(key);
  }
  newest.want(1);
  expect(told.at(-1)).toMatchObject({ key: 1, value: 'board at 1' });
  newest.want(3);
  await settle(3);
  newest.want(2);
  expect(all).toEqual([1, 2, 3, 2]);
});

test('a problem is told of what is still wanted, and not of what was left behind', async () => {
  const { newest, told, settle } = asked();
  newest.want(1);
  newest.want(2);
  await settle(1, 'fail');
  expect(told).toEqual([]);
  await settle(2, 'fail');
  expect(told).toMatchObject([{ at: 'problem', key: 2 }]);
});

test('after a drop nothing of before is told or kept', async () => {
  const { newest, all, told, settle } = asked();
  newest.want(1);
  await settle(1);
  newest.want(2);
  newest.drop();
  await settle(2);
  newest.want(1);
  expect(told.map(({ key }) => key)).toEqual([1]);
  expect(all).toEqual([1, 2, 1]);
});
