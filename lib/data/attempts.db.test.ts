import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LIMITED } from "@/lib/domain/limits/limits";
import { asOwner } from "@/lib/testing/database";
import { countAsked, countAttempt, endAttempts, forgetAttempts } from "./attempts";

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

describe("what people ask much of", () => {
  const times = async (many: number, ...asked: Parameters<typeof countAsked>) => {
    const answers: number[] = [];
    for (let time = 0; time < many; time += 1) answers.push(await countAsked(...asked));
    return answers;
  };
  const held = (answers: readonly number[]) => answers.filter((seconds) => seconds > 0).length;
  /** Forgets what this process has taken and not handed out, as another process has not taken it. */
  const anotherProcess = endAttempts;
  const usual = process.env.OUTSTANDING_LIMITS;
  beforeEach(async () => {
    await endAttempts();
    vi.resetModules();
  });
  afterEach(() => {
    process.env.OUTSTANDING_LIMITS = usual ?? "";
  });

  it.each(LIMITED)(
    "is met exactly and counted for each alone, and is over after a quarter of an hour: %s",
    async (kind) => {
      process.env.OUTSTANDING_LIMITS = `${kind}=300`;
      const { countAsked, endAttempts } = await import("./attempts");
      const [who, other] = [aNetwork(), aNetwork()];
      const answers: number[] = [];
      for (let time = 0; time < 303; time += 1) answers.push(await countAsked(kind, `${who}::1`));
      expect(held(answers)).toBe(3);
      expect(held(answers.slice(0, 300))).toBe(0);
      expect(answers.at(-1)).toBeGreaterThan(840);
      expect(answers.at(-1)).toBeLessThanOrEqual(900);
      expect(await countAsked(kind, other)).toBe(0);
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 901_000 });
      expect(await countAsked(kind, `${who}::1`)).toBe(0);
      await endAttempts();
    },
  );

  it("is never more than the limit in all processes together, of a crowd at once either", async () => {
    const who = randomUUID();
    const crowd = (many: number) => Promise.all(Array.from({ length: many }, () => countAsked("searches", who)));
    expect(held(await crowd(450))).toBe(0);
    await anotherProcess();
    const second = await crowd(900);
    expect(900 - held(second)).toBeLessThanOrEqual(450);
    expect(900 - held(second)).toBeGreaterThanOrEqual(440);
    await anotherProcess();
    expect(held(await crowd(10))).toBe(10);
  });

  it("asks the database once for many, and not at all of who has no more", async () => {
    const who = randomUUID();
    const counts = () =>
      asOwner((db) =>
        db.$queryRawUnsafe<{ key: string; points: number }[]>(
          "select key, points from attempts.attempt where key like 'searches:%'",
        ),
      );
    const before = new Set((await counts()).map(({ key }) => key));
    await times(25, "searches", who);
    const after = await counts();
    expect(after.filter(({ key }) => !before.has(key)).map(({ points }) => points)).toEqual([30]);
    const file = randomUUID();
    expect(held(await times(200, "exports", file))).toBe(0);
    expect(await countAsked("exports", file)).toBeGreaterThan(0);
    await asOwner((db) => db.$executeRawUnsafe("delete from attempts.attempt where key like 'exports:%'"));
    expect(await countAsked("exports", file)).toBeGreaterThan(0);
    await anotherProcess();
    expect(await countAsked("exports", file)).toBe(0);
  });

  it("is not counted of an address that is not known, nor where 0 is set", async () => {
    expect(held(await times(3, "public", null))).toBe(0);
    process.env.OUTSTANDING_LIMITS = "exports=0,uploads=1";
    const { countAsked, endAttempts } = await import("./attempts");
    const who = randomUUID();
    for (let time = 0; time < 5; time += 1) expect(await countAsked("exports", who)).toBe(0);
    expect(await countAsked("uploads", who)).toBe(0);
    expect(await countAsked("uploads", who)).toBeGreaterThan(0);
    await endAttempts();
  });
});
