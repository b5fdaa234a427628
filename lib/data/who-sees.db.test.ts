import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { AUDIENCES, EVIDENCE_AUDIENCES, reads } from "@/lib/domain/audience";
import { type RecordKind, visibleTo } from "@/lib/domain/visibility";
import { asOwner } from "@/lib/testing/database";
import { fillRegister } from "@/lib/testing/full-register";
import { aCast, aPerson, type TestCast } from "@/lib/testing/people";
import { asked, granted, PUBLISHED, TODAY } from "@/lib/testing/reports";
import { invitePerson } from "@/lib/usecases/people/change-people";
import { runRevisitCommand } from "@/lib/usecases/run-revisit-command";
import { inScope } from "./scope";

/**
 * The table of who sees what against the database's policies alone: what `visibility.ts` says of each person and each
 * kind of record is exactly what PostgreSQL shows them, to queries that ask for everything.
 */

let own: TestCast;
let bodyReader: Actor;
let other: TestCast;
let draft: string;
beforeAll(async () => {
  own = await aCast(PUBLISHED);
  bodyReader = await aPerson(own.force.body, "reader");
  other = await aCast();
  ({ draft } = await fillRegister(own));
});

const evidence = (audience: string) => `select 1 from evidence where force_id = $1::uuid and audience = '${audience}'`;

const packs = (audience: string) =>
  `select 1 from board_pack p join board_pack_version v on v.pack_id = p.id where p.force_id = $1::uuid and p.audience = '${audience}'`;
const reported = (audience: string) => `select 1 from proposal where force_id = $1::uuid and audience = '${audience}'`;

/** How the rows of each kind are found. The kinds that this register does not hold yet have none. */
const ROWS: Partial<Record<RecordKind, string>> = {
  "published inspection":
    "select 1 from inspection i join inspection_force f on f.inspection_id = i.id where f.force_id = $1::uuid and i.published_on is not null",
  "unpublished inspection":
    "select 1 from inspection i join inspection_force f on f.inspection_id = i.id where f.force_id = $1::uuid and i.published_on is null",
  "comment on a draft": "select 1 from accuracy_comment where force_id = $1::uuid",
  "update, plan, target or allocation": "select 1 from progress_update where force_id = $1::uuid",
  "evidence for the force": evidence("force"),
  "evidence for the force and policing body": evidence("force-and-policing-body"),
  "evidence shared with the inspectorate": evidence("shared"),
  "submission in draft": "select 1 from submission where force_id = $1::uuid and state = 'draft'",
  "submission made": "select 1 from submission where force_id = $1::uuid and state <> 'draft'",
  "change that a force reported": reported("shared"),
  "change that an inspector read": reported("inspectorate"),
  "public wording in draft": "select 1 from public_wording where force_id = $1::uuid and state = 'draft'",
  "public wording published": "select 1 from public_wording where force_id = $1::uuid and state = 'published'",
  "note of the office": "select 1 from office_note where force_id = $1::uuid",
  assurance: "select 1 from assurance where force_id = $1::uuid",
  "national recommendation of a force": "select 1 from national_finding where force_id = $1::uuid",
  "planned revisit, revisit letter": "select 1 from revisit where force_id = $1::uuid",
  "notes of a revisit before its letter":
    "select 1 from revisit_note n where n.force_id = $1::uuid and exists (select 1 from revisit v where v.id = n.revisit_id and v.state = 'done')",
  "representation, inspector's rating": "select 1 from representation where force_id = $1::uuid",
  "direction, level of another body": "select 1 from direction where force_id = $1::uuid",
  "challenge and answer": "select 1 from challenge where force_id = $1::uuid",
  "board pack of a force, committee's minutes": packs("force-and-policing-body"),
  "board pack of the inspectorate": packs("inspectorate"),
  "response that is owed, published or sent": "select 1 from response where force_id = $1::uuid",
  "invitation to comment, comments given":
    "select 1 from response_comments where force_id = $1::uuid and state = 'given'",
  "chief officer's comments in draft": "select 1 from response_comments where force_id = $1::uuid and state = 'draft'",
  "response in draft": "select 1 from response_answer where force_id = $1::uuid",
};

