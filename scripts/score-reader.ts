/** Measures the reader of reports against what a careful reader found: `tsx scripts/score-reader.ts [FOLDER OF TEXTS [FOLDER OF GOLD]]`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { printedReading } from "@/lib/domain/report-text/printed-reading";
import { readReport } from "@/lib/domain/report-text/read-report";
import { addScores, type Gold, noScores, precision, type Read, recall } from "@/lib/domain/report-text/score-reading";

const fixtures = fileURLToPath(new URL("../fixtures/", import.meta.url));
const texts = resolve(process.argv[2] ?? join(fixtures, "reports"));
const golds = resolve(process.argv[3] ?? join(fixtures, "gold"));
const all = noScores();
const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
let read = 0;

for (const name of readdirSync(golds).sort()) {
  const text = join(texts, name.replace(/\.json$/, ".txt"));
  if (!existsSync(text)) continue;
  const gold: Gold = JSON.parse(readFileSync(join(golds, name), "utf8"));
  const reading: Read = printedReading(readReport(readFileSync(text, "utf8")));
  addScores(all, gold, reading);
  const alone = noScores();
  addScores(alone, gold, reading);
  for (const [what, tally] of Object.entries(alone)) {
    if (tally.right < tally.wanted || tally.right < tally.found) {
      console.log(`${name}: ${what}: ${tally.right} right of ${tally.found} found, ${tally.wanted} wanted`);
    }
  }
  read += 1;
}

console.log(`\n${read} texts of ${texts}`);
console.log(
  `${"".padEnd(18)}${"precision".padStart(10)}${"recall".padStart(10)}${"right".padStart(8)}${"found".padStart(8)}${"wanted".padStart(8)}`,
);
for (const [what, tally] of Object.entries(all)) {
  const counts = [tally.right, tally.found, tally.wanted].map((n) => String(n).padStart(8)).join("");
  console.log(
    `${what.padEnd(18)}${percent(precision(tally)).padStart(10)}${percent(recall(tally)).padStart(10)}${counts}`,
  );
}
