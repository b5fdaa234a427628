import { isMainThread, parentPort } from "node:worker_threads";
import { work } from "@/lib/jobs/work";
import { DRAIN, whenAskedToEnd } from "./ending";

/**
 * Does what was ordered: as a process of its own (`npm run worker`), or as a thread of the web server's, whose pages then
 * wait for none of it. Asked to end, it takes nothing more up; what is not done in time comes back, here or elsewhere.
 */
const working = work();

async function end(): Promise<void> {
  await working.stop(DRAIN);
  process.exit(0);
}

if (isMainThread) whenAskedToEnd(end);
else parentPort?.once("message", end);
