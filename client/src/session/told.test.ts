import type { Notice } from '@gapboard/sync';
import { expect, test } from 'vitest';
import { NOTHING_TOLD, type Told, withLineBack, withNotice } from './told.ts';

const failing: Notice = { kind: 'storage-failed', text: 'The server cannot save.' };

function refused(reason: string, text = reason): Notice {
  return { kind: 'refused', reason, text, records: [], deleted: [] };
}

function told(...notices: Notice[]): Told {
  return notices.reduce(withNotice, NOTHING_TOLD);
}

test('a refusal and handed-in work leave standing that the server cannot save', () => {
  const handedIn: Notice = { kind: 'handed-in', text: '1 waiting.', waiting: 1 };
  const after = told(failing, refused('locked'), handedIn);
  expect(after.notice).toBe(failing);
  expect(after.handedIn).toBe(handedIn);
  expect(after.refusals).toHaveLength(1);
});

test('thirty refusals for one reason are one, and the latest words on it count', () => {
  const many = Array.from({ length: 30 }, (_, n) => refused('locked', `locked by ${n}`));
  expect(told(refused('notes-closed'), ...many).refusals.map(({ text }) => text)).toEqual([
    'notes-closed',
    'locked by 29',
  ]);
});

test('when the line is back, what was said as it closed is over, and nothing else is', () => {
  const down: Notice = { kind: 'going-down', text: 'The server is restarted.' };
  expect(withLineBack(told(refused('locked'), down))).toEqual(told(refused('locked')));
  expect(withLineBack(told(failing))).toEqual(told(failing));
});
