import { describe, expect, it } from "vitest";
import { headline } from "./headline";

describe("the title of a finding's page", () => {
  it("is the wording where that is short", () => {
    expect(headline("The force should improve how it assesses risk.")).toBe(
      "The force should improve how it assesses risk.",
    );
  });
  it("is the first line of several", () => {
    expect(headline("The force should improve.\n\nIt should do so now.")).toBe("The force should improve.");
  });
  it("is the first sentence of a long passage", () => {
    expect(headline(`The force should improve how it assesses risk. ${"It should act. ".repeat(40)}`)).toBe(
      "The force should improve how it assesses risk.",
    );
  });
  it("ends between words where the sentence is longer than there is room for", () => {
    const title = headline("word ".repeat(100));
    expect(title).toMatch(/^(word )+word…$/);
    expect(title.length).toBeLessThanOrEqual(221);
  });
});
