import { describe, expect, it } from "vitest";
import { ABILITIES } from "@/lib/domain/policy";
import { CODE, filesEnding, type SourceFile } from "./source-files";

/** Where abilities are asked: everything that runs but the table itself. */
const asking = filesEnding(CODE).filter(
  ({ path }) => /^(app|components|lib)\//.test(path) && !/\.test\.|^lib\/domain\/policy\.ts$/.test(path),
);
const isAsked = (ability: string, files: readonly SourceFile[]) =>
  files.some(({ text }) => text.includes(`"${ability}"`));

describe("an ability", () => {
  it("is asked for somewhere", () => {
    expect(ABILITIES.filter((ability) => !isAsked(ability, asking))).toEqual([]);
  });

  it("is found missing when nothing asks for it: this check can fail", () => {
    expect(isAsked("allocate", asking)).toBe(true);
    expect(isAsked("allocate", [])).toBe(false);
    expect(isAsked("fly", asking)).toBe(false);
  });
});
