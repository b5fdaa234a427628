import { describe, expect, it } from "vitest";
import { ROLES, ROLES_OF } from "../actor";
import { CAST, LETTERS } from "../testing/actors";
import { type Member, type MemberCommand, refuseMember } from "./membership";

const administrator = CAST.A;
const members: readonly Member[] = [
  { personId: administrator.personId, role: "administrator", state: "active" },
  { personId: "second administrator", role: "administrator", state: "active" },
  { personId: "staff", role: "force-staff", state: "active" },
  { personId: "suspended", role: "force-staff", state: "suspended" },
];
const asked = (command: MemberCommand, among = members) => refuseMember(administrator, among, command);

describe("looking after people", () => {
  it("is for administrators, and for nobody else", () => {
    for (const letter of LETTERS) {
      const refusal = refuseMember(CAST[letter], members, { do: "invite", role: "reader" });
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
      const given = ROLES.filter((role) => refuseMember(CAST[letter], [], { do: "invite", role }) === null);
      expect(given.toSorted()).toEqual([...ROLES_OF[kind]].toSorted());
    }
    expect(asked({ do: "change-role", personId: "staff", role: "inspector" })).toEqual({ why: "role-unfit" });
  });

  it("is never done to oneself", () => {
    const personId = administrator.personId;
    expect(asked({ do: "change-role", personId, role: "force-coordinator" })).toEqual({ why: "not-oneself" });
    expect(asked({ do: "suspend", personId })).toEqual({ why: "not-oneself" });
    expect(asked({ do: "restore", personId })).toEqual({ why: "not-oneself" });
  });

  it("never leaves the organisation without an administrator", () => {
    const alone = members.filter(({ personId }) => personId !== administrator.personId);
    const last = { why: "last-administrator" };
    expect(asked({ do: "suspend", personId: "second administrator" }, alone)).toEqual(last);
    expect(asked({ do: "change-role", personId: "second administrator", role: "reader" }, alone)).toEqual(last);
    expect(asked({ do: "suspend", personId: "second administrator" })).toBeNull();
    expect(asked({ do: "change-role", personId: "second administrator", role: "reader" })).toBeNull();
  });

  it("does not count a suspended administrator as one", () => {
    const suspended = members.map((member) =>
      member.personId === administrator.personId ? { ...member, state: "suspended" as const } : member,
    );
    expect(asked({ do: "suspend", personId: "second administrator" }, suspended)).toEqual({
      why: "last-administrator",
    });
  });

  it("suspends and restores once, and finds only its own people", () => {
    expect(asked({ do: "suspend", personId: "staff" })).toBeNull();
    expect(asked({ do: "restore", personId: "suspended" })).toBeNull();
    const unchanged = { why: "nothing-changed" };
    expect(asked({ do: "suspend", personId: "suspended" })).toEqual(unchanged);
    expect(asked({ do: "restore", personId: "staff" })).toEqual(unchanged);
    expect(asked({ do: "change-role", personId: "staff", role: "force-staff" })).toEqual(unchanged);
    expect(asked({ do: "suspend", personId: "of another force" })).toEqual({ why: "not-found" });
  });
});
