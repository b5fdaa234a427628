import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { printedReading } from "@/lib/domain/report-text/printed-reading";
import { readReport } from "@/lib/domain/report-text/read-report";
import { whyNothing } from "@/lib/domain/report-text/why-nothing";
import { readReportFile } from "@/lib/outside/report-readers/read-report-file";
import { bodyOf, LONGEST_FILE, TOO_BIG } from "@/lib/outside/report-readers/reading-result";
import { words } from "@/lib/words/words";

/** What the command that reads a report prints, what it tells beside that, and the code it ends with: 2 where it read nothing. */
export interface Told {
  readonly code: 0 | 2;
  readonly out: string;
  readonly told: string;
}

const refused = (why: string): Told => ({ code: 2, out: "", told: `${why}\n` });

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

/** Reads the file that is named, seen from the folder `from`: what was found, as one JSON object, or a sentence that says why nothing was. */
export async function readCommand(named: string | undefined, from: string): Promise<Told> {
  if (named === undefined) return refused("Say which file to read: npm run -s read-report -- FILE");
  const bytes = await bytesOf(resolve(from, named), named);
  if (typeof bytes === "string") return refused(bytes);
  const file = await readReportFile(bytes, named);
  if (!file.ok) return refused(file.why);
  const reading = readReport(bodyOf(file));
  const isEmpty = reading.findings.length + reading.judgments.length + reading.changes.length === 0;
  // Beside what is printed: a reading that comes out empty says why.
  const why = isEmpty ? [words.reading.nothing[whyNothing(reading.lines)]] : [];
  const told = [...(file.cautions ?? []), ...why].map((line) => `${line}\n`).join("");
  return { code: 0, out: `${JSON.stringify(printedReading(reading), null, 2)}\n`, told };
}
