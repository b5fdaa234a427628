import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import { TOLD } from "../notice/told";
import { isMailable } from "./address";
import { AT_ONCE, atOnceKinds } from "./lists";
import { quietUntil, triedAgainAt } from "./trying";

const at = (text: string) => new Date(text);

describe("what is sent at once", () => {
  it("goes to people who are told of it, and to nobody else", () => {
    for (const [kind, { who }] of Object.entries(AT_ONCE))
      for (const as of who) expect(TOLD[kind as keyof typeof TOLD], kind).toContain(as);
  });

  it("is what somebody did not wish into their digest", () => {
    expect(atOnceKinds({ allocation: true, return: false, challenge: false })).toEqual([
      "allocated",
      "direction-issued",
    ]);
    expect(atOnceKinds({ allocation: false, return: false, challenge: true })).toEqual([
      "challenge-raised",
      "challenge-pressed",
      "direction-issued",
    ]);
  });
});

describe("a mail that was not taken", () => {
  it("is tried again later and later, for more than a day, and then given up", () => {
    const now = at("2026-11-29T12:00:00Z");
    const pauses: number[] = [];
    for (let tries = 1; ; tries += 1) {
      const next = triedAgainAt(tries, now);
      if (!next) break;
      pauses.push(next.getTime() - now.getTime());
    }
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(24 * 3_600_000);
  });
});

describe("quiet days", () => {
  it("end in the morning of the first day that is none, by the clock in the United Kingdom, whichever way that changes", () => {
    expect(quietUntil([6, 7], at("2026-11-27T12:00:00Z"))).toBeNull();
    expect(quietUntil([6, 7], at("2026-11-28T12:00:00Z"))).toEqual(at("2026-11-30T07:00:00Z"));
    expect(quietUntil([6, 7], at("2026-03-28T12:00:00Z"))).toEqual(at("2026-03-30T06:00:00Z"));
    expect(quietUntil([6, 7], at("2026-10-24T12:00:00Z"))).toEqual(at("2026-10-26T07:00:00Z"));
    // Friday evening in London is Friday, also where the server is elsewhere.
    expect(quietUntil([6, 7], at("2026-07-03T23:30:00Z"))).toEqual(at("2026-07-06T06:00:00Z"));
  });
});

it("whoever is away is left in peace until the morning on which they are back", () => {
  const away = { from: date("2026-12-01"), until: date("2026-12-11") };
  expect(quietUntil([6, 7], at("2026-11-30T12:00:00Z"), away)).toBeNull();
  expect(quietUntil([6, 7], at("2026-12-02T12:00:00Z"), away)).toEqual(at("2026-12-14T07:00:00Z"));
  expect(quietUntil([], at("2026-12-11T23:30:00Z"), away)).toEqual(at("2026-12-12T07:00:00Z"));
  expect(quietUntil([], at("2026-12-12T00:30:00Z"), away)).toBeNull();
});

it("only one plain address can be sent to", () => {
  for (const good of ["a@b.example", "first.last+tag@sub.force.police.uk", "o'neil@force.example"])
    expect(isMailable(good), good).toBe(true);
  for (const bad of [
    "",
    "a",
    "a@b",
    "a b@c.example",
    "a@b.example,c@d.example",
    "<a@b.example>",
    '"a"@b.example',
    "a..b@c.example",
    "a@b.example\n",
    "é@b.example",
    `${"a".repeat(65)}@b.example`,
  ])
    expect(isMailable(bad), bad).toBe(false);
});
