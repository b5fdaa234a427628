import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { connect as open } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testBuild } from "@/scripts/setup/check-site.mjs";
import { cleanEnvironment } from "@/scripts/setup/environment.mjs";
import { freePort } from "@/scripts/setup/ports.mjs";
import { keepServing } from "@/scripts/setup/serve.mjs";
import { expectHeaders, headersOf } from "../fixtures/security-headers";
import { expect, test } from "../fixtures/test";

const environment = (database: string, address: string): NodeJS.ProcessEnv => ({
  ...cleanEnvironment(),
  DATABASE_URL: database,
  NEXTAUTH_SECRET: "a secret of these tests, long enough",
  NEXTAUTH_URL: address,
  OUTSTANDING_BUILD_DIR: testBuild,
  OUTSTANDING_JOBS: "apart",
});

/** A process of the site of its own, on a database that it is given. */
async function aSite(name: string, database: string, settings: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  const log = join(tmpdir(), `outstanding-${name}-${process.pid}.log`);
  const output = openSync(log, "w");
  const address = `http://localhost:${port}`;
  const env = { ...environment(database, address), ...settings };
  const { stop, pid } = await keepServing({ port, env, output });
  const lines = () =>
    readFileSync(log, "utf8")
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line));
  return { address, port, lines, pid, stop: () => stop().finally(() => closeSync(output)) };
}

const NOBODY = "postgresql://nobody:nothing@127.0.0.1:9/nowhere";
/** A database that answers and holds no register: whatever is asked of it fails, by no fault of the asker. */
const EMPTY = (process.env.TEST_DATABASE_URL ?? "").replace(/\/[^/]+$/, "/postgres");
/** A page that asks the database for something that nobody may read in a log. */
const pageOf = "/invitation?token=abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";

for (const [what, database, status, title] of [
  ["the database is away", NOBODY, 503, "The register cannot be reached at the moment"],
  ["it is our own fault", EMPTY, 500, "Something went wrong on our side"],
] as const)
  test(`a page that cannot be made since ${what} says so, without scripts too, with the number of its line in the log`, async ({
    browser,
  }) => {
    const site = await aSite(String(status), database);
    try {
      for (const javaScriptEnabled of [true, false]) {
        const context = await browser.newContext({ javaScriptEnabled });
        const page = await context.newPage();
        const answer = await page.goto(`${site.address}${pageOf}`);
        const number = answer?.headers()["x-request-id"] ?? "";
        expect(answer?.status()).toBe(status);
        expectHeaders(answer?.headers() ?? {}, `${status}`);
        expect(answer?.headers()["retry-after"]).toBe(status === 503 ? "10" : undefined);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
        await expect(page.getByText(`the number ${number}.`)).toBeVisible();
        await context.close();
        const found = site.lines().filter(({ request }) => request === number);
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ status, failure: { name: expect.any(String), route: "/invitation" } });
        expect(JSON.stringify(found)).not.toContain("abcdefghijklmnopqrstuvwxyz");
      }
    } finally {
      await site.stop();
    }
  });

/** Sends a form by halves; `rest` sends the second half and answers with what comes back. */
async function halfAForm(port: number): Promise<{ rest: () => Promise<string> }> {
  const socket = open({ port, host: "127.0.0.1" });
  let said = "";
  socket.on("data", (part) => {
    said += part;
  });
  const head = `POST /sign-in HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nab`;
  await new Promise<void>((sent) => socket.write(head, () => sent()));
  return {
    rest: () =>
      new Promise((resolve) => {
        socket.on("close", () => resolve(said));
        socket.write("cd");
      }),
  };
}

test("a process that is asked to end answers first what it was asked before, and takes nothing new", async () => {
  const site = await aSite("drain", process.env.TEST_DATABASE_URL ?? "");
  const { rest } = await halfAForm(site.port);
  const stopped = site.stop();
  await expect(async () => {
    await expect(fetch(site.address)).rejects.toThrow();
  }).toPass();
  expect(await rest()).toMatch(/^HTTP\/1\.1 200 OK/);
  await stopped;
});

