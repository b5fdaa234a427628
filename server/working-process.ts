import { type ChildProcess, spawn } from "node:child_process";
import { dirname, extname, join } from "node:path";
import { keepLooking } from "@/lib/jobs/look-out";
import { log } from "@/lib/outside/log";
import { ROOM_FOR_JOBS } from "./room.mjs";

/** How long nothing is to do before the process that did something ends, in seconds. */
const REST = 120;

/**
 * Has done what is ordered, until it is stopped, by a process that is begun when something waits and ends when it rests: it shares neither
 * the pages' turn nor their memory, so that a long recording delays nobody, one that takes all its memory ends alone, and
 * nothing is kept of what it took.
 */
export function keepWorking(): { stop: () => Promise<void> } {
  let worker: ChildProcess | undefined;
  const looking = keepLooking(() => {
    worker = begin("worker", "--rest", String(REST));
    return untilEnded(worker);
  });
  return {
    stop: () => {
      const stopped = looking.stop();
      worker?.kill("SIGTERM");
      return stopped;
    },
  };
}

/** Answers once a process has ended: whether of its own accord, or as it was asked to. */
const untilEnded = (worker: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => {
    const end = (code: number | null, why: string | null | undefined) => {
      if (code !== 0) log.error({ code, why }, "What does the jobs ended by a fault and is begun again");
      resolve(code === 0);
    };
    worker.once("error", (error: NodeJS.ErrnoException) => end(null, error.code));
    worker.once("exit", end);
  });

/**
 * Signs how far the history has come, before nobody is here to do it: by a process of its own, as all that the jobs do. Where that is not
 * done within so many milliseconds it is let go, and the log says so: the next one signs what happened since.
 */
export async function signAtTheEnd(within: number): Promise<void> {
  const signer = begin("sign");
  const late = setTimeout(() => {
    log.error({ within }, "How far the history has come was not signed at the end: it took too long");
    signer.kill("SIGKILL");
  }, within);
  await new Promise((resolve) => signer.once("error", resolve).once("exit", resolve));
  clearTimeout(late);
}

/**
 * Server code that stands beside the file that this process runs: as it was built, or in development as it is written. It ends with
 * this process, whose end of its standard input then closes.
 */
function begin(name: "worker" | "sign", ...how: readonly string[]): ChildProcess {
  const [, main = ""] = process.argv;
  const language = extname(main);
  const loader = language === ".ts" ? ["--import", import.meta.resolve("tsx")] : [];
  const quiet = ["--disable-warning=DeprecationWarning", "--conditions=react-server"];
  return spawn(
    process.execPath,
    [...quiet, ROOM_FOR_JOBS, ...loader, join(dirname(main), `${name}${language}`), ...how],
    {
      stdio: ["pipe", "inherit", "inherit"],
      env: { ...process.env, OUTSTANDING_STARTED_BY: String(process.pid) },
    },
  );
}
