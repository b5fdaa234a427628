import type { APIRequestContext, APIResponse } from "@playwright/test";
import { expect, test } from "./setting";

const MULTIPART = { "Content-Type": "multipart/form-data; boundary=a" };

/** The address of a style that a page names. */
const anyStyle = async (asking: APIRequestContext) =>
  /href="(\/_next\/static\/[^"]+\.css)"/.exec(await (await asking.get("/sign-in")).text())?.[1] ?? "";

/** What every answer says, whatever it is. */
const ALWAYS = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
} as const;

function expectHeaders(answer: APIResponse, what: string): void {
  const headers = answer.headers();
  for (const [name, value] of Object.entries(ALWAYS)) expect(headers[name], `${what}: ${name}`).toBe(value);
  const policy = headers["content-security-policy"] ?? "";
  expect(policy, what).toContain("default-src 'none'");
  expect(policy, what).toContain("frame-ancestors 'none'");
  expect(policy, what).not.toMatch(/unsafe|\*|https?:|data:/);
  expect(headers["permissions-policy"], what).toContain("camera=()");
  expect(headers["x-powered-by"], what).toBeUndefined();
  expect(headers["x-request-id"], what).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}$/);
}

test("every kind of answer carries the security headers", async ({ sharedWorld, requestsOf }) => {
  const nobody = await requestsOf(null);
  const coordinator = await requestsOf(sharedWorld.people.coordinator);
  const still = { maxRedirects: 0 };
  const answers: readonly (readonly [string, number, APIResponse])[] = [
    ["the sign-in page", 200, await nobody.get("/sign-in")],
    ["the way to sign in", 307, await nobody.get("/findings", still)],
    ["a page", 200, await coordinator.get("/findings")],
    ["a page that is not there", 404, await coordinator.get("/findings/ZZZ-2024-001")],
    ["a route that is not there", 404, await nobody.get("/nothing-of-this-name")],
    ["a file", 200, await coordinator.get("/findings/download")],
    [
      "a write from elsewhere",
      403,
      await coordinator.post("/findings", { headers: { Origin: "https://evil.example" } }),
    ],
    ["whether it is live", 200, await nobody.get("/api/health/live")],
    ["what next-auth says of a session", 200, await coordinator.get("/api/auth/session")],
    ["the way to an address without its last stroke", 308, await nobody.get("/sign-in/", still)],
    ["a method of no page", 405, await nobody.fetch("/sign-in", { method: "PUT" })],
    ["an address that nobody can read", 400, await nobody.get("/findings/%ED%A0%80")],
    ["a form that nobody can read", 400, await nobody.post("/sign-in", { data: "x", headers: MULTIPART })],
    ["what next-auth cannot read", 400, await nobody.get("/api/auth/callback/credentials")],
    ["a built file", 200, await nobody.get(await anyStyle(nobody))],
    ["a built file that is not there", 404, await nobody.get("/_next/static/no.css")],
    ["the icon", 200, await nobody.get("/icon.svg")],
  ];
  for (const [what, status, answer] of answers) {
    expect(answer.status(), what).toBe(status);
    expectHeaders(answer, what);
  }
});

test("what is somebody’s is never kept by a cache; what is built is kept for good", async ({
  sharedWorld,
  requestsOf,
}) => {
  const coordinator = await requestsOf(sharedWorld.people.coordinator);
  const page = await coordinator.get("/findings");
  expect(page.headers()["cache-control"]).toContain("no-store");
  const file = await coordinator.get("/findings/download");
  expect(file.headers()["cache-control"]).toContain("no-store");
  expect(file.headers()["content-disposition"]).toMatch(/^attachment; filename="findings-\d{4}-\d\d-\d\d\.csv"$/);
  const sheet = /href="(\/_next\/static\/[^"]+\.css)"/.exec(await page.text())?.[1] ?? "";
  const built = await coordinator.get(sheet);
  expect(built.status()).toBe(200);
  expect(built.headers()["cache-control"]).toContain("immutable");
  expect(built.headers()["x-content-type-options"]).toBe("nosniff");
});

test("the cookie of a session is out of reach of scripts and of other sites, and says nothing of whose it is", async ({
  sharedWorld,
  stateOf,
}) => {
  const { coordinator } = sharedWorld.people;
  const { cookies } = await stateOf(coordinator);
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(cookies[0]?.value).not.toContain(coordinator.id);
});

test("a page comes packed as whoever asks understands it, and reads the same", async ({ sharedWorld, requestsOf }) => {
  const coordinator = await requestsOf(sharedWorld.people.coordinator);
  const title = /<title>[^<]*<\/title>/;
  const titles = [];
  for (const [understood, packed] of [
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["identity", undefined],
  ] as const) {
    const answer = await coordinator.get("/findings", { headers: { "Accept-Encoding": understood } });
    expect(answer.headers()["content-encoding"], understood).toBe(packed);
    expect(answer.headers().vary, understood).toContain("Accept-Encoding");
    titles.push(title.exec(await answer.text())?.[0]);
  }
  expect(new Set(titles)).toEqual(new Set(["<title>Findings · Outstanding</title>"]));
});
