import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readHistories } from "@/lib/data/chain-links";
import { challengeAt } from "@/lib/data/challenge-case";
import { findForceAsAt, findRegisterAsAt } from "@/lib/data/queries/as-at";
import { findForces } from "@/lib/data/queries/forces";
import { findOrganisations } from "@/lib/data/queries/organisations";
import { findRegisterPage } from "@/lib/data/queries/register";
import { verifyForceChain } from "@/lib/data/queries/verification";
import { againstHistory } from "@/lib/data/register-against-history";
import { responseAt } from "@/lib/data/response-case";
import { inScope } from "@/lib/data/scope";
import { caseOf } from "@/lib/data/store/case";
import type { Organisation } from "@/lib/data/store/organisations";
import { askTogether } from "@/lib/data/together";
import { verifyHistory } from "@/lib/data/verify";
import type { Actor } from "@/lib/domain/actor";
import { addDays, type CalendarDate, date } from "@/lib/domain/calendar";
import type { Close } from "@/lib/domain/closure/commands";
import { EVERYTHING, FIRST_PAGE } from "@/lib/domain/finding/register-filter";
import { lastDayOf } from "@/lib/domain/response/clock";
import { countOn } from "@/lib/domain/succession/succession";
import { asOwner } from "@/lib/testing/database";
import { withMetTest } from "@/lib/testing/done-tests";
import { aForce } from "@/lib/testing/organisations";
import { aCast, aListKeeper, aPerson, asSignedIn, type TestCast } from "@/lib/testing/people";
import { aDraftInspection, asked, does, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runScript } from "@/lib/testing/scripts";
import { verdictInWords } from "@/lib/words/verdict-in-words";
import { runEndOrganisation } from "./end-organisation";
import { runChallengeCommand, runRaiseChallenge } from "./run-challenge-command";
import { runInspectionCommand } from "./run-inspection-command";
import { runIssueNational } from "./run-national-command";
import { runResponseCommand } from "./run-response-command";

