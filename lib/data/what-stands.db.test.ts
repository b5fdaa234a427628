import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { type CalendarDate, date } from "@/lib/domain/calendar";
import type { Command } from "@/lib/domain/command";
import type { DutyKind } from "@/lib/domain/duties";
import { isCounted } from "@/lib/domain/finding/finding";
import { longViewRows } from "@/lib/domain/finding/long-view";
import { EVERYTHING, FIRST_PAGE } from "@/lib/domain/finding/register-filter";
import { asOwner } from "@/lib/testing/database";
import { withMetTest } from "@/lib/testing/done-tests";
import { aCast, aChiefOfficer, type TestCast } from "@/lib/testing/people";
import {
  aFinding,
  asked,
  does,
  granted,
  PUBLISHED,
  type Published,
  publishedFindings,
  TODAY,
} from "@/lib/testing/reports";
import { exportFindings } from "@/lib/usecases/export-findings";
import { runCommand } from "@/lib/usecases/run-command";
import { findFindingPage } from "./queries/finding-page";
import { findForce } from "./queries/force-view";
import { findInspection } from "./queries/inspection-view";
import { findInspections } from "./queries/inspections";
import { findRegisterPage } from "./queries/register";
import { findWork } from "./queries/work";

/** What the register says stands now, on every screen that says it. */

let cast: TestCast;
let cause: Published;
let recommendations: readonly Published[];
beforeAll(async () => {
  cast = await aCast();
  const made = await publishedFindings(cast.inspector, cast.force, [{ kind: "cause-of-concern", recommendations: 3 }]);
  const [first, ...rest] = made;
  if (!first) throw new Error("Nothing was published");
  cause = first;
  recommendations = rest;
});

/** The first of the findings about which somebody has a duty of this kind; and all of them, as the register lists them. */
const waitingFor = async (actor: Actor, kind: DutyKind) =>
  (await findWork(actor, TODAY, null)).duties.filter((duty) => duty.kind === kind).flatMap(({ first }) => first);
const listedFor = async (actor: Actor, duty: DutyKind) =>
  (await findRegisterPage(actor, { ...EVERYTHING, duty }, BY_REFERENCE, { page: 1 }, TODAY)).rows;

const nth = (index: number): Published => {
  const found = recommendations[index];
  if (!found) throw new Error(`There is no recommendation ${index}`);
  return found;
};
const aRecommendation = async (): Promise<Published> => {
  const [, child] = await publishedFindings(cast.inspector, cast.force, [
    { kind: "cause-of-concern", recommendations: 1 },
  ]);
  if (!child) throw new Error("Nothing was published");
  return child;
};
const rowOf = ({ id }: Published) => asOwner((db) => db.finding.findUniqueOrThrow({ where: { id } }));
const day = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? null;
const january = date("2024-02-05");
const june = date("2024-06-10");

const update = (on: CalendarDate, progress: "delivered" | "off-track"): Command => ({
  do: "update-progress",
  id: randomUUID(),
  on,
  progress,
  note: `As of ${on}.`,
});
const assure = (on: CalendarDate, assurance: "assured" | "not-assured"): Command => ({
  do: "record-assurance",
  id: randomUUID(),
  on,
  assurance,
  note: `As of ${on}.`,
});
const allocate = (on: CalendarDate, ownerId: string | null, sponsorId: string | null): Command => ({
  do: "allocate",
  on,
  ownerId,
  sponsorId,
});
const close = (outcome: "implemented" | "recorded-in-error", facts: object = {}): Command => ({
  do: "close",
  on: TODAY,
  outcome,
  method: "desk-review",
  note: "Seen.",
  letter: null,
  successor: null,
  confirmedOpen: 0,
  supersededToo: [],
  addedEvidence: [],
  ...facts,
});

