import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findInspectionsAfter } from "@/lib/data/queries/api";
import { findFindingPage } from "@/lib/data/queries/finding-page";
import { findInspection } from "@/lib/data/queries/inspection-view";
import { findInspections } from "@/lib/data/queries/inspections";
import { findReading } from "@/lib/data/queries/readings";
import { findRecord } from "@/lib/data/queries/records";
import { date } from "@/lib/domain/calendar";
import { readReport } from "@/lib/domain/report-text/read-report";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { aDraftInspection, asked, does, granted, PUBLISHED, TODAY } from "@/lib/testing/reports";
import { runMergeRecord } from "./merge-record";
import { recordReading } from "./read-report/record-reading";
import { startReading } from "./read-report/start-reading";
import { runInspectionCommand } from "./run-inspection-command";
import { verifyForceHistory } from "./verify-force-history";

const REPORT = (things: readonly string[]) =>
  `PEEL 2017: Police effectiveness\n\nPublished on: 22 March 2018\n\nAreas for improvement\n\n${things.map((thing) => `- The force should improve ${thing}.`).join("\n")}\n`;
const DAY = date("2018-03-22");

/** A coordinator records a report with these findings; answers its slug and the findings. */
async function recorded({ coordinator, force }: TestCast, things: readonly string[]) {
  const now = new Date(`${TODAY}T10:00:00Z`);
  const { id } = granted(await startReading(coordinator, randomUUID(), "Pasted text", readReport(REPORT(things)), now));
  await findReading(coordinator, id);
  const slug = granted(await recordReading(coordinator, id, { into: null, otherForce: true }, asked())).slug ?? "";
  const rows = await asOwner((db) =>
    db.finding.findMany({ where: { forceId: force.id, inspection: { slug } }, orderBy: { reference: "asc" } }),
  );
  return { slug, findings: rows.map((row) => ({ id: row.id, reference: row.reference ?? "" })) };
}

/** The inspectorate publishes the same report. */
async function published({ inspector, force }: TestCast, things: readonly string[]) {
  const texts = things.map((thing) => ({ text: `The force should improve ${thing}, and soon.` }));
  const { slug, findingIds } = await aDraftInspection(inspector, force, texts);
  granted(await runInspectionCommand(inspector, slug, { do: "publish", on: DAY, ties: [], confirmedBare: 0 }, asked()));
  const rows = await asOwner((db) => db.finding.findMany({ where: { id: { in: findingIds } } }));
  return {
    slug,
    findings: findingIds.map((id) => ({ id, reference: rows.find((row) => row.id === id)?.reference ?? "" })),
  };
}
const update = () =>
  ({ do: "update-progress", id: randomUUID(), on: TODAY, progress: "on-track", note: "It goes well." }) as const;

