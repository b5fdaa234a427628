import { failureOf } from "@/lib/data/failure";
import { type Job, type Working, workOn } from "@/lib/data/store/queue";
import type { Queue } from "@/lib/data/store/queues";
import { log } from "@/lib/outside/log";
import { keepTheClock } from "./clock";
import { queuesHere } from "./here";
import { restingAfter } from "./resting";

/** What is done for each order: loaded with the first of its kind, since whoever waits for orders needs little memory and who does them much. */
const JOBS: Readonly<Record<Queue, () => Promise<(job: Job) => Promise<void>>>> = {
  // Whoever does this has begun, and has loaded what a recording needs.
  "get-ready": async () => {
    await import("./record-import");
    return async () => {};
  },
  "record-import": async () => (await import("./record-import")).recordOrderedImport,
  "do-together": async () => (await import("./do-together")).doOrderedTogether,
  "scan-file": async () => (await import("./scan-uploaded-file")).scanUploadedFile,
  "send-mail": async () => (await import("./send-mail")).sendOrderedMail,
  digest: async () => (await import("./digest")).orderDigestsOfTheHour,
  remind: async () => (await import("./remind")).remindEveryForce,
  checkpoint: async () => (await import("./checkpoint")).signCheckpoint,
  tidy: async () => (await import("./tidy")).removeEachNight,
  "clear-upload": async () => (await import("./clear-left-upload")).clearLeftUpload,
};

const AGAIN = 5_000;

/**
 * Does what is ordered until it is stopped, as soon as the database answers and is up to date. Each failure leaves one line in the log: which
 * job, about which id, and what a log may hold of the error.
 * @param rest how long nothing is done before `rests` is told, in milliseconds: what was loaded and kept may then end with its process
 */
export function work(rest = Number.POSITIVE_INFINITY, rests: () => void = () => {}): Working {
  let isStopping = false;
  const doAndRest = restingAfter(doJob, rest, rests);
  const tell = (error: unknown) => log.error({ failure: failureOf(error) }, "The jobs cannot be looked after");
  const begun = begin();

  async function begin(): Promise<Working | null> {
    for (let tries = 0; !isStopping; tries += 1) {
      try {
        const working = await workOn(queuesHere(), doAndRest, tell);
        log.info("What is ordered is done here");
        const clock = keepTheClock(tell);
        return { stop: async (milliseconds) => (await Promise.all([working.stop(milliseconds), clock.stop()]))[0] };
      } catch (error) {
        if (tries === 0) tell(error);
        await new Promise((resolve) => setTimeout(resolve, AGAIN));
      }
    }
    return null;
  }

  return {
    stop: async (milliseconds) => {
      isStopping = true;
      return (await begun)?.stop(milliseconds) ?? true;
    },
  };
}

async function doJob(queue: Queue, job: Job): Promise<boolean> {
  try {
    const done = await JOBS[queue]();
    await done(job);
    return true;
  } catch (error) {
    const { key: about, brokenOff } = job;
    log.error({ job: queue, about, brokenOff, failure: failureOf(error) }, "A job failed and comes back");
    return false;
  }
}
