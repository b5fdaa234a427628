import { describe, expect, it } from "vitest";
import { type Actor, ROLES, ROLES_OF, type Role } from "../actor";
import { CAST, LETTERS } from "../testing/actors";
import { TODAY } from "../testing/cases";
import { decideMember, type Member, type MemberCommand } from "./membership";
import { decideTakingUp } from "./taking-up";

const administrator = CAST.A;
const some = { name: "Robin", joined: false, renewalAskedBy: null } as const;
const members: readonly Member[] = [
  { ...some, personId: administrator.personId, role: "administrator", state: "active" },
  { ...some, personId: "second administrator", role: "administrator", state: "active" },
  { ...some, personId: "staff", role: "force-staff", state: "active" },
  { ...some, personId: "suspended", role: "force-staff", state: "suspended" },
];
const invitation = {
  id: "invitation",
  tokenHash: "hash",
  expiresAt: new Date("2024-07-05T10:00:00Z"),
  mailedBy: null,
};
const inviting = (role: Role): MemberCommand => ({
  do: "invite",
  id: "new",
  membershipId: "membership",
  name: "Kim",
  email: "Kim@Test.example",
  post: "Analyst",
  role,
  invitation,
});
const suspending = (personId: string): MemberCommand => ({ do: "suspend", personId, why: "Left." });
const decided = (actor: Actor, among: readonly Member[], command: MemberCommand, addressKnown = false) =>
  decideMember(actor, { organisationId: actor.organisation.id, members: among, addressKnown }, command, TODAY);
const refusalOf = (...asked: Parameters<typeof decided>) => {
  const outcome = decided(...asked);
  return outcome.ok ? null : outcome.refusal;
};
const asked = (command: MemberCommand, among = members) => refusalOf(administrator, among, command);
/** As the administrator of their own organisation, whoever it is. */
const itself = (actor: Actor): Member => ({
  personId: actor.personId,
  name: "Self",
  joined: true,
  renewalAskedBy: null,
  role: "administrator",
  state: "active",
});

