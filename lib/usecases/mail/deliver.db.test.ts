import "@/lib/testing/database";
import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { findMail, findMails } from "@/lib/data/queries/mail";
import { startSession } from "@/lib/data/sessions";
import { orderDigests } from "@/lib/data/store/mail";
import type { Actor } from "@/lib/domain/actor";
import { DEFAULT_WISHES } from "@/lib/domain/mail/wishes";
import { aMailServer } from "@/lib/outside/mail/testing/mail-server";
import { asOwner } from "@/lib/testing/database";
import { aCast, anAdministrator, type TestCast } from "@/lib/testing/people";
import { asked, does, publishedFindings, TODAY } from "@/lib/testing/reports";
import { markAsRead } from "@/lib/usecases/mark-notices";
import { runCommand } from "@/lib/usecases/run-command";
import { deliverMail } from "./deliver";
import { keepOwnWishes } from "./keep-wishes";
import { sendMailAgain } from "./send-again";

const server = await aMailServer();
Object.assign(process.env, {
  ...{ SMTP_HOST: server.host, SMTP_PORT: String(server.port), SMTP_TLS: "none" },
  ...{ SMTP_FROM: "outstanding@register.example", NEXTAUTH_URL: "https://register.example" },
});
afterAll(() => server.close());

let cast: TestCast;
beforeEach(async () => {
  cast = await aCast();
  server.becomes("well");
  server.arrived.length = 0;
});

const TEXT = "The force should improve how it records what victims tell it.";
const mailsTo = (actor: Actor) =>
  asOwner((db) => db.mail.findMany({ where: { personId: actor.personId }, orderBy: [{ at: "asc" }, { id: "asc" }] }));
const mailTo = async (actor: Actor, kind: string) => (await mailsTo(actor)).findLast((mail) => mail.kind === kind);
/** A working day; noon in winter is noon in London. */
const NOON = new Date("2026-12-02T12:00:00Z");
const orders = (mail: string) =>
  asOwner(
    (db) => db.$queryRaw<{ after: Date }[]>`
      select start_after as after from pgboss.job where name = 'send-mail' and singleton_key = ${mail} order by created_on, id`,
  );
async function sent(actor: Actor, kind: string, now = NOON) {
  const mail = await mailTo(actor, kind);
  await deliverMail(mail?.id ?? randomUUID(), now);
  const after = await asOwner((db) => db.mail.findUnique({ where: { id: mail?.id ?? randomUUID() } }));
  return { mail: after, arrived: server.arrived.at(-1) };
}

async function allocated(count = 1): Promise<readonly string[]> {
  const findings = await publishedFindings(
    cast.inspector,
    cast.force,
    Array.from({ length: count }, () => ({ text: TEXT })),
  );
  const references = findings.map(({ reference }) => reference);
  for (const reference of references)
    await does(cast.coordinator, reference, {
      do: "allocate",
      on: TODAY,
      ownerId: cast.staff.personId,
      sponsorId: null,
    });
  return references;
}

