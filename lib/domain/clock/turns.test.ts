import { describe, expect, it } from "vitest";
import { beyond, CLOCK_JOB_NAMES, turnOf } from "./turns";

const MINUTE = 60_000;

/** The turns that a worker takes that looks every ten minutes from one moment to another: a turn only after the one before it. */
function taken(job: (typeof CLOCK_JOB_NAMES)[number], from: string, to: string): readonly string[] {
  const turns: string[] = [];
  for (let at = Date.parse(from); at < Date.parse(to); at += 10 * MINUTE) {
    const turn = turnOf(job, new Date(at));
    if (turn > (turns.at(-1) ?? "")) turns.push(turn);
  }
  return turns;
}

describe("what is done by the clock", () => {
  it("comes once an hour, also on the days on which the clocks change", () => {
    expect(taken("digest", "2026-06-10T23:00:00Z", "2026-06-11T23:00:00Z")).toHaveLength(24);
    const forward = taken("digest", "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z");
    expect(forward).toHaveLength(23);
    expect(forward.slice(0, 3)).toEqual(["2026-03-29 00", "2026-03-29 02", "2026-03-29 03"]);
    const back = taken("digest", "2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z");
    expect(back).toHaveLength(24);
    expect(back.slice(0, 3)).toEqual(["2026-10-25 00", "2026-10-25 01", "2026-10-25 02"]);
  });

  it("has no further turn while a clock that was set back comes to where it was", () => {
    for (const job of CLOCK_JOB_NAMES) {
      const before = turnOf(job, new Date("2026-11-29T09:30:00Z"));
      for (const back of ["2026-11-29T08:30:00Z", "2026-11-28T23:59:00Z", "2020-01-01T00:00:00Z"])
        expect(turnOf(job, new Date(back)) > before, `${job} ${back}`).toBe(false);
    }
  });

  it("lets no clock that was years ahead for a minute stop it for years", () => {
    const now = new Date("2026-11-29T09:30:00Z");
    for (const job of CLOCK_JOB_NAMES) {
      expect(turnOf(job, new Date("2030-01-01T09:30:00Z")) > beyond(now), job).toBe(true);
      expect(turnOf(job, new Date("2026-11-30T09:30:00Z")) > beyond(now), job).toBe(false);
    }
  });
});
