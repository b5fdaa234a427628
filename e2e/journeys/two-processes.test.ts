import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aScanner } from "@/lib/outside/virus-scanner/testing/clamd";
import { processesOf } from "@/scripts/setup/build.mjs";
import { testBuild } from "@/scripts/setup/check-site.mjs";
import { freePort } from "@/scripts/setup/ports.mjs";
import { serve } from "@/scripts/setup/serve.mjs";
import { addEvidence, aFinding } from "../fixtures/findings";
import { press } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";
import { fromSubmissionToClosure } from "./from-submission-to-closure";

/** Passes each request on to the next of these ports in turn, as a proxy before several machines does; to each second one under another Host. */
async function aProxy(ports: readonly number[]) {
  const served = new Map(ports.map((port) => [port, 0]));
  let turn = 0;
  const server = createServer((asked, answer) => {
    const port = ports[turn++ % ports.length] ?? 0;
    const headers = port === ports[1] ? { ...asked.headers, host: "inside.example:3000" } : asked.headers;
    served.set(port, (served.get(port) ?? 0) + 1);
    const passed = request({ host: "127.0.0.1", port, path: asked.url, method: asked.method, headers }, (came) => {
      answer.writeHead(came.statusCode ?? 502, came.headers);
      came.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const stop = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { address: `http://localhost:${port}`, served, stop };
}

/**
 * Two processes of the site that share nothing but the database and do nothing that is ordered, behind one address; and, once it is
 * begun, a worker apart from both that does. `scanner`: where all three have their files looked at.
 */
async function twoProcesses(scanner: { readonly host: string; readonly port: number }) {
  const ports = [await freePort(), await freePort()];
  const proxy = await aProxy(ports);
  const output = openSync(join(tmpdir(), `outstanding-two-${process.pid}.log`), "w");
  const env = {
    ...process.env,
    NEXTAUTH_URL: proxy.address,
    OUTSTANDING_BUILD_DIR: testBuild,
    OUTSTANDING_JOBS: "apart",
    CLAMAV_HOST: scanner.host,
    CLAMAV_PORT: String(scanner.port),
  };
  const sites = await Promise.all(ports.map((port) => serve({ port, env, output })));
  let worker: ChildProcess | undefined;
  const beginWorker = () => {
    const main = join(processesOf(testBuild), "server", "worker.mjs");
    worker = spawn(process.execPath, ["--conditions=react-server", main], {
      env: { ...env, NODE_ENV: "production", OUTSTANDING_STARTED_BY: String(process.pid) },
      stdio: ["pipe", output, output],
    });
  };
  const stop = async () => {
    await proxy.stop();
    for (const site of sites) await site.stop();
    if (worker?.kill("SIGTERM")) await once(worker, "exit");
    closeSync(output);
  };
  return { ...proxy, beginWorker, stop };
}

test("two processes behind a proxy tell the same story, without scripts too, and a worker apart does what is ordered", async ({
  world,
  register,
  as,
}) => {
  test.setTimeout(600_000);
  const scanner = await aScanner();
  const site = await twoProcesses(scanner);
  try {
    for (const javaScriptEnabled of [true, false])
      await fromSubmissionToClosure({ world, register, as }, { baseURL: site.address, javaScriptEnabled });

    const reference = await aFinding(register, world);
    await addEvidence(register, world, reference, "shared", "Dip sample");
    const page = await as(world.people.coordinator, { baseURL: site.address });
    await page.goto(`/findings/${reference}`);
    await page.getByRole("link", { name: "Dip sample" }).click();
    const file = { name: "Dip sample.txt", mimeType: "text/plain", buffer: Buffer.from("Nine of ten.") };
    await page.locator("input[type=file]").setInputFiles([file]);
    await press(page, "Send files");
    const files = page.locator("#note-files");
    await expect(files).toContainText("waits for the virus scanner");
    site.beginWorker();
    await expect(async () => {
      await page.goto(page.url().split("?")[0] ?? "");
      await expect(files).toContainText("found clean by the virus scanner", { timeout: 1_000 });
    }).toPass({ timeout: 120_000 });

    for (const [port, requests] of site.served) expect([port, requests > 20]).toEqual([port, true]);
  } finally {
    await site.stop();
    await scanner.close();
  }
});
