import { expect, test } from "vitest";
import { excerpt, firstCharacters } from "./excerpt";

test("a text that fits stays as it is; a longer one ends in … and is no longer than asked", () => {
  expect(excerpt("The force should act.", 21)).toBe("The force should act.");
  expect(excerpt("The force should act.", 11)).toBe("The force…");
  expect(excerpt("The force should act.", 12)).toHaveLength(12);
});

test("no sign is cut in two, wherever the cut falls", () => {
  for (const text of ["🚓".repeat(20), `x${"🚓".repeat(20)}`, `${"🚓".repeat(3)}${"x".repeat(20)}`]) {
    for (let most = 1; most < 20; most += 1) {
      expect(firstCharacters(text, most).isWellFormed()).toBe(true);
      expect(excerpt(text, most).isWellFormed()).toBe(true);
      expect([...firstCharacters(text, most)]).toHaveLength(most);
      expect([...excerpt(text, most)].length).toBeLessThanOrEqual(most);
    }
  }
});

test("signs are counted as people count them: ten of them fit where ten do", () => {
  expect(excerpt("🚓".repeat(10), 10)).toBe("🚓".repeat(10));
});
