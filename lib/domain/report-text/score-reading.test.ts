import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { printedReading } from "./printed-reading";
import { readReport } from "./read-report";
import { addScores, type Gold, noScores, precision, type Read, recall, similarity } from "./score-reading";

const fixtures = fileURLToPath(new URL("../../../fixtures/", import.meta.url));

describe("measured against what a careful reader finds", () => {
  const scores = noScores();
  for (const name of readdirSync(`${fixtures}reports`).filter((each) => each.endsWith(".txt"))) {
    const gold: Gold = JSON.parse(readFileSync(`${fixtures}gold/${name.replace(/txt$/, "json")}`, "utf8"));
    addScores(scores, gold, printedReading(readReport(readFileSync(`${fixtures}reports/${name}`, "utf8"))));
  }

  it.each(Object.entries(scores))("%s: at least 0.95", (_, tally) => {
    expect(precision(tally)).toBeGreaterThanOrEqual(0.95);
    expect(recall(tally)).toBeGreaterThanOrEqual(0.95);
  });
});

describe("the scorer", () => {
  const area = { kind: "area-for-improvement", parent: null, deadline: null, publishedStatus: null } as const;
  const read = (text: string) => ({ ...area, text, confidence: "high", lines: [1, 1] }) as const;
  const head = { title: null, force: null, publishedOn: null, judgments: [], changes: [] };

  it("counts what is missing and what is too much", () => {
    const scores = noScores();
    const gold: Gold = {
      ...head,
      findings: [
        { ...area, text: "The force should plan." },
        { ...area, text: "The force should act." },
      ],
    };
    const found: Read = {
      ...head,
      findings: [read("The force should plan."), read("Something else"), read("Another thing")],
    };
    addScores(scores, gold, found);
    expect(scores.areas).toEqual({ right: 1, found: 3, wanted: 2 });
  });

  it("forgives a word in ten", () => {
    expect(similarity("The force should plan", "the force should plan.")).toBe(1);
    expect(similarity("a b c d e f g h i j", "a b c d e f g h i k")).toBeCloseTo(0.9);
  });
});
