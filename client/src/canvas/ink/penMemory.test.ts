import { expect, test } from 'vitest';
import { penMemoryIn } from './penMemory.ts';
import { NEW_STATE } from './penState.ts';

function device() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test('each person has their own pens on each board, and one’s ways go along to the next board', () => {
  const store = device();
  const memory = penMemoryIn(() => store);
  const sue = { boardId: 'a', participantId: 'sue' };
  const state = {
    ...NEW_STATE,
    isLeftHanded: true,
    palette: [{ pen: 'tone', colour: 'blue', size: 'l' }],
  } as const;
  memory.write(sue, state);
  expect(memory.read(sue)).toEqual(state);
  expect(memory.read({ boardId: 'a', participantId: 'tom' }).palette).toEqual([]);
  const elsewhere = memory.read({ boardId: 'b', participantId: 'sue' });
  expect(elsewhere).toEqual({ ...NEW_STATE, isLeftHanded: true });
});

test('where nothing can be stored, pens are remembered for as long as the page', () => {
  const memory = penMemoryIn(() => {
    throw new Error('Storage is switched off.');
  });
  const whose = { boardId: 'c', participantId: 'sue' };
  memory.write(whose, { ...NEW_STATE, eraser: 'area' });
  expect(memory.read(whose).eraser).toBe('area');
});