describe("looking after people", () => {
  it("is for administrators, and for nobody else", () => {
    for (const letter of LETTERS) {
      const refusal = refusalOf(CAST[letter], [itself(CAST[letter]), ...members], inviting("reader"));
      const expected = letter === "A" || letter === "B" ? null : letter === "H" ? "role-unfit" : "not-yours";
      expect(refusal?.why ?? null).toBe(expected);
    }
  });

  it("gives only the roles of the organisation's kind", () => {
    for (const [letter, kind] of [
      ["A", "force"],
      ["B", "policing-body"],
      ["H", "inspectorate"],
    ] as const) {
      const given = ROLES.filter((role) => refusalOf(CAST[letter], [itself(CAST[letter])], inviting(role)) === null);
      expect(given.toSorted()).toEqual([...ROLES_OF[kind]].toSorted());
    }
    expect(asked({ do: "change-role", personId: "staff", role: "inspector" })).toEqual({ why: "role-unfit" });
  });

  it("is never done to oneself", () => {
    const personId = administrator.personId;
    expect(asked({ do: "change-role", personId, role: "force-coordinator" })).toEqual({ why: "not-oneself" });
    expect(asked(suspending(personId))).toEqual({ why: "not-oneself" });
    expect(asked({ do: "restore", personId })).toEqual({ why: "not-oneself" });
  });

  it("is not done by somebody who is no administrator any more", () => {
    const alone = members.filter(({ personId }) => personId !== administrator.personId);
    const suspended = members.map((member) =>
      member.personId === administrator.personId ? { ...member, state: "suspended" as const } : member,
    );
    const demoted = members.map((member) =>
      member.personId === administrator.personId ? { ...member, role: "reader" as const } : member,
    );
    for (const among of [alone, suspended, demoted])
      expect(asked(suspending("staff"), among)).toMatchObject({ why: "not-yours" });
  });

  it("refuses an address that belongs to somebody, and writes an invitation with its hash alone", () => {
    expect(refusalOf(administrator, members, inviting("reader"), true)).toEqual({ why: "person-known" });
    const outcome = decided(administrator, members, inviting("reader"));
    expect(outcome).toMatchObject({
      value: [
        {
          forceId: null,
          changes: [
            { change: "person-invited", email: "kim@test.example", role: "reader" },
            { change: "invitation-made", tokenHash: "hash" },
          ],
          events: [{ facts: { kind: "invited", person: "Kim", role: "reader" }, audience: "administration" }],
        },
      ],
    });
  });

  it("makes a link for somebody who has a password only as a second administrator", () => {
    const among = (renewalAskedBy: string | null, administrators = members) => [
      ...administrators,
      { ...some, personId: "kim", role: "force-staff", state: "active", joined: true, renewalAskedBy } as const,
    ];
    const renew: MemberCommand = { do: "renew", personId: "kim", invitation };
    const writes = (them: readonly Member[]) => {
      const outcome = decided(administrator, them, renew);
      if (!outcome.ok) return outcome.refusal.why;
      const [decision] = outcome.value;
      return [...(decision?.changes.map(({ change }) => change) ?? []), decision?.events[0]?.facts.kind];
    };
    expect(writes(among(null))).toEqual(["renewal-asked", "account-told", "renewal-asked"]);
    expect(writes(among("second administrator"))).toEqual(["invitation-made", "account-told", "invitation-renewed"]);
    expect(writes(among(administrator.personId))).toBe("second-person-needed");
    expect(writes(among(null, [itself(administrator)])), "alone").toBe("no-second-person");
    const second = { ...itself(administrator), personId: "kim" };
    expect(writes([itself(administrator), second]), "the other one is the person").toBe("no-second-person");
    expect(asked({ do: "renew", personId: "staff", invitation }), "nobody signed in before").toBeNull();
  });

  it("sends a link to its person where mail is sent, and else leaves it to whoever made it", () => {
    const mailed = { ...invitation, mailedBy: "a key" };
    const changesOf = (command: MemberCommand) => {
      const outcome = decided(administrator, members, command);
      return outcome.ok ? outcome.value.flatMap(({ changes }) => changes.map(({ change }) => change)) : outcome.refusal;
    };
    const invite = inviting("reader") as Extract<MemberCommand, { do: "invite" }>;
    expect(changesOf(invite)).toEqual(["person-invited", "invitation-made"]);
    expect(changesOf({ ...invite, invitation: mailed })).toEqual(["person-invited", "invitation-made", "link-mailed"]);
    expect(changesOf({ do: "renew", personId: "staff", invitation: mailed })).toEqual([
      "invitation-made",
      "link-mailed",
    ]);
  });

  it("makes the taking-up of a link an event of the administration, and tells of it", () => {
    for (const joined of [false, true]) {
      const outcome = decideTakingUp(
        { personId: "kim", name: "Kim", joined },
        { tokenHash: "hash", passwordHash: "hashed" },
        TODAY,
      );
      expect(outcome).toMatchObject({
        value: [
          {
            forceId: null,
            changes: [
              { change: "invitation-taken-up", tokenHash: "hash" },
              { change: "account-told", personId: "kim", about: joined ? "password-renewed" : "invitation-taken-up" },
            ],
            events: [{ facts: { kind: "invitation-taken-up", again: joined }, audience: "administration" }],
          },
        ],
      });
    }
  });

  it("never leaves the organisation without an administrator", () => {
    // Only the other administrator could ever be the last one: nobody does this to themselves.
    const other = { ...itself(administrator), personId: "second administrator" };
    expect(asked(suspending("second administrator"), [itself(administrator), other])).toBeNull();
    expect(asked({ do: "change-role", personId: "second administrator", role: "reader" })).toBeNull();
  });

  it("suspends and restores once, and finds only its own people", () => {
    expect(asked(suspending("staff"))).toBeNull();
    expect(asked({ do: "restore", personId: "suspended" })).toBeNull();
    const unchanged = { why: "nothing-changed" };
    expect(asked(suspending("suspended"))).toEqual(unchanged);
    expect(asked({ do: "restore", personId: "staff" })).toEqual(unchanged);
    expect(asked({ do: "change-role", personId: "staff", role: "force-staff" })).toEqual(unchanged);
    expect(asked(suspending("of another force"))).toEqual({ why: "not-found" });
  });
});
