import type { HistoryOutline } from '@gapboard/history';
import { expect, test } from 'vitest';
import { answered, type OutlineState } from './useOutline.ts';

const outline = (last: number, more: Partial<HistoryOutline> = {}): HistoryOutline => ({
  from: { seq: 1, at: 0 },
  to: { seq: last, at: last },
  isThinned: false,
  rewritten: 0,
  ticks: [],
  stages: [],
  snapshots: [],
  moments: [],
  busy: [],
  people: [{ id: 'ana', name: 'Ana', role: 'participant', edits: last - 1 }],
  ...more,
});
const moment = { id: 'm', name: 'Then', by: null, isShared: false, seq: 2, at: 2 };
const looking = answered({ at: 'loading' }, outline(10), true);

const lastOf = (state: OutlineState) => state.at === 'ready' && state.outline.to.seq;

test('what happens meanwhile is known and moves nothing', () => {
  const later = answered(looking, outline(22, { moments: [moment] }), false);
  expect(later).toMatchObject({
    outline: { to: { seq: 10 }, moments: [moment] },
    newest: { to: { seq: 22 } },
    wasRewritten: false,
  });
});

test('what was asked for is shown', () => {
  expect(lastOf(answered(looking, outline(22), true))).toBe(22);
});

test('after something was removed for good nothing of before stays, and it is said', () => {
  const later = answered(looking, outline(22, { rewritten: 1 }), false);
  expect(lastOf(later)).toBe(22);
  expect(later).toMatchObject({ outline: { rewritten: 1 }, wasRewritten: true });
  expect(answered(later, outline(23, { rewritten: 1 }), false)).toMatchObject({
    outline: { to: { seq: 22 } },
    wasRewritten: true,
  });
});

test('where there was nothing, the first change is shown at once', () => {
  const empty = answered({ at: 'loading' }, outline(1), true);
  expect(lastOf(answered(empty, outline(2), false))).toBe(2);
});

test('who was offline is so no more once there is an answer', () => {
  if (looking.at !== 'ready') throw new Error('It is looked at.');
  expect(answered({ ...looking, isOffline: true }, outline(10), false)).toMatchObject({
    isOffline: false,
  });
});