test("the current voices are those of the latest day, on the page, in the register and in the file", async () => {
  const finding = await aRecommendation();
  const { reference } = finding;
  expect(granted(await runCommand(cast.coordinator, reference, update(june, "delivered"), asked())).late).toBe(false);
  expect(granted(await runCommand(cast.coordinator, reference, update(january, "off-track"), asked())).late).toBe(true);
  await does(cast.pcc, reference, assure(june, "assured"));
  const reviewed = (await rowOf(finding)).assuranceAt;
  await does(cast.pcc, reference, assure(january, "not-assured"));

  const page = await findFindingPage(cast.reader, reference, TODAY, { kinds: null, whole: true });
  expect([page?.update?.progress, page?.update?.on]).toEqual(["delivered", june]);
  expect([page?.assurance?.assurance, page?.assurance?.on]).toEqual(["assured", june]);
  expect(page?.summary).toMatchObject({ progress: "delivered", updatedOn: june, assurance: "assured" });
  expect(page?.history.events.filter(({ facts }) => "stands" in facts)).toHaveLength(2);
  expect((await rowOf(finding)).assuranceAt).toEqual(reviewed);
  const day = { today: TODAY, demonstration: false };
  let file = "";
  for await (const piece of await exportFindings(cast.reader, { ...EVERYTHING, text: reference }, BY_REFERENCE, day))
    file += piece;
  expect(file).toContain(`"Delivered","${june}","As of ${june}.",,,,"Assured"`);
});

const BY_REFERENCE = { by: "reference", descending: false } as const;

test("sorted by update, the oldest is first, and publication stands in for an update that never came", async () => {
  const fresh = await aCast();
  const [recent, never, old] = await publishedFindings(fresh.inspector, fresh.force, [{}, {}, {}]);
  await does(fresh.coordinator, recent?.reference ?? "", update(june, "delivered"));
  await does(fresh.coordinator, old?.reference ?? "", update(january, "off-track"));
  const byUpdate = { by: "updated", descending: false } as const;
  const { rows } = await findRegisterPage(fresh.reader, EVERYTHING, byUpdate, FIRST_PAGE, TODAY);
  expect(rows.map(({ reference }) => reference)).toEqual([never, old, recent].map((one) => one?.reference));
});

test("a finding has waited for an owner since it last lost one, whatever happens to its sponsor", async () => {
  const finding = await aRecommendation();
  const { coordinator, staff, chiefOfficer } = cast;
  const given = async (on: CalendarDate, ownerId: string | null, sponsorId: string | null) => {
    await does(coordinator, finding.reference, allocate(on, ownerId, sponsorId));
    return day((await rowOf(finding)).allocatedOn);
  };
  expect(await given(june, null, chiefOfficer.personId)).toBe(PUBLISHED);
  expect(await given(june, staff.personId, chiefOfficer.personId)).toBe(june);
  expect(await given(TODAY, staff.personId, null)).toBe(june);
  await does(staff, finding.reference, { do: "pass-back", on: date("2024-07-01"), why: "Not ours." });
  const waiting = await waitingFor(coordinator, "allocate");
  expect(waiting.find(({ reference }) => reference === finding.reference)?.since).toBe("2024-07-01");
});

test("the sponsors of a finding and of its cause of concern are both asked for a date, and either decides", async () => {
  const other = await aChiefOfficer(cast.force);
  const child = nth(0);
  await does(cast.coordinator, cause.reference, allocate(TODAY, null, other.personId));
  await does(cast.coordinator, child.reference, allocate(TODAY, null, cast.chiefOfficer.personId));
  const propose = (to: CalendarDate): Command => ({
    do: "propose-target",
    id: randomUUID(),
    on: TODAY,
    to,
    reason: "resources",
    why: "Two posts are vacant.",
  });
  await does(cast.coordinator, child.reference, propose(date("2024-12-31")));
  await does(cast.coordinator, child.reference, propose(date("2025-03-31")));
  for (const sponsor of [other, cast.chiefOfficer])
    expect(await waitingFor(sponsor, "decide-target")).toMatchObject([{ reference: child.reference }]);
  await does(other, child.reference, { do: "approve-target", on: TODAY });
  expect(day((await rowOf(child)).target)).toBe("2025-03-31");
});

