import type { Server } from "node:http";

/** What is being done may take this long after somebody asked the process to end, in milliseconds. */
export const DRAIN = 25_000;

/** What is signed at the end has so long at least, and what the rest left over. */
export const TO_SIGN = 5_000;

/** Calls `end` once when somebody asks the process to end: by a signal, or since the command that started it is gone. */
export function whenAskedToEnd(end: () => Promise<void>): void {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    void end();
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, ask);
  // The command that started it holds the other end of standard input open for as long as it lives, even if it is killed.
  if (process.env.OUTSTANDING_STARTED_BY === String(process.ppid)) {
    process.stdin.on("end", ask).on("error", () => {});
    process.stdin.resume();
  }
}

/** How often what has become idle is looked for, in milliseconds. */
const LOOK = 50;

/**
 * Takes no new connections and is done when the last one is closed. Who is connected already and waits for the process to look, as a
 * crowd does on a busy machine, is answered too: closed at once, their connections would be reset. Node closes those that are idle at this moment alone: one whose
 * answer is just going out would be kept for the next question, for as long as the other side likes.
 */
export async function drain(server: Server): Promise<void> {
  await takeWhoWaits(server);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const looking = setInterval(() => server.closeIdleConnections(), LOOK);
  await closed;
  clearInterval(looking);
}

/** How long connections that wait are taken at most: somebody may come without end. */
const TAKING = 5_000;

/** Between a timer and what `setImmediate` does Node takes one of the connections that wait: until a turn in which none came. */
async function takeWhoWaits(server: Server): Promise<void> {
  const until = Date.now() + TAKING;
  let came = true;
  const note = () => {
    came = true;
  };
  server.on("connection", note);
  while (came && Date.now() < until) {
    came = false;
    await new Promise<void>((resolve) => setTimeout(() => setImmediate(resolve), 1));
  }
  server.off("connection", note);
}
