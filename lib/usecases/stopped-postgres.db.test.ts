import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { endClient } from "@/lib/data/client";
import { endOwner } from "@/lib/data/owner";
import { againstHistory } from "@/lib/data/register-against-history";
import type { Command } from "@/lib/domain/command";
import { asOwner } from "@/lib/testing/database";
import { ownCluster } from "@/lib/testing/own-cluster";
import { aCast } from "@/lib/testing/people";
import { asked, publishedFindings, TODAY } from "@/lib/testing/reports";
import { figure, LONG } from "@/scripts/prove/figure";
import { runCommand } from "./run-command";
import { verifyForceHistory } from "./verify-force-history";

afterAll(async () => {
  await endClient();
  await endOwner();
  await ownCluster.stop();
});

/** `LONG_PROOFS=1 npm test -- database stopped-postgres` stops it five times under sixteen writers. */
const {
  writers: WRITERS,
  stops: STOPS,
  each: EACH,
} = LONG ? { writers: 16, stops: 5, each: 60 } : { writers: 4, stops: 1, each: 8 };

interface Written {
  readonly reference: string;
  readonly press: ReturnType<typeof asked>;
  readonly command: Command & { readonly note: string };
  acknowledged: boolean;
}

test(`PostgreSQL stopped at once ${STOPS} times under ${WRITERS} writers loses nothing that was acknowledged and tears nothing, and what is sent again is written once`, async () => {
  const cast = await aCast();
  const findings = await publishedFindings(
    cast.inspector,
    cast.force,
    Array.from({ length: WRITERS }, () => ({})),
  );
  const written: Written[] = [];
  const acknowledged = () => written.filter((one) => one.acknowledged).length;
  const send = async (one: Written) => {
    const answer = await runCommand(cast.coordinator, one.reference, one.command, one.press);
    expect(answer.ok, JSON.stringify(answer)).toBe(true);
    one.acknowledged = true;
  };
  let going = true;
  const writers = findings.map(async ({ reference }) => {
    while (going) {
      const note = `Note ${randomUUID()}`;
      const command = { do: "update-progress", id: randomUUID(), on: TODAY, progress: "on-track", note } as const;
      const one: Written = { reference, press: asked(), command, acknowledged: false };
      written.push(one);
      await send(one).catch(() => {});
    }
  });
  for (let stop = 1; stop <= STOPS; stop += 1) {
    while (acknowledged() < stop * EACH) await new Promise((resolve) => setTimeout(resolve, 20));
    await ownCluster.crash();
  }
  while (acknowledged() < (STOPS + 1) * EACH) await new Promise((resolve) => setTimeout(resolve, 20));
  going = false;
  await Promise.all(writers);

  const notes = async () =>
    asOwner((db) => db.progressUpdate.findMany({ where: { forceId: cast.force.id }, select: { note: true } }));
  const there = new Set((await notes()).map(({ note }) => note));
  const lost = written.filter((one) => one.acknowledged && !there.has(one.command.note));
  figure("P7", "stops of PostgreSQL", STOPS);
  figure("P7", "acknowledged writes", acknowledged());
  figure("P7", "acknowledged writes that are lost", lost.length);
  const torn = await asOwner((db) => againstHistory(db, cast.force.id));
  figure("P7", "writes that are torn", torn.length);

  for (const one of written) await send(one);
  const after = (await notes()).map(({ note }) => note);
  const unlike = written.filter(({ command }) => after.filter((note) => note === command.note).length !== 1);
  figure("P7", "writes sent again", written.length);
  figure("P7", "of these, written twice or not at all", unlike.length);
  expect([lost, torn, unlike]).toEqual([[], [], []]);
  expect(after).toHaveLength(written.length);
  expect(await verifyForceHistory(cast.inspector, cast.force.slug)).toMatchObject({ unbroken: true });
});
