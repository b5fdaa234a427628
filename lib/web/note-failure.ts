import { isAway } from "@/lib/data/busy";
import { log } from "@/lib/outside/log";
import { answering, type Failure } from "./answering";

const MOST_CALLS = 8;

/** What a log may hold of an error. Its message is left out: it may quote the register, or what somebody typed. */
function described(thrown: unknown, route: string | undefined): Failure {
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
      .map((line) => line.trim().replaceAll(`${process.cwd()}/`, ""))
      .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
      .slice(0, MOST_CALLS),
    route,
    away: isAway(thrown),
  };
}

/**
 * Keeps what went wrong for the one line that the request leaves in the log when it was answered; what belongs to no
 * request is a line of its own.
 */
export function noteFailure(thrown: unknown, route?: string): void {
  const failure = described(thrown, route);
  const request = answering.getStore();
  if (request) request.failures.push(failure);
  else log.error({ failure }, "Something failed outside any request");
}
