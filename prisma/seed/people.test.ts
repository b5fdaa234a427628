import { describe, expect, it } from "vitest";
import { ROLES, ROLES_OF } from "@/lib/domain/actor";
import { words } from "@/lib/words/words";
import { ORGANISATIONS } from "./organisations";
import { DEMONSTRATION_PASSWORD, nameOf, PEOPLE } from "./people";
import signIns from "./sign-ins.json";

describe("the people of the demonstration", () => {
  it("have addresses of their own that reach nobody", () => {
    expect(new Set(PEOPLE.map(({ email }) => email)).size).toBe(PEOPLE.length);
    expect(PEOPLE.filter(({ email }) => !email.endsWith(".example"))).toEqual([]);
  });

  it("have roles that their organisations can give", () => {
    const unfit = PEOPLE.filter(({ organisation, role }) => {
      const kind = ORGANISATIONS.find(({ slug }) => slug === organisation)?.kind;
      return !kind || !ROLES_OF[kind].includes(role);
    });
    expect(unfit).toEqual([]);
  });

  it("offer a sign-in for each role, and for the administrator who keeps the lists, with the name, role and password they have", () => {
    const offered = signIns.map(({ email, password }) => {
      const person = PEOPLE.find((candidate) => candidate.email === email);
      return person && { name: nameOf(person), role: words.people.role[person.role], email, password };
    });
    expect(offered).toEqual(signIns.map(({ line: _, first: __, ...card }) => card));
    const roles = [...ROLES, "administrator"] as const;
    expect(signIns.map(({ role }) => role).toSorted()).toEqual(roles.map((role) => words.people.role[role]).toSorted());
    expect(signIns.flatMap(({ first }) => first ?? [])).toHaveLength(3);
    expect(signIns.every(({ password }) => password === DEMONSTRATION_PASSWORD)).toBe(true);
  });
});
