import { expect, test } from 'vitest';
import { found, one } from '../testing/found.ts';

test.each([
  ['the child Tom Jones was', 'Tom Jones'],
  ['child: Amy-Lee O’Brien', 'Amy-Lee O’Brien'],
  ['Mum Jane Smith said', 'Jane Smith'],
  ['his dad, John McDonald, left', 'John McDonald'],
  ['mother Maria da Silva', 'Maria da Silva'],
  ['Father Mohammed Ahmed', 'Mohammed Ahmed'],
  ['father is called Piotr Łukasz Nowak', 'Piotr Łukasz Nowak'],
  ['mother’s name is Zoë Åkesson', 'Zoë Åkesson'],
  ['sibling (Sam T. Jones)', 'Sam T. Jones'],
  ['stepfather Alan Brown', 'Alan Brown'],
  ['mother Mrs Okafor', 'Mrs Okafor'],
  ['Dad Will Young came', 'Will Young'],
  ['mum April Black', 'April Black'],
  ['mother Jane Smith Social Worker', 'Jane Smith'],
])('%s', (text, name) => {
  expect(found(text)).toEqual([one('named-child', 'warn', name)]);
});

test.each([
  'Mother and Baby Units',
  'Child Protection Plan',
  'Father Figures',
  'Child Poverty Action Group',
  'the child, Social Work England says',
  'mother Mary',
  'Jane Smith, social worker',
  'Engaging the father, Jonathan Scourfield (2006)',
  'of the child, Sarah Brand and Fiona Morgan (2018)',
  'the child, Munro Review',
  'the mother, Lorna Stabler et al.',
  'children Tom Jones',
])('%s names nobody', (text) => {
  expect(found(text)).toEqual([]);
});
