import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, expect, test } from "vitest";
import { begun } from "./begun";
import { isDecodable, refuseUnreadable, unreadable } from "./unreadable";

test("an address is read as it is written, whatever stands in its query", () => {
  for (const url of ["/", "/findings/WMP-2023-004", "/findings/%E2%80%93", "/findings?text=100%", undefined]) {
    expect(isDecodable(url), String(url)).toBe(true);
  }
});

test("half a character, a lone per cent sign or half a surrogate pair cannot be read", () => {
  for (const url of ["/%", "/findings/%ED%A0%80", "/findings/%E2%80", "/forces/%zz"])
    expect(isDecodable(url), url).toBe(false);
});

test("a request beyond what the framework reads is told how large a file may be", () => {
  const saying = (bytes: number) => unreadable({ headers: { "content-length": String(bytes) } });
  expect(saying(10_000_000)).toContain("larger than 5 MB");
  expect(saying(1_000)).toContain("cannot be read");
});

const heard: unknown[] = [];
beforeAll(() => refuseUnreadable((refused) => heard.push(refused)));
let server: Server | undefined;
afterEach(() => server?.close());

/** What a server that always fails answers: before any code of ours, or after it. */
async function answerOf(
  ours: boolean,
  asked: { method?: string; path?: string; headers?: Record<string, string>; writesHead?: boolean; status?: number },
): Promise<{ status: number | undefined; body: string }> {
  server = createServer((_request, response) => {
    if (ours) begun();
    const { status = 500 } = asked;
    if (asked.writesHead) response.writeHead(status, { "Content-Type": "text/plain" });
    else response.statusCode = status;
    response.end("Internal Server Error");
  });
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const { method = "GET", path = "/", headers = {} } = asked;
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      let body = "";
      response.on("data", (part) => {
        body += part;
      });
      response.on("end", () => resolve({ status: response.statusCode, body }));
    });
    sent.on("error", reject).end();
  });
}

test("a body or a header that cannot be read is the sender's error, in a sentence", async () => {
  for (const asked of [{ method: "POST" }, { headers: { rsc: "1" } }, { path: "/api/auth/callback/credentials" }]) {
    const { status, body } = await answerOf(false, asked);
    expect(status, JSON.stringify(asked)).toBe(400);
    expect(body, JSON.stringify(asked)).toContain("This request cannot be read");
  }
  const written = await answerOf(false, { method: "POST", writesHead: true });
  expect(written).toMatchObject({ status: 400, body: expect.stringContaining("This request cannot be read") });
});

test("an error of ours stays one: after our code was reached, or for a plain page", async () => {
  expect((await answerOf(true, { method: "POST" })).status).toBe(500);
  expect((await answerOf(true, { headers: { rsc: "1" } })).status).toBe(500);
  expect((await answerOf(false, {})).status).toBe(500);
});

test("other methods than those of pages and forms are not answered", async () => {
  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
    expect((await answerOf(true, { method })).status, method).toBe(405);
});

test("a form of an older page is told the way out, and each refusal is heard of once", async () => {
  heard.length = 0;
  const older = await answerOf(false, { method: "POST", status: 409 });
  expect(older.status).toBe(409);
  expect(older.body).toContain("Go back: what you typed is still in the form. Copy it, reload the page, and send it");
  const tampered = await answerOf(false, { method: "POST", status: 400 });
  expect(tampered.body).toContain("This request cannot be read");
  expect(heard).toEqual([
    { method: "POST", status: 409 },
    { method: "POST", status: 400 },
  ]);
  const byScripts = await answerOf(false, { method: "POST", status: 409, headers: { "next-action": "x" } });
  expect(byScripts.body, "scripts read the framework's own answer").toBe("Internal Server Error");
  expect((await answerOf(true, { method: "POST", status: 409 })).body, "our own answer").toBe("Internal Server Error");
});
