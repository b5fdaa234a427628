import { expect, it } from "vitest";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Judged } from "@/lib/domain/together/judged";
import { refusedOf } from "./same";

const closedOn = (nth: number): Judged => ({
  reference: `WMP-2024-${String(nth).padStart(3, "0")}`,
  version: 1,
  refusal: {
    why: "closed-findings-stand",
    by: "Inspector",
    on: `2024-03-${String(nth).padStart(2, "0")}` as CalendarDate,
  },
});
const many = (count: number) => Array.from({ length: count }, (_, at) => closedOn(at + 1));

it("says each sentence of a reason while they are few, with its findings", () => {
  const said = refusedOf([closedOn(1), closedOn(1), closedOn(2)], "set-priority");
  expect(said.map(({ references }) => references.length)).toEqual([2, 1]);
  expect(said[0]?.says).toMatch(/^2 findings: .*1 March 2024/);
});

it("says a reason of more sentences than anybody reads by the first of them, and leaves no finding out", () => {
  const said = refusedOf(many(20), "set-priority");
  expect(said).toHaveLength(1);
  expect(said[0]?.says).toMatch(/^20 findings, each for a reason like this one of WMP-2024-001: .*1 March 2024/);
  expect(said[0]?.references).toEqual(many(20).map(({ reference }) => reference));
});
