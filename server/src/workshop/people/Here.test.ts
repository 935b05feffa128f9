import { expect, test } from 'vitest';
import { newBoardId, newParticipantId } from '../../ids.ts';
import { deviceOf, type Ending, Here, type Visit } from './Here.ts';

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

function recording() {
  const saw: string[] = [];
  const together: number[] = [];
  const here = new Here(
    {
      sawMember: async (_board, id) => void saw.push(id),
      sawTogether: async (_board, people) => void together.push(people),
    },
    SILENT,
  );
  return { here, saw, together };
}

function visit(rest: Partial<Visit> = {}): Visit & { ended: Ending[] } {
  const ended: Ending[] = [];
  return {
    person: newParticipantId(),
    role: 'participant',
    device: 'computer',
    ended,
    end: (why) => void ended.push(why),
    ...rest,
  };
}

test('somebody is here while any of their lines is, with each kind of device once', () => {
  const { here } = recording();
  const board = newBoardId();
  const laptop = visit();
  const { person } = laptop;
  const leave = [
    here.enter(board, laptop),
    here.enter(board, visit({ person })),
    here.enter(board, visit({ person, device: 'phone' })),
  ];
  expect(here.on(board)).toEqual(new Map([[person, ['computer', 'phone']]]));
  expect(here.on(newBoardId())).toEqual(new Map());
  for (const one of leave) one();
  for (const one of leave) one();
  expect(here.on(board)).toEqual(new Map());
});

test('when somebody comes and when they go is noted', () => {
  const { here, saw } = recording();
  const one = visit();
  const leave = here.enter(newBoardId(), one);
  leave();
  leave();
  expect(saw).toEqual([one.person, one.person]);
});

test('the most participants at one time are counted by person, and without those who lead or look on', () => {
  const { here, together } = recording();
  const board = newBoardId();
  const first = visit();
  const leave = here.enter(board, first);
  here.enter(board, visit({ person: first.person }));
  here.enter(board, visit({ role: 'facilitator' }));
  here.enter(board, visit({ role: 'viewer' }));
  here.enter(board, visit());
  leave();
  here.enter(board, visit());
  here.enter(board, visit());
  expect(together).toEqual([1, 2, 3, 4]);
});

test('all lines of somebody are closed at once, on that board and of nobody else', () => {
  const { here } = recording();
  const board = newBoardId();
  const one = visit();
  const phone = visit({ person: one.person, device: 'phone' });
  const elsewhere = visit({ person: one.person });
  const other = visit();
  for (const line of [one, phone, other]) here.enter(board, line);
  here.enter(newBoardId(), elsewhere);
  here.end(board, one.person, 'removed');
  expect([one, phone, elsewhere, other].map(({ ended }) => ended)).toEqual([
    ['removed'],
    ['removed'],
    [],
    [],
  ]);
});

test('a disk that takes nothing keeps nobody out', () => {
  const refuse = () => Promise.reject(new Error('full'));
  const here = new Here({ sawMember: refuse, sawTogether: refuse }, SILENT);
  const board = newBoardId();
  here.enter(board, visit());
  expect(here.on(board).size).toBe(1);
});

test.each([
  ['Mozilla/5.0 (Linux; Android 9; SM-J330F) AppleWebKit/537.36 Chrome/99 Mobile Safari', 'phone'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X)', 'phone'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120', 'computer'],
  [undefined, 'computer'],
])('%s is a %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
