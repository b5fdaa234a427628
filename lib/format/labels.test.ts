import { describe, expect, it } from "vitest";
import * as labels from "./labels";

describe("labels", () => {
  it("say who is waited for when the force has not spoken yet", () => {
    expect(labels.progressLabel(null, false)).toBe("Awaiting allocation");
    expect(labels.progressLabel(null, true)).toBe("No update yet");
    expect(labels.progressLabel("some-issues", true)).toBe("Some issues");
  });

  it("keep names in capitals inside a sentence", () => {
    expect(labels.inSentence("Cause of concern")).toBe("cause of concern");
    expect(labels.inSentence("PEEL")).toBe("PEEL");
  });

  it("count with the right number", () => {
    expect(labels.countKind("cause-of-concern", 1)).toBe("1 cause of concern");
    expect(labels.countKind("area-for-improvement", 3)).toBe("3 areas for improvement");
    expect(labels.rollUpWords({ closed: 3, all: 5 })).toBe("3 of 5 recommendations closed");
  });

  it("never say special measures, and never repeat a word within a list", () => {
    for (const table of Object.values(labels)) {
      if (typeof table !== "object") continue;
      const words = Object.values(table).map((label) => JSON.stringify(label));
      expect(words.join(" ")).not.toMatch(/special measures/i);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});
