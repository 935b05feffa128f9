// What really ran, from the two runners' own reports.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Vitest's JSON report. A file that could not even be loaded has no tests in it: it counts as one failed.
 * @returns {Counts}
 */
export function vitestCounts(report) {
  const unloaded = report.testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Playwright's JSON report. One that passes only on a second try has failed; so has whatever broke outside any test.
 * @returns {Counts}
 */
export function playwrightCounts({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * A runner's counts held against how it ended: nothing it says makes up for a bad end or for having run nothing.
 * @param {Counts | undefined} counts what it reported, if it lived to report
 * @param {boolean} ended well
 * @returns {Counts & { problem?: string }}
 */
export function judged(counts, ended) {
  if (!counts) return { passed: 0, failed: 1, skipped: 0, problem: 'ended without a report' };
  if (counts.failed > 0) return counts;
  if (!ended) return { ...counts, failed: 1, problem: 'failed outside its tests' };
  if (counts.passed === 0) return { ...counts, failed: 1, problem: 'ran no test' };
  return counts;
}

/** @param {Counts[]} all */
export function line(all) {
  const sum = (key) => all.reduce((total, one) => total + one[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
