import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BREAKAGES } from "./breakages.mjs";
import { firstLine } from "./broken.mjs";
import { judge, toPage } from "./result.mjs";
import { SUITES } from "./suites.mjs";

const told = SUITES.flatMap(({ id, figures }) =>
  figures.map(({ what, atLeast, exactly }) => ({ suite: id, what, value: exactly ?? atLeast ?? 7 })),
);

describe("what a run comes to", () => {
  it("holds where every figure is in its bar", () => {
    expect(judge(told, []).filter(({ holds }) => !holds)).toEqual([]);
    expect(SUITES.map(({ id }) => id)).toEqual(Array.from({ length: 16 }, (_, nth) => `P${nth + 1}`));
  });

  it("does not where a figure is beside its bar, where one was not told, or where a test failed", () => {
    for (const [nth, one] of told.entries()) {
      const suite = SUITES.find(({ id }) => id === one.suite);
      const figure = suite?.figures.find(({ what }) => what === one.what);
      const beside = { ...one, value: figure?.exactly === undefined ? (figure?.atLeast ?? 0) - 1 : figure.exactly + 1 };
      const hasBar = figure?.exactly !== undefined || figure?.atLeast !== undefined;
      if (hasBar) expect(judge(told.with(nth, beside), []).filter(({ holds }) => !holds)).toHaveLength(1);
      expect(
        judge(told.toSpliced(nth, 1), [])
          .filter(({ holds }) => !holds)
          .map(({ id }) => id),
      ).toEqual([one.suite]);
    }
    const failed = judge(told, [{ file: "e2e/access/routes.test.ts", seconds: 1, failed: true }]).filter(
      ({ holds }) => !holds,
    );
    expect(failed.map(({ id }) => id)).toEqual(["P1"]);
  });

  it("sums what is told more than once, or keeps the largest of it", () => {
    const twice = [
      ...told,
      { suite: "P12", what: "longest until 413 in ms", value: 3 },
      { suite: "P2", what: "mutants", value: 4 },
    ];
    const of = (id: string, what: string) =>
      judge(twice, [])
        .find((one) => one.id === id)
        ?.figures.find((one) => one.what === what)?.value;
    expect([of("P12", "longest until 413 in ms"), of("P2", "mutants")]).toEqual([7, 120]);
  });
});

it("the page is what the figures of its run give", () => {
  if (!existsSync("docs/proof.json")) return;
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  expect(readFileSync("docs/proof.md", "utf8")).toBe(toPage(read("docs/proof.json"), read("docs/proof-broken.json")));
});

it("what a failure says stands on one line", () => {
  expect(firstLine("\u001b[31mAssertionError: expected 1\n  to be 0\n    at file.ts:1:1")).toBe(
    "AssertionError: expected 1 to be 0",
  );
});

it("what is broken on purpose stands in the source, each once, and no suite is broken that there is not", () => {
  for (const { suite, edits = [], migration } of BREAKAGES) {
    expect(SUITES.map(({ id }) => id)).toContain(suite);
    expect(edits.length + (migration ? 1 : 0), suite).toBeGreaterThan(0);
    for (const { file, find } of edits)
      expect(readFileSync(file, "utf8").split(find), `${suite}: ${file}`).toHaveLength(2);
  }
});
