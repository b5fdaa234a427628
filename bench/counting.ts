import type { RegisterFacts } from "./facts";
import { type CountingDoor, countingDoor, type Traffic } from "./round-trips";
import { type Prepared, type Site, serveCopy } from "./sites";
import { sessionsAt, type Visit } from "./visits";

/** What each visit asks of the database: seen by a server of its own, whose database lies behind the door that counts. */
export async function trafficOf(
  state: Parameters<typeof serveCopy>[0],
  prepared: Prepared,
  facts: RegisterFacts,
  visits: readonly Visit[],
): Promise<ReadonlyMap<Visit, Traffic>> {
  let door: CountingDoor | undefined;
  let site: Site | undefined;
  const traffic = new Map<Visit, Traffic>();
  try {
    site = await serveCopy(
      state,
      prepared,
      async (appUrl) => {
        door = await countingDoor(appUrl);
        return door.url;
      },
      "_counted",
      // What the clock orders meanwhile is asked for no page.
      { OUTSTANDING_JOBS: "apart" },
    );
    const { origin } = site;
    const sessions = await sessionsAt(origin, facts);
    for (const visit of visits) {
      const go = () => visit.go(origin, sessions[visit.viewer]);
      await go();
      if (door) traffic.set(visit, await door.during(go));
    }
    return traffic;
  } finally {
    await site?.stop();
    await door?.close();
  }
}
