import { expect, it } from "vitest";
import { readClaims } from "./identity";

const claims = { iss: "https://login.example", sub: "one", email: "kim@force.example", tid: "a" };

it("knows somebody by the issuer and its name for them", () => {
  expect(readClaims(claims, undefined)).toEqual({ issuer: "https://login.example", subject: "one" });
  expect(readClaims({ ...claims, email: "other@force.example" }, [])).toEqual(readClaims(claims, undefined));
});

it("lets nobody in without an address, a name, or from a tenant that is not on the list", () => {
  for (const email of [undefined, "", null, 1, "no address", `${"a".repeat(320)}@a`])
    expect(readClaims({ ...claims, email }, undefined), String(email)).toBe("no-email");
  for (const sub of [undefined, "", {}, "a".repeat(256)])
    expect(readClaims({ ...claims, sub }, undefined)).toBe("no-name");
  expect(readClaims(claims, ["a", "b"])).toEqual(readClaims(claims, undefined));
  for (const tid of ["c", "", undefined, ["a"]])
    expect(readClaims({ ...claims, tid }, ["a", "b"])).toBe("other-tenant");
});