const isShown = async (actor: Actor, rows: string): Promise<boolean> =>
  (await inScope(actor, (db) => db.$queryRawUnsafe<unknown[]>(rows, own.force.id))).length > 0;

const everybody = (): readonly (readonly [string, Actor])[] =>
  [{ ...own, bodyReader }, other].flatMap(({ force, ...people }, at) =>
    Object.entries(people).map(([who, actor]) => [`${at === 0 ? "own" : "other"} ${who}`, actor] as const),
  );

describe.each(Object.entries(ROWS) as [RecordKind, string][])("%s", (kind, rows) => {
  test("is there to be seen", async () => {
    expect(await asOwner((db) => db.$queryRawUnsafe<unknown[]>(rows, own.force.id))).not.toEqual([]);
  });

  test("is shown to those whom the table names, and to nobody else", async () => {
    for (const [who, actor] of everybody())
      expect(await isShown(actor, rows), who).toBe(visibleTo(actor, kind, own.force.id));
  });
});

test("a plan is shown to the three sides, as an update is", async () => {
  for (const table of ["done_test", "plan_response", "plan_action", "measure", "measure_reading"])
    for (const [who, actor] of everybody())
      expect(await isShown(actor, `select 1 from ${table} where force_id = $1::uuid`), `${table}: ${who}`).toBe(
        visibleTo(actor, "update, plan, target or allocation", own.force.id),
      );
});

test("what hangs on evidence is shown to those who read the evidence, and widened with it", async () => {
  for (const audience of EVIDENCE_AUDIENCES)
    for (const table of ["evidence_use", "evidence_file"])
      for (const [who, actor] of everybody())
        expect(
          await isShown(actor, `select 1 from ${table} where force_id = $1::uuid and audience = '${audience}'`),
          `${table} ${audience}: ${who}`,
        ).toBe(await isShown(actor, evidence(audience)));
  const { coordinator, force } = own;
  await asOwner(async (db) => {
    const where = { forceId: force.id, title: "For force-and-policing-body" };
    const { id } = await db.evidence.findFirstOrThrow({ where });
    await inScope(coordinator, (as) => as.evidence.update({ where: { id }, data: { audience: "shared" } }));
    for (const rows of [
      await db.evidenceUse.findMany({ where: { evidenceId: id } }),
      await db.evidenceFile.findMany({ where: { evidenceId: id } }),
    ]) {
      expect(rows).toHaveLength(1);
      expect(rows[0]?.audience).toBe("shared");
    }
    const words = await db.$queryRaw<
      { audience: string }[]
    >`select audience from search_row where source_id = ${id}::uuid`;
    expect(words).toEqual([{ audience: "shared" }]);
  });
});

test("what hangs on a response or a challenge is shown to those who see its kind of record", async () => {
  for (const [table, kind] of [
    ["challenge_turn", "challenge and answer"],
    ["committee_minute", "board pack of a force, committee's minutes"],
    ["rating", "representation, inspector's rating"],
    ["direction_finding", "direction, level of another body"],
    ["revisit_finding", "planned revisit, revisit letter"],
    ["force_level", "direction, level of another body"],
    ["response_publication", "response that is owed, published or sent"],
    ["response_sending", "response that is owed, published or sent"],
    ["response_invitation", "invitation to comment, comments given"],
    ["response_draft", "response in draft"],
  ] as const)
    for (const [who, actor] of everybody())
      expect(await isShown(actor, `select 1 from ${table} where force_id = $1::uuid`), `${table}: ${who}`).toBe(
        visibleTo(actor, kind, own.force.id),
      );
});