describe("a second move that nobody else is named for", () => {
  const propose = (to: string): Command => ({
    do: "propose-target",
    id: randomUUID(),
    on: TODAY,
    to: date(to),
    reason: "resources",
    why: "Two posts are vacant.",
  });
  const approve: Command = { do: "approve-target", on: TODAY };
  /** A finding whose target has moved once, with this owner and sponsor. */
  const moved = async (fresh: TestCast, ownerId: string | null, sponsorId: string | null): Promise<Published> => {
    const finding = await aFinding(fresh.inspector, fresh.force);
    await does(fresh.coordinator, finding.reference, allocate(TODAY, ownerId, sponsorId));
    await does(fresh.coordinator, finding.reference, propose("2024-12-31"));
    await does(fresh.coordinator, finding.reference, propose("2025-01-31"));
    return finding;
  };
  /** Who is asked about the one date that waits: to decide it, or to name who decides. */
  const asks = async (...people: readonly Actor[]) => {
    const asked = await Promise.all(
      people.map(async (one) => {
        const { duties } = await findWork(one, TODAY, null);
        return duties.flatMap(({ kind }) =>
          /^(decide-target|name-sponsor)$/.test(kind) ? [`${one.post}: ${kind}`] : [],
        );
      }),
    );
    return asked.flat();
  };

  test("asked for by owner and sponsor in one person waits for another chief officer, for the coordinator where there is none", async () => {
    const fresh = await aCast();
    const { chiefOfficer, coordinator } = fresh;
    const { personId } = chiefOfficer;
    const alone = await moved(fresh, personId, personId);
    await does(chiefOfficer, alone.reference, propose("2025-03-31"));
    expect(await asks(coordinator, chiefOfficer)).toEqual(["force-coordinator: decide-target"]);
    expect(await runCommand(chiefOfficer, alone.reference, approve, asked())).toMatchObject({
      refusal: { why: "date-of-others", decides: "coordinator", own: true },
    });
    const other = await aChiefOfficer(fresh.force);
    expect(await asks(coordinator, chiefOfficer)).toEqual([]);
    expect(await asks(other)).toEqual(["chief-officer: decide-target"]);
    expect((await runCommand(coordinator, alone.reference, approve, asked())).ok).toBe(false);
    await does(other, alone.reference, approve);
    expect(day((await rowOf(alone)).target)).toBe("2025-03-31");
  });

  test("on a finding without a sponsor waits until the coordinator has named one", async () => {
    const fresh = await aCast();
    const { chiefOfficer, coordinator, staff } = fresh;
    const bare = await moved(fresh, staff.personId, null);
    await does(staff, bare.reference, propose("2025-03-31"));
    expect(await asks(coordinator, chiefOfficer)).toEqual(["force-coordinator: name-sponsor"]);
    expect((await runCommand(coordinator, bare.reference, approve, asked())).ok).toBe(false);
    await does(coordinator, bare.reference, allocate(TODAY, staff.personId, chiefOfficer.personId));
    await does(chiefOfficer, bare.reference, approve);
    expect((await rowOf(bare)).moves).toBe(2);
  });
});

