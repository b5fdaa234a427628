import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { NOTHING_HERE } from "./headers";
import { isForReading, showNothingHere } from "./nothing-here";

beforeAll(showNothingHere);
let server: Server | undefined;
afterEach(() => server?.close());

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

/** What a server answers that has no page but the one that is asked for by our header, told by its cookie who asks. */
async function answerTo(
  { path = "/findings/ABC-2024-001", method = "GET", headers = {} }: Sent,
  { status = 404, type = "text/html; charset=utf-8", broken = false } = {},
) {
  server = createServer((asked, response) => {
    if (asked.headers[NOTHING_HERE] && broken) response.destroy();
    else if (asked.headers[NOTHING_HERE]) {
      response.setHeader("Content-Security-Policy", "its own");
      response.end(`Nothing at ${asked.method} ${asked.url} for ${asked.headers.cookie}`);
    } else {
      response.statusCode = status;
      response.setHeader("Content-Type", type);
      response.setHeader("X-Blank", "yes");
      response.flushHeaders();
      response.write("blank");
      response.end();
    }
  });
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      let body = "";
      response.on("data", (part) => {
        body += part;
      });
      response.on("end", () => resolve({ status: response.statusCode, body, blank: response.headers["x-blank"] }));
    });
    sent.on("error", reject).end();
  });
}

describe("a page that is not there", () => {
  it("is sent with its words, still as 404, as whoever asked and at the address they asked for", async () => {
    expect(await answerTo({ headers: { cookie: "me" } })).toEqual({
      status: 404,
      body: "Nothing at GET /findings/ABC-2024-001 for me",
      blank: undefined,
    });
  });

  it("answers a form in the same way", async () => {
    expect(await answerTo({ method: "POST", headers: { cookie: "me" } })).toMatchObject({
      status: 404,
      body: "Nothing at GET /findings/ABC-2024-001 for me",
    });
  });

  it("is a sentence when even that page cannot be made", async () => {
    expect(await answerTo({}, { broken: true })).toMatchObject({
      status: 404,
      body: "There is nothing here that you can see.\n",
    });
  });

  it("leaves every other answer as it is", async () => {
    const as = async (sent: Sent, answer = {}) =>
      expect((await answerTo(sent, answer)) as object).toMatchObject({ body: "blank", blank: "yes" });
    await as({}, { status: 200 });
    await as({}, { status: 404, type: "text/plain" });
    await as({ headers: { rsc: "1" } });
    await as({ path: "/_next/static/no.css" });
  });
});

it("is for people to read: not for scripts, built files, programs, or our own question for the page", () => {
  const asked = { method: "GET", url: "/findings", headers: {} };
  expect(isForReading(asked)).toBe(true);
  for (const headers of [{ rsc: "1" }, { "next-action": "a" }, { [NOTHING_HERE]: "1" }])
    expect(isForReading({ ...asked, headers })).toBe(false);
  for (const url of ["/_next/static/a.css", "/api/health/live"]) expect(isForReading({ ...asked, url })).toBe(false);
});
