import { expect, test } from 'vitest';
import { judged, line, playwrightCounts, vitestCounts } from './counts.mjs';

const VITEST = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

test('a test file that cannot be loaded counts as a failure, though it holds no test', () => {
  const testResults = [
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  expect(vitestCounts({ ...VITEST, testResults })).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test('a browser test that passes only on a second try has failed, and so has an error outside any test', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  const counts = playwrightCounts({ stats, errors: [{ message: 'no such file' }] });
  expect(counts).toEqual({ passed: 4, failed: 3, skipped: 2 });
});

test('a runner that ends badly, reports nothing or runs nothing has failed', () => {
  const good = { passed: 3, failed: 0, skipped: 0 };
  expect(judged(good, true).failed).toBe(0);
  expect(judged(good, false).failed).toBe(1);
  expect(judged(undefined, true).failed).toBe(1);
  expect(judged({ passed: 0, failed: 0, skipped: 4 }, true).failed).toBe(1);
  expect(judged({ passed: 3, failed: 2, skipped: 0 }, false).failed).toBe(2);
});

test('the last line adds everything up, and names skipped tests only if there are any', () => {
  const all = [
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 4, failed: 1, skipped: 0 },
  ];
  expect(line(all)).toBe('7 passed, 1 failed');
  expect(line([...all, { passed: 0, failed: 0, skipped: 2 }])).toBe(
    '7 passed, 1 failed, 2 skipped',
  );
});
