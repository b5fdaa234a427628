import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sentenceOf } from "@/lib/words/sentence-of";
import { anAgenda } from "./agenda";
import { SCALE_DAY } from "./make";
import { randomFrom } from "./random";
import { scaleRegister } from "./register-rows";
import { divided } from "./rounds";

const FINDINGS = 120;

/** Every row of a register, in order, as one hash. */
function fingerprint(seed: string): string {
  const hash = createHash("sha256");
  const { common, forces } = scaleRegister(FINDINGS, SCALE_DAY, null, seed);
  hash.update(JSON.stringify(common));
  for (const { rows } of forces()) hash.update(JSON.stringify(rows));
  return hash.digest("hex");
}

describe("a register of real size", () => {
  it("is the same for the same seed and another for another", () => {
    const first = fingerprint("one");
    expect(fingerprint("one")).toBe(first);
    expect(fingerprint("two")).not.toBe(first);
  }, 60_000);

  it("has exactly as many published findings as were asked for, and its events have sentences", () => {
    let published = 0;
    for (const { rows, findings } of scaleRegister(FINDINGS, SCALE_DAY, null).forces()) {
      published += findings.size;
      for (const { payload } of rows.event) {
        const { facts } = JSON.parse(String(payload));
        expect(JSON.stringify(sentenceOf(facts))).not.toContain("undefined");
      }
    }
    expect(published).toBe(FINDINGS);
  }, 60_000);
});

describe("its parts", () => {
  it("divides a whole into whole shares that are the whole together", () => {
    expect(divided(10, [1, 1, 1])).toEqual([3, 4, 3]);
    expect(divided(7, [0.2, 3, 0.4, 9]).reduce((sum, share) => sum + share, 0)).toBe(7);
  });

  it("draws whole numbers within their bounds, and so many of a list", () => {
    const random = randomFrom("a test");
    const drawn = Array.from({ length: 500 }, () => random.between(2, 4));
    expect(new Set(drawn)).toEqual(new Set([2, 3, 4]));
    expect(random.some([1, 2, 3, 4], 2)).toHaveLength(2);
    expect(random.id()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("lets strands take turns on their days, and none go on after the last", () => {
    const agenda = anAgenda(SCALE_DAY, 10);
    const seen: string[] = [];
    const strand = function* (name: string, wait: number) {
      for (;;) {
        yield wait;
        seen.push(`${name} ${agenda.today()}`);
      }
    };
    agenda.begin(strand("a", 4));
    agenda.begin(strand("b", 8));
    agenda.run();
    expect(seen).toEqual(["a 2026-12-01", "b 2026-12-05", "a 2026-12-05"]);
  });
});
