import { parseArgs } from "node:util";
import { bePatient } from "@/lib/data/patience";
import { env } from "@/lib/env";
import { signAtLast } from "@/lib/jobs/checkpoint";
import { work } from "@/lib/jobs/work";
import { DRAIN, whenAskedToEnd } from "./ending";

/**
 * Does what was ordered: `npm run worker` until it is asked to end, and where the web server begins it (`--rest`) until nothing has been
 * to do for so many seconds. Asked to end, it takes nothing more up; what is not done in time comes back, here or elsewhere.
 */
const { rest } = parseArgs({ options: { rest: { type: "string" } } }).values;
bePatient(env().OUTSTANDING_PATIENCE);
const working = work(rest === undefined ? undefined : Number(rest) * 1_000, () => void end());

async function end(): Promise<void> {
  await working.stop(DRAIN);
  // What happened since the last one is signed before nobody is here to do it; the web server does it where it began this.
  if (rest === undefined) await signAtLast();
  process.exit(0);
}

whenAskedToEnd(end);
