import { Worker } from "node:worker_threads";
import { log } from "@/lib/outside/log";

/** How long a thread that ended by itself is left before it is begun again, in milliseconds. */
const AGAIN = 15_000;

/**
 * Does what is ordered in a thread of this process until it is stopped: it shares neither the pages' turn nor their heap, so
 * that a long recording delays nobody, and one that takes all its memory ends alone. A thread that ends by itself is begun again.
 */
export function keepWorking(): { stop: () => Promise<void> } {
  let thread = begin();
  let again: NodeJS.Timeout | undefined;
  let isStopping = false;
  let ended = watch(thread);

  function watch(one: Worker): Promise<void> {
    let why: string | undefined;
    // Only its code: what it says may quote what was being recorded.
    one.on("error", (error: NodeJS.ErrnoException) => {
      why = error.code ?? error.name;
    });
    return new Promise((resolve) =>
      one.on("exit", (code) => {
        resolve();
        if (isStopping) return;
        log.error({ code, why }, "What does the jobs ended by itself and is begun again");
        again = setTimeout(() => {
          thread = begin();
          ended = watch(thread);
        }, AGAIN).unref();
      }),
    );
  }

  return {
    stop: () => {
      isStopping = true;
      clearTimeout(again);
      thread.postMessage("end");
      return ended;
    },
  };
}

/** Server code, as set-up runs it in processes of its own. */
const begin = () => new Worker(new URL("./thread.mjs", import.meta.url), { execArgv: ["--conditions=react-server"] });
