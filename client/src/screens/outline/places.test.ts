import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressIn, searchFor } from './places.ts';

const key = fc.string({
  unit: fc.constantFrom('a', 'Z', '0', '_', '-'),
  minLength: 1,
  maxLength: 32,
});

test('an address leads back to the map and the cell it was made for', () => {
  fc.assert(
    fc.property(key, key, key, (map, theme, outcome) => {
      const address = {
        map: `shape:${map}`,
        cell: { theme: `heading:${theme}`, outcome: `heading:${outcome}` },
      };
      expect(addressIn(new URLSearchParams(searchFor(address)))).toEqual(address);
    }),
  );
});

test('an address that names no cell, or half of one, leads to the map', () => {
  for (const search of ['', 'cell=', 'cell=a', 'cell=a.', 'cell=.b']) {
    expect(addressIn(new URLSearchParams(search))).toEqual({ map: undefined, cell: undefined });
  }
});