const why = "An order of Parliament.";
const note = { note: "Seen.", kind: "document", from: null, to: null, link: null, title: "A sample" } as const;
const close: Omit<Close, "on"> = {
  ...{ do: "close", outcome: "implemented", method: "revisit", note: "Seen.", letter: null, successor: null },
  ...{ confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
};

let keeper: Actor;
beforeAll(async () => {
  keeper = await aListKeeper();
});

const ends = (
  ending: { readonly slug: string },
  successor: { readonly slug: string },
  { actor = keeper, on = TODAY, today = TODAY, begins = false, rehearsal = false, key = randomUUID() } = {},
) =>
  runEndOrganisation(
    actor,
    { ending: ending.slug, successor: successor.slug, on, begins, why },
    { ...asked(today), rehearsal, key },
  );

const unbroken = async (forceId: string) => {
  for (const { chains } of await asOwner((db) => readHistories(db, forceId)))
    expect(verifyHistory(chains)).toMatchObject({ unbroken: true });
};
const reads = async (actor: Actor, reference: string) => (await askTogether(actor, caseOf(actor, reference)))[0];

/** A force with a submission that is pending, a date that waits, a closed finding, a challenge and a response that runs. */
async function atWork(cast: TestCast) {
  const { coordinator, staff, inspector, force, pcc } = cast;
  const published = await publishedFindings(inspector, force, [{}, {}, {}]);
  const [pending, dated, closed] = published.map(({ reference }) => reference) as [string, string, string];
  const { inspection } = await asOwner((db) =>
    db.finding.findUniqueOrThrow({ where: { reference: pending }, include: { inspection: true } }),
  );
  await does(coordinator, pending, { do: "add-evidence", id: randomUUID(), on: TODAY, audience: "shared", ...note });
  await withMetTest(pending);
  await does(coordinator, pending, { do: "submit", id: randomUUID(), on: TODAY, statement: "Done.", answers: [] });
  await does(coordinator, dated, { do: "allocate", on: TODAY, ownerId: staff.personId, sponsorId: null });
  const to = date("2025-10-31");
  await does(staff, dated, { do: "propose-target", id: randomUUID(), on: TODAY, to, reason: null, why: "A plan." });
  await does(inspector, closed, { ...close, on: TODAY });
  const challenge = granted(
    await runRaiseChallenge(
      pcc,
      { finding: dated },
      { do: "raise-challenge", id: randomUUID(), on: TODAY, question: "Why?" },
      asked(),
    ),
  ).reference;
  return { pending, dated, closed, challenge, place: { force: force.slug, report: inspection.slug } };
}

/** A body that oversees nothing yet. */
async function aMayor(): Promise<Organisation> {
  const slug = `mayor-${randomUUID()}`;
  const body = { kind: "policing-body", name: slug, label: "Mayor", slug } as const;
  const { id } = await asOwner((db) => db.organisation.create({ data: { ...body, bodyKind: "mayor" } }));
  return { id, ...body, oversees: [] };
}

describe("a commissioner ends in May 2028, and a mayor of two areas takes over", () => {
  const MAY = date("2028-05-05");
  let cast: TestCast;
  let other: TestCast;
  let mayor: Organisation;
  let work: Awaited<ReturnType<typeof atWork>>;
  beforeAll(async () => {
    [cast, other] = [await aCast(PUBLISHED), await aCast(PUBLISHED)];
    work = await atWork(cast);
    mayor = await aMayor();
    granted(await ends(other.force.body, mayor, { on: MAY, today: MAY }));
  });
  it("is rehearsed without a word written, and done once", async () => {
    const shown = await findOrganisations(keeper, cast.force.body.slug, mayor.slug);
    expect(shown?.succession).toMatchObject({
      oversees: [{ name: cast.force.name }],
      passing: { submissions: 1, dates: 1, responses: 1, challenges: 1, closed: 1, people: 1 },
    });
    expect(shown?.succession?.passing.open).toHaveLength(2);
    granted(await ends(cast.force.body, mayor, { on: MAY, today: MAY, rehearsal: true }));
    expect((await asSignedIn(cast.pcc)).organisation.id).toBe(cast.force.body.id);
    const key = randomUUID();
    granted(await ends(cast.force.body, mayor, { on: MAY, today: MAY, key }));
    granted(await ends(cast.force.body, mayor, { on: MAY, today: MAY, key }));
    expect(await ends(cast.force.body, mayor, { on: MAY, today: MAY })).toMatchObject({
      refusal: { why: "organisation-has-ended", field: "ending", on: MAY, successor: mayor.name },
    });
  });

  it("gives its people the same posts with both forces, and the response with its clock, which the mayor publishes", async () => {
    const office = await asSignedIn(cast.pcc);
    expect(office).toMatchObject({ organisation: { id: mayor.id }, post: cast.pcc.post, role: "policing-body" });
    expect(office.forces).toEqual(expect.arrayContaining([cast.force.id, other.force.id]));
    const seen = async () => (await askTogether(office, responseAt(office, work.place)))[0];
    expect(await seen()).toMatchObject({
      state: "awaited",
      lastDay: lastDayOf(PUBLISHED),
      body: { name: mayor.name, label: "Mayor" },
    });
    const run = (actor: Actor, command: Parameters<typeof runResponseCommand>[2]) =>
      runResponseCommand(actor, work.place, command, asked(MAY));
    const by = addDays(MAY, 5);
    granted(await run(office, { do: "invite-comments", id: randomUUID(), by, message: null }));
    granted(await run(cast.coordinator, { do: "give-comments", id: randomUUID(), words: "Accepted." }));
    granted(await run(office, { do: "write-response", comments: "Seen.", reply: null }));
    const published = await run(office, { do: "publish-response", on: MAY, notice: null, signs: "holder" });
    granted(published);
    expect(await seen()).toMatchObject({ state: "published" });
  });

  it("leaves the challenge where it was, to be pressed by the successor", async () => {
    const office = await asSignedIn(cast.pcc);
    const say = { ...asked(MAY), version: null };
    granted(
      await runChallengeCommand(
        cast.coordinator,
        work.challenge,
        { do: "answer-challenge", on: MAY, answer: "So." },
        say,
      ),
    );
    granted(
      await runChallengeCommand(
        office,
        work.challenge,
        { do: "press-challenge", on: MAY, why: "Which?" },
        { ...say, key: randomUUID() },
      ),
    );
    expect((await askTogether(office, challengeAt(office, work.challenge)))[0]).toMatchObject({ state: "unanswered" });
  });

  it("stands in the history of each force that it oversaw, whose chain stays whole", async () => {
    const events = await asOwner((db) =>
      db.event.findMany({ where: { forceId: cast.force.id, kind: "oversight-passed" } }),
    );
    expect(events.map(({ payload }) => JSON.parse(payload).facts)).toMatchObject([
      { from: cast.force.body.name, to: mayor.name },
    ]);
    await unbroken(cast.force.id);
    expect(await asOwner((db) => againstHistory(db, cast.force.id))).toEqual(
      expect.not.arrayContaining([{ reference: work.pending, what: "submission" }]),
    );
  });
});

describe("two forces merge", () => {
  const DAY = TODAY;
  let cast: TestCast;
  let joins: TestCast;
  let work: Awaited<ReturnType<typeof atWork>>;
  let last: number;
  beforeAll(async () => {
    [cast, joins] = [await aCast(PUBLISHED), await aCast(PUBLISHED)];
    work = await atWork(cast);
    await publishedFindings(joins.inspector, joins.force, [{}]);
    granted(await ends(cast.force, joins.force, { on: DAY }));
    last = (await asOwner((db) => db.chain.findFirstOrThrow({ where: { forceId: cast.force.id } }))).length;
  });

  it("has what was open decided and answered by the successor’s people, under its references and dates", async () => {
    const [coordinator, staff] = [await asSignedIn(cast.coordinator), await asSignedIn(cast.staff)];
    expect(coordinator).toMatchObject({ organisation: { id: joins.force.id }, role: "force-coordinator" });
    for (const reader of [
      coordinator,
      await asSignedIn(joins.coordinator),
      await asSignedIn(joins.pcc),
      cast.inspector,
    ])
      expect(await reads(reader, work.pending)).toMatchObject({ finding: { reference: work.pending } });
    // Whose office oversaw the force that ended oversees nothing more, and reads nothing more.
    expect((await asSignedIn(cast.pcc)).forces).toEqual([]);
    // The date that waited is approved by the coordinator of the force that came after.
    await does(await asSignedIn(joins.coordinator), work.dated, { do: "approve-target", on: DAY });
    expect((await reads(staff, work.dated))?.finding).toMatchObject({
      owner: { id: staff.personId },
      target: "2025-10-31",
      firstTarget: "2025-10-31",
    });
    const withdrawn = { do: "withdraw-submission", on: DAY, why: "More is coming." } as const;
    await does(coordinator, work.pending, withdrawn);
    expect((await reads(staff, work.pending))?.submission).toMatchObject({ state: "withdrawn" });
    await does(cast.inspector, work.closed, { do: "reopen", on: DAY, why: "It came back.", whyParentToo: null });
  });

  it("keeps the clock of the response, which the successor’s body owes", async () => {
    const office = await asSignedIn(joins.pcc);
    expect((await askTogether(office, responseAt(office, work.place)))[0]).toMatchObject({
      state: "awaited",
      lastDay: lastDayOf(PUBLISHED),
      body: { name: joins.force.body.name },
    });
  });

  it("has two chains meet at a stated entry, says so when it is verified, and lets the first grow no more", async () => {
    const meets = await asOwner((db) =>
      db.event.findFirstOrThrow({ where: { forceId: joins.force.id, kind: "record-taken-over" } }),
    );
    expect(JSON.parse(meets.payload).facts).toMatchObject({ from: cast.force.name, entry: last, open: 2 });
    expect(meets.number).toBeGreaterThan(last);
    await unbroken(cast.force.id);
    const verdict = await verifyForceChain(await asSignedIn(cast.staff), cast.force.id);
    expect(verdict && verdictInWords(verdict)).toContain(
      `that of ${cast.force.name}, up to its entry ${last}, meets it at entry ${meets.number}`,
    );
    const later = await asOwner((db) =>
      db.event.findMany({
        where: { forceId: cast.force.id, kind: { in: ["finding-passed", "target-decided", "reopened"] } },
      }),
    );
    expect(new Set(later.map(({ chainId }) => chainId))).toEqual(new Set([meets.chainId]));
    const { id: findingId } = await asOwner((db) => db.finding.findUniqueOrThrow({ where: { reference: work.dated } }));
    const numbers = await asOwner((db) =>
      db.event.findMany({
        where: { findingId },
        orderBy: [{ at: "asc" }, { number: "asc" }, { id: "asc" }],
      }),
    );
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map(({ number }) => number).toSorted((a, b) => a - b));
    const own = await asOwner((db) => db.chain.findFirstOrThrow({ where: { forceId: cast.force.id } }));
    expect(own.length).toBe(last);
    await expect(
      asOwner((db) => db.chain.updateMany({ where: { id: own.id }, data: { length: last + 1 } })),
    ).rejects.toThrow("grows no more");
  });

  it("is exported with the chain that it took over, and verified by Node alone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "succession-"));
    const file = join(folder, "history.ndjson");
    const verified = (text: string) => {
      writeFileSync(file, text);
      const { status, stdout } = spawnSync(process.execPath, ["verifier/verify-history.mjs", file], {
        encoding: "utf8",
      });
      return { status, stdout };
    };
    const { code, output } = await runScript("scripts/audit-export.ts", "--force", joins.force.slug);
    expect(code, output).toBe(0);
    expect(verified(output)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`${cast.force.slug}, up to its entry ${last}, meets it at entry`),
    });
    // The head of the chain that ended is another one than was tied in.
    const { head } = await asOwner((db) => db.chain.findFirstOrThrow({ where: { forceId: cast.force.id } }));
    const other = output
      .split("\n")
      .map((line) => (line.startsWith('{"chain"') ? line.replace(head, "0".repeat(64)) : line));
    expect(verified(other.join("\n"))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("the chain that it ties in is not what was tied in"),
    });
    rmSync(folder, { recursive: true });
  });

  it("says as much as its history does", async () => {
    for (const force of [cast.force, joins.force])
      expect((await asOwner((db) => againstHistory(db, force.id))).filter(({ what }) => what !== "done-test")).toEqual(
        [],
      );
  });

  it("counts one force less from that day on, in the register of each day", async () => {
    const all = (await findOrganisations(keeper, "", ""))?.all ?? [];
    expect(all.find(({ id }) => id === cast.force.id)).toMatchObject({ endedOn: DAY, successor: joins.force.name });
    const two = all.filter(({ id }) => [cast.force.id, joins.force.id].includes(id));
    expect([addDays(DAY, -1), DAY].map((day) => countOn(two, "force", day))).toEqual([2, 1]);
    const open = async (slug: string, on: CalendarDate) =>
      (await findForceAsAt(cast.inspector, slug, on))?.figures.kinds.reduce((sum, { counts }) => sum + counts.open, 0);
    // Whoever is concerned with both reads how many there were on a day.
    const forcesOn = async (on: CalendarDate) => {
      const asked = { on, force: null, kind: null, status: null, overdue: false, after: null };
      return (await findRegisterAsAt(await asSignedIn(joins.pcc), asked)).forcesThen;
    };
    expect([await forcesOn(addDays(DAY, -1)), await forcesOn(DAY)]).toEqual([2, 1]);
    // Three were open with it, and one with the other, until the day before.
    expect(await open(cast.force.slug, addDays(DAY, -1))).toBe(3);
    expect(await open(joins.force.slug, addDays(DAY, -1))).toBe(1);
    expect(await open(cast.force.slug, DAY)).toBe(0);
    expect(await open(joins.force.slug, DAY)).toBe(4);
  });

  it("is found under the old name and the new one; the totals of the successor hold it", async () => {
    const references = async (slug: string) =>
      (
        await findRegisterPage(
          cast.inspector,
          { ...EVERYTHING, forces: [slug] },
          { by: "reference", descending: false },
          FIRST_PAGE,
          TODAY,
        )
      ).rows.map(({ reference }) => reference);
    expect(await references(cast.force.slug)).toEqual(expect.arrayContaining([work.pending, work.dated, work.closed]));
    expect(await references(joins.force.slug)).toHaveLength(4);
    const { forces, ended } = await findForces(cast.inspector, TODAY);
    expect(forces.map(({ id }) => id)).not.toContain(cast.force.id);
    expect(ended).toContainEqual(
      expect.objectContaining({ slug: cast.force.slug, ended: expect.objectContaining({ on: DAY }) }),
    );
    expect(forces.find(({ id }) => id === joins.force.id)?.figures).toMatchObject({ open: 4 });
  });

  it("is named in no new report, and in no national recommendation", async () => {
    const report = await publishedFindings(cast.inspector, joins.force, [{}]);
    const { inspection } = await asOwner((db) =>
      db.finding.findUniqueOrThrow({ where: { id: report[0]?.id ?? "" }, include: { inspection: true } }),
    );
    const issue = { do: "issue-national", id: randomUUID(), text: "Review it.", deadline: { kind: "none" } } as const;
    const to = [{ forceId: cast.force.id, findingId: randomUUID() }];
    expect(
      await runIssueNational(cast.inspector, inspection.slug, { ...issue, theme: null, addressees: null, to }, asked()),
    ).toMatchObject({ refusal: { why: "organisation-has-ended", name: cast.force.name, successor: joins.force.name } });
    const { slug } = await aDraftInspection(cast.inspector, cast.force, [{}]);
    expect(
      await runInspectionCommand(cast.inspector, slug, { do: "publish", on: DAY, ties: [], confirmedBare: 0 }, asked()),
    ).toMatchObject({ refusal: { why: "organisation-has-ended", name: cast.force.name } });
  });

  it("is refused into itself, into one that has ended, twice, into another kind, on a day to come, and by anybody else", async () => {
    const [one, two] = [await aForce(), await aForce()];
    const refusal = async (...asking: Parameters<typeof ends>) => {
      const result = await ends(...asking);
      return result.ok ? null : result.refusal;
    };
    expect(await refusal(one, one)).toMatchObject({ why: "succession-to-itself" });
    expect(await refusal(one, cast.force)).toMatchObject({ why: "organisation-has-ended", field: "successor" });
    expect(await refusal(cast.force, two)).toMatchObject({ why: "organisation-has-ended", field: "ending" });
    expect(await refusal(one, two.body)).toMatchObject({ why: "successor-of-another-kind" });
    expect(await refusal(one, two, { on: addDays(TODAY, 1) })).toMatchObject({
      why: "date-in-the-future",
      field: "on",
    });
    expect(await refusal(one, joins.force, { begins: true })).toMatchObject({ why: "successor-has-begun" });
    for (const actor of [cast.inspector, joins.coordinator, await aPerson(one, "administrator")])
      expect(await refusal(one, two, { actor })).toMatchObject({ why: expect.stringMatching(/not-found|not-yours/) });
    await expect(
      inScope(
        cast.inspector,
        (db) => db.$queryRaw`select end_organisation(${one.id}::uuid, ${two.id}::uuid, current_date, false, now())`,
      ),
    ).rejects.toThrow("by an administrator of the inspectorate");
  });

  it("passes on again with the force that it passed to, once", async () => {
    const third = await aCast(PUBLISHED);
    granted(await ends(joins.force, third.force, { on: DAY }));
    const coordinator = await asSignedIn(cast.coordinator);
    expect(coordinator.organisation.id).toBe(third.force.id);
    expect(coordinator.forces).toHaveLength(3);
    await does(coordinator, work.dated, { do: "allocate", on: DAY, ownerId: coordinator.personId, sponsorId: null });
    await unbroken(cast.force.id);
  });
});
