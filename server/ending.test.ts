import { once } from "node:events";
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
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