describe("a recommendation recorded in error", () => {
  test("is in no roll-up, and waits for nobody's decision about its cause of concern", async () => {
    const fresh = await aCast();
    const [parent, ...children] = await publishedFindings(fresh.inspector, fresh.force, [
      { kind: "cause-of-concern", recommendations: 2 },
    ]);
    const [wrong, right] = children;
    const reference = parent?.reference ?? "";
    const { inspector, force, reader } = fresh;
    await does(inspector, wrong?.reference ?? "", close("recorded-in-error"));
    const rollUps = async () => {
      const page = await findFindingPage(reader, reference, TODAY);
      const view = await findForce(reader, force.slug, TODAY);
      const bars = longViewRows(view?.ownView?.longView ?? [], []);
      return [page?.summary.rollUp, bars[0]?.rollUp];
    };
    const inReports = async () => {
      const [listed] = (await findInspections(reader, 1)).published;
      const report = await findInspection(reader, listed?.slug ?? "");
      return [listed?.kinds.length, report?.findings.filter(isCounted).length, report?.findings.length];
    };
    expect(await inReports()).toEqual([2, 2, 3]);
    const done = async () =>
      (await listedFor(inspector, "recommendations-closed")).filter((one) => one.reference === reference);
    expect(await rollUps()).toEqual([
      { closed: 0, all: 1 },
      { closed: 0, all: 1 },
    ]);
    await does(inspector, right?.reference ?? "", close("implemented"));
    expect(await rollUps()).toEqual([
      { closed: 1, all: 1 },
      { closed: 1, all: 1 },
    ]);
    expect(await done()).toMatchObject([{ rollUp: { closed: 1, all: 1 } }]);
  });

  test("does not make a cause of concern done when it was the only one", async () => {
    const only = await aRecommendation();
    await does(cast.inspector, only.reference, close("recorded-in-error"));
    const { parentId } = await rowOf(only);
    const parent = await rowOf({ id: parentId ?? "", reference: "" });
    const waiting = await listedFor(cast.inspector, "recommendations-closed");
    expect(waiting.map(({ reference }) => reference)).not.toContain(parent.reference);
  });
});

const note = (title: string): Command => ({
  do: "add-evidence",
  id: randomUUID(),
  on: TODAY,
  title,
  note: "What it shows.",
  kind: "document",
  from: null,
  to: null,
  link: null,
  audience: "shared",
});
const submit = (statement: string): Command => ({ do: "submit", id: randomUUID(), on: TODAY, statement, answers: [] });

test("a new draft does not hide how the submission before it ended", async () => {
  const { reference } = nth(1);
  await does(cast.coordinator, reference, note("A sample"));
  await withMetTest(reference);
  await does(cast.coordinator, reference, submit("It is done."));
  await does(cast.inspector, reference, { do: "return-submission", on: TODAY, points: ["Show ten."], note: "" });
  await does(cast.coordinator, reference, {
    do: "draft-submission",
    id: randomUUID(),
    statement: "Ten now.",
    answers: [],
  });
  const withdraw: Command = { do: "withdraw-submission", on: TODAY, why: "A sample is missing." };
  expect(await runCommand(cast.coordinator, reference, withdraw, asked())).toMatchObject({
    refusal: { why: "decided-meanwhile", by: "inspector", what: "returned", on: TODAY },
  });
});

describe("after a return", () => {
  const back = date("2024-06-20");
  const draft = (answers: readonly string[], statement = "Ten now."): Command => ({
    do: "draft-submission",
    id: randomUUID(),
    statement,
    answers,
  });
  const duties = async (actor: Actor, reference: string) => {
    const of = async (kind: DutyKind) =>
      (await waitingFor(actor, kind))
        .filter((one) => one.reference === reference)
        .map(({ since, points }) => [since, points]);
    return { returned: await of("answer-return"), drafts: await of("submit-draft") };
  };

  test("a draft keeps the answers that there are, and neither renames the duty nor makes it younger", async () => {
    const { coordinator, staff, inspector } = cast;
    const { reference } = await aFinding(inspector, cast.force);
    await does(coordinator, reference, allocate(june, staff.personId, null));
    await does(coordinator, reference, { ...note("A sample"), on: june } as Command, june);
    await withMetTest(reference);
    await does(coordinator, reference, { ...submit("It is done."), on: june } as Command, june);
    const points = ["Show ten.", "Who drew them?"];
    await does(inspector, reference, { do: "return-submission", on: back, points, note: "Too few." }, back);
    for (const actor of [coordinator, staff])
      expect((await duties(actor, reference)).returned, actor.post).toEqual([[back, 2]]);
    await does(staff, reference, draft(["", "The audit team."]));
    await does(staff, reference, draft(["Ten.", "The audit team.", "A third to nothing."]));
    for (const actor of [coordinator, staff])
      expect((await duties(actor, reference)).returned, actor.post).toEqual([[back, 2]]);
    const page = await findFindingPage(staff, reference, TODAY);
    expect(page?.case.submission).toMatchObject({ state: "draft", answers: ["Ten.", "The audit team."] });
    expect(page?.case.points).toEqual(points);
  });

  test("a draft waits since it was first kept, however often it is worked on", async () => {
    const { coordinator, inspector } = cast;
    const { reference } = await aFinding(inspector, cast.force);
    for (const [on, statement] of [
      [june, "Begun."],
      [TODAY, "Nearly."],
    ] as const)
      granted(await runCommand(coordinator, reference, draft([], statement), asked(on)));
    expect((await duties(coordinator, reference)).drafts).toEqual([[june, 0]]);
    expect((await findFindingPage(coordinator, reference, TODAY))?.case.submission?.statement).toBe("Nearly.");
  });
});

