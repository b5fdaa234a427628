import { describe, expect, it } from "vitest";
import { REVISIT_COMMANDS } from "@/lib/domain/revisit/commands";
import { WORKFLOW } from "@/lib/domain/workflow";
import { words } from "./words";

/** Nothing was recorded by these. */
const RECORDS_NOTHING = ["signed-out", "password-chosen"];

/** What of these has no sentence, or one that is none. */
const unsaid = (codes: readonly string[], of: Readonly<Record<string, string | null | undefined>>) =>
  codes.filter((code) => !RECORDS_NOTHING.includes(code) && !/^[A-Z].+[.]$/s.test(of[code] ?? ""));

describe("how things are put right", () => {
  it("is said after everything that can be done, and of nothing else", () => {
    const codes = Object.keys(words.done);
    expect(codes.length).toBeGreaterThan(100);
    expect(unsaid(codes, words.putRight.of)).toEqual([]);
    expect(Object.keys(words.putRight.of).toSorted()).toEqual(codes.toSorted());
    for (const commands of [Object.keys(WORKFLOW), REVISIT_COMMANDS]) {
      expect(commands.length).toBeGreaterThan(3);
      expect(unsaid(commands, words.putRight.of)).toEqual([]);
    }
  });

  it("promises no undoing, no deleting and no rule of another side", () => {
    for (const [code, sentence] of Object.entries(words.putRight.of))
      expect(sentence ?? "", code).not.toMatch(/undo|delete|erase|restore the|never happened/i);
  });

  it("is found missing where a sentence is gone: this check can fail", () => {
    const { close: _, ...rest } = words.putRight.of;
    expect(unsaid(Object.keys(words.done), rest)).toEqual(["close"]);
    expect(unsaid(["close"], { close: "Reopen" })).toEqual(["close"]);
  });
});
