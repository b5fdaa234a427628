import { randomUUID } from "node:crypto";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { countAttempt, endAttempts, forgetAttempts } from "./attempts";
import { asOwner } from "./testing/database";

afterEach(() => vi.useRealTimers());
afterAll(endAttempts);

const anAttempt = () => ({ email: `${randomUUID()}@force.example`, address: null, known: false });
/** An address of a network that no other test has. */
const aNetwork = () => randomUUID().replaceAll("-", "").slice(0, 16).match(/.{4}/g)?.join(":") ?? "";
const counts = async (times: number, attempt: Parameters<typeof countAttempt>[0]) => {
  const answers: number[] = [];
  for (let time = 0; time < times; time += 1) answers.push(await countAttempt(attempt));
  return answers;
};

it("lets an account be tried ten times in five minutes, then not until they are over", async () => {
  const attempt = anAttempt();
  expect(await counts(10, attempt)).toEqual(Array.from({ length: 10 }, () => 0));
  const wait = await countAttempt({ ...attempt, email: ` ${attempt.email.toUpperCase()}` });
  expect(wait).toBeGreaterThan(200);
  expect(wait).toBeLessThanOrEqual(300);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + (wait + 1) * 1_000 });
  expect(await countAttempt(attempt)).toBe(0);
});

it("counts a crowd at once as one after the other", async () => {
  const attempt = anAttempt();
  const answers = await Promise.all(Array.from({ length: 40 }, () => countAttempt(attempt)));
  expect(answers.filter((seconds) => seconds === 0)).toHaveLength(10);
});

it("keeps nobody out of the browser that they use, whatever strangers try, and counts there too", async () => {
  const attempt = anAttempt();
  await counts(30, attempt);
  const known = { ...attempt, known: true };
  expect(await counts(10, known)).toEqual(Array.from({ length: 10 }, () => 0));
  expect(await countAttempt(known)).toBeGreaterThan(0);
});

it("begins anew after a right password, and takes no notice of other accounts", async () => {
  const attempt = anAttempt();
  await counts(9, attempt);
  await forgetAttempts(attempt);
  expect(await counts(10, attempt)).toEqual(Array.from({ length: 10 }, () => 0));
  expect(await countAttempt(attempt)).toBeGreaterThan(0);
  expect(await countAttempt(anAttempt())).toBe(0);
});

it("lets a network try a hundred times in a quarter of an hour, to whatever accounts; a right password counts as none", async () => {
  const network = aNetwork();
  const from = (host: string) => ({ ...anAttempt(), address: `${network}::${host}` });
  for (let time = 0; time < 100; time += 1) expect(await countAttempt(from("1"))).toBe(0);
  const wait = await countAttempt(from("2"));
  expect(wait).toBeGreaterThan(800);
  expect(wait).toBeLessThanOrEqual(900);
  expect(await countAttempt({ ...from("2"), known: true })).toBe(0);
  for (let time = 0; time < 3; time += 1) await forgetAttempts(from("3"));
  expect(await countAttempt(from("4"))).toBe(0);
  expect(await countAttempt({ ...anAttempt(), address: `${aNetwork()}::1` })).toBe(0);
});

it("stores nobody's address", async () => {
  const attempt = { ...anAttempt(), address: "203.0.113.77" };
  await countAttempt(attempt);
  const rows = await asOwner((db) => db.$queryRawUnsafe<{ key: string }[]>("select key from attempts.attempt"));
  expect(rows.length).toBeGreaterThan(0);
  for (const { key } of rows) expect(key).toMatch(/^[a-z-]+:[\w-]{27}$/);
});
