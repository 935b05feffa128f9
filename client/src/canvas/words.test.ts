import { REFUSAL_REASONS } from '@gapboard/board';
import { expect, test } from 'vitest';
import { canvasWords } from './words.ts';

test.each([
  [['Ama Owusu'], 'Ama Owusu is typing…'],
  [['Ama Owusu', 'Kofi Mensah'], 'Ama and Kofi are typing…'],
  [['Dr Owusu', 'Prof. Mensah'], 'Dr Owusu and Prof. Mensah are typing…'],
  [['Ama Owusu', 'Kofi', 'Ben'], 'Ama and 2 others…'],
])('of %j a note says “%s”', (names, said) => {
  const { who, does } = canvasWords.typing(names);
  expect(who + does).toBe(said);
});

test('what is closed is said in one line, and nothing when all is open', () => {
  expect(canvasWords.closed({ notes: true, move: true, sketch: true })).toBe('');
  expect(canvasWords.closed({ notes: false, move: true, sketch: false })).toBe(
    'Closed at the moment: notes, drawing.',
  );
});

test('while people write privately, the canvas says where to write', () => {
  expect(canvasWords.closed({ notes: false, move: false, sketch: false }, true)).toContain(
    'your private pad',
  );
  const closed = { reason: 'notes-closed' } as const;
  expect(canvasWords.refused(closed, undefined, true)).toContain('your private pad');
});

test('there are words for every reason, with a name where one is known', () => {
  for (const reason of REFUSAL_REASONS) {
    expect(canvasWords.refused({ reason }, undefined)).toMatch(/^[A-Z].*\.$/);
  }
  expect(canvasWords.refused({ reason: 'locked', by: 'b' }, 'Ben')).toContain('Locked by Ben.');
  expect(canvasWords.refused({ reason: 'not-yours' }, undefined)).not.toContain('undefined');
});
