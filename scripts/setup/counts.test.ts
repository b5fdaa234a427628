import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countsOf, one, readPlaywright, readVitest, sum } from "./counts.mjs";

const folder = mkdtempSync(join(tmpdir(), "counts-"));
function report(content: unknown) {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = (changes: object = {}) =>
  report({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    testResults: [{ status: "passed", assertionResults: [{}] }],
    ...changes,
  });

describe("what a runner reported", () => {
  it("is counted as it says", () => {
    expect(countsOf(vitest(), 0, readVitest)).toEqual({ passed: 3, failed: 0, skipped: 1 });
    const playwright = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] });
    expect(countsOf(playwright, 1, readPlaywright)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it("is one failure when there is no report, no test, or a bad end without a failed test", () => {
    expect(countsOf(join(folder, "absent.json"), 0, readVitest).failed).toBe(1);
    expect(countsOf(vitest({ numPassedTests: 0, testResults: [] }), 0, readVitest).failed).toBe(1);
    expect(countsOf(vitest(), 1, readVitest)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it("counts a test file that could not be loaded", () => {
    const file = vitest({ testResults: [{ status: "failed", assertionResults: [] }] });
    expect(countsOf(file, 1, readVitest).failed).toBe(1);
  });

  it("adds up", () => {
    expect(sum([one(true), one(false), { passed: 7, failed: 2, skipped: 1 }])).toEqual({ passed: 8, failed: 3 });
  });
});
