import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { join } from "node:path";
import { afterEach } from "vitest";

const workers: ChildProcess[] = [];
afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill("SIGKILL");
});

/**
 * A process that does what is ordered, as a build has it and `npm run worker` starts it, on the database of these tests. With the
 * test it is killed at the latest.
 */
export function aWorker(how: readonly string[] = [], options: SpawnOptions = {}): ChildProcess {
  const file = join(process.env.OUTSTANDING_PROCESSES ?? "", "server", "worker.mjs");
  const worker = spawn(process.execPath, ["--conditions=react-server", file, ...how], { stdio: "ignore", ...options });
  workers.push(worker);
  return worker;
}

/** Its exit code, once it has ended by itself; null where it was killed. */
export const ended = (worker: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => worker.once("exit", resolve));
