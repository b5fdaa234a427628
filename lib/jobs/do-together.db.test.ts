import "@/lib/testing/jobs-database";
import { expect, it } from "vitest";
import { readHistories } from "@/lib/data/chain-links";
import { client } from "@/lib/data/client";
import { verifyHistory } from "@/lib/data/verify";
import type { Actor } from "@/lib/domain/actor";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { publishedFindings } from "@/lib/testing/reports";
import { confirmTogether, dropTogether, findTogether, orderTogether } from "@/lib/usecases/together/order-together";
import { aWorker, ended } from "./testing/worker";

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
const is = (actor: Actor, id: string, state: string) => async () => (await findTogether(actor, id))?.state === state;
const DEED = { do: "set-priority", priority: "high", why: null } as const;

async function ordered(count: number) {
  const cast = await aCast();
  const findings = await publishedFindings(
    cast.inspector,
    cast.force,
    Array.from({ length: count }, () => ({})),
  );
  const ones = findings.map(({ reference }) => ({ reference, version: null }));
  return { ...cast, ones, id: await orderTogether(cast.coordinator, DEED, ones, new Date()) };
}
const prioritised = (forceId: string) => asOwner((db) => db.event.count({ where: { forceId, kind: "priority-set" } }));

it("judges what is ordered, waits to be confirmed, does it, and does nothing twice when its process is killed", async () => {
  const { coordinator, staff, force, ones, id } = await ordered(350);
  const judging = aWorker();
  await until(is(coordinator, id, "checked"));
  expect(await prioritised(force.id)).toBe(0);
  expect(await findTogether(staff, id), "a paper is of one person").toBeNull();
  expect(await confirmTogether(staff, id, new Date())).toBe(false);
  judging.kill("SIGTERM");
  await ended(judging);

  expect(await confirmTogether(coordinator, id, new Date())).toBe(true);
  expect(await confirmTogether(coordinator, id, new Date()), "a second press").toBe(false);
  const killed = aWorker();
  await until(async () => ((await findTogether(coordinator, id))?.done ?? 0) > 0);
  killed.kill("SIGKILL");
  await ended(killed);
  const half = await prioritised(force.id);
  expect(half).toBeGreaterThan(0);
  aWorker();
  await until(is(coordinator, id, "done"));
  expect(await prioritised(force.id)).toBe(ones.length);
  const paper = await findTogether(coordinator, id);
  expect(paper?.judged).toHaveLength(ones.length);
  expect(paper?.judged.every(({ refusal }) => refusal === null)).toBe(true);
  for (const { chains } of await asOwner((db) => readHistories(db, force.id)))
    expect(verifyHistory(chains).unbroken).toBe(true);
});

it("does nothing for somebody who was suspended since, nor what was put away; its door leads to nobody else", async () => {
  const { coordinator, force, id } = await ordered(3);
  const rows = () => client().$queryRaw<unknown[]>`select * from who_does_together(${id}::uuid)`;
  expect(await rows()).toHaveLength(1);
  const _judging = aWorker();
  await until(is(coordinator, id, "checked"));
  expect(await rows()).toEqual([]);
  const again = await orderTogether(coordinator, DEED, [], new Date());
  await until(is(coordinator, again, "checked"));
  expect(await confirmTogether(coordinator, again, new Date()), "nothing to do").toBe(false);
  expect(await dropTogether(coordinator, again, new Date())).toBe(true);
  await asOwner((db) =>
    db.membership.updateMany({ where: { personId: coordinator.personId }, data: { state: "suspended" } }),
  );
  expect(await confirmTogether(coordinator, id, new Date())).toBe(true);
  await until(is(coordinator, id, "failed"));
  expect(await prioritised(force.id)).toBe(0);
});
