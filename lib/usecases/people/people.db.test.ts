import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findInvited, findPeople } from "@/lib/data/queries/people";
import type { Actor, Role } from "@/lib/domain/actor";
import { asOwner } from "@/lib/testing/database";
import { aCast, anInvited, aPerson } from "@/lib/testing/people";
import { asked } from "@/lib/testing/reports";
import { readInvitation, takeUpInvitation, tokenHash } from "../take-up-invitation";
import { changeRole, type Invited, invitePerson, renewInvitation, restorePerson, suspendPerson } from "./change-people";
import { INVITATION_DAYS, tokenFor } from "./invitation-token";

const somebody = (role: Role = "force-staff"): Invited => {
  const id = randomUUID();
  return { id, name: "Robin", email: `${id}@Test.example`, post: "Analyst", role };
};

const hasPassword = ({ personId: id }: Actor) =>
  asOwner((db) => db.person.update({ where: { id }, data: { passwordHash: "hashed" } }));

/** As whoever holds the link would; "over" where nobody does. */
async function takesUp(token: string, password: string) {
  const press = asked();
  const actor = await anInvited(tokenHash(token), press.now);
  return actor ? takeUpInvitation(actor, token, password, press) : "over";
}

/** What mails tell somebody of accounts, in the order of it. */
const mailsOf = async (personId: string) =>
  (
    await asOwner((db) =>
      db.mail.findMany({ where: { personId, kind: "account" }, orderBy: [{ at: "asc" }, { id: "asc" }] }),
    )
  ).map(({ news }) => news);

const kindsOf = async (organisationId: string) => {
  const events = await asOwner((db) =>
    db.event.findMany({
      where: { organisationId },
      orderBy: { number: "asc" },
      select: { kind: true, audience: true },
    }),
  );
  return events.map(({ kind, audience }) => `${kind} for ${audience}`);
};

