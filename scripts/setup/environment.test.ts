import { afterEach, expect, it, vi } from "vitest";
import { variables } from "@/lib/env";
import { demonstrationEnvironment } from "./demonstration.mjs";
import { besidesOwn, cleanEnvironment } from "./environment.mjs";

afterEach(() => vi.unstubAllEnvs());

it("hands on nothing that points at another database or changes what the software does", () => {
  vi.stubEnv("DATABASE_URL", "postgresql://someone:else@example/production");
  vi.stubEnv("PGHOST", "example");
  vi.stubEnv("OUTSTANDING_DEMONSTRATION", "1");
  vi.stubEnv("HTTPS_PROXY", "http://proxy.example:8080");
  const env = cleanEnvironment();
  expect(env).toMatchObject({ DATABASE_URL: "", DATABASE_OWNER_URL: "", OUTSTANDING_DEMONSTRATION: "" });
  expect(env.PGHOST).toBeUndefined();
  expect(env.HTTPS_PROXY).toBe("http://proxy.example:8080");
});

it("clears every variable that the server reads, single sign-on too", () => {
  for (const name of Object.keys(variables)) vi.stubEnv(name, "set by the caller");
  vi.stubEnv("OIDC_ANYTHING", "set by the caller");
  const env = cleanEnvironment();
  for (const name of Object.keys(variables)) expect(env[name], name).toBe("");
  expect(env.OIDC_ANYTHING).toBeUndefined();
});

it("serves the demonstration as it is set, but for what its register has of its own", () => {
  const own = { ...cleanEnvironment(), DATABASE_URL: "own", DATABASE_OWNER_URL: "own", NEXTAUTH_SECRET: "own" };
  const files = { OUTSTANDING_FILES: "own", OUTSTANDING_CHECKPOINTS: "own", OUTSTANDING_CHECKPOINT_KEY: "own" };
  const given = Object.fromEntries(Object.keys(variables).map((name) => [name, "given"]));
  const env = demonstrationEnvironment({ ...own, ...files, OUTSTANDING_DEMONSTRATION: "1" }, given, 3001);
  const kept = Object.keys(variables).filter((name) => env[name] !== "given");
  expect(kept.filter((name) => !/^(S3|SMTP)_/.test(name)).toSorted()).toEqual([
    ...["DATABASE_OWNER_URL", "DATABASE_READ_URL", "DATABASE_URL", "NEXTAUTH_SECRET", "OUTSTANDING_CHECKPOINTS"],
    ...["OUTSTANDING_CHECKPOINT_KEY", "OUTSTANDING_DEMONSTRATION", "OUTSTANDING_FILES"],
  ]);
  expect(demonstrationEnvironment(own, {}, 3001)).toMatchObject({
    NEXTAUTH_URL: "http://localhost:3001",
    OUTSTANDING_LISTEN: "",
    DATABASE_OWNER_URL: "",
  });
  expect(besidesOwn({ PGHOST: "example", OUTSTANDING_LISTEN: "::" })).toMatchObject({ OUTSTANDING_LISTEN: "::" });
});
