import { expect, it } from "vitest";
import { readReport } from "@/lib/domain/report-text/read-report";
import { readReportFile } from "./read-report-file";
import { bodyOf } from "./reading-result";
import { pdfDrawn } from "./testing/pdf";

const draw = (text: string, x: number, y: number) => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`;
const column = (lines: readonly string[], x: number) => lines.map((line, i) => draw(line, x, 760 - i * 13));

async function findingsOf(drawn: readonly string[]) {
  const file = await readReportFile(pdfDrawn([drawn.join("\n")]), "report.pdf");
  if (!file.ok) throw new Error(file.why);
  return readReport(bodyOf(file)).findings.map(({ text }) => text);
}

const LEFT = [
  "Kent Police: custody inspection",
  "We looked at how the force runs its",
  "cells in the spring of this year, and",
  "at what it had done since the year",
  "before. We spoke to its officers and",
  "to the people who were held there,",
  "and read the records of both suites.",
  "We thank all of them for their help.",
  "Recommendations",
  "By 31 March 2026, the force should:",
  "\u00b7 count the keys of its cells each",
  "night;",
  "\u00b7 write down who holds each of them",
];

it("the last column of a report may have two lines", async () => {
  const right = ["and for how long, in each shift; and", "\u00b7 tell its board of those lost."];
  expect(await findingsOf([...column(LEFT, 50), ...column(right, 320)])).toEqual([
    "By 31 March 2026, the force should count the keys of its cells each night.",
    "By 31 March 2026, the force should write down who holds each of them and for how long, in each shift.",
    "By 31 March 2026, the force should tell its board of those lost.",
  ]);
});

it("an item goes on below its sign, also where its line was left short", async () => {
  const lines = [
    ...LEFT.slice(0, 10),
    "\u00b7 work with partners on",
    "who holds the keys of its cells; and",
    "\u00b7 tell its board of those lost.",
  ];
  expect(await findingsOf(column(lines, 50))).toEqual([
    "By 31 March 2026, the force should work with partners on who holds the keys of its cells.",
    "By 31 March 2026, the force should tell its board of those lost.",
  ]);
});
