import { beforeAll, expect, it } from "vitest";
import { loadBody } from "@/lib/data/bodies";
import { inScope } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import { asOwner } from "@/lib/testing/database";
import { aForce, type TestForce } from "@/lib/testing/organisations";
import { anInspector, aPolicingBodyMember, asSignedIn } from "@/lib/testing/people";
import { aFinding } from "@/lib/testing/reports";

/** The references that somebody reads, of these. */
const readBy = async (actor: Actor, references: readonly string[]) =>
  inScope(actor, async (db) => {
    const found = await db.finding.findMany({ where: { reference: { in: [...references] } } });
    return references.map((reference) => found.some((finding) => finding.reference === reference));
  });

const until = date("2024-05-06");
let here: TestForce;
let there: TestForce;
let elsewhere: TestForce;
let references: readonly string[];
let earlier: Actor;
let office: Actor;
beforeAll(async () => {
  [here, there, elsewhere] = await Promise.all([aForce(), aForce(), aForce()]);
  const inspector = await anInspector();
  references = await Promise.all(
    [here, there, elsewhere].map(async (force) => (await aFinding(inspector, force)).reference),
  );
  [office, earlier] = await Promise.all([aPolicingBodyMember(here), aPolicingBodyMember(there)]);
});

it("a body reads of every force that it oversees and of no other, and a force is one body's on a day", async () => {
  expect(await readBy(await asSignedIn(office), references)).toEqual([true, false, false]);
  expect(await readBy(await asSignedIn(earlier), references)).toEqual([false, true, false]);
  const oversees = (bodyId: string, forceId: string) =>
    asOwner((db) => db.oversight.create({ data: { bodyId, forceId, fromOn: new Date(until) } }));
  await expect(oversees(here.body.id, there.id), "two on a day").rejects.toThrow("one_body_oversees_a_force");
  await asOwner((db) => db.oversight.updateMany({ where: { forceId: there.id }, data: { untilOn: new Date(until) } }));
  expect(await readBy(await asSignedIn(earlier), references)).toEqual([false, false, false]);
  await oversees(here.body.id, there.id);
  const both = await asSignedIn(office);
  expect(both.forces).toHaveLength(2);
  expect(await readBy(both, references)).toEqual([true, true, false]);
  const body = await inScope(both, (db) => loadBody(db, both, there.id));
  expect(body?.name).toBe(here.body.name);
});

it("who oversaw a force is a public fact that stays, and only a body oversees one", async () => {
  const rows = await inScope(await asSignedIn(office), (db) =>
    db.oversight.findMany({
      where: { forceId: there.id },
      orderBy: [{ fromOn: { sort: "asc", nulls: "first" } }, { id: "asc" }],
    }),
  );
  expect(rows.map(({ bodyId }) => bodyId)).toEqual([there.body.id, here.body.id]);
  const again = { fromOn: new Date("2024-05-07") };
  await expect(
    asOwner((db) => db.oversight.updateMany({ where: { forceId: there.id, untilOn: { not: null } }, data: again })),
  ).rejects.toThrow("stays as it was");
  await expect(asOwner((db) => db.oversight.deleteMany({ where: { forceId: there.id } }))).rejects.toThrow();
  await expect(
    asOwner((db) => db.oversight.create({ data: { bodyId: here.id, forceId: elsewhere.id } })),
  ).rejects.toThrow("a policing body oversees a force");
  await expect(
    inScope(office, (db) => db.oversight.create({ data: { bodyId: here.body.id, forceId: elsewhere.id } })),
    "the app’s role",
  ).rejects.toThrow();
});