test("what was noted on a revisit is the inspectorate's alone until its letter, and the three sides' after it", async () => {
  const notes = "select 1 from revisit_note where force_id = $1::uuid";
  for (const [who, actor] of everybody())
    expect(await isShown(actor, notes), who).toBe(
      visibleTo(actor, "notes of a revisit before its letter", own.force.id),
    );
  const done = { forceId: own.force.id, state: "done" };
  const { id } = await asOwner((db) => db.revisit.findFirstOrThrow({ where: done }));
  const told = { do: "tell-revisit", on: TODAY, letter: null, letterReference: "Revisit letter" } as const;
  granted(await runRevisitCommand(own.inspector, id, told, asked()));
  for (const [who, actor] of everybody())
    expect(await isShown(actor, notes), `told: ${who}`).toBe(
      visibleTo(actor, "planned revisit, revisit letter", own.force.id),
    );
});

test("an inspection that is not published is shown to the readers whom an inspector named, and to no other", async () => {
  const rows = ROWS["unpublished inspection"] ?? "";
  await asOwner(async (db) => {
    const { id } = await db.inspection.findUniqueOrThrow({ where: { slug: draft } });
    for (const { personId } of [own.reader, bodyReader, other.reader])
      await db.inspectionReader.create({ data: { inspectionId: id, personId } });
  });
  for (const [who, actor] of everybody()) {
    const named = / (reader|bodyReader)$/.test(who);
    expect(await isShown(actor, rows), who).toBe(visibleTo(actor, "unpublished inspection", own.force.id, named));
  }
});

test("an event is shown to the sides of its own audience", async () => {
  const ofForces = AUDIENCES.filter((audience) => audience !== "administration");
  for (const audience of ofForces) {
    const rows = `select 1 from event where force_id = $1::uuid and audience = '${audience}'`;
    expect(await asOwner((db) => db.$queryRawUnsafe<unknown[]>(rows, own.force.id)), audience).not.toEqual([]);
    for (const [who, actor] of everybody()) {
      const concerned = visibleTo(actor, "event", own.force.id) && reads(actor, audience);
      expect(await isShown(actor, rows), `${audience}: ${who}`).toBe(concerned);
    }
  }
});

test("what is for the force alone is shown to none of its readers, even if the database is told that they are on its side", async () => {
  const rows = [
    ROWS["evidence for the force"],
    ROWS["submission in draft"],
    "select 1 from event where force_id = $1::uuid and audience = 'force'",
  ];
  for (const sql of rows.map((one) => one ?? ""))
    for (const [role, shown] of [
      ["force-staff", true],
      ["reader", false],
    ] as const) {
      const found = await inScope(own.reader, async (db) => {
        await db.$queryRaw`select set_config('app.side', 'force', true), set_config('app.role', ${role}, true)`;
        return db.$queryRawUnsafe<unknown[]>(sql, own.force.id);
      });
      expect(found.length > 0, `${role}: ${sql}`).toBe(shown);
    }
});

test("what happens to people is shown to the administrators of their organisation", async () => {
  const robin = { id: randomUUID(), name: "Robin", email: `${randomUUID()}@test.example`, post: "Analyst" };
  granted(await invitePerson(own.administrator, { ...robin, role: "force-staff" }, asked()));
  const rows = "select 1 from event where organisation_id = $1::uuid and audience = 'administration'";
  for (const [who, actor] of everybody()) expect(await isShown(actor, rows), who).toBe(who === "own administrator");
});

test("the access log shows people their own entries, and administrators those of their organisation", async () => {
  const counts = (actor: Actor, personId: string) =>
    inScope(actor, async (db) => {
      const rows = await db.$queryRawUnsafe<{ person_id: string }[]>("select person_id from access_log");
      return rows.filter((row) => row.person_id === personId).length;
    });
  const { coordinator, staff, administrator } = own;
  await asOwner((db) =>
    db.accessLog.create({
      data: {
        at: new Date(),
        personId: coordinator.personId,
        organisationId: own.force.id,
        what: "export",
        subject: "findings",
      },
    }),
  );
  expect(await counts(coordinator, coordinator.personId)).toBeGreaterThan(0);
  expect(await counts(administrator, coordinator.personId)).toBeGreaterThan(0);
  for (const actor of [staff, own.pcc, own.inspector, other.administrator])
    expect(await counts(actor, coordinator.personId), actor.post).toBe(0);
});
