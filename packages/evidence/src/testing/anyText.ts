import fc from 'fast-check';

/** Characters that break what reads them carelessly, amid ordinary ones. */
const SIGNS = [
  ...Array.from('abcdeXYZ 0123456789 ,;:.-–—()[]{}<>"\'`/\\|&%#@=+*?!_~^$£€'),
  ...Array.from('éøßşłÉ漢字עב'),
  ...Array.from('\t\n\r\u0000\u0007\u0085\u00a0\u00ad\u200b\u202e\u2028\ufeff\ufffd'),
  'e\u0301',
  '😀',
  '\ud83d',
  '\udc00',
  'TY  - ',
  'ER  - ',
];

/** Any text that a file may hold, quick to make. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...SIGNS), maxLength });
}
