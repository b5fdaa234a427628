import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findForces } from "@/lib/data/queries/forces";
import { findInspection } from "@/lib/data/queries/inspection-view";
import { findReading } from "@/lib/data/queries/readings";
import { findRegisterPage } from "@/lib/data/queries/register";
import type { Actor } from "@/lib/domain/actor";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import { readReport } from "@/lib/domain/report-text/read-report";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { asked, granted, TODAY } from "@/lib/testing/reports";
import { cellInFile } from "@/lib/words/testing/exported";
import { recordReading } from "./read-report/record-reading";
import { startReading } from "./read-report/start-reading";
import { runInspectionCommand } from "./run-inspection-command";

const NOW = new Date(`${TODAY}T10:00:00Z`);
const REPORT = (thing: string) =>
  `PEEL 2017: Police effectiveness\n\nPublished on: 22 March 2018\n\nAreas for improvement\n\n- The force should improve ${thing}.\n`;

/** A coordinator records a report with one finding, into the same inspection every time. */
async function recordOne({ coordinator }: TestCast, thing: string): Promise<string> {
  const { id } = granted(await startReading(coordinator, randomUUID(), "Pasted text", readReport(REPORT(thing)), NOW));
  expect((await findReading(coordinator, id))?.review.findings).toHaveLength(1);
  return granted(await recordReading(coordinator, id, { into: null, otherForce: true }, asked())).slug ?? "";
}
const unconfirmed = async (actor: Actor, slug: string) => (await findInspection(actor, slug))?.unconfirmed ?? [];
const confirmations = (cast: TestCast) =>
  asOwner((db) => db.event.count({ where: { forceId: cast.force.id, kind: "record-confirmed" } }));

test("only what the page showed is confirmed: what the force has recorded since is named and waits", async () => {
  const cast = await aCast();
  const slug = await recordOne(cast, "how it answers calls");
  const seen = await unconfirmed(cast.inspector, slug);
  expect(seen).toHaveLength(1);
  expect(await recordOne(cast, "how it investigates burglary in rural districts")).toBe(slug);
  expect(await runInspectionCommand(cast.inspector, slug, { do: "confirm-records", seen }, asked())).toMatchObject({
    refusal: { why: "records-added", references: [`${cast.force.code}-2018-002`] },
  });
  expect(await unconfirmed(cast.inspector, slug)).toHaveLength(2);

  const press = asked();
  const both = await unconfirmed(cast.inspector, slug);
  granted(await runInspectionCommand(cast.inspector, slug, { do: "confirm-records", seen: both }, press));
  granted(await runInspectionCommand(cast.inspector, slug, { do: "confirm-records", seen: both }, press));
  expect(await unconfirmed(cast.inspector, slug)).toEqual([]);
  expect(await confirmations(cast)).toBe(2);
});

test("a force coordinator confirms nothing", async () => {
  const cast = await aCast();
  const slug = await recordOne(cast, "how it answers calls");
  const seen = await unconfirmed(cast.coordinator, slug);
  expect(await runInspectionCommand(cast.coordinator, slug, { do: "confirm-records", seen }, asked())).toMatchObject({
    refusal: { why: "not-yours" },
  });
});

test("what a force recorded is marked in lists, files and figures until an inspector confirms it", async () => {
  const cast = await aCast();
  const slug = await recordOne(cast, "how it answers calls");
  const shown = async (actor: Actor) => {
    const order = { by: "reference", descending: false } as const;
    const { rows } = await findRegisterPage(actor, { ...EVERYTHING, inspections: [slug] }, order, { page: 1 }, TODAY);
    const { forces } = await findForces(actor, TODAY);
    return {
      rows: rows.map((row) => [row.unconfirmed, cellInFile(row, "Confirmed by the inspectorate", TODAY)]),
      figure: forces.find(({ id }) => id === cast.force.id)?.unconfirmed,
    };
  };
  for (const actor of [cast.coordinator, cast.pcc, cast.inspector])
    expect(await shown(actor)).toEqual({ rows: [[true, "not yet"]], figure: 1 });
  const stranger = await aCast();
  expect(await shown(stranger.coordinator)).toEqual({ rows: [], figure: null });

  granted(
    await runInspectionCommand(
      cast.inspector,
      slug,
      { do: "confirm-records", seen: await unconfirmed(cast.inspector, slug) },
      asked(),
    ),
  );
  expect(await shown(cast.coordinator)).toEqual({ rows: [[false, "yes"]], figure: 0 });
});
