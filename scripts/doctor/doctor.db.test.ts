import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import "@/lib/testing/database";
import { aMailServer } from "@/lib/outside/mail/testing/mail-server";
import { anS3 } from "@/lib/outside/storage/testing/s3";
import { aScanner } from "@/lib/outside/virus-scanner/testing/clamd";
import { runScriptWith } from "@/lib/testing/scripts";
import { migrate } from "@/scripts/setup/migrate.mjs";
import { checkNodeVersion } from "@/scripts/setup/node-version.mjs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";
import { ensureDatabase, withClient } from "@/scripts/setup/postgres-roles.mjs";
import { aboutTheWay } from "./about-database";
import { lastSigned, space } from "./about-folders";
import { told } from "./told";

const { state } = await startPostgres("test");
const folder = () => mkdtempSync(join(tmpdir(), "doctor-test-"));
const at = folder();

/** An installation that nothing is wrong with. */
const well = {
  DATABASE_URL: process.env.TEST_DATABASE_URL ?? "",
  DATABASE_OWNER_URL: process.env.TEST_DATABASE_OWNER_URL ?? "",
  NEXTAUTH_SECRET: "x".repeat(40),
  NEXTAUTH_URL: "https://outstanding.example.police.uk",
  OUTSTANDING_PROXIES: "1",
  OUTSTANDING_SECURITY_CONTACT: "mailto:security@example.police.uk",
  OUTSTANDING_FILES: join(at, "files"),
  OUTSTANDING_CHECKPOINTS: join(at, "checkpoints"),
  OUTSTANDING_CHECKPOINT_KEY: join(at, "key.pem"),
};

/** What is wrong with these settings on top; each with its remedy. */
async function wrongWith(settings: Readonly<Record<string, string>>) {
  const found = (await told({ ...well, ...settings })).filter(({ is }) => is === "wrong");
  for (const { says, remedy } of found) expect(remedy, says).toMatch(/\w/);
  return found.map(({ says, remedy }) => `${says} → ${remedy}`);
}

const onPort = (address: string, port: number) => {
  const url = new URL(address);
  url.port = String(port);
  return url.href;
};

afterEach(() => vi.useRealTimers());

