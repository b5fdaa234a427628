import { expect, it } from "vitest";
import { isIssuer, readClaims } from "./identity";

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

it("knows a provider of many tenants by an issuer of any one of them, and no other by anything", () => {
  const named = "https://login.example/{tenantid}/v2.0";
  for (const issuer of ["https://login.example/organizations/v2.0", "https://login.example/0b7c-1d/v2.0"])
    expect(isIssuer(issuer, named), issuer).toBe(true);
  for (const issuer of [
    ...["https://login.example//v2.0", "https://login.example/a/b/v2.0", "https://other.example/a/v2.0"],
    ...["https://login.example/a/v1.0", "https://login.example/v2.0", "https://login.example/a?/v2.0"],
  ])
    expect(isIssuer(issuer, named), issuer).toBe(false);
  expect(isIssuer("https://login.example", "https://login.example")).toBe(true);
  expect(isIssuer("https://login.example", "https://login.example/")).toBe(false);
});