test("a server that has the jobs done signs how far the history has come when it ends", async () => {
  const folder = mkdtempSync(join(tmpdir(), "checkpoints-"));
  const signed = join(folder, "signed");
  const site = await aSite("signs", process.env.TEST_DATABASE_URL ?? "", {
    OUTSTANDING_JOBS: "",
    OUTSTANDING_CHECKPOINTS: signed,
    OUTSTANDING_CHECKPOINT_KEY: join(folder, "key.pem"),
  });
  // Whatever the hour had signed is none of what the end signs.
  rmSync(signed, { recursive: true, force: true });
  await site.stop();
  const [register = ""] = readdirSync(signed);
  const [day = ""] = readdirSync(join(signed, register));
  const [line = ""] = readFileSync(join(signed, register, day), "utf8").split("\n");
  const { chains } = JSON.parse(JSON.parse(line).payload);
  expect(chains.length).toBeGreaterThan(1);
  rmSync(folder, { recursive: true });
});

test("a process that is killed is started again by itself", async () => {
  const site = await aSite("killed", process.env.TEST_DATABASE_URL ?? "");
  try {
    const killed = site.pid();
    process.kill(killed, "SIGKILL");
    await expect(async () => {
      expect((await fetch(`${site.address}/api/health/live`)).status).toBe(200);
      expect(site.pid()).not.toBe(killed);
    }).toPass();
  } finally {
    await site.stop();
  }
});

test("a process ends with the command that started it, even if that is killed", async () => {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const command = `
    import { serve } from "./scripts/setup/serve.mjs";
    const { NODE_OPTIONS, ...env } = process.env;
    await serve({ port: ${port}, env });
    process.stdout.write("serves");`;
  const starter = spawn(process.execPath, ["--input-type=module", "--eval", command], {
    env: environment(process.env.TEST_DATABASE_URL ?? "", address),
    stdio: ["ignore", "pipe", "ignore"],
  });
  for await (const said of starter.stdout) if (String(said).includes("serves")) break;
  expect((await fetch(`${address}/api/health/live`)).status).toBe(200);
  starter.kill("SIGKILL");
  await expect(async () => {
    await expect(fetch(address)).rejects.toThrow();
  }).toPass();
});

test("what is no HTTP is told so with the headers of every answer", async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? "");
  const socket = open({ port: Number(port), host: "127.0.0.1" });
  socket.write("this is no request\r\n\r\n");
  let said = "";
  for await (const part of socket) said += part;
  expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expectHeaders(headersOf(said), "what is no HTTP", false);
});

test("whoever found a hole is told whom to tell, where somebody is named", async ({ baseURL }) => {
  const told = await fetch(`${baseURL}/.well-known/security.txt`);
  expect(told.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const lines = (await told.text()).trim().split("\n");
  const fields = Object.fromEntries(lines.map((line) => line.split(/: (.*)/).slice(0, 2)));
  expect(fields).toMatchObject({
    Contact: "mailto:security@outstanding.example",
    "Preferred-Languages": "en",
    Canonical: `${baseURL}/.well-known/security.txt`,
  });
  const days = (Date.parse(fields.Expires ?? "") - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days, "RFC 9116: less than a year").toBeLessThan(365);
  const site = await aSite("unnamed", process.env.TEST_DATABASE_URL ?? "");
  try {
    expect((await fetch(`${site.address}/.well-known/security.txt`)).status).toBe(404);
  } finally {
    await site.stop();
  }
});

test("only this machine reaches the demonstration unless it is told otherwise", async () => {
  // Another address of the same machine: on Linux each of 127.x.y.z is one.
  for (const [settings, reached] of [
    [{ OUTSTANDING_DEMONSTRATION: "1" }, false],
    [{ OUTSTANDING_DEMONSTRATION: "1", OUTSTANDING_LISTEN: "::" }, true],
    [{}, true],
  ] as const) {
    const site = await aSite("listening", process.env.TEST_DATABASE_URL ?? "", settings);
    try {
      expect((await fetch(`${site.address}/api/health/live`)).status).toBe(200);
      const elsewhere = fetch(`http://127.0.0.2:${site.port}/api/health/live`).then(({ status }) => status === 200);
      expect(await elsewhere.catch(() => false), JSON.stringify(settings)).toBe(reached);
    } finally {
      await site.stop();
    }
  }
});
