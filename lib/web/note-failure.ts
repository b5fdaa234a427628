import { failureOf } from "@/lib/data/failure";
import { log } from "@/lib/outside/log";
import { answering } from "./answering";

/**
 * Keeps what went wrong for the one line that the request leaves in the log when it was answered; what belongs to no
 * request is a line of its own.
 */
export function noteFailure(thrown: unknown, route?: string): void {
  const failure = failureOf(thrown, route);
  const request = answering.getStore();
  if (request) request.failures.push(failure);
  else log.error({ failure }, "Something failed outside any request");
}
