/**
 * Measures the reader on made-up papers: `tsx scripts/reader/measure.ts FIRST-SEED COUNT [show N | keep FOLDER | only 0] [ROUND]`.
 * `show` tells what was wrong with the first N papers that were misread; `keep` writes those papers to a folder.
 * ROUND: "reports", "letters" or "registers" for the layouts of a later round; the first generator without it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printedReading } from "@/lib/domain/report-text/printed-reading";
import { readReport } from "@/lib/domain/report-text/read-report";
import { readReportFile } from "@/lib/outside/report-readers/read-report-file";
import { bodyOf } from "@/lib/outside/report-readers/reading-result";
import { chance } from "./chance";
import { compare, noTallies, type Printed, type Tally } from "./compare";
import { paperOfSeed } from "./papers";
import { printOf } from "./prints/prints";
import { paperOfRound, ROUNDS } from "./rounds/papers";

const [first = "1", count = "300", how = "", which = "0", named] = process.argv.slice(2);
const round = ROUNDS.find((each) => each === named);
const all = noTallies();
const byKind = new Map<string, [papers: number, right: number]>();
const byPrint = new Map<string, [papers: number, right: number]>();
const note = (where: Map<string, [number, number]>, name: string, right: boolean) => {
  const [papers, good] = where.get(name) ?? [0, 0];
  where.set(name, [papers + 1, good + (right ? 1 : 0)]);
};
let shown = 0;

for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  const paper = round ? paperOfRound(round, seed) : paperOfSeed(seed);
  const print = printOf(chance(seed ^ 0x5eed), paper);
  const file = await readReportFile(print.bytes, print.name);
  const read = file.ok ? printedReading(readReport(bodyOf(file))) : null;
  const nothing: Printed = { force: null, publishedOn: null, findings: [], judgments: [], changes: [] };
  const faults = compare(
    all,
    print.name.endsWith(".csv") ? { ...paper.finds, force: null, publishedOn: null } : paper.finds,
    read ?? nothing,
  );
  if (!file.ok) faults.unshift(`refused: ${file.why}`);
  note(byKind, paper.kind, faults.length === 0);
  note(byPrint, print.name, faults.length === 0);
  for (const made of paper.made.split(" + "))
    note(byKind, `  ${made.replace(/tracker of.*/, "tracker")}`, faults.length === 0);
  if (faults.length === 0 || shown >= Number(which)) continue;
  if (how === "show") console.log(`\n${seed} ${print.name}: ${paper.made}\n  ${faults.join("\n  ")}`);
  if (how === "keep") {
    mkdirSync(which, { recursive: true });
    writeFileSync(join(which, `${seed}-${print.name}`), print.bytes);
  }
  shown += 1;
}

const percent = (part: number, whole: number) =>
  (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`).padStart(9);
const line = (name: string, { right, found, wanted }: Tally) =>
  console.log(
    `${name.padEnd(12)}${percent(right, found)}${percent(right, wanted)}${[right, found, wanted].map((n) => String(n).padStart(8)).join("")}`,
  );
console.log(
  `\nseeds ${first} to ${Number(first) + Number(count) - 1}\n${"".padEnd(12)}precision   recall   right   found  wanted`,
);
for (const [name, tally] of Object.entries(all)) if (typeof tally !== "number") line(name, tally);
console.log(
  `wrong with high confidence: ${all.wrongAndSure} of ${all.drafts} drafts (${percent(all.wrongAndSure, all.drafts).trim()})`,
);
console.log("\npapers read without a fault");
for (const where of [byPrint, byKind])
  for (const [name, [papers, right]] of [...where].sort(([a], [b]) =>
    a.startsWith(" ") && b.startsWith(" ") ? a.localeCompare(b) : 0,
  ))
    console.log(`${name.padEnd(52)}${percent(right, papers)}${String(papers).padStart(6)}`);
