import type { APIRequestContext, APIResponse } from "@playwright/test";
import { MOST_BYTES } from "@/server/refused";
import { readForm, sendForm } from "../fixtures/plain-form";
import { expectHeaders, missingOf } from "../fixtures/security-headers";
import { expect, test } from "../fixtures/test";

const MULTIPART = { "Content-Type": "multipart/form-data; boundary=a" };

/** A page for everybody, asked for by somebody who has it. */
async function unchanged(asking: APIRequestContext): Promise<APIResponse> {
  const first = await asking.get("/public");
  return asking.get("/public", { headers: { "If-None-Match": first.headers().etag ?? "" } });
}

/** The address of a style that a page names. */
const anyStyle = async (asking: APIRequestContext) =>
  /href="(\/_next\/static\/[^"]+\.css)"/.exec(await (await asking.get("/sign-in")).text())?.[1] ?? "";

test("every kind of answer carries the security headers", async ({ sharedWorld, requestsOf }) => {
  const nobody = await requestsOf(null);
  const coordinator = await requestsOf(sharedWorld.people.coordinator);
  const still = { maxRedirects: 0 };
  const form = readForm(await (await nobody.get("/sign-in")).text(), "Sign in");
  // More often than anybody may, for an account that is not there.
  const guess = () =>
    sendForm(nobody, "/sign-in", { ...form, email: "nobody@headers.example", password: "not this one" });
  for (let time = 0; time < 10; time += 1) await guess();
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
    ["too many attempts", 429, await guess()],
    ["an address that is too long", 431, await nobody.get(`/findings?text=${"a".repeat(20_000)}`)],
    ["a form that is too large", 413, await nobody.post("/sign-in", { data: Buffer.alloc(MOST_BYTES + 1) })],
    ["a program that shows no token", 401, await nobody.get("/api/v1/findings")],
    ["a program at no address", 404, await nobody.get("/api/v1/nothing")],
    ["what is counted, where nothing is", 404, await nobody.get("/api/metrics")],
    ["whether it is ready", 200, await nobody.get("/api/health/ready")],
    ["a page for everybody", 200, await nobody.get("/public")],
    ["what everybody has already", 304, await unchanged(nobody)],
    ["a page for everybody that is not there", 404, await nobody.get("/public/nobody-has-this-name")],
    ["a calendar that is nobody’s", 404, await nobody.get("/api/calendar/nothing.ics")],
    ["what says whom to tell", 200, await nobody.get("/.well-known/security.txt")],
  ];
  for (const [what, status, answer] of answers) {
    expect(answer.status(), what).toBe(status);
    const early = status === 431;
    expectHeaders(answer.headers(), what, !early);
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

test("an answer that lacks a header is noticed", async ({ request }) => {
  const headers = (await request.get("/sign-in")).headers();
  expect(missingOf(headers)).toEqual([]);
  for (const name of ["content-security-policy", "x-content-type-options", "permissions-policy", "x-request-id"])
    expect(missingOf({ ...headers, [name]: "" }), name).not.toEqual([]);
  expect(
    missingOf({ ...headers, "content-security-policy": "default-src 'none'; script-src 'unsafe-inline'" }),
  ).toHaveLength(2);
});
