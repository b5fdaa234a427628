import { afterEach, expect, it, vi } from "vitest";
import { cleanEnvironment } from "./environment.mjs";

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
