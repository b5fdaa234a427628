import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { ROLES, ROLES_OF } from "@/lib/domain/actor";
import { asOwner } from "@/lib/testing/database";
import { fillRegister } from "@/lib/testing/full-register";
import { aCast, anAdministrator, type TestCast } from "@/lib/testing/people";
import { PUBLISHED, publishedFindings } from "@/lib/testing/reports";
import { figure } from "@/scripts/prove/figure";
import { client } from "./client";
import { linkHash } from "./link-hash";
import { type Db, inScope } from "./scope";

/** The second wall alone: the database's policies, with `policy.ts` out of the way. */

let casts: TestCast[];
beforeAll(async () => {
  casts = [await aCast(PUBLISHED), await aCast(PUBLISHED), await aCast(PUBLISHED)];
  for (const cast of casts) await fillRegister(cast);
});

const TABLES = [
  "finding",
  "finding_as_at",
  "evidence",
  "evidence_use",
  "evidence_file",
  "event",
  "progress_update",
  "assurance",
  "judgment",
  "submission",
  "closure",
  "response",
  "challenge",
  "board_pack",
  "board_pack_version",
  "committee_minute",
] as const;

test("10,000 transactions of people of three forces, mixed over one pool, show no row of another force", async () => {
  const people = casts.flatMap(({ force, coordinator, staff, pcc, reader }) =>
    [coordinator, staff, pcc, reader].map((actor) => ({ actor, forceId: force.id })),
  );
  let foreign = 0;
  const seen: Record<string, number> = {};
  const one = async (nth: number) => {
    const { actor, forceId } = people[nth % people.length] ?? { actor: casts[0]?.staff, forceId: "" };
    if (!actor) return;
    const table = TABLES[nth % TABLES.length] ?? "finding";
    const rows = await inScope(actor, (db) =>
      db.$queryRawUnsafe<{ force_id: string }[]>(`select distinct force_id from ${table}`),
    );
    seen[table] = (seen[table] ?? 0) + rows.length;
    foreign += rows.filter((row) => row.force_id !== forceId).length;
  };
  for (let done = 0; done < 10_000; done += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, at) => one(done + at)));
  }
  figure("P4", "transactions", 10_000);
  for (const rows of Object.values(seen)) figure("P4", "rows seen", rows);
  figure("P4", "foreign rows", foreign);
  for (const table of TABLES)
    expect(seen[table], `${table}: own rows, so that foreign ones could be met`).toBeGreaterThan(500);
  expect(foreign).toBe(0);
});

test("a transaction that does not say who asks sees nothing and writes nothing", async () => {
  for (const table of [...TABLES, "inspection", "organisation", "membership", "engage_spell", "proposal"]) {
    const [row] = await client().$queryRawUnsafe<{ number: number }[]>(`select count(*)::int as number from ${table}`);
    figure("P4", "rows without a context", row?.number ?? 0);
    expect(row?.number, table).toBe(0);
  }
  await expect(client().$executeRawUnsafe("insert into chain (id, head) values ('forged', 'x')")).rejects.toThrow();
});

test("the same read leaks other forces' rows once the policies no longer bind: this check can fail", async () => {
  const [own, other] = casts;
  const leak = new Error("roll back");
  let foreign = 0;
  await asOwner(async (db) => {
    await db.$executeRawUnsafe("create policy hole on finding for select to outstanding_app using (true)");
    await db.$executeRawUnsafe("grant outstanding_app to current_user");
    await db.$executeRawUnsafe("set local role outstanding_app");
    await db.$queryRaw`select set_config('app.role', 'force-staff', true), set_config('app.side', 'force', true), set_config('app.forces', ${own?.force.id}, true), set_config('app.person', ${own?.staff.personId}, true)`;
    const rows = await db.$queryRaw<
      { force_id: string }[]
    >`select force_id from finding where force_id = ${other?.force.id}::uuid`;
    foreign = rows.length;
    throw leak;
  }).catch((error) => {
    if (error !== leak) throw error;
  });
  figure("P4", "foreign rows once a policy says yes to all", foreign);
  expect(foreign).toBeGreaterThan(0);
});