describe("npm run doctor", () => {
  it("finds nothing wrong with an installation that is well, and ends with 0", async () => {
    expect(await wrongWith({})).toEqual([]);
    const { code, output } = await runScriptWith(well, "scripts/doctor/examine.ts");
    expect(output).toContain("✓ the migrations are current");
    expect(output).toContain("\nNothing is wrong.");
    expect(code).toBe(0);
  });

  it("says what is wrong in words with its remedy, and ends with 1", async () => {
    const { code, output } = await runScriptWith(
      { ...well, NEXTAUTH_URL: "http://outstanding.example" },
      "scripts/doctor/examine.ts",
    );
    expect(output).toContain(
      "✗ NEXTAUTH_URL is http://outstanding.example: passwords and sessions go over the network unencrypted.",
    );
    expect(output).toContain("Put a proxy with a certificate in front");
    expect(output).toContain("1 thing is wrong.");
    expect(code).toBe(1);
  });

  it("a Node that is too old", () => {
    expect(() => checkNodeVersion("18.20.0")).toThrow(
      /needs Node 20\.19 or later, and this is Node 18\.20\.0\. Install/,
    );
  });

  it("no secret, one that is too short, settings that belong together", async () => {
    expect(await wrongWith({ NEXTAUTH_SECRET: "" })).toEqual([
      expect.stringMatching(/^NEXTAUTH_SECRET is not set\. → .*\.env/),
    ]);
    expect(await wrongWith({ NEXTAUTH_SECRET: "short" })).toEqual([expect.stringMatching(/at least 32 characters/)]);
    expect(await wrongWith({ S3_ENDPOINT: "https://s3.example" })).toHaveLength(3);
  });

  it("an address without HTTPS; a proxy that nobody told of", async () => {
    expect(await wrongWith({ NEXTAUTH_URL: "http://10.0.0.1" })).toEqual([expect.stringMatching(/unencrypted/)]);
    expect(await wrongWith({ OUTSTANDING_PROXIES: "" })).toEqual([
      expect.stringMatching(/not counted by address.*Set OUTSTANDING_PROXIES/),
    ]);
  });

  it("a database that is away, or that this password does not open", async () => {
    expect(await wrongWith({ DATABASE_URL: onPort(well.DATABASE_URL, 1) })).toEqual([
      expect.stringMatching(/cannot be reached \(connect ECONNREFUSED.*Check that PostgreSQL runs/),
    ]);
    const other = new URL(well.DATABASE_URL);
    other.password = "another";
    expect(await wrongWith({ DATABASE_URL: other.href })).toEqual([
      expect.stringMatching(/password authentication failed/),
    ]);
    expect(await wrongWith({ DATABASE_OWNER_URL: onPort(well.DATABASE_OWNER_URL, 1) })).toEqual([
      expect.stringMatching(/^DATABASE_OWNER_URL cannot be used/),
    ]);
  });

  it("a role that no policy binds", async () => {
    expect(await wrongWith({ DATABASE_URL: well.DATABASE_OWNER_URL })).toEqual([
      expect.stringMatching(/is the owner of the database.*Create a plain role for the app/),
    ]);
  });

  it("migrations that are missing, and one that was edited", async () => {
    const empty = await ensureDatabase(state, `doctor_empty_${process.pid}`, { fresh: true });
    expect(await wrongWith({ DATABASE_URL: empty.appUrl, DATABASE_OWNER_URL: empty.ownerUrl })).toEqual([
      expect.stringMatching(/has no migrations of Outstanding.*Set DATABASE_OWNER_URL/),
    ]);
    await withClient(empty.ownerUrl, async (client) => {
      await client.query(
        "create table _prisma_migrations (migration_name text, checksum text, finished_at timestamptz, rolled_back_at timestamptz)",
      );
      await client.query("insert into _prisma_migrations values ('20261122090000_the_register', 'other', now(), null)");
    });
    expect(await wrongWith({ DATABASE_URL: empty.appUrl, DATABASE_OWNER_URL: empty.ownerUrl })).toContainEqual(
      expect.stringMatching(/20261122090000_the_register is not the one that was applied/),
    );
  });

  it("clocks that are apart", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 120_000 });
    expect(await wrongWith({})).toEqual([expect.stringMatching(/are 1(19|20|21) seconds apart.*time server/)]);
  });

  it("a database on another machine whose way is not encrypted", () => {
    for (const [url, encrypted, is] of [
      ["postgresql://app@db.example/outstanding", false, "wrong"],
      ["postgresql://app@10.0.0.7:5433/outstanding", false, "wrong"],
      ["postgresql://app@db.example/outstanding", true, "fine"],
      ["postgresql://app@localhost/outstanding", false, "fine"],
      ["postgresql://app@[::1]/outstanding", false, "fine"],
      ["postgresql:///outstanding?host=/run/postgresql", false, "fine"],
      ["postgresql://app@localhost/outstanding?host=db.example", false, "wrong"],
    ] as const)
      expect(aboutTheWay(url, encrypted).is, url).toBe(is);
  });

  it("orders that nobody takes up, and a clock that stands still", async () => {
    const idle = await ensureDatabase(state, `doctor_idle_${process.pid}`, { fresh: true });
    await migrate(idle, () => {});
    const saysOf = async () =>
      (await told({ ...well, DATABASE_URL: idle.appUrl, DATABASE_OWNER_URL: "" })).map(({ says }) => says);
    const fine = ["nothing that was ordered waits", "what is done by the clock is done"];
    expect(await saysOf()).toEqual(expect.arrayContaining(fine));
    await withClient(idle.ownerUrl, async (client) => {
      await client.query("select order_job('digest', 'test', now() - interval '5 minutes')");
      await client.query("insert into turn values ('digest', '2026-11-30 10', now() - interval '3 hours')");
    });
    expect(await saysOf()).toEqual(
      expect.arrayContaining([
        "Nobody takes up what is ordered: 1 waiting, the first for 5 minutes.",
        "The clock stands still: no digests, reminders and checkpoints are made.",
      ]),
    );
  });

  it("a checkpoint that is old", () => {
    const signed = folder();
    expect(lastSigned(signed, new Date())).toBeNull();
    mkdirSync(join(signed, "register"));
    writeFileSync(join(signed, "register", "2026-11-30.ndjson"), "{}\n");
    expect(lastSigned(signed, new Date())?.is).toBe("fine");
    expect(lastSigned(signed, new Date(Date.now() + 48 * 3_600_000))).toMatchObject({
      is: "note",
      says: expect.stringMatching(/^The last checkpoint of the history is 4[78] hours old/),
    });
  });

  it("a folder that cannot be written", async () => {
    const file = join(folder(), "file");
    writeFileSync(file, "");
    for (const name of ["OUTSTANDING_FILES", "OUTSTANDING_CHECKPOINTS"] as const)
      expect(await wrongWith({ [name]: join(file, "below") })).toEqual([
        expect.stringMatching(new RegExp(`The folder of ${name}, .* cannot be written \\((ENOTDIR|EEXIST)\\)`)),
      ]);
  });

  it("a disk that is nearly full", async () => {
    expect(await space(join(at, "not", "there", "yet"), Number.POSITIVE_INFINITY)).toMatchObject({
      is: "wrong",
      says: expect.stringMatching(/^Only [\d.]+ GB are free/),
      remedy: expect.stringMatching(/^Make room/),
    });
  });

  it("a key of checkpoints that is missing though it signed, is no key, is public, or can be read by others", async () => {
    const signed = folder();
    mkdirSync(join(signed, "register"));
    writeFileSync(join(signed, "register", "2026-11-30.ndjson"), "{}\n");
    const missing = { OUTSTANDING_CHECKPOINTS: signed, OUTSTANDING_CHECKPOINT_KEY: join(signed, "key.pem") };
    expect(await wrongWith(missing)).toEqual([expect.stringMatching(/is missing.*Put the key back/)]);
    const { generateKeyPairSync } = await import("node:crypto");
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const key = join(folder(), "key.pem");
    const OUTSTANDING_CHECKPOINT_KEY = key;
    writeFileSync(key, "no key", { mode: 0o600 });
    expect(await wrongWith({ OUTSTANDING_CHECKPOINT_KEY })).toEqual([expect.stringMatching(/cannot be used/)]);
    writeFileSync(key, publicKey.export({ type: "spki", format: "pem" }));
    expect(await wrongWith({ OUTSTANDING_CHECKPOINT_KEY })).toEqual([
      expect.stringMatching(/public key, which signs nothing/),
    ]);
    writeFileSync(key, privateKey.export({ type: "pkcs8", format: "pem" }));
    expect(await wrongWith({ OUTSTANDING_CHECKPOINT_KEY })).toEqual([]);
    chmodSync(key, 0o644);
    expect(await wrongWith({ OUTSTANDING_CHECKPOINT_KEY })).toEqual([
      expect.stringMatching(/can be read by others.*chmod 600/),
    ]);
  });

  it("a scanner, a mail server and a storage that are silent or say no", async () => {
    expect(await wrongWith({ CLAMAV_HOST: "127.0.0.1", CLAMAV_PORT: "1" })).toEqual([
      expect.stringMatching(/gives no verdict \(connect ECONNREFUSED.*Start clamd/),
    ]);
    const mail = {
      SMTP_HOST: "127.0.0.1",
      SMTP_PORT: "1",
      SMTP_TLS: "none",
      SMTP_FROM: "outstanding@example.police.uk",
    };
    expect(await wrongWith(mail)).toEqual([expect.stringMatching(/takes no mail.*Check SMTP_HOST/)]);
    const S3 = { bucket: "evidence", region: "eu-west-2", accessKeyId: "key", secretAccessKey: "secret" };
    const service = await anS3(S3);
    const store = { S3_ENDPOINT: service.endpoint, S3_BUCKET: "evidence", S3_ACCESS_KEY_ID: "key" };
    expect(await wrongWith({ ...store, S3_SECRET_ACCESS_KEY: "another" })).toEqual([
      expect.stringMatching(/The storage answered 403.*Check S3_ENDPOINT/),
    ]);
    const scanner = await aScanner();
    const server = await aMailServer();
    const all = {
      ...store,
      S3_SECRET_ACCESS_KEY: "secret",
      ...{ CLAMAV_HOST: "127.0.0.1", CLAMAV_PORT: String(scanner.port), ...mail, SMTP_PORT: String(server.port) },
    };
    expect(await wrongWith(all)).toEqual([]);
    await Promise.all([service.close(), scanner.close(), server.close()]);
  });
});