test("what a force recorded is the report that is here already: its work comes over, and nothing is counted twice", async () => {
  const cast = await aCast(PUBLISHED);
  const { inspector, coordinator, force } = cast;
  const record = await recorded(cast, ["how it answers calls", "how it trains drivers", "how it keeps keys"]);
  const report = await published(cast, ["how it answers calls", "how it trains drivers"]);
  const [calls, drivers, keys] = record.findings;
  const [callsThere, driversThere] = report.findings;
  // The force works on the first; the inspectorate's record of the second is worked on.
  await does(coordinator, calls?.reference ?? "", update());
  await does(coordinator, driversThere?.reference ?? "", update());
  const same = [
    { findingId: calls?.id ?? "", other: callsThere?.reference ?? "" },
    { findingId: drivers?.id ?? "", other: driversThere?.reference ?? "" },
  ];
  const merge = (into = report.slug, chosen = same, actor = inspector) =>
    runMergeRecord(actor, record.slug, { into, same: chosen }, asked());

  expect(await merge(record.slug)).toMatchObject({ refusal: { why: "merge-unfit", because: "itself" } });
  expect(await merge("no-such-report")).toMatchObject({ refusal: { because: "missing" } });
  expect(await merge(report.slug, same, coordinator)).toMatchObject({ refusal: { why: "not-yours" } });
  expect(await merge(report.slug, [...same, { findingId: keys?.id ?? "", other: same[0]?.other ?? "" }])).toMatchObject(
    {
      refusal: { because: "twice" },
    },
  );
  expect(await runMergeRecord(inspector, report.slug, { into: record.slug, same: [] }, asked())).toMatchObject({
    refusal: { because: "record" },
  });
  const other = await aCast();
  const elsewhere = await aDraftInspection(other.inspector, other.force);
  expect(await merge(elsewhere.slug)).toMatchObject({ refusal: { because: "draft" } });
  expect((await findRecord(inspector, record.slug, report.slug))?.chosen?.slug).toBe(report.slug);

  granted(await merge());
  expect(await merge()).toMatchObject({ refusal: { why: "merge-unfit", because: "merged" } });
  const view = await findInspection(coordinator, report.slug);
  const stand = view?.findings
    .filter(({ closedAs }) => closedAs !== "recorded-in-error")
    .map(({ reference }) => reference);
  expect(stand?.toSorted()).toEqual([calls?.reference, driversThere?.reference, keys?.reference].toSorted());
  expect(view?.unconfirmed).toEqual([]);
  expect(view?.findings.find(({ id }) => id === calls?.id)?.text).toBe(
    "The force should improve how it answers calls, and soon.",
  );
  // The one that stays has its work and its history, and says what it was.
  const page = await findFindingPage(coordinator, calls?.reference ?? "", TODAY);
  expect(page).toMatchObject({ update: { progress: "on-track" }, inspection: { slug: report.slug } });
  expect(page?.history.events.map(({ facts }) => facts.kind)).toEqual(
    expect.arrayContaining(["record-came-over", "record-confirmed", "record-corrected"]),
  );
  // The record itself leads there, and stands in no list.
  expect(await findInspection(coordinator, record.slug)).toMatchObject({
    mergedInto: { slug: report.slug },
    findings: [{ id: drivers?.id, closedAs: "recorded-in-error" }],
  });
  expect((await findInspections(coordinator, 1)).published.map(({ slug }) => slug)).toEqual([report.slug]);
  // Nor do programs read it twice.
  expect((await findInspectionsAfter(coordinator, null, 100))?.map(({ slug }) => slug)).toEqual([report.slug]);
  expect(await verifyForceHistory(inspector, force.slug)).toEqual({ unbroken: true, length: expect.any(Number) });
});

test("two that were both worked on stay two, and a response that was begun for both is decided first", async () => {
  const cast = await aCast(PUBLISHED);
  const { inspector, coordinator } = cast;
  const record = await recorded(cast, ["how it answers calls"]);
  const report = await published(cast, ["how it answers calls"]);
  const [own] = record.findings;
  const [there] = report.findings;
  for (const one of [own, there]) await does(coordinator, one?.reference ?? "", update());
  const same = [{ findingId: own?.id ?? "", other: there?.reference ?? "" }];
  expect(await runMergeRecord(inspector, record.slug, { into: report.slug, same }, asked())).toMatchObject({
    refusal: { why: "merge-both-worked", reference: own?.reference, other: there?.reference },
  });
  granted(await runMergeRecord(inspector, record.slug, { into: report.slug, same: [] }, asked()));
  expect((await findInspection(coordinator, report.slug))?.findings).toHaveLength(2);
});

test("of what a force recorded, single findings are confirmed", async () => {
  const cast = await aCast(PUBLISHED);
  const { inspector } = cast;
  const { slug, findings } = await recorded(cast, ["how it answers calls", "how it trains drivers"]);
  const seen = findings.map(({ id }) => id);
  const confirm = (chosen: readonly string[]) =>
    runInspectionCommand(inspector, slug, { do: "confirm-records", seen, chosen }, asked());
  for (const none of [[], [randomUUID()], [findings[1]?.id ?? "", randomUUID()]])
    expect(await confirm(none)).toMatchObject({ refusal: { why: "records-unchosen" } });
  granted(await confirm([findings[1]?.id ?? ""]));
  expect((await findInspection(inspector, slug))?.unconfirmed).toEqual([findings[0]?.id]);
});
