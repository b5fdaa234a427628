import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const verifier = readFileSync("verifier/verify-history.mjs", "utf8");

it("the independent verifier has under 100 lines and needs Node alone, so that whoever doubts the register can read it whole", () => {
  expect(verifier.trimEnd().split("\n").length).toBeLessThan(100);
  const needed = [...verifier.matchAll(/(?:from|import|import\(|require\()\s*"([^"]+)"/g)].map(([, name]) => name);
  expect(needed.length).toBeGreaterThan(0);
  expect(needed.filter((name) => !name?.startsWith("node:"))).toEqual([]);
});
