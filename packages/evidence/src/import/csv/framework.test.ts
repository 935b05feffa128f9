import { expect, test } from 'vitest';
import type { FrameworkNode } from '../../model/framework.ts';
import { UnreadableFileError, type ReadFile } from '../read.ts';
import { readFrameworkCsv } from './framework.ts';
import { readCsvTable } from './table.ts';

function read(...lines: string[]): ReadFile {
  return readFrameworkCsv(readCsvTable('framework.csv', lines.join('\n')));
}

type Tree = string | [string, ...Tree[]];

function tree(nodes: readonly FrameworkNode[]): Tree[] {
  return nodes.map(({ id, label, children }): Tree => {
    const name = `${id} ${label}`;
    return children.length === 0 ? name : [name, ...tree(children)];
  });
}

function said({ problems }: ReadFile): string[] {
  return problems.map(({ level, line, text }) => `${level} ${line}: ${text}`);
}

test('a framework as we export it comes back, whatever the order of its rows', () => {
  const file = read(
    'node_id,parent_id,axis,label,definition,order',
    'entry,care,column,Care entry,Children who enter care,1',
    'visits,families,row,Home visits,,2',
    'fgc,families,row,Family group conferences,"Meetings, led by the family",1',
    'housing,,row,Housing,,2',
    'families,,row,Families,,1',
    'care,,column,Care,,1',
    'uk,,filter,United Kingdom,,1',
  );
  expect(file.framework).toMatchObject({
    title: '',
    question: '',
    source: 'Read from framework.csv',
  });
  expect(tree(file.framework?.themes ?? [])).toEqual([
    ['families Families', 'fgc Family group conferences', 'visits Home visits'],
    'housing Housing',
  ]);
  expect(tree(file.framework?.outcomes ?? [])).toEqual([['care Care', 'entry Care entry']]);
  expect(file.framework?.themes[0]?.children[0]?.definition).toBe('Meetings, led by the family');
  expect(said(file)).toEqual(['note 8: Filters are not used on a board (1 row).']);
});

test('the form that people type makes groups as they are named, with ids from the labels', () => {
  const file = read(
    'Axis;Group;Label;Definition',
    'Theme;Families;Family group conferences;Meetings',
    'theme;families;Home visits;',
    'row;;Families;What is done with families',
    'row;;Housing;',
    'Outcome;Care › Entry;Éntry into care;',
    'Outcome;;Housing;',
    'Outcome;;漢字;',
  );
  expect(tree(file.framework?.themes ?? [])).toEqual([
    [
      'Families Families',
      'family-group-conferences Family group conferences',
      'home-visits Home visits',
    ],
    'Housing Housing',
  ]);
  expect(file.framework?.themes[0]?.definition).toBe('What is done with families');
  expect(tree(file.framework?.outcomes ?? [])).toEqual([
    ['Care Care', ['Entry Entry', 'entry-into-care Éntry into care']],
    'Housing-2 Housing',
    'node 漢字',
  ]);
  expect(said(file)).toEqual([]);
});

test('what does not fit is put where it can be, and said', () => {
  const file = read(
    'node_id,parent_id,axis,label',
    'a,gone,row,A',
    'a,,row,A again',
    'b,c,row,B',
    'c,b,row,C',
    'd,a,column,D',
    'e,,side,E',
    'f,,row,',
  );
  expect(tree(file.framework?.themes ?? [])).toEqual(['a A', 'a-2 A again', 'b B', 'c C']);
  expect(tree(file.framework?.outcomes ?? [])).toEqual(['d D']);
  expect(said(file)).toEqual([
    'warning 2: The group “gone” is not on this axis; this heading was put at the top.',
    'warning 3: The id “a” is used twice; the second has a new one.',
    'warning 4: “B” lies in a circle of groups, or too deep; it was put at the top.',
    'warning 5: “C” lies in a circle of groups, or too deep; it was put at the top.',
    'warning 6: The group “a” is not on this axis; this heading was put at the top.',
    'error 7: “side” does not say whether this is a row or a column; it was left out.',
    'error 8: This heading has no label and was left out.',
  ]);
});

test('a heading twice in a group is once on the map', () => {
  const file = read('axis,group,label', 'row,,A', 'row,,a', 'column,,B');
  expect(tree(file.framework?.themes ?? [])).toEqual(['A A']);
  expect(said(file)).toEqual(['warning 3: “a” is in its group twice; the second was left out.']);
});

test.each([
  [['label,definition', 'A,'], 'has no column “axis”'],
  [['axis,label', 'column,B'], 'names no themes'],
  [['axis,label', 'row,A', 'filter,C'], 'names no outcomes'],
  [['axis,label', ...Array.from({ length: 1_001 }, (_, i) => `row,${i}`)], 'has 1,001 headings'],
])('what makes no map is refused: %#', (lines, words) => {
  expect(() => read(...lines)).toThrow(UnreadableFileError);
  expect(() => read(...lines)).toThrow(words);
});
