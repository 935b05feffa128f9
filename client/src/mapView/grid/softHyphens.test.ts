import { expect, test } from 'vitest';
import { softHyphens } from './softHyphens.ts';

const shown = (label: string): string => softHyphens(label).replaceAll('\u00AD', '·');

test('long words of headings may be parted before what they end in', () => {
  expect(shown('Reunification')).toBe('Reunifica·tion');
  expect(shown('Organisational outcomes')).toBe('Organisa·tional outcomes');
  expect(shown('Cost and cost-effectiveness')).toBe('Cost and cost-effective·ness');
  expect(shown('Permanency')).toBe('Perman·ency');
  expect(shown('Interventions (families)')).toBe('Interven·tions (families)');
});

test('short words stay whole, and nothing else of a heading changes', () => {
  expect(shown('Housing')).toBe('Housing');
  expect(shown('Care re-entry')).toBe('Care re-entry');
  for (const label of ['Mental health and well-being', 'Élargissement', '']) {
    expect(softHyphens(label).replaceAll('\u00AD', '')).toBe(label);
  }
});
