import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { readForces } from "@/lib/data/public-register/read";
import { findBeforeTheyCome } from "@/lib/data/queries/before-they-come";
import { findForceSheet } from "@/lib/data/queries/force-sheet";
import { findForce } from "@/lib/data/queries/force-view";
import { findMonitoring } from "@/lib/data/queries/monitoring";
import { findNationals } from "@/lib/data/queries/nationals";
import { findPack } from "@/lib/data/queries/packs";
import { findWork } from "@/lib/data/queries/work";
import { inScope } from "@/lib/data/scope";
import { loadImport } from "@/lib/data/store/register-import";
import { type Period, USUAL } from "@/lib/domain/board-pack/asked";
import { addDays, date } from "@/lib/domain/calendar";
import { asOwner } from "@/lib/testing/database";
import { anOrderedImport } from "@/lib/testing/imports";
import { aCast, aListKeeper, asSignedIn, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { askForSignOff } from "./ask-for-sign-off";
import { runIssuePack } from "./board-pack/run-pack-command";
import { chooseOwnForces } from "./choose-own-forces";
import { runEndOrganisation } from "./end-organisation";
import { recordImport } from "./import-register/record-import";
import { startRegisterImport } from "./import-register/start-import";
import { setLadder } from "./reminder/set-ladder";
import { applyReport, openResponseByHand } from "./response/open-response";
import { runForceCommand } from "./run-force-command";
import { runLevelCommand } from "./run-level-command";
import { runIssueNational } from "./run-national-command";
import { runPlanRevisit } from "./run-revisit-command";

const SPRING: Period = { from: date("2024-04-01"), to: date("2024-06-30") };
const SUMMER: Period = { from: date("2024-07-01"), to: date("2024-09-30") };
const AUTUMN: Period = { from: date("2024-10-01"), to: date("2024-12-31") };
const CAUSE = { kind: "cause-of-concern", text: "The force does not do it." } as const;
const afi = { kind: "area-for-improvement", theme: "investigating-crime" } as const;

let cast: TestCast;
let joins: TestCast;
let causes: readonly string[];
let national: string;
let unrecorded: string;
let report: string;
let lastNumber: number;
const ends = async (force: TestCast["force"]) => {
  const order = { ending: force.slug, successor: joins.force.slug, on: TODAY, begins: false, why: "An order." };
  granted(await runEndOrganisation(await aListKeeper(), order, asked()));
};
const enter = (force: TestCast["force"], on = TODAY) =>
  runForceCommand(
    cast.inspector,
    force.slug,
    {
      ...{ do: "enter-engage", id: randomUUID(), on, why: "A letter.", letter: null },
      reasons: [{ id: randomUUID(), wording: "It does not do it.", findingId: null }],
    },
    asked(),
  );
const pack = async (of: Period, on: string) => {
  const coordinator = await asSignedIn(joins.coordinator);
  const layout = { force: joins.force.slug, period: of, layout: USUAL };
  const { reference } = granted(await runIssuePack(coordinator, layout, asked(date(on)), false));
  const found = await findPack(coordinator, reference);
  if (!found) throw new Error("no pack");
  const movement = found.document.tables.find(({ section }) => section === "movement");
  const said = Object.fromEntries((movement?.columns ?? []).map(({ head }, at) => [head, movement?.total?.[at]]));
  return {
    facts: found.document.facts,
    said,
    late: found.document.tables.find(({ section }) => section === "recorded-late"),
  };
};

beforeAll(async () => {
  [cast, joins] = [await aCast(PUBLISHED), await aCast(PUBLISHED)];
  const recommends = { kind: "recommendation", deadline: { kind: "immediate" } } as const;
  const published = [
    ...(await publishedFindings(cast.inspector, cast.force, [CAUSE, { ...recommends }, afi])),
    ...(await publishedFindings(cast.inspector, joins.force, [CAUSE, afi])),
  ];
  causes = published.map(({ reference }) => reference);
  report = await reportOf(causes[3] ?? "");
  const issue = { do: "issue-national", id: randomUUID(), text: "Review it.", deadline: { kind: "none" } } as const;
  const to = [cast, joins].map(({ force }) => ({ forceId: force.id, findingId: randomUUID() }));
  national = granted(
    await runIssueNational(cast.inspector, report, { ...issue, theme: null, addressees: null, to }, asked()),
  ).reference;
  granted(await enter(cast.force));
  granted(await chooseOwnForces(cast.inspector, [cast.force.slug]));
  await does(joins.pcc, causes[4] ?? "", {
    do: "make-representation",
    id: randomUUID(),
    on: TODAY,
    says: "It is not so.",
  });
  await does(cast.pcc, causes[2] ?? "", {
    do: "make-representation",
    id: randomUUID(),
    on: TODAY,
    says: "It is not so.",
  });
  granted(
    await runPlanRevisit(
      cast.inspector,
      cast.force.slug,
      {
        ...{ do: "plan-revisit", id: randomUUID(), on: TODAY, scope: "All of it.", method: "revisit" },
        ...{ from: date("2024-11-01"), to: date("2024-11-30") },
        findingIds: published.slice(0, 1).map(({ id }) => id),
      },
      asked(),
    ),
  );
  unrecorded = await anOrderedImport(cast.coordinator, cast.force.id, 3);
  await pack(SPRING, "2024-07-02");
  await ends(cast.force);
  lastNumber = await events();
});

const reportOf = async (reference: string) =>
  (
    await asOwner((db) =>
      db.finding.findUniqueOrThrow({ where: { reference }, select: { inspection: { select: { slug: true } } } }),
    )
  ).inspection.slug;
const events = () => asOwner((db) => db.event.count({ where: { forceId: cast.force.id } }));

describe("the record of a force that ended is added up with its successor’s", () => {
  it("on an inspector’s desk, with its spell until somebody ends it; whoever had it as theirs has the successor", async () => {
    const { forces, decisions } = await findWork(cast.inspector, TODAY, null);
    const now = forces.find(({ slug }) => slug === joins.force.slug);
    expect(now).toMatchObject({
      ...{ own: true, causes: 2, endedOn: null, disputed: { count: 2 }, immediate: { count: 1, since: PUBLISHED } },
      revisit: { to: "2024-11-30" },
      hasRecords: [{ slug: cast.force.slug, on: TODAY, engagedSince: TODAY }],
    });
    expect(decisions).toBeDefined();
    const gone = forces.find(({ slug }) => slug === cast.force.slug);
    expect(gone).toMatchObject({ endedOn: TODAY, engagedSince: TODAY, causes: 0, revisit: null, immediate: null });
    const leave = { do: "leave-engage", on: TODAY, why: "It is no more.", letter: null, listed: [] } as const;
    granted(await runForceCommand(cast.inspector, cast.force.slug, leave, asked()));
    const after = (await findWork(cast.inspector, TODAY, null)).forces;
    expect(after.map(({ slug }) => slug)).not.toContain(cast.force.slug);
  });

  it("on its sheet, its page, its monitoring and before an inspection", async () => {
    const sheet = await findForceSheet(cast.inspector, joins.force.slug, TODAY);
    expect(sheet?.open.map(({ reference }) => reference)).toEqual(expect.arrayContaining([...causes]));
    expect(sheet?.hasRecords).toMatchObject([{ name: cast.force.name }]);
    const page = await findForce(joins.coordinator, joins.force.slug, TODAY);
    const reader = await asSignedIn(joins.coordinator);
    const own = await findForce(reader, joins.force.slug, TODAY);
    // Five of their reports, and the national recommendation to each of them.
    expect(own).toMatchObject({ figures: { open: 7, openCauses: 2 }, ended: null });
    expect(page?.figures).toEqual(own?.figures);
    expect(own?.ownView?.longView.map(({ reference }) => reference)).toEqual(
      expect.arrayContaining([causes[0], causes[3]]),
    );
    expect(own?.ownView?.overdue.ours).toBe(1);
    expect(own?.ownView?.responses.all).toBe(3);
    expect(await findForce(cast.inspector, cast.force.slug, TODAY)).toMatchObject({
      ended: { on: TODAY, slug: joins.force.slug },
      figures: { open: 4 },
    });
    expect((await findMonitoring(cast.inspector, joins.force.slug))?.hasRecords).toHaveLength(1);
    const found = await findBeforeTheyCome(reader, joins.force.slug, ["investigating-crime"], 500);
    expect(found?.here.map(({ reference }) => reference).toSorted()).toEqual([causes[2], causes[4]].toSorted());
    expect(found?.elsewhere.findings.map(({ reference }) => reference)).not.toContain(causes[2]);
    expect(found?.planned).toHaveLength(1);
  });

  it("in what the public reads of the successor, named with what it holds", async () => {
    const forces = await readForces();
    const of = (slug: string) => forces.find((one) => one.slug === slug);
    expect(of(joins.force.slug)).toMatchObject({
      ...{ open: 7, closed: 0 },
      records: [{ slug: cast.force.slug, on: TODAY, open: 4, engage: 0, closed: 0 }],
    });
    expect(of(cast.force.slug)).toMatchObject({ open: 4, records: [], ended: { slug: joins.force.slug } });
  });

  it("in the grid in a row of its own below the successor’s, with from when it was no more", async () => {
    const { rows } = await findNationals(await asSignedIn(joins.coordinator), null);
    expect(rows.map(({ slug, ended }) => [slug, ended?.slug ?? null])).toEqual([
      [joins.force.slug, null],
      [cast.force.slug, joins.force.slug],
    ]);
    for (const { cells } of rows) expect(cells[national]).toMatchObject({ answer: "not-answered" });
  });

  it("in the pack of the period in which it came over, and in the next, each beginning with what the one before closed with", async () => {
    const summer = await pack(SUMMER, "2024-10-02");
    // Three of its own and four of the other when the period began.
    expect(summer.said).toMatchObject({ "Known before": 7, Opening: 7, New: 0, Closing: 7 });
    expect(summer.facts).toContainEqual({
      term: "Counts also",
      value: expect.stringContaining(`${cast.force.name}, which ended on 30 September 2024: 4 findings open`),
    });
    expect(summer.late?.rows ?? []).toEqual([]);
    const autumn = await pack(AUTUMN, "2025-01-02");
    expect(autumn.said).toMatchObject({ "Known before": 7, Closing: 7 });
    expect(autumn.late?.rows ?? []).toEqual([]);
  });
});

describe("nothing begins of a force that is no more", () => {
  const why = { refusal: { why: "organisation-has-ended" } };
  const bytes = new TextEncoder().encode("Ref,Text\n1,x");

  it("whoever asks, by whatever road: the refusal names who has its record, and nothing is written", async () => {
    const coordinator = await asSignedIn(cast.coordinator);
    const office = await asSignedIn(joins.pcc);
    const { inspector, force } = cast;
    const before = await events();
    const third = await aCast(PUBLISHED);
    const [other] = await publishedFindings(inspector, third.force, [{}]);
    const elsewhere = await reportOf(other?.reference ?? "");
    const level = { do: "set-level", id: randomUUID(), body: "home-office", level: "level-2", source: null } as const;
    const issue = { do: "issue-national", id: randomUUID(), text: "Review it.", deadline: { kind: "none" } } as const;
    const to = [{ forceId: force.id, findingId: randomUUID() }];
    const given = { ...issue, theme: null, addressees: null, to };
    const layout = { force: force.slug, period: SUMMER, layout: USUAL };
    const roads: Readonly<Record<string, () => Promise<unknown>>> = {
      "enter Engage": () => enter(force),
      "set a level": () => runLevelCommand(inspector, force.slug, { ...level, on: TODAY }, asked()),
      "issue a national recommendation": () => runIssueNational(inspector, report, given, asked()),
      "apply a report": () => applyReport(inspector, { report: elsewhere, force: force.slug }, asked()),
      "issue a pack": () => runIssuePack(coordinator, layout, asked(addDays(TODAY, 2)), false),
      "ask for sign-off": () => askForSignOff(coordinator, force.slug, { do: "ask-for-sign-off" }, asked()),
      "set the ladder": () => setLadder(coordinator, force.slug, {}, asked()),
    };
    for (const [road, takes] of Object.entries(roads)) expect(await takes(), road).toMatchObject(why);
    // A report from before its body joined opened no response, and none is opened by hand any more.
    const late = await aCast();
    const [early] = await publishedFindings(inspector, late.force, [{}]);
    await ends(late.force);
    const merged = await asSignedIn(office);
    expect(await openResponseByHand(merged, await reportOf(early?.reference ?? ""), asked())).toMatchObject(why);
    expect(await events()).toBe(before);
    expect(before).toBeGreaterThanOrEqual(lastNumber);
  });

  it("a file is not taken for it, and one that waited is ended with the reason", async () => {
    const coordinator = await asSignedIn(cast.coordinator);
    const started = await startRegisterImport(coordinator, cast.force.id, { fileName: "x.csv", bytes }, new Date());
    expect(started).toEqual({ ok: false, refusal: "force-ended" });
    await recordImport(coordinator, unrecorded, asked());
    const kept = await inScope(coordinator, (db) => loadImport(db, coordinator, unrecorded));
    expect(kept).toMatchObject({ state: "failed", result: { failed: "force-ended" } });
    expect((await startRegisterImport(coordinator, joins.force.id, { fileName: "x.csv", bytes }, new Date())).ok).toBe(
      true,
    );
  });

  it("is nobody’s own force any more", async () => {
    granted(await chooseOwnForces(cast.inspector, [cast.force.slug, joins.force.slug]));
    const { forces } = await findWork(cast.inspector, TODAY, null);
    expect(forces.filter(({ own }) => own).map(({ slug }) => slug)).toEqual([joins.force.slug]);
  });
});
