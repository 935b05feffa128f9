import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../testing/anyText.ts';
import { guarded, unguarded } from './guard.ts';

test('what a spreadsheet would run is guarded, and nothing else is touched', () => {
  expect(['=1+1', '+44', '-5', '@name', '\t=1', "'=1"].map(guarded)).toEqual([
    "'=1+1",
    "'+44",
    "'-5",
    "'@name",
    "'\t=1",
    "''=1",
  ]);
  expect(["children's", "'quoted'", '10-20', '', "'"].map(guarded)).toEqual([
    "children's",
    "'quoted'",
    '10-20',
    '',
    "'",
  ]);
});

test('only the exact guard comes off, so that reading gives back what was written', () => {
  expect(["'=1+1", "'quoted'", "''=1"].map(unguarded)).toEqual(['=1+1', "'quoted'", "'=1"]);
  const cell = fc
    .tuple(fc.constantFrom('', "'", "''", '='), anyText(10))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(cell, (text) => {
      expect(unguarded(guarded(text))).toBe(text);
    }),
  );
});

test('no guarded cell begins with a sign that begins a formula', () => {
  fc.assert(
    fc.property(anyText(10), (text) => {
      expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
