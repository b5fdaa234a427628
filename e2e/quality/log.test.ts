import { randomUUID } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { testBuild } from "@/scripts/setup/check-site.mjs";
import { cleanEnvironment } from "@/scripts/setup/environment.mjs";
import { freePort } from "@/scripts/setup/ports.mjs";
import { serve } from "@/scripts/setup/serve.mjs";
import { signInOnPage } from "../fixtures/sign-in";
import { expect, test } from "../fixtures/test";

const TOKEN = "a token of these tests for what is counted, long enough";
const WELL = process.env.TEST_DATABASE_URL ?? "";
/** A database that answers and holds no register, so that whatever is asked fails and is written down. */
const EMPTY = WELL.replace(/\/[^/]+$/, "/postgres");

/** A process of the site of its own that logs all it ever would; what it wrote is read when it has ended. */
async function aSite(database: string, settings: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "log-"));
  const output = openSync(join(folder, "log"), "w");
  const address = `http://localhost:${port}`;
  const env = {
    ...cleanEnvironment(),
    ...{ DATABASE_URL: database, NEXTAUTH_SECRET: "a secret of these tests, long enough", NEXTAUTH_URL: address },
    ...{ OUTSTANDING_BUILD_DIR: testBuild, OUTSTANDING_JOBS: "apart", LOG_LEVEL: "trace", ...settings },
  };
  const site = await serve({ port, env, output });
  const ended = async () => {
    await site.stop();
    closeSync(output);
    const lines = readFileSync(join(folder, "log"), "utf8").split("\n");
    rmSync(folder, { recursive: true });
    return lines.filter((line) => line.startsWith("{"));
  };
  return { address, ended };
}

/** Puts a word wherever somebody can put one: addresses, headers, forms, names of files, tokens. */
async function saysEverywhere(page: Page, address: string, word: string): Promise<void> {
  const headers = { "User-Agent": word, "X-Forwarded-For": word, Referer: `${address}/${word}`, Cookie: `a=${word}` };
  const bearer = { ...headers, Authorization: `Bearer ${word}` };
  for (const path of [
    `findings?text=${word}`,
    `findings/${word}`,
    `invitation?token=${word}`,
    `public?text=${word}`,
    word,
  ])
    await page.request.get(`${address}/${path}`, { headers });
  for (const path of ["api/v1/findings", "api/metrics", `api/calendar/${word}.ics`, `api/auth/callback/${word}`])
    await page.request.get(`${address}/${path}`, { headers: bearer });
  const multipart = { file: { name: `${word}.pdf`, mimeType: word, buffer: Buffer.from(word) }, csrfToken: word };
  for (const path of ["import/upload", "sign-in", "api/auth/callback/credentials", "findings"])
    await page.request.post(`${address}/${path}`, { headers, multipart });
  await page.request.post(`${address}/sign-in`, { headers: { ...headers, "next-action": word }, data: word });
}

test("the log says no name, text, address or token, whatever is asked and whoever asks", async ({
  register,
  browser,
}) => {
  const word = `canary${randomUUID().replaceAll("-", "")}`;
  const world = await register.world(` ${word}`);
  const { coordinator } = world.people;
  const lines: string[] = [];
  for (const database of [WELL, EMPTY]) {
    const site = await aSite(database);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.address}/sign-in`);
    await saysEverywhere(page, site.address, word);
    if (database === WELL) {
      await signInOnPage(page, coordinator, word);
      await expect(page.getByLabel("Password")).toBeVisible();
      await signInOnPage(page, coordinator);
      await saysEverywhere(page, site.address, word);
    }
    await context.close();
    lines.push(...(await site.ended()));
  }
  // What failed was written down: this test would find what it looks for.
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) {
    expect(JSON.parse(line)).toHaveProperty("level");
    expect(line).not.toContain(word);
    expect(line).not.toContain(coordinator.email);
    expect(line).not.toMatch(/\w@\w|Bearer|postgres(ql)?:\/\//);
  }
});

test("what is counted is told to whoever has its token, and says nothing of anybody", async ({
  sharedWorld,
  request,
}) => {
  expect((await request.get("/api/metrics", { headers: { Authorization: `Bearer ${TOKEN}` } })).status()).toBe(404);
  const site = await aSite(WELL, { OUTSTANDING_METRICS_TOKEN: TOKEN });
  try {
    expect((await request.get(`${site.address}/public/${sharedWorld.force.slug}`)).status()).toBeLessThan(500);
    for (const headers of [undefined, { Authorization: "Bearer another" }]) {
      const refused = await request.get(`${site.address}/api/metrics`, { ...(headers && { headers }) });
      expect([refused.status(), refused.headers()["www-authenticate"]]).toEqual([401, "Bearer"]);
    }
    const tell = () => request.get(`${site.address}/api/metrics`, { headers: { Authorization: `Bearer ${TOKEN}` } });
    const told = await tell();
    expect(told.status()).toBe(200);
    expect(told.headers()["cache-control"]).toContain("no-store");
    // Of a database that takes more than a second to answer, as one may that is first asked on a busy machine, it says that it is not ready.
    const ready = /^outstanding_ready\{part="database"\} 1$/m;
    await expect.poll(async () => (await tell()).text()).toMatch(ready);
    const text = await (await tell()).text();
    expect(text).toMatch(/^outstanding_answers_total\{method="GET",status="4xx"\} [2-9]/m);
    expect(text).toMatch(/^outstanding_orders_waiting \d+$/m);
    const labels = new Set(
      [...text.matchAll(/^outstanding\w+\{([^}]*)\}/gm)].flatMap(([, said = ""]) => said.match(/\w+(?==)/g) ?? []),
    );
    expect([...labels].sort()).toEqual(["le", "method", "part", "status"]);
    expect(text).not.toContain(sharedWorld.force.slug);
  } finally {
    await site.ended();
  }
});