describe("an invitation", () => {
  test("lets the invited person choose a password once, and only its hash is kept", async () => {
    const { administrator, force } = await aCast();
    const press = asked();
    const invited = somebody();
    expect((await invitePerson(administrator, invited, press)).ok).toBe(true);
    const token = tokenFor(press.key);
    const tooLate = new Date(press.now.getTime() + (INVITATION_DAYS * 24 + 1) * 3_600_000);
    expect(await readInvitation(token, tooLate)).toBeNull();
    const rows = await asOwner((db) => db.invitation.findMany({ where: { personId: invited.id } }));
    expect(rows.map((row) => row.tokenHash)).toEqual([tokenHash(token)]);
    expect(await readInvitation(token, press.now)).toMatchObject({
      name: "Robin",
      email: invited.email.toLowerCase(),
    });
    expect(await takesUp(token, invited.email), "their own address").toBe("own-words");
    expect(await takesUp(token, "three odd words here")).toBe("taken-up");
    expect(await takesUp(token, "three other words here")).toBe("over");
    expect(await kindsOf(force.id)).toEqual(["invited for administration", "invitation-taken-up for administration"]);
    expect(await mailsOf(invited.id), "whose account it is").toEqual(["invitation-taken-up"]);
    expect(await mailsOf(administrator.personId), "who invited them").toEqual(["invitation-taken-up"]);
  });

  test("is made once when the button is pressed twice, and shown to nobody but who made it", async () => {
    const { administrator, coordinator, force } = await aCast();
    const press = asked();
    const first = await invitePerson(administrator, somebody(), press);
    const second = await invitePerson(administrator, somebody(), press);
    expect(second).toEqual(first);
    expect(await kindsOf(force.id)).toHaveLength(1);
    const later = new Date(press.now.getTime() + 61 * 60_000);
    expect(await findInvited(administrator, press.key, press.now)).toMatchObject({ name: "Robin" });
    expect(await findInvited(administrator, press.key, later)).toBeNull();
    expect(await findInvited(coordinator, press.key, press.now)).toBeNull();
    expect(await findInvited(await aPerson(force, "administrator"), press.key, press.now)).toBeNull();
  });

  test("is refused for an address that is known, anywhere in the register", async () => {
    const [here, there] = [await aCast(), await aCast()];
    const known = somebody();
    await invitePerson(there.administrator, known, asked());
    const again = await invitePerson(here.administrator, { ...somebody(), email: known.email.toUpperCase() }, asked());
    expect(again).toEqual({ ok: false, refusal: { why: "person-known" } });
    expect(await kindsOf(here.force.id)).toEqual([]);
  });

  test("gives only roles of the organisation’s kind, and only by its administrators", async () => {
    const { administrator, coordinator } = await aCast();
    const inspector = await invitePerson(administrator, somebody("inspector"), asked());
    expect(inspector).toEqual({ ok: false, refusal: { why: "role-unfit" } });
    expect(await invitePerson(coordinator, somebody(), asked())).toMatchObject({ ok: false });
  });

  test("of somebody else is not taken up", async () => {
    const { administrator } = await aCast();
    const [one, other] = [asked(), asked()];
    await invitePerson(administrator, somebody(), one);
    await invitePerson(administrator, somebody(), other);
    const holder = await anInvited(tokenHash(tokenFor(one.key)), one.now);
    if (!holder) throw new Error("The link does not count");
    expect(await takeUpInvitation(holder, tokenFor(other.key), "three odd words here", asked())).toBe("over");
    expect(await readInvitation(tokenFor(other.key), other.now)).not.toBeNull();
  });

  test("for somebody who has a password takes two administrators, and everybody concerned is told", async () => {
    const { administrator, staff, force } = await aCast();
    await hasPassword(staff);
    const press = asked();
    expect(await renewInvitation(administrator, staff.personId, press)).toMatchObject({
      refusal: { why: "no-second-person" },
    });
    const second = await aPerson(force, "administrator");
    expect(await renewInvitation(administrator, staff.personId, press)).toMatchObject({
      ok: true,
      value: { what: "renewal-asked" },
    });
    expect(await readInvitation(tokenFor(press.key), press.now), "no link yet").toBeNull();
    expect(await findInvited(administrator, press.key, press.now)).toBeNull();
    expect(await renewInvitation(administrator, staff.personId, asked())).toMatchObject({
      refusal: { why: "second-person-needed" },
    });
    const [person] = (await findPeople(second)).people.filter(({ id }) => id === staff.personId);
    expect(person?.renewal).toMatchObject({ byId: administrator.personId });
    const made = asked();
    expect(await renewInvitation(second, staff.personId, made)).toMatchObject({ value: { what: "invited" } });
    expect(await takesUp(tokenFor(made.key), "three odd words here")).toBe("taken-up");
    expect(await kindsOf(force.id)).toEqual([
      "renewal-asked for administration",
      "invitation-renewed for administration",
      "invitation-taken-up for administration",
    ]);
    expect(await mailsOf(staff.personId)).toEqual(["renewal-asked", "invitation-renewed", "password-renewed"]);
    expect(await mailsOf(second.personId)).toEqual(["renewal-asked", "password-renewed"]);
    expect(await mailsOf(administrator.personId)).toEqual(["invitation-renewed", "password-renewed"]);
    expect(await renewInvitation(second, staff.personId, asked()), "used once").toMatchObject({
      value: { what: "renewal-asked" },
    });
  });

  test("that was asked for more than seven days ago is asked for again", async () => {
    const { administrator, staff, force } = await aCast();
    await hasPassword(staff);
    const second = await aPerson(force, "administrator");
    await renewInvitation(administrator, staff.personId, asked());
    await asOwner((db) =>
      db.renewal.update({
        where: { personId: staff.personId },
        data: { askedAt: new Date(Date.now() - 8 * 86_400_000) },
      }),
    );
    expect(await renewInvitation(second, staff.personId, asked())).toMatchObject({ value: { what: "renewal-asked" } });
  });

  test("can be renewed", async () => {
    const { administrator, staff, force } = await aCast();
    const press = asked();
    expect((await renewInvitation(administrator, staff.personId, press)).ok).toBe(true);
    expect(await readInvitation(tokenFor(press.key), press.now)).not.toBeNull();
    expect(await kindsOf(force.id)).toEqual(["invitation-renewed for administration"]);
  });
});

describe("a member", () => {
  test("is given another role, suspended and restored, each with its event", async () => {
    const { administrator, staff, force } = await aCast();
    expect((await changeRole(administrator, staff.personId, "force-coordinator", asked())).ok).toBe(true);
    expect((await suspendPerson(administrator, staff.personId, "Left.", asked())).ok).toBe(true);
    const { people } = await findPeople(administrator);
    expect(people.find(({ id }) => id === staff.personId)).toMatchObject({
      role: "force-coordinator",
      state: "suspended",
    });
    expect((await restorePerson(administrator, staff.personId, asked())).ok).toBe(true);
    expect(await kindsOf(force.id)).toEqual([
      "role-changed for administration",
      "suspended for administration",
      "restored for administration",
    ]);
  });

  test("is never oneself, nor anybody of another organisation", async () => {
    const [here, there] = [await aCast(), await aCast()];
    const self = here.administrator.personId;
    expect(await suspendPerson(here.administrator, self, "Why not.", asked())).toEqual({
      ok: false,
      refusal: { why: "not-oneself" },
    });
    expect(await suspendPerson(here.administrator, there.staff.personId, "No.", asked())).toEqual({
      ok: false,
      refusal: { why: "not-found" },
    });
  });

  test("two administrators who suspend each other at once leave one of them", async () => {
    const { administrator: one, force } = await aCast();
    const other = await aPerson(force, "administrator");
    const results = await Promise.all([
      suspendPerson(one, other.personId, "First.", asked()),
      suspendPerson(other, one.personId, "Second.", asked()),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const active = await asOwner((db) =>
      db.membership.count({ where: { organisationId: force.id, role: "administrator", state: "active" } }),
    );
    expect(active).toBe(1);
  });
});
