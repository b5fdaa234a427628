import { readJson } from "./files.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * What a runner reported, as `{ passed, failed, skipped }`. A runner that leaves no report, finds no test, or ends badly
 * without naming a failed test counts as one failed: silence is no success.
 * @param {string} file its JSON report
 * @param {number} code its exit code
 * @param {(report: any) => Counts} read
 * @returns {Counts}
 */
export function countsOf(file, code, read) {
  const report = readJson(file);
  const counts = report ? read(report) : { passed: 0, failed: 0, skipped: 0 };
  const nothing = counts.passed + counts.failed === 0;
  return { ...counts, failed: counts.failed === 0 && (nothing || code !== 0) ? 1 : counts.failed };
}

/**
 * Vitest's report. A file that could not even be loaded has failed without a test of its own and counts as one.
 * @param {any} report
 */
export function readVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests = 0, testResults }) {
  const unloaded = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return { passed: numPassedTests, failed: numFailedTests + unloaded, skipped: numPendingTests + numTodoTests };
}

/**
 * Playwright's report. A test that passed only when repeated has failed.
 * @param {any} report
 */
export function readPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * A part that either holds or does not, such as the types.
 * @param {boolean} holds
 * @returns {Counts}
 */
export const one = (holds) => ({ passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 });

/**
 * The sum of parts.
 * @param {Counts[]} counts
 */
export const sum = (counts) => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
});
