import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { discoveryAddress } from "@/lib/domain/people/identity";
import { askProvider } from "./identity-provider";

let ends = async () => {};
afterEach(() => ends());

async function saying(status: number, body: string): Promise<string> {
  const server = createServer((request, answer) => {
    const asked = request.url === "/tenant/v2.0/.well-known/openid-configuration";
    answer.writeHead(asked ? status : 404).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends = () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/tenant/v2.0`;
}

test("a provider says which issuer it is and where sessions end", async () => {
  const issuer = await saying(
    200,
    JSON.stringify({ issuer: "https://other.example", end_session_endpoint: "https://x" }),
  );
  expect(await askProvider(issuer)).toEqual({ issuer: "https://other.example", endsSessionAt: "https://x" });
  expect(discoveryAddress(`${issuer}/`), "a stroke at the end is one").toBe(discoveryAddress(issuer));
});

test("what is no text is not taken for an answer of that kind", async () => {
  const issuer = await saying(200, JSON.stringify({ issuer: ["https://other.example"] }));
  expect(await askProvider(issuer)).toEqual({ issuer: null, endsSessionAt: null });
});

test.each([
  [200, "no JSON"],
  [200, "null"],
  [500, "{}"],
])("%i with “%s” says nothing", async (status, body) => {
  expect(await askProvider(await saying(status, body))).toBeNull();
});

test("nobody there says nothing", async () => {
  const issuer = await saying(200, "{}");
  await ends();
  ends = async () => {};
  expect(await askProvider(issuer)).toBeNull();
});
