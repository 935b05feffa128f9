import { expect, test } from 'vitest';
import { tellApart } from './tellApart.ts';

test('the same name again is numbered by the order of joining, however it is written', () => {
  const people = ['Sam', 'Ana', 'sam ', 'Sam', 'Samira'].map((name, n) => ({ id: `${n}`, name }));
  expect(tellApart(people)).toEqual(
    new Map([
      ['2', 2],
      ['3', 3],
    ]),
  );
});
