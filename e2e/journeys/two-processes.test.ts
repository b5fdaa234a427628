import { closeSync, openSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testBuild } from "@/scripts/setup/check-site.mjs";
import { freePort } from "@/scripts/setup/ports.mjs";
import { serve } from "@/scripts/setup/serve.mjs";
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

/** Two processes of the site that share nothing but the database, one of which does what is ordered, behind one address. */
async function twoProcesses() {
  const ports = [await freePort(), await freePort()];
  const proxy = await aProxy(ports);
  const output = openSync(join(tmpdir(), `outstanding-two-${process.pid}.log`), "w");
  const env = { ...process.env, NEXTAUTH_URL: proxy.address, OUTSTANDING_BUILD_DIR: testBuild };
  const sites = await Promise.all(
    ports.map((port, at) => serve({ port, env: { ...env, OUTSTANDING_JOBS: at === 0 ? "" : "apart" }, output })),
  );
  const stop = async () => {
    await proxy.stop();
    for (const site of sites) await site.stop();
    closeSync(output);
  };
  return { ...proxy, stop };
}

test("two processes behind a proxy tell the same story, without scripts too", async ({ world, register, as }) => {
  const site = await twoProcesses();
  try {
    for (const javaScriptEnabled of [true, false])
      await fromSubmissionToClosure({ world, register, as }, { baseURL: site.address, javaScriptEnabled });
    for (const [port, requests] of site.served) expect([port, requests > 20]).toEqual([port, true]);
  } finally {
    await site.stop();
  }
});
