import { beforeEach, expect, test, vi } from "vitest";

const SESSION = "0192a1c2-0000-7000-8000-000000000001";
const STEP = "0192a1c2-0000-7000-8000-000000000002";
const jar = new Map<string, string>();

vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}));
vi.mock("@/lib/env", () => ({
  env: () => ({ NEXTAUTH_URL: "http://localhost:3000", NEXTAUTH_SECRET: "a secret of the tests, long enough for all" }),
}));
vi.mock("@/lib/usecases/sign-in", () => ({
  signIn: async () => ({ is: "code", step: STEP }),
  signOut: async () => {},
}));
vi.mock("@/lib/usecases/second-factor/sign-in-with-code", () => ({
  signInWithCode: async (step: string) =>
    step === STEP ? { is: "signed-in", sessionId: SESSION, email: "kim@force.example" } : { is: "over" },
}));
vi.mock("./known-browser", () => ({ isKnownBrowser: async () => false, rememberBrowser: async () => {} }));

const { authOptions, beganElsewhere, openSession, sessionCookie } = await import("./auth");
const { keepStep } = await import("./browser-session");
const { signInHere, signInHereWithCode } = await import("./sign-in-here");
const cookie = () => jar.get(sessionCookie().name);

beforeEach(() => jar.clear());

test("a session that is whole with a code says that it began elsewhere, where it did", async () => {
  await keepStep({ id: STEP, elsewhere: true });
  expect(await signInHereWithCode("123456")).toMatchObject({ is: "signed-in" });
  expect(await openSession(cookie())).toBe(SESSION);
  expect(await beganElsewhere(cookie())).toBe(true);
});

test("one that began with a password does not say so", async () => {
  expect(await signInHere("kim@force.example", "a password")).toMatchObject({ is: "code" });
  expect(await signInHereWithCode("123456")).toMatchObject({ is: "signed-in" });
  expect(await openSession(cookie())).toBe(SESSION);
  expect(await beganElsewhere(cookie())).toBe(false);
});

test("a code without a step before it is over", async () => {
  expect(await signInHereWithCode("123456")).toEqual({ is: "over" });
  expect(cookie()).toBeUndefined();
});

test("a token that next-auth seals anew says what it said, and nothing more", async () => {
  const anew = authOptions().callbacks?.jwt as (of: { token: object; user?: object }) => object;
  const more = { iat: 1, name: "Kim" };
  expect(anew({ token: { ...more, sid: SESSION, elsewhere: true } })).toEqual({ sid: SESSION, elsewhere: true });
  expect(anew({ token: { ...more, sid: SESSION } })).toEqual({ sid: SESSION });
  expect(anew({ token: more, user: { id: SESSION } })).toEqual({ sid: SESSION });
});
