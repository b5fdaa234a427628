import { appendFile, mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { lineHash, type SigningKey } from "./signing-key";

/** A line that is not what it should be: which, and why. */
export interface BadLine {
  readonly file: string;
  readonly line: number;
  readonly why: "unreadable" | "unsigned" | "gap";
}

export interface SignedLines {
  /** What was signed, in the order of their files and lines; those that are wrong are left out. */
  readonly payloads: readonly unknown[];
  /** As they stand, for whoever checks them elsewhere. */
  readonly lines: readonly string[];
  readonly bad: readonly BadLine[];
  /** The hash of the last line. */
  readonly last: string | null;
}

interface Line {
  readonly payload: string;
  readonly signature: string;
}

function parsed(line: string): Line | null {
  try {
    const { payload, signature } = JSON.parse(line) as Partial<Line>;
    return typeof payload === "string" && typeof signature === "string" ? { payload, signature } : null;
  } catch {
    return null;
  }
}

const previousOf = (payload: unknown) => (payload as { previous?: string | null }).previous ?? null;

/** What was signed of one register: a file a day under its folder, a line a checkpoint. */
export async function readSigned(
  folder: string,
  register: string,
  key: Pick<SigningKey, "holds">,
): Promise<SignedLines> {
  const names = await readdir(join(folder, register)).catch(() => []);
  const payloads: unknown[] = [];
  const lines: string[] = [];
  const bad: BadLine[] = [];
  const known = new Set<string>();
  for (const file of names.filter((name) => name.endsWith(".ndjson")).toSorted()) {
    const text = await readFile(join(folder, register, file), "utf8");
    for (const [at, line] of text.split("\n").entries()) {
      if (line === "") continue;
      const wrong = (why: BadLine["why"]) => bad.push({ file, line: at + 1, why });
      const signed = parsed(line);
      if (!signed) wrong("unreadable");
      else if (!key.holds(signed.payload, signed.signature)) wrong("unsigned");
      else {
        const payload: unknown = JSON.parse(signed.payload);
        const previous = previousOf(payload);
        // Two processes may follow the same line; one that nothing stands before is missing its own.
        if (previous === null ? known.size > 0 : !known.has(previous)) wrong("gap");
        payloads.push(payload);
        lines.push(line);
      }
      known.add(lineHash(line));
    }
  }
  return { payloads, lines, bad, last: [...known].at(-1) ?? null };
}

/** Adds a line, in one write, so that two processes never mix theirs. */
export async function appendSigned(
  folder: string,
  register: string,
  day: string,
  payload: object,
  key: Pick<SigningKey, "sign">,
): Promise<void> {
  const text = JSON.stringify(payload);
  await mkdir(join(folder, register), { recursive: true });
  const line = JSON.stringify({ payload: text, signature: key.sign(text) });
  await appendFile(join(folder, register, `${day}.ndjson`), `${line}\n`, { mode: 0o640 });
}
