import { expect, test } from 'vitest';
import { gapCells, gapKinds } from './gaps.ts';
import { gridFramework, TestBoard } from './testing/boards.ts';

test('most gap notes first, then contested, then what a rule suggests, most studies first', () => {
  const board = new TestBoard(gridFramework(3, 3));
  const at = (theme: number, outcome: number) => board.at(`t${theme}`, `o${outcome}`);
  for (let n = 0; n < 12; n++) {
    board.study(`s${n}`, {}, at(0, 1), ...(n < 6 ? [at(0, 0)] : []));
  }
  board.rated(at(1, 0), 'strong', 'weak');
  board.note('One', at(2, 0), { kind: 'gap' });
  board.note('One more', at(2, 1), { kind: 'gap' });
  board.note('And another', at(2, 1), { kind: 'gap' });
  board.note('No gap', at(2, 2), { kind: 'research' });
  board.study('there', {}, at(2, 2));
  const places = gapCells(board.map()).map(({ cell }) => [cell.theme, cell.outcome]);
  const expected = [at(2, 1), at(2, 0), at(1, 0), at(0, 1), at(0, 0)];
  expect(places).toEqual(expected.map(({ theme, outcome }) => [theme, outcome]));
});

test('gap notes are counted by kind, those in the tray and those without a kind among them', () => {
  const board = new TestBoard(gridFramework(1, 1));
  const cell = board.at('t0', 'o0');
  board.note('a', cell, { kind: 'gap', gap: 'fit' });
  board.note('b', null, { kind: 'gap', gap: 'fit' });
  board.note('c', cell, { kind: 'gap' });
  expect(gapKinds(board.map())).toEqual([
    { kind: 'fit', count: 2 },
    { kind: undefined, count: 1 },
  ]);
});
