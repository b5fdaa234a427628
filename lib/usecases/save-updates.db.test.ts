import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { findToUpdate, findUpdates } from "@/lib/data/queries/updates";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { asked, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runCommand } from "./run-command";
import { saveUpdates, type UpdateOfOne } from "./save-updates";

const cast = await aCast();
const findings = await publishedFindings(cast.inspector, cast.force, [{}, {}, {}]);
const references = findings.map(({ reference }) => reference);
const [first = "", second = "", third = ""] = references;
for (const reference of references) {
  const ownerId = reference === third ? null : cast.staff.personId;
  const command = { do: "allocate", on: TODAY, ownerId, sponsorId: cast.chiefOfficer.personId } as const;
  const done = await runCommand(cast.coordinator, reference, command, asked());
  if (!done.ok) throw new Error(done.refusal.why);
}

const versions = async () =>
  new Map((await findToUpdate(cast.staff, references)).map(({ reference, version }) => [reference, version]));
const anUpdate = (reference: string, version: number): UpdateOfOne => ({
  reference,
  version,
  progress: "some-issues",
  note: "Half is done.",
  next: { step: "Sample ten cases.", on: TODAY },
});
const eventsOf = (reference: string) =>
  asOwner(async (db) => {
    const { id } = await db.finding.findUniqueOrThrow({ where: { reference }, select: { id: true } });
    return db.event.count({ where: { findingId: id, kind: "progress-updated" } });
  });

it("lists what is one's own and not closed, and for a coordinator all of the force", async () => {
  const mine = await findUpdates(cast.staff, { of: "mine", quiet: false }, 1, TODAY);
  expect(mine.rows.map(({ reference }) => reference).toSorted()).toEqual([first, second].toSorted());
  const all = await findUpdates(cast.coordinator, { of: "force", quiet: false }, 1, TODAY);
  expect(all.rows.map(({ reference }) => reference)).toEqual(expect.arrayContaining([...references]));
  const none = await findUpdates(cast.coordinator, { of: "mine", quiet: false }, 1, TODAY);
  expect(none).toEqual({ rows: [], all: 0 });
});

it("saves each by itself: what is refused leaves the others saved, and a second press saves none twice", async () => {
  const at = await versions();
  const press = { key: randomUUID(), now: new Date(), today: TODAY };
  const updates = references.map((reference) => anUpdate(reference, at.get(reference) ?? 0));
  const results = await saveUpdates(cast.staff, updates, press);
  expect(results).toEqual([
    { reference: first, refusal: null },
    { reference: second, refusal: null },
    { reference: third, refusal: expect.objectContaining({ why: "not-yours" }) },
  ]);
  expect(await saveUpdates(cast.staff, updates, press)).toEqual(results);
  expect(await Promise.all(references.map(eventsOf))).toEqual([1, 1, 0]);
  const [now] = await findToUpdate(cast.staff, [first]);
  expect(now).toMatchObject({ progress: "some-issues", next: { step: "Sample ten cases.", on: TODAY } });
});

it("is told of another's update meanwhile, for that finding alone", async () => {
  const at = await versions();
  const theirs = { ...anUpdate(first, at.get(first) ?? 0), progress: "off-track" } as const;
  await saveUpdates(cast.coordinator, [theirs], { key: randomUUID(), now: new Date(), today: TODAY });
  const results = await saveUpdates(
    cast.staff,
    [first, second].map((reference) => anUpdate(reference, at.get(reference) ?? 0)),
    { key: randomUUID(), now: new Date(), today: TODAY },
  );
  expect(results).toEqual([
    { reference: first, refusal: { why: "page-out-of-date" } },
    { reference: second, refusal: null },
  ]);
});
