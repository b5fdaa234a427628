import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ofPlaywright, ofVitest, saySlowest, slowest } from "./slowest.mjs";

const vitest = {
  testResults: [
    { name: "a.test.ts", assertionResults: [{ fullName: "a holds", duration: 20.5 }, { fullName: "a is skipped" }] },
    { name: "b.test.ts", assertionResults: [{ fullName: "b holds", duration: 900 }] },
  ],
};
const spec = (title: string, ...durations: number[]) => ({
  file: "journeys/c.test.ts",
  title,
  tests: [{ results: durations.map((duration) => ({ duration })) }],
});
const playwright = { suites: [{ specs: [spec("c", 400)], suites: [{ specs: [spec("d", 300, 500)] }] }] };

test("the slowest tests of both runners come first, and of two that took as long the first by name", () => {
  const all = [...ofVitest(vitest), ...ofPlaywright(playwright)];
  expect(all).toHaveLength(5);
  expect(slowest(all, 3).map(({ file, title, milliseconds }) => [file, title, milliseconds])).toEqual([
    ["b.test.ts", "b holds", 900],
    ["e2e/journeys/c.test.ts", "d", 800],
    ["e2e/journeys/c.test.ts", "c", 400],
  ]);
  const even = ["b", "a"].map((title) => ({ file: "x", title, milliseconds: 1 }));
  expect(slowest(even).map(({ title }) => title)).toEqual(["a", "b"]);
});

test("where nothing has run, or a report was cut off, that is said", () => {
  const folder = mkdtempSync(join(tmpdir(), "reports-"));
  expect(() => saySlowest(folder)).toThrow("No test has been run here yet. Run npm test first.");
  writeFileSync(join(folder, "unit.json"), '{ "testResults": [');
  expect(() => saySlowest(folder)).toThrow("Run npm test -- unit again.");
});
