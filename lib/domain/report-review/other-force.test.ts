import { expect, test } from "vitest";
import { otherForceNamed } from "./other-force";
import { type Review, startReview } from "./review";

const naming = (force: string | null): Review =>
  startReview(
    {
      title: "Revisit",
      force,
      publishedOn: null,
      findings: [],
      judgments: [],
      changes: [],
      body: null,
      letter: null,
      lines: [],
      source: [],
    },
    [],
  );

test("a report that names another force is told from one that names this one in another of its names, or none", () => {
  expect(otherForceNamed(naming("Nottinghamshire Police"), "West Midlands Police")).toBe("Nottinghamshire Police");
  expect(otherForceNamed(naming("West Midlands Police"), "West Midlands Police")).toBeNull();
  expect(otherForceNamed(naming("Hampshire Constabulary"), "Hampshire and Isle of Wight Constabulary")).toBeNull();
  expect(otherForceNamed(naming("Metropolitan Police"), "Metropolitan Police Service")).toBeNull();
  expect(otherForceNamed(naming(null), "West Midlands Police")).toBeNull();
});
