import { expect, test } from 'vitest';
import { ago } from './ago.ts';

const NOW = Date.UTC(2026, 10, 26, 18, 0);
const MINUTE = 60_000;

test.each([
  [-MINUTE, 'just now'],
  [59_000, 'just now'],
  [MINUTE, '1 minute ago'],
  [12.9 * MINUTE, '12 minutes ago'],
  [61 * MINUTE, '1 hour ago'],
  [5.5 * 60 * MINUTE, '5 hours ago'],
  [30 * 60 * MINUTE, '25 Nov 2026'],
])('%d ms before is “%s”', (past, said) => {
  expect(ago(NOW - past, NOW)).toBe(said);
});
