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
