import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { drain } from "./ending";

it("a server that ends lets an answer that has begun come to its end, and keeps no connection for another", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  server.keepAliveTimeout = 0;
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const asked = once(server, "request") as Promise<[IncomingMessage, ServerResponse]>;
  const question = get({ port, host: "127.0.0.1", agent });
  const [, answer] = await asked;
  answer.write("begun");
  const [reply] = (await once(question, "response")) as [IncomingMessage];
  const drained = drain(server);
  answer.end(" and ended");
  let said = "";
  for await (const part of reply) said += part;
  expect(said).toBe("begun and ended");
  // Nothing else ends this connection: without `drain` the test waits for ever.
  await drained;
  agent.destroy();
}, 20_000);

const CROWD = 20;

it("a server that ends answers whoever was connected before it looked", async () => {
  const folder = mkdtempSync(join(tmpdir(), "connected-"));
  const server = createServer((_, answer) => answer.end("Answered")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const connected = join(folder, "connected");
  const script = `const { writeFileSync } = require("node:fs");
    let left = ${CROWD};
    const ask = () => {
      const asked = require("node:http").get({ host: "127.0.0.1", port: ${port}, agent: false }, (answer) => answer.pipe(process.stdout));
      asked.on("socket", (socket) => socket.on("connect", () => --left || writeFileSync(${JSON.stringify(connected)}, "")));
      asked.on("error", ({ code }) => console.log(code));
    };
    for (let nth = 0; nth < ${CROWD}; nth += 1) ask();`;
  const asker = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  // Nothing is looked at meanwhile, as by a process that is busy.
  while (!existsSync(connected)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  const drained = drain(server);
  let said = "";
  for await (const part of asker.stdout) said += part;
  expect(said).toBe("Answered".repeat(CROWD));
  await drained;
  rmSync(folder, { recursive: true });
});