test("a recommendation superseded with its cause of concern keeps what its closure rests on", async () => {
  const { inspector, coordinator, staff, chiefOfficer, force } = cast;
  const [parent, submitted, standing] = await publishedFindings(inspector, force, [
    { kind: "cause-of-concern", recommendations: 2 },
  ]);
  const [successor] = await publishedFindings(inspector, force, [{ kind: "cause-of-concern" }]);
  if (!parent || !submitted || !standing || !successor) throw new Error("Nothing was published");
  for (const { reference } of [submitted, standing]) {
    await does(coordinator, reference, allocate(TODAY, staff.personId, chiefOfficer.personId));
    await does(coordinator, reference, note("A sample"));
  }
  await withMetTest(submitted.reference);
  await does(coordinator, submitted.reference, submit("It is done."));
  await does(coordinator, submitted.reference, note("Since the submission"));
  await does(
    inspector,
    parent.reference,
    close("implemented", {
      outcome: "superseded",
      successor: successor.reference,
      confirmedOpen: 2,
      supersededToo: [submitted.id, standing.id],
    }),
  );
  for (const { id, reference } of [submitted, standing]) {
    const { basis } = await asOwner((db) => db.closure.findFirstOrThrow({ where: { findingId: id } }));
    expect(basis).toMatchObject({ owner: staff.post, sponsor: chiefOfficer.post, evidence: [{ title: "A sample" }] });
    const [{ id: evidenceId } = { id: "" }] = (basis as unknown as { evidence: { id: string }[] }).evidence;
    await does(coordinator, reference, { do: "withdraw-evidence", on: TODAY, evidenceId, why: "Wrong month." });
    expect(day((await rowOf({ id, reference })).basisChangedOn)).toBe(TODAY);
    await does(inspector, reference, { do: "keep-closed", on: TODAY, why: "It is done without the sample." });
    expect(day((await rowOf({ id, reference })).basisChangedOn)).toBeNull();
  }
});

test("a date that waits keeps an area for improvement what it is", async () => {
  const [finding] = await publishedFindings(cast.inspector, cast.force, [{}]);
  const reference = finding?.reference ?? "";
  await does(cast.coordinator, reference, allocate(TODAY, cast.staff.personId, null));
  await does(cast.staff, reference, {
    do: "propose-target",
    id: randomUUID(),
    on: TODAY,
    to: date("2024-12-31"),
    reason: null,
    why: "After the training.",
  });
  const correct: Command = {
    do: "correct-record",
    on: TODAY,
    words: { kind: "cause-of-concern", text: "As it was published.", deadline: { kind: "none" } },
    theme: null,
    why: "Copied wrongly.",
  };
  expect(await runCommand(cast.inspector, reference, correct, asked())).toMatchObject({
    refusal: { why: "kind-unfit", because: "target" },
  });
  await does(cast.coordinator, reference, { do: "approve-target", on: TODAY });
});