describe("what cannot wait", () => {
  it("goes at once to whoever has to act: a reference and an address, none of the register's words; and is in no digest", async () => {
    const [reference = ""] = await allocated();
    const { mail, arrived } = await sent(cast.staff, "at-once");
    expect(mail).toMatchObject({ state: "sent", tries: 1, address: `${cast.staff.personId}@test.example` });
    expect(arrived?.to).toEqual([`${cast.staff.personId}@test.example`]);
    const read = arrived && (await server.read(arrived));
    expect(read?.subject).toBe(`Outstanding: ${reference} is waiting for you`);
    for (const words of [read?.text, read?.html || ""]) {
      expect(words).toContain(`https://register.example/findings/${reference}`);
      expect(words).toContain("an allocation. You own it.");
      expect(words).not.toContain("victims");
    }
    expect(await mailsTo(cast.coordinator)).toEqual([]);
    await orderDigests(NOON);
    expect(await mailTo(cast.staff, "digest")).toBeUndefined();
    await deliverMail(mail?.id ?? "", NOON);
    expect(server.arrived, "done again").toHaveLength(1);
  });

  it("is one mail, however much happens, with the first of it and how much more there is", async () => {
    await allocated(35);
    const waiting = await mailsTo(cast.staff);
    expect(waiting).toHaveLength(1);
    expect(await orders(waiting[0]?.id ?? "")).toHaveLength(1);
    const { arrived } = await sent(cast.staff, "at-once");
    const read = arrived && (await server.read(arrived));
    expect(read?.subject).toBe("Outstanding: 35 things are waiting for you");
    expect(read?.text?.match(/findings\//g)).toHaveLength(30);
    expect(read?.text).toContain("and 5 more notices");
    await allocated();
    const [, next] = await mailsTo(cast.staff);
    const [order] = await orders(next?.id ?? "");
    const first = waiting[0]?.at.getTime() ?? 0;
    expect(order && order.after.getTime() - first, "ten minutes between two").toBeGreaterThanOrEqual(600_000);
  });

  it("is not there where nothing happened: refused, rehearsed, pressed twice, read before it went", async () => {
    const [finding] = await publishedFindings(cast.inspector, cast.force);
    const command = { do: "allocate", on: TODAY, ownerId: cast.staff.personId, sponsorId: null } as const;
    const press = { ...asked(), version: null };
    await runCommand(cast.pcc, finding?.reference ?? "", command, press);
    await runCommand(cast.coordinator, finding?.reference ?? "", command, { ...press, rehearsal: true });
    expect(await mailsTo(cast.staff)).toEqual([]);
    await runCommand(cast.coordinator, finding?.reference ?? "", command, press);
    await runCommand(cast.coordinator, finding?.reference ?? "", command, press);
    expect(await mailsTo(cast.staff)).toHaveLength(1);
    await markAsRead(cast.staff, { upTo: new Date(Date.now() + 60_000) }, new Date());
    await sent(cast.staff, "at-once");
    expect(server.arrived).toEqual([]);
    expect(await mailsTo(cast.staff), "it was never there").toEqual([]);
  });

  it("waits for the morning after quiet days, and for the digest where somebody wishes so", async () => {
    await allocated();
    const saturday = new Date("2026-12-05T12:00:00Z");
    const { mail } = await sent(cast.staff, "at-once", saturday);
    expect(mail).toMatchObject({ state: "waiting", tries: 0 });
    expect((await orders(mail?.id ?? "")).at(-1)?.after).toEqual(new Date("2026-12-07T07:00:00Z"));
    const wishes = { ...DEFAULT_WISHES, atOnce: { ...DEFAULT_WISHES.atOnce, allocation: false } };
    await keepOwnWishes(cast.chiefOfficer, wishes);
    const [finding] = await publishedFindings(cast.inspector, cast.force);
    await does(cast.coordinator, finding?.reference ?? "", {
      ...{ do: "allocate", on: TODAY, ownerId: cast.chiefOfficer.personId, sponsorId: null },
    });
    expect(await mailsTo(cast.chiefOfficer)).toEqual([]);
    await orderDigests(NOON);
    expect(await mailTo(cast.chiefOfficer, "digest")).toBeDefined();
  });
});

describe("the digest", () => {
  const digests = async (actor: Actor) => (await mailsTo(actor)).filter(({ kind }) => kind === "digest");
  async function told() {
    const [reference = ""] = await allocated();
    await does(cast.pcc, reference, {
      do: "record-assurance",
      id: randomUUID(),
      on: TODAY,
      assurance: "assured",
      note: "Seen.",
    });
    return reference;
  }

  it("comes at somebody's hour, once a day, and not where nothing is new", async () => {
    await keepOwnWishes(cast.coordinator, { ...DEFAULT_WISHES, digestHour: 9 });
    await told();
    await orderDigests(new Date("2026-12-02T08:59:00Z"));
    expect(await digests(cast.coordinator)).toEqual([]);
    for (const minute of ["09:00", "09:01", "15:00"]) await orderDigests(new Date(`2026-12-02T${minute}:00Z`));
    expect(await digests(cast.coordinator)).toHaveLength(1);
    const { arrived } = await sent(cast.coordinator, "digest");
    expect(arrived && (await server.read(arrived)).text).toContain("the policing body’s assurance");
    await orderDigests(new Date("2026-12-03T12:00:00Z"));
    expect(await digests(cast.coordinator)).toHaveLength(1);
  });

  it("comes no second time from a clock that was set back", async () => {
    await told();
    await orderDigests(NOON);
    await sent(cast.coordinator, "digest");
    await told();
    for (const back of ["2026-12-02T09:00:00Z", "2026-12-01T12:00:00Z", "2026-03-02T12:00:00Z"])
      await orderDigests(new Date(back));
    expect(await digests(cast.coordinator)).toHaveLength(1);
    await orderDigests(new Date("2026-12-03T12:00:00Z"));
    expect(await digests(cast.coordinator)).toHaveLength(2);
  });

  it("comes on no quiet day, nor to whoever wants none", async () => {
    await keepOwnWishes(cast.coordinator, { ...DEFAULT_WISHES, quietDays: [3] });
    await keepOwnWishes(cast.staff, { ...DEFAULT_WISHES, digest: false });
    await told();
    await orderDigests(NOON);
    expect(await digests(cast.coordinator)).toEqual([]);
    await orderDigests(new Date("2026-12-03T12:00:00Z"));
    expect(await digests(cast.coordinator)).toHaveLength(1);
    expect(await digests(cast.staff)).toEqual([]);
  });

  it("of somebody with 5,000 notices says the first of them and how many more there are", async () => {
    await told();
    await asOwner(
      (db) => db.$executeRaw`
        insert into notice (person_id, event_id, organisation_id, told_as, at, number)
        select ${cast.coordinator.personId}::uuid, e.id, ${cast.force.id}::uuid, 'coordinator', e.at, e.number
        from event e where e.force_id is not null and e.audience in ('force', 'shared') order by e.id limit 5000 on conflict do nothing`,
    );
    await orderDigests(NOON);
    const { arrived } = await sent(cast.coordinator, "digest");
    const text = (arrived && (await server.read(arrived)).text) ?? "";
    expect(text).toMatch(/and [\d,]+ more notices/);
    expect(text.length).toBeLessThan(10_000);
    expect(
      await asOwner((db) => db.notice.count({ where: { personId: cast.coordinator.personId, mailedAt: null } })),
    ).toBe(0);
  });
});

describe("a mail that does not arrive", () => {
  it("is given up when it is refused for good, shown to the administrator of its reader alone, and tried again by hand", async () => {
    await allocated();
    server.becomes("refuses");
    const { mail } = await sent(cast.staff, "at-once");
    expect(mail).toMatchObject({ state: "failed", failure: "refused", tries: 1 });
    const id = mail?.id ?? "";
    expect((await findMails(cast.administrator, { failedOnly: true, after: null })).mails).toMatchObject([
      { id, failure: "refused" },
    ]);
    expect((await findMail(cast.administrator, id))?.text).toContain("an allocation");
    const elsewhere = await anAdministrator(cast.force.body);
    for (const actor of [elsewhere, cast.staff, cast.coordinator, cast.inspector]) {
      expect(await findMail(actor, id), actor.post).toBeNull();
      expect((await findMails(actor, { failedOnly: false, after: null })).mails).toEqual([]);
      expect((await sendMailAgain(actor, id, { key: randomUUID() })).ok, actor.post).toBe(false);
    }
    server.becomes("well");
    const before = (await orders(id)).length;
    const press = { key: randomUUID() };
    expect((await sendMailAgain(cast.administrator, id, press)).ok).toBe(true);
    expect((await sendMailAgain(cast.administrator, id, { key: randomUUID() })).ok, "while it is tried").toBe(true);
    expect(await orders(id)).toHaveLength(before + 1);
    const { mail: again, arrived } = await sent(cast.staff, "at-once");
    expect((await sendMailAgain(cast.administrator, id, press)).ok, "the same press again").toBe(true);
    expect((await sendMailAgain(cast.administrator, id, { key: randomUUID() })).ok, "once it is sent").toBe(false);
    expect(await orders(id)).toHaveLength(before + 1);
    expect(again?.state).toBe("sent");
    expect(arrived?.raw).toContain(`Subject: ${mail?.subject}`);
  });

  it.each(["not-now", "cuts-at-once", "cuts-after-message"] as const)(
    "from a server that %s comes back later and later, the same and under the same ID, and is given up after a day",
    async (manner) => {
      await allocated();
      server.becomes(manner);
      let now = NOON;
      for (let tries = 1; tries <= 8; tries += 1) {
        const { mail } = await sent(cast.staff, "at-once", now);
        expect(mail).toMatchObject({ state: "ready", tries });
        now = (await orders(mail?.id ?? "")).at(-1)?.after ?? now;
      }
      expect(now.getTime() - NOON.getTime()).toBeGreaterThan(24 * 3_600_000);
      const { mail } = await sent(cast.staff, "at-once", NOON);
      expect(mail).toMatchObject({ state: "failed", failure: "away", tries: 9 });
      expect(new Set(server.arrived.map(({ raw }) => raw)).size).toBe(manner === "cuts-after-message" ? 1 : 0);
    },
  );

  it("goes to nobody who has left meanwhile", async () => {
    await allocated();
    await asOwner((db) =>
      db.membership.updateMany({ where: { personId: cast.staff.personId }, data: { state: "suspended" } }),
    );
    const { mail } = await sent(cast.staff, "at-once");
    expect(mail).toMatchObject({ state: "failed", failure: "gone" });
    expect(server.arrived).toEqual([]);
  });

  it("goes to no address that is none", async () => {
    await allocated();
    await asOwner((db) =>
      db.person.update({
        where: { id: cast.staff.personId },
        data: { email: `${cast.staff.personId}@a.example,b@c.example` },
      }),
    );
    const { mail } = await sent(cast.staff, "at-once");
    expect(mail).toMatchObject({ state: "failed", failure: "refused" });
    expect(server.arrived).toEqual([]);
  });
});

it("somebody is told when they sign in where they had not before, also on a quiet day, and not of their first time", async () => {
  const { staff } = cast;
  const signsIn = (name: string, known: boolean) => startSession(staff.personId, NOON, { name, known });
  await signsIn("Chrome on Linux", false);
  await signsIn("Chrome on Linux", true);
  expect(await mailsTo(staff)).toEqual([]);
  // Another one that is called the same.
  await signsIn("Chrome on Linux", false);
  await keepOwnWishes(staff, { ...DEFAULT_WISHES, quietDays: [3] });
  const { arrived } = await sent(staff, "sign-in");
  const text = arrived && (await server.read(arrived)).text;
  expect(text).toContain("Chrome on Linux, 2 December 2026, 12:00.");
  expect(text).toContain("https://register.example/sessions");
  await signsIn("Chrome on Linux", true);
  expect(await mailsTo(staff)).toHaveLength(1);
});
