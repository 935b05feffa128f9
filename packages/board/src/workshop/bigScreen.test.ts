import { expect, test } from 'vitest';
import { bigScreenFrom, onBigScreen, USUAL_BIG_SCREEN } from './bigScreen.ts';
import type { Round } from './rounds.ts';

const stage = { id: 'stage123', startedAt: 1_000, by: 'ama' };
const round = (closedAt: number | null): Round => ({
  id: `round${closedAt ?? 'open'}`,
  method: 'dots',
  criterion: 'Which matters most?',
  votes: 3,
  cap: 1,
  voters: ['participant'],
  live: false,
  notes: [],
  state: closedAt === null ? 'open' : 'closed',
  openedAt: 500,
  closedAt,
  after: null,
  result:
    closedAt === null
      ? null
      : {
          method: 'dots',
          eligible: 0,
          texts: {},
          totals: {
            voters: 0,
            abstentions: 0,
            thinAnonymity: false,
            cast: 0,
            items: [],
            split: [],
            merged: [],
          },
        },
});
const auto = USUAL_BIG_SCREEN;

test('by itself it shows how to join, then the board, and results while they are news', () => {
  const state = { stage: null, rounds: [], closed: null };
  expect(onBigScreen(auto, state)).toBe('join');
  expect(onBigScreen(auto, { ...state, stage })).toBe('board');
  expect(onBigScreen(auto, { ...state, stage, rounds: [round(null)] })).toBe('board');
  expect(onBigScreen(auto, { ...state, stage, rounds: [round(2_000)] })).toBe('results');
  expect(onBigScreen(auto, { ...state, stage, rounds: [round(2_000), round(null)] })).toBe('board');
  expect(onBigScreen(auto, { ...state, stage, rounds: [round(900)] })).toBe('board');
  const closed = { at: 3_000, by: 'ama' };
  expect(onBigScreen(auto, { ...state, closed })).toBe('board');
  expect(onBigScreen(auto, { ...state, closed, rounds: [round(900)] })).toBe('results');
});

test('what a facilitator says counts', () => {
  const state = { stage, rounds: [round(2_000)], closed: null };
  for (const show of ['join', 'board', 'results'] as const) {
    expect(onBigScreen({ show }, state)).toBe(show);
  }
});

test('the scribe has no part of their own until a facilitator gives them one', () => {
  expect(bigScreenFrom({ show: 'board', follow: 'map', round: null }).scribe).toBe('none');
  expect(bigScreenFrom({ scribe: 'half' }).scribe).toBe('half');
});

test.each([
  undefined,
  null,
  'board',
  { show: 'all', follow: 7, round: '<script>', scribe: 'most' },
])('what makes no sense is as usual: %j', (value) => {
  expect(bigScreenFrom(value)).toEqual(USUAL_BIG_SCREEN);
});
