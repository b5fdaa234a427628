import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { readEnvironment } from "@/lib/env";
import { answering } from "@/lib/web/answering";
import { FILE_POLICY, NOTHING_HERE } from "@/lib/web/headers";
import { Answer } from "./answer";
import { gate, isForReading } from "./gate";
import { MOST_BYTES } from "./refused";

type Handle = Parameters<typeof gate>[0]["handle"];

let server: Server | undefined;
let counted: unknown[] = [];
let lines: { level: string; facts: Readonly<Record<string, unknown>> }[] = [];
afterEach(() => {
  server?.close();
  lines = [];
  counted = [];
});

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** What comes back through the gate from a framework that does as it is told. */
async function through(handle: Handle, { path = "/findings", method = "GET", headers = {}, body }: Sent = {}) {
  server = createServer({ ServerResponse: Answer });
  const write = (level: string, facts: Readonly<Record<string, unknown>>) => lines.push({ level, facts });
  const answerPublic: Parameters<typeof gate>[0]["answerPublic"] = async ({ url }) => {
    if (url === "/public/away") throw new Error("The database is away");
    return { status: 200, headers: { "Content-Type": "text/plain" }, body: `Public: ${url}` };
  };
  const publicAddress = "https://register.example";
  server.on(
    "request",
    gate({
      handle,
      write,
      count: (method, status, seconds) => counted.push([method, status, seconds < 5]),
      answerPublic,
      // Of one address there were too many.
      countPublic: async (address) => {
        if (address === "203.0.113.10") throw new Error("The database is away");
        return address === "203.0.113.9" ? 61 : 0;
      },
      publicAddress,
      otherAddresses: ["https://also.example"],
      proxies: 1,
      development: false,
    }),
  );
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number | undefined; headers: IncomingMessage["headers"]; body: string }>(
    (resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, method, path, headers }, async (response) => {
        let text = "";
        for await (const part of response) text += part;
        resolve({ status: response.statusCode, headers: response.headers, body: text });
      });
      sent.on("error", reject).end(body);
    },
  );
}

const saying =
  (words: string, status = 200, type = "text/html; charset=utf-8"): Handle =>
  async (_request, answer) => {
    answer.writeHead(status, { "Content-Type": type });
    answer.write(words.slice(0, 3));
    answer.end(words.slice(3));
  };

/** The body that reached the framework. */
const echo: Handle = async (asked, answer) => {
  let body = "";
  for await (const part of asked) body += part;
  answer.end(JSON.stringify({ body, url: asked.url, headers: asked.headers }));
};

