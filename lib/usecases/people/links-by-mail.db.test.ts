import "@/lib/testing/database";
import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { findMail } from "@/lib/data/queries/mail";
import type { Actor } from "@/lib/domain/actor";
import { aMailServer } from "@/lib/outside/mail/testing/mail-server";
import { asOwner } from "@/lib/testing/database";
import { aCast, anInvited, aPerson, type TestCast } from "@/lib/testing/people";
import { asked } from "@/lib/testing/reports";
import { deliverMail } from "../mail/deliver";
import { takeUpInvitation, tokenHash } from "../take-up-invitation";
import { askForNewPassword } from "./ask-for-password";
import { invitePerson, renewInvitation } from "./change-people";

const server = await aMailServer();
Object.assign(process.env, {
  ...{ SMTP_HOST: server.host, SMTP_PORT: String(server.port), SMTP_TLS: "none" },
  ...{ SMTP_FROM: "outstanding@register.example", NEXTAUTH_URL: "https://register.example" },
});
afterAll(() => server.close());

let cast: TestCast;
beforeEach(async () => {
  cast = await aCast();
  server.arrived.length = 0;
});

const joined = ({ personId: id }: Actor) =>
  asOwner((db) => db.person.update({ where: { id }, data: { passwordHash: "hashed" } }));
const addressOf = ({ personId }: Actor) => `${personId}@test.example`;

/** Sends what waits for somebody, and answers the link that arrived there, with the mail as it is kept. */
async function arrived(personId: string) {
  const mails = await asOwner((db) =>
    db.mail.findMany({ where: { personId, linkKey: { not: null } }, orderBy: { id: "desc" } }),
  );
  const [mail] = mails;
  if (!mail) return null;
  await deliverMail(mail.id, new Date());
  const raw = server.arrived.at(-1);
  const read = raw ? await server.read(raw) : null;
  const [link = ""] = /https:\/\/register\.example\/invitation\?token=\S+/.exec(read?.text ?? "") ?? [];
  const kept = await asOwner((db) => db.mail.findUniqueOrThrow({ where: { id: mail.id } }));
  return {
    id: mail.id,
    to: raw?.to,
    token: new URL(link).searchParams.get("token") ?? "",
    html: String(read?.html),
    kept,
  };
}
async function takesUp(token: string, now = asked().now) {
  const actor = await anInvited(tokenHash(token), now);
  return actor ? takeUpInvitation(actor, token, "three odd words here", { ...asked(), now }) : "over";
}

describe("the link of an invitation", () => {
  it("goes to whoever is invited, counts once, and is read by nobody here", async () => {
    const id = randomUUID();
    const invited = { id, name: "Robin", email: `${id}@test.example`, post: "Analyst", role: "force-staff" as const };
    expect((await invitePerson(cast.administrator, invited, asked())).ok).toBe(true);
    const mail = await arrived(id);
    expect(mail?.to).toEqual([invited.email]);
    expect(mail?.html).toContain(mail?.token);
    expect(JSON.stringify(mail?.kept), "what is kept").not.toContain(mail?.token);
    const seen = await findMail(cast.administrator, mail?.id ?? "");
    expect(seen?.text).toContain("it-stands-in-the-mail-alone");
    expect(await takesUp("it-stands-in-the-mail-alone")).toBe("over");
    expect(await takesUp(mail?.token ?? "")).toBe("taken-up");
    expect(await takesUp(mail?.token ?? "")).toBe("over");
  });

  it("goes out only once a second administrator has made it, for somebody who has a password", async () => {
    await joined(cast.staff);
    const second = await aPerson(cast.force, "administrator");
    await renewInvitation(cast.administrator, cast.staff.personId, asked());
    expect(await arrived(cast.staff.personId)).toBeNull();
    expect((await renewInvitation(second, cast.staff.personId, asked())).ok).toBe(true);
    expect((await arrived(cast.staff.personId))?.to).toEqual([addressOf(cast.staff)]);
  });
});

describe("somebody who has lost their password", () => {
  const asks = (email: string, now = new Date()) => askForNewPassword(email, null, now);

  it("gets a link of an hour, with which they choose a new one", async () => {
    const { staff } = cast;
    await joined(staff);
    expect(await asks(addressOf(staff).toUpperCase())).toBe(0);
    const mail = await arrived(staff.personId);
    expect(mail?.to).toEqual([addressOf(staff)]);
    expect(await takesUp(mail?.token ?? "", new Date(Date.now() + 61 * 60_000))).toBe("over");
    expect(await takesUp(mail?.token ?? "", new Date())).toBe("taken-up");
    const told = await asOwner((db) =>
      db.mail.findMany({ where: { personId: cast.administrator.personId }, select: { news: true } }),
    );
    expect(told, "the administrators hear of it").toEqual([{ news: "password-renewed" }]);
  });

  it("is answered alike, and nothing is sent, where nobody has the address, or nobody with a password, or who was suspended", async () => {
    const { staff, reader } = cast;
    await joined(reader);
    await asOwner((db) =>
      db.membership.updateMany({ where: { personId: reader.personId }, data: { state: "suspended" } }),
    );
    for (const email of [`${randomUUID()}@test.example`, addressOf(staff), addressOf(reader), "", "\u0000", "a@b, c@d"])
      expect(await asks(email.replace("\u0000", "nothing")), email).toBe(0);
    for (const { personId } of [staff, reader]) expect(await arrived(personId)).toBeNull();
  });

  it("gets three in an hour at most, however often a stranger asks", async () => {
    const { staff } = cast;
    await joined(staff);
    for (let at = 0; at < 5; at += 1) await asks(addressOf(staff));
    const sent = () => asOwner((db) => db.mail.count({ where: { personId: staff.personId, news: "password-asked" } }));
    expect(await sent()).toBe(3);
    await asks(addressOf(staff), new Date(Date.now() + 61 * 60_000));
    expect(await sent()).toBe(4);
  });

  it("is slowed with a network from which very many ask", async () => {
    for (let at = 0; at < 20; at += 1)
      expect(await askForNewPassword("nobody@test.example", "192.0.2.77", new Date())).toBe(0);
    expect(await askForNewPassword("nobody@test.example", "192.0.2.77", new Date())).toBeGreaterThan(0);
  });

  it("is not helped by the app's own hand: only the door makes such a link", async () => {
    await joined(cast.staff);
    const { client } = await import("@/lib/data/client");
    await expect(
      client().$executeRaw`insert into invitation (id, person_id, token_hash, expires_at, own)
        values (gen_random_uuid(), ${cast.staff.personId}::uuid, 'x', now() + interval '1 hour', true)`,
    ).rejects.toThrow(/row-level security/);
  });
});
