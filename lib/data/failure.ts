import { builtFrom } from "./built-from";
import { isAway } from "./busy";

/** An error in what a log may hold of it: no message, for it may quote the register or what was typed. */
export interface Failure {
  /** The class of the error, and the code that its source gave it: `PrismaClientKnownRequestError`, `P2002`. */
  readonly name: string;
  readonly code: string | undefined;
  /** The number that the framework shows in place of the message. */
  readonly digest: string | undefined;
  /** Where it was thrown: the innermost calls. */
  readonly at: readonly string[];
  /** The route or the job that failed, as its pattern. */
  readonly route: string | undefined;
  /** Whether it only means that the database is away or too busy: the same can be asked again. */
  readonly away: boolean;
}

const MOST_CALLS = 8;

/** What a log may hold of whatever was thrown. */
export function failureOf(thrown: unknown, route?: string): Failure {
  const error = thrown instanceof Error ? thrown : new Error("thrown");
  const { code, digest, meta } = error as {
    code?: unknown;
    digest?: unknown;
    meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } };
  };
  const original = meta?.driverAdapterError?.cause?.originalCode;
  return {
    name: error.name,
    code: [code, original].filter((part) => typeof part === "string").join(" ") || undefined,
    digest: typeof digest === "string" ? digest : undefined,
    at: (error.stack ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
      .slice(0, MOST_CALLS)
      .map((line) => builtFrom(line).replaceAll(`${process.cwd()}/`, "")),
    route,
    away: isAway(thrown),
  };
}