const MULTIPART = { "content-type": "multipart/form-data; boundary=----OfTheTests" };
const form = (fields: Readonly<Record<string, string>>) =>
  `${Object.entries(fields)
    .map(([name, value]) => `------OfTheTests\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("")}------OfTheTests--\r\n`;

describe("every answer", () => {
  it("has the security headers and a number of its own, whoever gives it", async () => {
    const answers = [
      await through(saying("a page")),
      await through(saying("", 308)),
      await through(saying("a style", 200, "text/css"), { path: "/_next/static/a.css" }),
      await through(saying("a page"), { method: "PUT" }),
      await through(saying("a page"), { path: "/%" }),
      await through(saying("a page"), { method: "POST", headers: { origin: "https://evil.example" } }),
      await through(saying("failed", 500)),
    ];
    for (const { headers } of answers) {
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["strict-transport-security"]).toBeDefined();
      expect(headers["x-request-id"]).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}$/);
    }
    expect(new Set(answers.map(({ headers }) => headers["x-request-id"])).size).toBe(answers.length);
  });

  it("shuts in a file that is handed out or drawn, and nothing else", async () => {
    const file =
      (disposition?: string, status = 200): Handle =>
      async (_request, answer) => {
        if (disposition) answer.setHeader("Content-Disposition", disposition);
        answer.writeHead(status, { "Content-Type": "application/pdf" });
        answer.end("a file");
      };
    const policyOf = async (handle: Handle) => (await through(handle)).headers["content-security-policy"];
    for (const disposition of ['attachment; filename="a.pdf"', "inline"])
      expect(await policyOf(file(disposition))).toBe(FILE_POLICY);
    expect(FILE_POLICY).toContain("sandbox; default-src 'none'");
    expect(await policyOf(file())).not.toContain("sandbox");
    expect(await policyOf(saying("a page"))).toContain("script-src 'nonce-");
  });

  it("tells the framework its nonce and number, whatever the asker says that they are", async () => {
    const headers = { "content-security-policy": "theirs", "x-request-id": "theirs", [NOTHING_HERE]: "1" };
    const { body, headers: given } = await through(echo, { headers });
    const seen = JSON.parse(body).headers;
    expect(seen["content-security-policy"]).toBe(given["content-security-policy"]);
    expect(seen["x-request-id"]).toBe(given["x-request-id"]);
    expect(seen[NOTHING_HERE]).toBeUndefined();
  });
});

describe("what nobody can read", () => {
  const unread: readonly (readonly [string, Sent, number])[] = [
    ["a method of no page", { method: "DELETE" }, 405],
    ["half a character in the address", { path: "/findings/%E2%80" }, 400],
    ["a form without an end", { method: "POST", headers: MULTIPART, body: "------OfTheTests\r\n" }, 400],
    ["a form without a boundary", { method: "POST", headers: { "content-type": "multipart/form-data" } }, 400],
    [
      "an action whose arguments are no JSON",
      { method: "POST", headers: MULTIPART, body: form({ $ACTION_REF_1: "", "$ACTION_1:0": "{not json" }) },
      400,
    ],
    ["a call of a script without arguments", { method: "POST", headers: { "next-action": "a" }, body: "{" }, 400],
    ["a part of a page that nobody has", { headers: { rsc: "1", "next-router-state-tree": "garbage" } }, 400],
    ["a write from another site", { method: "POST", headers: { "sec-fetch-site": "cross-site" } }, 403],
    ["more than is read", { method: "POST", body: Buffer.alloc(MOST_BYTES + 1) }, 413],
    [
      "more than is read, undeclared",
      { method: "POST", headers: { "transfer-encoding": "chunked" }, body: Buffer.alloc(MOST_BYTES + 1) },
      413,
    ],
  ];

  it.each(unread)("is refused in a sentence before the framework sees it: %s", async (_what, sent, status) => {
    let seen = false;
    const answer = await through(async (_asked, given) => {
      seen = true;
      given.end();
    }, sent);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(/^[A-Z].*\.\n$/);
    expect(seen).toBe(false);
    for (const { level, facts } of lines) {
      expect(level).toBe("warn");
      expect(Object.keys(facts).sort()).toEqual(["method", "request", "status"]);
    }
  });

  it("is said in words where the framework has bare ones: a form whose action is not there", async () => {
    const answer = await through(
      async (_asked, given) => {
        given.setHeader("x-nextjs-action-not-found", "1");
        given.writeHead(409, { "Content-Type": "text/plain" });
        given.end("Server action not found.");
      },
      { method: "POST", headers: MULTIPART, body: form({ a: "b" }) },
    );
    expect(answer).toMatchObject({ status: 409, body: expect.stringContaining("This page is older than") });
  });
});

it("what can be read reaches the framework whole", async () => {
  const body = form({ $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"x","bound":"$@1"}', "$ACTION_1:1": "[{}]", note: "é" });
  const { body: seen } = await through(echo, { method: "POST", path: "/findings?a=b", headers: MULTIPART, body });
  expect(JSON.parse(seen)).toMatchObject({ body, url: "/findings?a=b" });
});

it("a proxy that changes the host does not make our own forms foreign, to the framework neither", async () => {
  const headers = { ...MULTIPART, origin: "https://register.example", host: "10.0.0.5:3000" };
  const { body } = await through(echo, { method: "POST", headers, body: form({ a: "b" }) });
  expect(JSON.parse(body).headers["x-forwarded-host"]).toBe("register.example");
});

it("forms come from the other addresses too that people use (OUTSTANDING_ORIGINS), and from no further one", async () => {
  const from = (origin: string) =>
    through(echo, {
      method: "POST",
      headers: { ...MULTIPART, origin, host: "10.0.0.5:3000" },
      body: form({ a: "b" }),
    });
  const also = await from("https://also.example");
  expect(JSON.parse(also.body).headers["x-forwarded-host"]).toBe("also.example");
  for (const origin of ["https://also.example.evil.example", "https://evil.example", "null"])
    expect((await from(origin)).status, origin).toBe(403);
});

it("the other addresses are read as they are set, with commas between, and only whole ones", () => {
  const settings = {
    DATABASE_URL: "postgresql://a@b/c",
    NEXTAUTH_SECRET: "x".repeat(40),
    NEXTAUTH_URL: "https://a.example",
  };
  const read = (OUTSTANDING_ORIGINS: string) =>
    readEnvironment({ ...settings, OUTSTANDING_ORIGINS }).OUTSTANDING_ORIGINS;
  expect(read("https://b.example, https://c.example:8443")).toEqual(["https://b.example", "https://c.example:8443"]);
  expect(read("")).toBeUndefined();
  for (const wrong of ["b.example", "https://b.example,", "ftp://b.example", "javascript:alert(1)"])
    expect(() => read(wrong), wrong).toThrow(/OUTSTANDING_ORIGINS/);
});

describe("what is our fault", () => {
  const failing =
    (failure: { away: boolean } | null, status = 500): Handle =>
    async (_request, answer) => {
      const noted = { name: "TypeError", code: "X1", digest: "123", at: ["at here"], route: "/findings", ...failure };
      if (failure) answering.getStore()?.failures.push({ ...noted, away: failure.away });
      answer.writeHead(status, { "Content-Type": "text/html" });
      answer.end("what somebody typed");
    };

  it("is a page with the number that the log has, and never 400", async () => {
    for (const sent of [{}, { method: "POST", headers: MULTIPART, body: form({ a: "b" }) }]) {
      const { status, body, headers } = await through(failing({ away: false }), sent);
      expect(status).toBe(500);
      expect(body).toContain("Something went wrong on our side");
      expect(body).toContain(`the number <span>${headers["x-request-id"]}</span>`);
      expect(body).not.toContain("typed</");
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({ level: "error", facts: { request: headers["x-request-id"], status: 500 } });
      expect(JSON.stringify(lines)).not.toContain("somebody typed");
      lines = [];
    }
  });

  it("is 503 with a time to come back when only the database is away", async () => {
    const { status, body, headers } = await through(failing({ away: true }));
    expect({ status, after: headers["retry-after"] }).toEqual({ status: 503, after: "10" });
    expect(body).toContain("The register cannot be reached at the moment");
    const forScripts = await through(failing({ away: true }), { headers: { rsc: "1" } });
    expect(forScripts).toMatchObject({ status: 503, body: "what somebody typed" });
  });

  it("leaves its line too when the page was on its way already, or the framework threw", async () => {
    expect((await through(failing({ away: false }, 200))).status).toBe(200);
    expect(lines[0]).toMatchObject({ level: "error", facts: { status: 200 } });
    lines = [];
    const thrown = await through(async () => {
      throw new Error("with words of the register");
    });
    expect(thrown).toMatchObject({ status: 500, body: expect.stringContaining("Something went wrong") });
    expect(JSON.stringify(lines)).not.toContain("words of the register");
  });
});

describe("a page that is not there", () => {
  /** A framework that has no page but the one that is asked for by our header, told by its cookie who asks. */
  const empty =
    ({ status = 404, type = "text/html; charset=utf-8", broken = false } = {}): Handle =>
    async (asked, answer) => {
      if (asked.headers[NOTHING_HERE] && broken) answer.destroy();
      else if (asked.headers[NOTHING_HERE]) answer.end(`Nothing at ${asked.url} for ${asked.headers.cookie}`);
      else await saying("blank", status, type)(asked, answer);
    };

  it("is sent with its words, still as 404, as whoever asked and at the address they asked for", async () => {
    const headers = { ...MULTIPART, cookie: "me", accept: "text/html,*/*;q=0.8" };
    for (const sent of [{ headers }, { method: "POST", headers, body: form({ a: "b" }) }])
      expect(await through(empty(), sent)).toMatchObject({ status: 404, body: "Nothing at /findings for me" });
  });

  it("is a sentence for a program, and when even that page cannot be made", async () => {
    for (const [how, accept] of [
      [{}, "*/*"],
      [{}, "application/json"],
      [{ broken: true }, "text/html"],
    ] as const)
      expect(await through(empty(how), { headers: { accept } })).toMatchObject({
        status: 404,
        body: "There is nothing here that you can see.\n",
      });
  });

  it("leaves every other answer as it is", async () => {
    for (const [sent, how] of [
      [{}, { status: 200 }],
      [{}, { type: "text/plain" }],
      [{ headers: { rsc: "1" } }, {}],
      [{ path: "/_next/static/no.css" }, {}],
    ] as const)
      expect((await through(empty(how), sent)).body).toBe("blank");
  });
});

it("an answer is for people to read: not for scripts, built files, programs, or our own question for the page", () => {
  const asked = { method: "GET", url: "/findings", headers: {} };
  expect(isForReading(asked)).toBe(true);
  for (const headers of [{ rsc: "1" }, { "next-action": "a" }, { [NOTHING_HERE]: "1" }])
    expect(isForReading({ ...asked, headers })).toBe(false);
  for (const url of ["/_next/static/a.css", "/api/health/live"]) expect(isForReading({ ...asked, url })).toBe(false);
});

describe("who asked for too much of late", () => {
  it("is told when to come again, with 429 and the page that says why", async () => {
    const { status, headers, body } = await through(async (request, answer) => {
      const state = answering.getStore();
      if (state) state.retryAfter = 240;
      await saying("There were too many attempts.")(request, answer);
    });
    expect([status, headers["retry-after"], body]).toEqual([429, "240", "There were too many attempts."]);
  });
});

it("what had to wait too long comes back as typed, with 503 and when to send it again", async () => {
  const { status, headers, body } = await through(async (request, answer) => {
    const state = answering.getStore();
    if (state) state.busy = true;
    await saying("This was not saved: others are writing.")(request, answer);
  });
  expect([status, headers["retry-after"], body]).toEqual([503, "10", "This was not saved: others are writing."]);
});

it("counts every answer once, by a method that is answered or as another", async () => {
  await through(async (_request, answer) => void answer.end("well"));
  await expect.poll(() => counted).toEqual([["GET", 200, true]]);
  server?.close();
  await through(async () => {}, { method: "PROPFIND" });
  await expect.poll(() => counted.at(-1)).toEqual(["other", 405, true]);
});

describe("what there was too much of", () => {
  /** As a page or route does that is asked too often (`lib/web/slowed.ts`). */
  const slowed: Handle = async (_request, answer) => {
    const state = answering.getStore();
    if (state) Object.assign(state, { slowed: state.limited, retryAfter: 61 });
    answer.writeHead(404, { "Content-Type": "text/html", "Content-Disposition": "attachment", Location: "/elsewhere" });
    answer.end("<p>Nothing here</p>");
  };
  const browser = { accept: "text/html,*/*" };

  it.each([
    [
      "a search",
      { path: "/findings?text=custody" },
      "searches",
      "kept in the address of this page: reload it in 2 minutes",
    ],
    ["a file that is taken", { path: "/findings/download" }, "exports", "Reload this page in 2 minutes, and it is."],
    [
      "a file that is sent",
      { path: "/import/upload", method: "POST" },
      "uploads",
      "what you chose is still in the form",
    ],
  ])("is answered by 429 in words: %s", async (_what, sent, of, says) => {
    const page = await through(slowed, { ...sent, headers: { ...browser, origin: "https://register.example" } });
    expect(page).toMatchObject({ status: 429, headers: { "retry-after": "61", "cache-control": "no-store" } });
    expect(page.headers.location).toBeUndefined();
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.body).toContain(says);
    expect(page.body).not.toContain("Nothing here");
    expect(lines.at(-1)).toMatchObject({ level: "warn", facts: { of } });
  });

  it("is answered in a sentence where a script or a program asks", async () => {
    const said = await through(slowed, { path: "/findings/choices?text=a" });
    expect(said.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(said.body).toMatch(/^Many searches in a short time\. .* 2 minutes\.\n$/);
  });

  it("is, of pages for everybody, counted by the address that asks, before anything is read", async () => {
    const from = (address: string) => ({ ...browser, "x-forwarded-for": address });
    for (const path of ["/public", "/public/search?q=a", "/sign-in", "/invitation/abc", "/.well-known/security.txt"]) {
      const none: Handle = async () => expect.unreachable();
      const page = await through(none, { path, headers: from("203.0.113.9") });
      expect(page).toMatchObject({ status: 429, headers: { "retry-after": "61" } });
      expect(page.body).toContain("Many pages were asked for in a short time");
      expect((await through(saying("Here"), { path, headers: from("203.0.113.8") })).status).toBe(200);
    }
    expect((await through(saying("Here"), { path: "/findings", headers: from("203.0.113.9") })).status).toBe(200);
    const away = await through(saying("Here"), { path: "/sign-in", headers: from("203.0.113.10") });
    expect(away).toMatchObject({ status: 503, headers: { "retry-after": "10" } });
    expect(away.body).toContain("The register cannot be reached at the moment");
  });
});
