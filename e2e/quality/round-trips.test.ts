import { closeSync, openSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { countingDoor } from "@/bench/round-trips";
import { testBuild } from "@/scripts/setup/check-site.mjs";
import { freePort } from "@/scripts/setup/ports.mjs";
import { serve } from "@/scripts/setup/serve.mjs";
import { addresses } from "../access/addresses";
import { type AnActor, personOf } from "../fixtures/actors";
import { expect, test } from "../fixtures/things";

/** How often a page may wait for the database, `begin` and `commit` included, however many rows it shows. */
const MOST = 8;

/** One of each side, an owner, and those who look after people and lists: the others read the same pages by the same statements. */
const READS: readonly AnActor[] = [
  "owner",
  "coordinator",
  "body",
  "inspector",
  "administrator",
  "hmicfrsAdministrator",
];

/** The site as it was built, on the register of these tests, behind a door that counts; nothing is done by itself meanwhile. */
async function aCountedSite(name: string) {
  const door = await countingDoor(process.env.TEST_DATABASE_URL ?? "");
  const port = await freePort();
  const output = openSync(join(tmpdir(), `outstanding-${name}-${process.pid}.log`), "w");
  const address = `http://localhost:${port}`;
  const site = await serve({
    port,
    env: {
      ...process.env,
      DATABASE_URL: door.url,
      NEXTAUTH_URL: address,
      OUTSTANDING_BUILD_DIR: testBuild,
      OUTSTANDING_JOBS: "apart",
    },
    output,
  });
  const stop = async () => {
    await site.stop();
    await door.close();
    closeSync(output);
  };
  return { address, door, stop };
}

/** The session of a context as a browser would send it. */
const cookieOf = async (request: APIRequestContext): Promise<string> =>
  (await request.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

test(`no page waits for the database more than ${MOST} times`, async ({ setting, requestsOf }) => {
  const site = await aCountedSite("trips");
  try {
    const tooMany: string[] = [];
    const warm = new Set<string>();
    let asked = 0;
    for (const actor of READS) {
      const cookie = await cookieOf(await requestsOf(personOf(actor, setting.own.world, setting.foreign.world)));
      for (const { route, path, shown } of addresses(setting)) {
        if (typeof shown === "string" ? shown !== "public" : !shown.includes(actor)) continue;
        const ask = async () => {
          const answer = await fetch(`${site.address}${path}`, { headers: { cookie }, redirect: "manual" });
          await answer.arrayBuffer();
        };
        // What is read once in the life of a process is not the page's.
        if (!warm.has(route)) await ask();
        warm.add(route);
        const { roundTrips } = await site.door.during(ask);
        asked += 1;
        if (roundTrips > MOST) tooMany.push(`${roundTrips} for ${actor}: ${path}`);
      }
    }
    expect(asked).toBeGreaterThan(80);
    expect(tooMany).toEqual([]);
  } finally {
    await site.stop();
  }
});
