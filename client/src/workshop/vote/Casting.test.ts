import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiProblem } from '../../apiProblem.ts';
import { Casting } from './Casting.ts';
import type { Choice } from './choice.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const NONE: Choice = { votes: {} };
const votes = (a: number): Choice => ({ votes: { a } });
const problem = (status: number): ApiProblem =>
  new ApiProblem({ type: 'any', title: 'No', detail: '', status });

/** A ballot, what of it went out, and the server's answers to come. */
function ballot(answers: (ApiProblem | 'ok')[] = []) {
  const sent: Choice[] = [];
  const casting = new Casting(NONE, async (choice) => {
    sent.push(choice);
    await new Promise((done) => setTimeout(done, 100));
    const answer = answers.shift() ?? 'ok';
    if (answer !== 'ok') throw answer;
  });
  return { casting, sent };
}

test('several presses go out as one ballot, and it is said when it is there', async () => {
  const { casting, sent } = ballot();
  casting.choose(votes(1));
  casting.choose(votes(2));
  expect(casting.state).toEqual({ choice: votes(2), sending: { at: 'sending' } });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual([votes(2)]);
  expect(casting.state.sending).toEqual({ at: 'sent' });
});

test('what is chosen while a ballot is on its way follows it; the latest wins', async () => {
  const { casting, sent } = ballot();
  casting.choose(votes(1));
  await vi.advanceTimersByTimeAsync(400);
  casting.choose(votes(2));
  casting.choose(votes(3));
  casting.heard(votes(1));
  expect(casting.state.choice).toEqual(votes(3));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual([votes(1), votes(3)]);
  expect(casting.state).toEqual({ choice: votes(3), sending: { at: 'sent' } });
});

test('without a line it is tried again and again, at once when the line is back, and nothing is lost', async () => {
  const { casting, sent } = ballot([problem(0), problem(503), problem(0)]);
  casting.choose(votes(1));
  await vi.advanceTimersByTimeAsync(600);
  expect(casting.state).toEqual({ choice: votes(1), sending: { at: 'waiting' } });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toHaveLength(3);
  casting.tryNow();
  await vi.advanceTimersByTimeAsync(200);
  expect(casting.state).toEqual({ choice: votes(1), sending: { at: 'sent' } });
});

test('a ballot that is refused is as it was before, and it is said why', async () => {
  const { casting } = ballot(['ok', problem(400)]);
  casting.choose(votes(1));
  await vi.advanceTimersByTimeAsync(1_000);
  casting.choose(votes(9));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(casting.state.choice).toEqual(votes(1));
  expect(casting.state.sending).toMatchObject({ at: 'refused' });
});

test('what was voted in another window shows here', () => {
  const { casting } = ballot();
  casting.heard(votes(2));
  expect(casting.state).toEqual({ choice: votes(2), sending: { at: 'sent' } });
});
