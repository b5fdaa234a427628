import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { addDays } from "@/lib/domain/calendar";
import type { Command } from "@/lib/domain/command";
import type { Differing } from "@/lib/domain/verdict";
import { asOwner } from "@/lib/testing/database";
import { fillRegister } from "@/lib/testing/full-register";
import { aForce } from "@/lib/testing/organisations";
import { aCast, aCoordinator, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runChallengeCommand, runRaiseChallenge } from "@/lib/usecases/run-challenge-command";
import { runIssueDirection } from "@/lib/usecases/run-direction-command";
import { runLevelCommand } from "@/lib/usecases/run-level-command";
import { againstHistory } from "./register-against-history";
import type { Db } from "./scope";

let cast: TestCast;
beforeAll(async () => {
  cast = await aCast(PUBLISHED);
  const { force, inspector, coordinator, pcc } = cast;
  const [first, second] = await publishedFindings(inspector, force, [{}, {}]);
  const [worked, closed] = [first?.reference ?? "", second?.reference ?? ""];
  const given = () => ({ id: randomUUID(), on: TODAY });
  const shows = { note: "What it shows.", kind: "document", from: null, to: null, link: null } as const;
  await does(coordinator, worked, { do: "update-progress", ...given(), progress: "on-track", note: "It goes well." });
  await does(coordinator, worked, { do: "add-evidence", ...given(), audience: "force", title: "A sample", ...shows });
  await does(coordinator, worked, {
    do: "propose-target",
    ...given(),
    to: addDays(TODAY, 90),
    reason: null,
    why: "A start.",
  });
  await does(pcc, worked, { do: "record-assurance", ...given(), assurance: "assured", note: "Seen it." });
  await does(coordinator, worked, { do: "add-evidence", ...given(), audience: "shared", title: "Shared", ...shows });
  const [test] = [randomUUID()];
  const shown = await asOwner((db) =>
    db.evidence.findFirstOrThrow({ where: { forceId: force.id, audience: "shared" } }),
  );
  await does(coordinator, worked, {
    do: "set-done-tests",
    on: TODAY,
    tests: [{ id: test, text: "Nine of ten cases show it." }],
    why: null,
  });
  await does(await aCoordinator(force), worked, { do: "agree-done-tests", on: TODAY, testIds: [test] });
  await does(coordinator, worked, {
    do: "meet-done-test",
    on: TODAY,
    testId: test,
    evidenceIds: [shown.id],
    note: null,
  });
  await does(coordinator, worked, { do: "submit", ...given(), statement: "The work is done.", answers: [] });
  await does(inspector, closed, {
    do: "close",
    ...given(),
    ...{ outcome: "implemented", method: "revisit", note: "Our revisit shows it.", letter: null, successor: null },
    ...{ confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
  });
  await does(inspector, worked, {
    do: "return-submission",
    on: TODAY,
    points: ["Which cases?"],
    note: "Two are missing.",
  });
  await disputed(worked);
});

/** What is planned, measured, waited for, disputed, directed and said to the public of a finding. */
async function disputed(reference: string): Promise<void> {
  const { force, inspector, coordinator, pcc } = cast;
  const given = () => ({ id: randomUUID(), on: TODAY });
  const [measure, reading, wording] = [given(), randomUUID(), given()];
  const by = (actor: Actor, command: Command) => does(actor, reference, command);
  await by(coordinator, { do: "add-action", ...given(), text: "Train supervisors.", ownerId: null, due: TODAY });
  const counted = { name: "Cases waiting", unit: "cases", better: "lower", baseline: 40, target: 10 } as const;
  await by(coordinator, { do: "add-measure", ...measure, ...counted });
  await by(coordinator, {
    ...{ do: "add-readings", on: TODAY, measureId: measure.id, source: "Case system" },
    readings: [{ id: reading, on: TODAY, value: 12 }],
  });
  const corrected = { readingId: reading, value: 13, why: "A slip." };
  await by(coordinator, { do: "correct-reading", ...given(), ...corrected });
  const waits = { body: "supplier", contact: "Service manager", needed: "A field.", nextCheckOn: addDays(TODAY, 30) };
  await by(coordinator, { do: "add-dependency", ...given(), ...waits });
  await by(pcc, { do: "draft-public-wording", ...wording, wording: "Half is done." });
  await by(pcc, { do: "publish-public-wording", on: TODAY, draftId: wording.id });
  await by(pcc, { do: "make-representation", ...given(), says: "The cases of March were left out." });
  await by(inspector, { do: "rate", ...given(), rating: "some-issues", note: "Half of what was said." });
  const question = { do: "raise-challenge", ...given(), question: "Who looks at the reviews?" } as const;
  const raised = granted(await runRaiseChallenge(pcc, { finding: reference }, question, asked()));
  const answer = { do: "answer-challenge", on: TODAY, answer: "A sergeant does." } as const;
  granted(await runChallengeCommand(coordinator, raised.reference, answer, asked()));
  const { id } = await asOwner((db) => db.finding.findFirstOrThrow({ where: { reference } }));
  const order = { do: "issue-direction", ...given(), issuedBy: "HMICFRS", directs: "Show it.", dueOn: null } as const;
  granted(await runIssueDirection(inspector, force.slug, { ...order, letter: null, findingIds: [id] }, asked()));
  const level = { do: "set-level", ...given(), body: "home-office", level: "level-1", source: null } as const;
  granted(await runLevelCommand(inspector, force.slug, level, asked()));
  await by(inspector, { do: "move-to-engage", ...given(), why: "It is serious.", reasonId: null, wording: "Risk" });
}

const differing = (db: Db, forceId: string) =>
  againstHistory(db, forceId).then((found) => [...new Set(found.map(({ what }) => what))]);

class Undone extends Error {}

/**
 * What is found once somebody who owns the tables switched a table's guards off and changed it; then it is undone. One table at a
 * time: whoever holds the guards of two can wait for a writer who waits for the other.
 */
async function afterwards(table: string, statement: string, force = cast.force.id): Promise<readonly Differing[]> {
  let found: readonly Differing[] = [];
  await asOwner(async (db) => {
    await db.$executeRawUnsafe(`alter table ${table} disable trigger user`);
    await db.$executeRawUnsafe("set constraints all deferred");
    const changed = await db.$executeRawUnsafe(statement.replaceAll("$force", `'${force}'::uuid`));
    expect(changed, statement).toBeGreaterThan(0);
    found = await differing(db, force);
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return found;
}

/** Ways to change the register behind its back, each with its history left as it is; and what is found. */
const TAMPERED: readonly (readonly [table: string, statement: string, found: Differing])[] = [
  [
    "finding",
    "update finding set progress = 'delivered' where force_id = $force and published_on is not null and progress = 'on-track'",
    "progress",
  ],
  [
    "finding",
    "update finding set assurance = 'assured' where force_id = $force and assurance <> 'assured'",
    "assurance",
  ],
  [
    "finding",
    "update finding set text = text || ' Nearly.' where force_id = $force and published_on is not null",
    "published-words",
  ],
  [
    "finding",
    "update finding set status_on = status_on + 1 where force_id = $force and published_on is not null",
    "status-on",
  ],
  [
    "finding",
    "update finding set kind = 'area-of-concern' where force_id = $force and kind = 'area-for-improvement' and published_on is not null",
    "kind",
  ],
  ["progress_update", "update progress_update set note = 'Done.' where force_id = $force", "progress-words"],
  ["assurance", "update assurance set note = 'Fine.' where force_id = $force", "assurance-words"],
  ["closure", "update closure set note = 'Enough.' where force_id = $force", "closure-words"],
  [
    "submission",
    "update submission set statement = 'Ready.' where force_id = $force and state <> 'draft'",
    "submission-words",
  ],
  [
    "target_date",
    `update target_date set "to" = "to" + 90 where force_id = $force and state = 'approved'`,
    "target-date",
  ],
  ["evidence", "update evidence set note = 'It shows all.' where force_id = $force and audience = 'force'", "evidence"],
  [
    "submission",
    "update submission set points = '{Nothing}' where force_id = $force and state = 'returned'",
    "submission-returned",
  ],
  ["challenge_turn", "update challenge_turn set words = 'Why?' where force_id = $force", "challenge-words"],
  ["representation", "update representation set says = 'It was so.' where force_id = $force", "representation-words"],
  ["direction", "update direction set directs = 'Nothing.' where force_id = $force", "direction-words"],
  ["rating", "update rating set note = 'Well.' where force_id = $force", "rating-words"],
  ["public_wording", "update public_wording set wording = 'All is well.' where force_id = $force", "public-wording"],
  ["dependency", "update dependency set needed = 'Nothing.' where force_id = $force", "dependency"],
  ["plan_action", "update plan_action set due = due + 30 where force_id = $force", "plan"],
  ["measure", "update measure set target = target + 1 where force_id = $force", "plan"],
  ["measure_reading", "update measure_reading set value = value - 1 where force_id = $force", "reading"],
  ["done_test", "update done_test set text = 'Less.' where force_id = $force", "done-test"],
  ["force_level", "update force_level set from_on = from_on - 1 where force_id = $force", "level"],
  ["engage_spell", "update engage_spell set entered_on = entered_on - 1 where force_id = $force", "engage"],
  ["evidence", "update evidence set title = 'Another' where force_id = $force", "evidence"],
  ["evidence", "update evidence set audience = 'shared' where force_id = $force and audience = 'force'", "evidence"],
  [
    "event",
    "update event set finding_id = null where force_id = $force and kind = 'finding-published'",
    "no-publication",
  ],
  [
    "event",
    "update event set finding_id = null where force_id = $force and kind = 'progress-updated'",
    "progress-words",
  ],
  ["event", "update event set finding_id = null where force_id = $force and kind = 'closed'", "status"],
];

/** The same of another force's register, which has a response that was published and a national recommendation. */
const ANSWERED: readonly (readonly [table: string, statement: string, found: Differing])[] = [
  ["response_publication", `update response_publication set "on" = "on" - 1 where force_id = $force`, "response"],
  [
    "response",
    "update response set reference_number = 999, reference = regexp_replace(reference, '\\d+$', '999') where force_id = $force and reference is not null",
    "response",
  ],
  ["national_finding", "delete from national_finding where force_id = $force", "national"],
  ["judgment", "update judgment set grade = 'inadequate' where force_id = $force", "judgment"],
  ["judgment", "delete from judgment where force_id = $force", "judgment"],
];

describe("the register against its history", () => {
  it("says the same, whatever was done to it by the register's own doors", async () => {
    expect(await asOwner((db) => againstHistory(db, cast.force.id))).toEqual([]);
  });

  it.each(TAMPERED)("%s: %s", async (table, statement, found) => {
    expect(await afterwards(table, statement)).toContain(found);
  });

  describe("of responses and national recommendations", () => {
    let answered: TestCast;
    beforeAll(async () => {
      answered = await aCast(PUBLISHED);
      await fillRegister(answered);
    });

    it.each(ANSWERED)("%s: %s", async (table, statement, found) => {
      expect(await asOwner((db) => differing(db, answered.force.id))).not.toContain(found);
      expect(await afterwards(table, statement, answered.force.id)).toContain(found);
    });
  });

  it("says that a force has none whose chain was taken away", async () => {
    const { id } = await aForce();
    expect(await asOwner((db) => againstHistory(db, id))).toEqual([]);
    await asOwner((db) => db.chain.deleteMany({ where: { forceId: id } }));
    expect(await asOwner((db) => againstHistory(db, id))).toEqual([{ reference: null, what: "no-chain" }]);
  });
});
