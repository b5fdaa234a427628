import { afterEach, expect, it, vi } from "vitest";
import "@/lib/testing/database";

const { TEST_DATABASE_URL: appUrl = "", TEST_DATABASE_OWNER_URL: ownerUrl = "" } = process.env;

/** The health of a server that is given this address. */
async function healthAt(url: string) {
  vi.resetModules();
  process.env.DATABASE_URL = url;
  const { endClient } = await import("./client");
  await endClient();
  // The modules are new, so their patience is what a server has.
  const { bePatient } = await import("./patience");
  bePatient(20);
  const { health } = await import("./health");
  return health();
}

afterEach(() => {
  process.env.DATABASE_URL = appUrl;
});

it("is ready for the app's role, and never for one that no policy keeps from anything", async () => {
  expect(await healthAt(appUrl)).toMatchObject({ database: true, migrations: true, history: true, wall: true });
  expect(await healthAt(ownerUrl)).toMatchObject({ database: true, wall: false });
});

it("a start with such a role is refused in words, whoever applies the migrations", async () => {
  const { checkAppUser } = await import("@/scripts/setup/app-role.mjs");
  const { prepareRealServer } = await import("@/scripts/setup/real-server.mjs");
  await expect(checkAppUser(ownerUrl)).rejects.toThrow("so the database could not keep forces apart");
  const settings = {
    DATABASE_URL: ownerUrl,
    NEXTAUTH_SECRET: "a secret of these tests, long enough",
    NODE_ENV: "test" as const,
  };
  await expect(prepareRealServer(settings, () => {})).rejects.toThrow("so the database could not keep forces apart");
});
