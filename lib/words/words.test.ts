import { describe, expect, it } from "vitest";
import { inSentence } from "@/lib/format/in-sentence";
import { words } from "./words";

describe("labels", () => {
  it("say who is waited for when the force has not spoken yet", () => {
    expect(words.progress.standing(null, false)).toBe("Awaiting allocation");
    expect(words.progress.standing(null, true)).toBe("No update yet");
    expect(words.progress.standing("some-issues", true)).toBe("Some issues");
  });

  it("keep names in capitals inside a sentence", () => {
    expect(inSentence("Cause of concern")).toBe("cause of concern");
    expect(inSentence("PEEL")).toBe("PEEL");
  });

  it("count with the right number", () => {
    expect(words.finding.count("cause-of-concern", 1)).toBe("1 cause of concern");
    expect(words.finding.count("area-for-improvement", 3)).toBe("3 areas for improvement");
    expect(words.finding.rollUp({ closed: 3, all: 5 })).toBe("3 of 5 recommendations closed");
  });

  it("never say special measures, and never repeat a word within a list", () => {
    expect(LISTS.length).toBeGreaterThan(15);
    for (const [name, list] of LISTS) {
      const labels = Object.values(list).map((label) => JSON.stringify(label));
      expect(labels.join(" "), name).not.toMatch(/special measures/i);
      expect(new Set(labels).size, name).toBe(labels.length);
    }
  });
});

type List = Readonly<Record<string, unknown>>;
const isText = (value: unknown): boolean => typeof value === "string";
const isObject = (value: unknown): value is List => typeof value === "object" && value !== null;
const isLabel = (value: unknown): boolean => isText(value) || (isObject(value) && Object.values(value).every(isText));
const isList = (value: unknown): value is List => isObject(value) && Object.values(value).every(isLabel);

/** Every list of words of every noun: a label for each value. */
const LISTS: readonly (readonly [string, List])[] = Object.entries(words).flatMap(([noun, said]) =>
  Object.entries(said as List).flatMap(([name, value]) => (isList(value) ? [[`${noun} ${name}`, value] as const] : [])),
);