describe("a side writes only what is that side's", () => {
  const finding = async (cast: TestCast) => (await publishedFindings(cast.inspector, cast.force))[0]?.id ?? "";
  const signed = (cast: TestCast, by: TestCast["staff"]) => ({
    id: randomUUID(),
    forceId: cast.force.id,
    at: new Date(),
    on: new Date(PUBLISHED),
    byId: by.personId,
    by: by.post,
  });

  test("nobody but an inspector changes a status, whatever the code says", async () => {
    for (const cast of casts.slice(0, 1)) {
      const id = await finding(cast);
      const close = (actor: TestCast["staff"]) =>
        inScope(actor, (db) => db.finding.updateMany({ where: { id }, data: { status: "closed" } }));
      await expect(close(cast.coordinator)).rejects.toThrow(/only an inspector/);
      await expect(close(cast.pcc)).rejects.toThrow(/only an inspector/);
      expect(await close(cast.administrator)).toEqual({ count: 0 });
    }
  });

  test("of a finding each side changes what is its own, and nothing of the others'", async () => {
    const [cast] = casts;
    if (!cast) throw new Error("no cast");
    const id = await finding(cast);
    const change = (actor: TestCast["staff"], data: object) =>
      inScope(actor, (db) => db.finding.updateMany({ where: { id }, data }));
    const { coordinator, pcc, inspector } = cast;
    const found = [
      { text: "Nothing much." },
      { deadlineOn: new Date("2031-01-01") },
      { kind: "area-of-concern" },
      { confirmedOn: new Date(PUBLISHED) },
    ];
    for (const actor of [coordinator, pcc])
      for (const data of found)
        await expect(change(actor, data), JSON.stringify(data)).rejects.toThrow(/what was found/);
    const delivered = [
      { progress: "delivered" },
      { ownerId: coordinator.personId },
      { target: new Date("2030-01-01") },
    ];
    for (const actor of [pcc, inspector])
      for (const data of delivered)
        await expect(change(actor, data), JSON.stringify(data)).rejects.toThrow(/how a finding is delivered/);
    for (const actor of [coordinator, inspector])
      await expect(change(actor, { assurance: "not-assured" })).rejects.toThrow(/only the policing body/);
    for (const [actor, data] of [
      [inspector, { text: "What was found, put right." }],
      [coordinator, { progress: "on-track" }],
      [pcc, { assurance: "partly-assured" }],
    ] as const)
      expect(await change(actor, data)).toEqual({ count: 1 });
  });

  test("a submission that was decided stays as it was decided", async () => {
    const [cast] = casts;
    if (!cast) throw new Error("no cast");
    const [submission] = await asOwner((db) =>
      db.submission.findMany({ where: { forceId: cast.force.id, state: "pending" } }),
    );
    const id = submission?.id ?? "";
    const decided = { decidedOn: new Date(PUBLISHED), decidedBy: "x" };
    const set = (actor: TestCast["staff"], data: object) =>
      inScope(actor, (db) => db.submission.updateMany({ where: { id }, data }));
    expect(await set(cast.inspector, { state: "returned", points: ["Show more."], ...decided })).toEqual({ count: 1 });
    expect(await set(cast.coordinator, { state: "withdrawn", points: [] })).toEqual({ count: 0 });
    expect(await set(cast.inspector, { state: "accepted" })).toEqual({ count: 0 });
  });

  test("a reader writes nothing, though the side does", async () => {
    const [cast] = casts;
    if (!cast) throw new Error("no cast");
    const findingId = await finding(cast);
    expect(
      await inScope(cast.reader, (db) =>
        db.finding.updateMany({ where: { id: findingId }, data: { progress: "delivered" } }),
      ),
    ).toEqual({ count: 0 });
    const evidence = { title: "Mine", note: "Mine", kind: "document", audience: "shared" };
    await expect(
      inScope(cast.reader, (db) => db.evidence.createMany({ data: { ...signed(cast, cast.reader), ...evidence } })),
    ).rejects.toThrow(/row-level security/);
  });

  test("nobody begins a chain but for an import of their own", async () => {
    const [cast] = casts;
    if (!cast) throw new Error("no cast");
    const forceId = cast.force.id;
    const data = { id: `import-${randomUUID()}`, forceId, importId: randomUUID(), head: "0".repeat(64) };
    for (const actor of [cast.coordinator, cast.inspector])
      for (const importId of [null, data.importId])
        await expect(inScope(actor, (db) => db.chain.createMany({ data: { ...data, importId } }))).rejects.toThrow(
          /row-level security/,
        );
  });

  test("a chain is whole when a transaction ends", async () => {
    const [cast] = casts;
    if (!cast) throw new Error("no cast");
    const forceId = cast.force.id;
    const write = (work: Parameters<typeof inScope<unknown>>[1]) => inScope(cast.coordinator, work);
    const head = await asOwner((db) => db.chain.findFirstOrThrow({ where: { forceId, importId: null } }));
    for (const data of [{ length: 9_999 }, { length: head.length + 1, head: "x" }, { head: "x" }])
      await expect(write((db) => db.chain.updateMany({ where: { forceId }, data }))).rejects.toThrow(/its last event/);
    const last = await asOwner((db) => db.event.findFirstOrThrow({ where: { forceId }, orderBy: { number: "desc" } }));
    const forged = { ...last, id: randomUUID(), number: last.number + 1, personId: cast.coordinator.personId };
    await expect(write((db) => db.event.createMany({ data: forged }))).rejects.toThrow(/within the length/);
    await expect(
      write(async (db) => {
        await db.event.createMany({ data: forged });
        await db.chain.updateMany({ where: { forceId }, data: { length: forged.number, head: forged.hash } });
      }),
    ).rejects.toThrow(/follows the one before/);
    const follows = { ...forged, previous: last.hash };
    const zeros = "0".repeat(64);
    for (const untrue of [{ hash: zeros }, { digest: zeros }, { payload: `${last.payload} ` }])
      await expect(
        write(async (db) => {
          await db.event.createMany({ data: { ...follows, hash: linkHash(last.hash, last.digest), ...untrue } });
        }),
        Object.keys(untrue).join(),
      ).rejects.toThrow(/event_hashes/);
  });

  test("what is published stays as it was published, and a closure as it was made", async () => {
    const [cast] = casts;
    if (!cast) throw new Error("no cast");
    const write = (work: Parameters<typeof inScope<unknown>>[1]) => inScope(cast.inspector, work);
    const where = { forceId: cast.force.id };
    const published = { ...where, publishedOn: { not: null } };
    const on = new Date(PUBLISHED);
    for (const data of [{ grade: "good" }, { publishedOn: on }])
      await expect(write((db) => db.judgment.updateMany({ where: published, data }))).rejects.toThrow(
        /stays as it was published/,
      );
    const report = { publishedOn: { not: null }, forces: { some: where } };
    for (const data of [{ title: "Another title" }, { text: "Another text" }, { publishedOn: on }])
      await expect(write((db) => db.inspection.updateMany({ where: report, data }))).rejects.toThrow(
        /stays as it was published/,
      );
    for (const data of [
      { note: "Another reason." },
      { outcome: "superseded" },
      { letter: "https://elsewhere.example" },
    ])
      await expect(write((db) => db.closure.updateMany({ where, data }))).rejects.toThrow(/permission denied/);
    await asOwner((db) =>
      db.closure.updateMany({
        where: { ...where, undoneOn: null },
        data: { undoneOn: new Date("2100-01-01"), undoneAt: on },
      }),
    );
    await expect(write((db) => db.closure.updateMany({ where, data: { undoneOn: on } }))).rejects.toThrow(
      /undone once/,
    );
  });

  test("an administrator draws nobody of elsewhere in, invites none of them, and gives only roles of the organisation's kind", async () => {
    const [cast, other] = casts;
    if (!cast || !other) throw new Error("no cast");
    const write = (work: Parameters<typeof inScope<unknown>>[1]) => inScope(cast.administrator, work);
    const token = () => ({ id: randomUUID(), tokenHash: randomUUID(), expiresAt: new Date("2100-01-01") });
    for (const { personId } of [cast.inspector, cast.pcc, other.coordinator, cast.administrator])
      await expect(write((db) => db.invitation.createMany({ data: { ...token(), personId } }))).rejects.toThrow(
        /row-level security/,
      );
    await write((db) => db.invitation.createMany({ data: { ...token(), personId: cast.staff.personId } }));
    // Somebody who has a password is let in anew by two: nobody asked, then the one who asked, then another.
    const { personId } = cast.staff;
    await asOwner((db) => db.person.update({ where: { id: personId }, data: { passwordHash: "hashed" } }));
    const link = (db: Db) => db.invitation.createMany({ data: { ...token(), personId } });
    const asks = (askedById: string) => (db: Db) =>
      db.renewal.createMany({ data: { personId, organisationId: cast.force.id, askedById, askedAt: new Date() } });
    await expect(write(link)).rejects.toThrow("made by another");
    const second = await anAdministrator(cast.force);
    await expect(write(asks(second.personId)), "in another's name").rejects.toThrow("row-level security");
    await write(asks(cast.administrator.personId));
    await expect(write(link)).rejects.toThrow("made by another");
    await inScope(second, link);
    await expect(inScope(second, link), "once").rejects.toThrow("made by another");
    const member = { id: randomUUID(), organisationId: cast.force.id, post: "A post", since: new Date() };
    for (const { personId } of [cast.inspector, other.coordinator])
      await expect(
        write((db) => db.membership.createMany({ data: { ...member, personId, role: "force-staff" } })),
      ).rejects.toThrow(/belongs to one organisation/);
    const where = { organisationId: cast.force.id, personId: cast.staff.personId };
    for (const role of ROLES) {
      const give = () => write((db) => db.membership.updateMany({ where, data: { role } }));
      if (ROLES_OF.force.includes(role)) expect(await give(), role).toEqual({ count: 1 });
      else await expect(give(), role).rejects.toThrow(/no force is a/);
    }
    await write((db) => db.membership.updateMany({ where, data: { role: "force-staff" } }));
    await expect(
      write((db) => db.membership.updateMany({ where, data: { personId: cast.inspector.personId } })),
    ).rejects.toThrow(/permission denied/);
  });

  test("the policing body adds no evidence, the force no assurance, neither a closure", async () => {
    const [cast] = casts;
    if (!cast) throw new Error("no cast");
    const findingId = await finding(cast);
    const refused = /row-level security/;
    const evidence = { title: "Mine", note: "Mine", kind: "document", audience: "shared" };
    await expect(
      inScope(cast.pcc, (db) => db.evidence.createMany({ data: { ...signed(cast, cast.pcc), ...evidence } })),
    ).rejects.toThrow(refused);
    const assurance = { assurance: "assured", note: "Ours", findingId };
    await expect(
      inScope(cast.coordinator, (db) =>
        db.assuranceRecord.createMany({ data: { ...signed(cast, cast.coordinator), ...assurance } }),
      ),
    ).rejects.toThrow(refused);
    const closure = { outcome: "implemented", method: "revisit", note: "Done", basis: {}, findingId };
    for (const actor of [cast.coordinator, cast.pcc]) {
      await expect(
        inScope(actor, (db) => db.closure.createMany({ data: { ...signed(cast, actor), ...closure } })),
      ).rejects.toThrow(refused);
    }
  });

  test("evidence is never narrowed, rewritten or removed, and the first target stays", async () => {
    const [cast] = casts;
    if (!cast) throw new Error("no cast");
    const write = (work: Parameters<typeof inScope<unknown>>[1]) => inScope(cast.coordinator, work);
    const where = { forceId: cast.force.id, audience: "shared" };
    await expect(write((db) => db.evidence.updateMany({ where, data: { audience: "force" } }))).rejects.toThrow(
      /never narrowed/,
    );
    await expect(write((db) => db.evidence.updateMany({ where, data: { note: "Better." } }))).rejects.toThrow(
      /permission denied/,
    );
    await expect(write((db) => db.evidence.deleteMany({ where }))).rejects.toThrow(/permission denied/);
    await expect(write((db) => db.evidenceUse.deleteMany({ where }))).rejects.toThrow(/permission denied/);
    await expect(write((db) => db.evidenceFile.deleteMany({ where }))).rejects.toThrow(/permission denied/);
    for (const [data, refused] of [
      [{ name: "other.pdf" }, /permission denied/],
      [{ sha256: "b".repeat(64) }, /permission denied/],
      [{ state: "clean" }, /a file is never rewritten/],
    ] as const)
      await expect(
        write((db) => db.evidenceFile.updateMany({ where, data })),
        JSON.stringify(data),
      ).rejects.toThrow(refused);
    const id = await finding(cast);
    const first = { firstTarget: new Date("2024-12-01"), target: new Date("2024-12-01") };
    await expect(write((db) => db.finding.updateMany({ where: { id }, data: first }))).rejects.toThrow(
      /moves by a date move/,
    );
    await asOwner((db) => db.finding.update({ where: { id }, data: first }));
    await expect(
      write((db) => db.finding.updateMany({ where: { id }, data: { firstTarget: new Date("2025-12-01") } })),
    ).rejects.toThrow(/frozen/);
  });
});

test("events are not changed, removed or truncated, neither by the app nor by the owner", async () => {
  const [cast] = casts;
  if (!cast) throw new Error("no cast");
  await expect(inScope(cast.inspector, (db) => db.event.deleteMany({}))).rejects.toThrow(/permission denied/);
  await expect(inScope(cast.inspector, (db) => db.event.updateMany({ data: { by: "somebody" } }))).rejects.toThrow(
    /permission denied/,
  );
  const where = { forceId: cast.force.id };
  await expect(asOwner((db) => db.event.updateMany({ where, data: { by: "somebody" } }))).rejects.toThrow(
    /append-only/,
  );
  await expect(asOwner((db) => db.event.deleteMany({ where }))).rejects.toThrow(/append-only/);
  await expect(asOwner((db) => db.$executeRawUnsafe("truncate event cascade"))).rejects.toThrow(/append-only/);
  await expect(asOwner((db) => db.$executeRawUnsafe("truncate access_log"))).rejects.toThrow(/append-only/);
});
