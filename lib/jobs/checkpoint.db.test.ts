import "@/lib/testing/jobs-database";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { publishedFindings } from "@/lib/testing/reports";
import { signedHistory } from "@/lib/usecases/history/checkpoint";
import { aWorker, ended } from "./testing/worker";

const folder = mkdtempSync(join(tmpdir(), "checkpoints-"));
process.env.OUTSTANDING_CHECKPOINTS = join(folder, "signed");
process.env.OUTSTANDING_CHECKPOINT_KEY = join(folder, "key.pem");
afterAll(() => rmSync(folder, { recursive: true }));

/** How far the chain of a force was signed, or null. */
const signedTo = async (chain: string) =>
  (await signedHistory()).checkpoints.flatMap(({ chains }) => chains.filter(({ id }) => id === chain)).at(-1)?.length ??
  null;
async function untilSigned(chain: string, length: number): Promise<void> {
  while ((await signedTo(chain)) !== length) await new Promise((resolve) => setTimeout(resolve, 100));
}
/** As if the hour before were the last that a checkpoint was ordered in. */
const anHourLater = () => asOwner((db) => db.$executeRaw`delete from turn where job = 'checkpoint'`);

it("is signed in each hour by a process that the new turn of the clock has begun, though nothing else is to do", async () => {
  const { force, inspector } = await aCast();
  await publishedFindings(inspector, force, [{}]);
  await anHourLater();
  // Its log reads the settings as soon as it is loaded.
  const { keepLooking } = await import("./look-out");
  let isBegun = false;
  const looking = keepLooking(async () => {
    isBegun = true;
    return (await ended(aWorker(["--rest", "1"]))) === 0;
  });
  try {
    await untilSigned(force.slug, 3);
    expect(isBegun).toBe(true);
  } finally {
    await looking.stop();
  }
});

it("is signed by a worker that is asked to end, of what happened since the last", async () => {
  const { force, inspector } = await aCast();
  await anHourLater();
  const worker = aWorker();
  while ((await asOwner((db) => db.$queryRaw<unknown[]>`select from turn where job = 'checkpoint'`)).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 100));
  await publishedFindings(inspector, force, [{}]);
  worker.kill("SIGTERM");
  expect(await ended(worker)).toBe(0);
  expect(await signedTo(force.slug)).toBe(3);
});
