import { expect, test } from 'vitest';
import { mapOf } from '../../testing/read.ts';
import { heading, mapShape } from '../../testing/records.ts';
import { headingFinder } from './headings.ts';

const inGroup = (parent: string, index: string) => ({ parent: `heading:${parent}`, index });
const map = mapOf([
  mapShape(),
  heading('theme', 'fam', { label: 'Families' }),
  heading('theme', 'f1', { ...inGroup('fam', 'a0'), label: 'Home  visits' }),
  heading('theme', 'f2', { ...inGroup('fam', 'a1'), label: 'Support' }),
  heading('theme', 'sch', { index: 'a1', label: 'Schools' }),
  heading('theme', 's1', { ...inGroup('sch', 'a0'), label: 'Support' }),
  heading('theme', 's2', { ...inGroup('sch', 'a1'), label: 'Families' }),
  heading('theme', 'x1', { index: 'a2', label: 'f1' }),
  heading('outcome', 'o1', {}),
]);
const find = headingFinder(map.themes);

function found(name: string, label = ''): string {
  const result = find(name, label);
  switch (result.kind) {
    case 'found':
    case 'group':
      return `${result.kind} ${result.heading.node}`;
    case 'ambiguous':
      return `ambiguous ${result.headings.map(({ node }) => node).join(' ')}`;
    case 'missing':
      return 'missing';
  }
}

test.each([
  ['f1', '', 'found f1'],
  ['HOME VISITS', '', 'found f1'],
  [' home\tvisits ', '', 'found f1'],
  ['Families › Home visits', '', 'found f1'],
  ['families>support', '', 'found f2'],
  ['Schools » Support', '', 'found s1'],
  ['Support', '', 'ambiguous f2 s1'],
  ['Families', '', 'found s2'],
  ['sch', '', 'group sch'],
  ['Schools', '', 'group sch'],
  ['o1', '', 'missing'],
  ['', '', 'missing'],
  ['other-id', 'Families › Home visits', 'found f1'],
  ['other-id', 'Renamed group › Home visits', 'found f1'],
  ['other-id', 'Renamed group › Support', 'ambiguous f2 s1'],
  ['other-id', '', 'missing'],
])('"%s", else "%s": %s', (name, label, result) => {
  expect(found(name, label)).toBe(result);
});
