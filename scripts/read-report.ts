/** `npm run -s read-report -- FILE`: prints what the reader finds in a report as one JSON object. Needs no database. */
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { printedReading } from "@/lib/domain/report-text/printed-reading";
import { readReport } from "@/lib/domain/report-text/read-report";
import { whyNothing } from "@/lib/domain/report-text/why-nothing";
import { readReportFile } from "@/lib/outside/report-readers/read-report-file";
import { bodyOf, LONGEST_FILE, TOO_BIG } from "@/lib/outside/report-readers/reading-result";
import { words } from "@/lib/words/words";

/** A sentence on standard error, and the exit code for a file that cannot be read. */
function refuse(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}

/** The file's bytes, or a sentence saying why there are none. */
async function bytesOf(path: string, named: string): Promise<Uint8Array | string> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return `${named} is a folder, not a file.`;
    if (!about.isFile()) return `${named} is not a file.`;
    if (about.size > LONGEST_FILE) return TOO_BIG;
    return await readFile(path);
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return missing ? `There is no file ${named}.` : `The file ${named} could not be opened.`;
  }
}

async function main(): Promise<void> {
  const named = process.argv.slice(2).find((argument) => argument !== "--");
  if (named === undefined) return refuse("Say which file to read: npm run -s read-report -- FILE");
  const bytes = await bytesOf(resolve(process.env.INIT_CWD ?? process.cwd(), named), named);
  if (typeof bytes === "string") return refuse(bytes);
  const file = await readReportFile(bytes, named);
  if (!file.ok) return refuse(file.why);
  const reading = readReport(bodyOf(file));
  process.stdout.write(`${JSON.stringify(printedReading(reading), null, 2)}\n`);
  for (const caution of file.cautions ?? []) process.stderr.write(`${caution}\n`);
  // Beside what is printed: a reading that comes out empty says why.
  if (reading.findings.length + reading.judgments.length + reading.changes.length === 0)
    process.stderr.write(`${words.reading.nothing[whyNothing(reading.lines)]}\n`);
}

await main();
