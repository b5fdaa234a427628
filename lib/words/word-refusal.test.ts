import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { STANDINGS, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { Unreadable } from "@/lib/domain/stored";
import { COMMANDS } from "@/lib/domain/workflow";
import { deedOf } from "./command-title";
import { REFUSAL_EXAMPLES } from "./refusal-examples";
import { readRefusal, wordRefusal } from "./word-refusal";
import { words } from "./words";

const every: readonly Refusal[] = Object.values(REFUSAL_EXAMPLES).flat();

describe("every refusal", () => {
  it.each(every.map((refusal) => [JSON.stringify(refusal).slice(0, 80), refusal] as const))(
    "%s is whole sentences for people, without a code word or a raw date",
    (_name, refusal) => {
      const { text } = wordRefusal(refusal);
      expect(text).toMatch(/^[\p{Lu}\d].*\.$/su);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\d{4}-\d{2}-\d{2}|\s\s/);
      expect(text).not.toContain(`${refusal.why} `);
      expect(text.length).toBeLessThan(260);
    },
  );

  it("is worded apart from every other", () => {
    const texts = every.map((refusal) => wordRefusal(refusal).text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe("who can instead", () => {
  it("is said with the command that was asked for", () => {
    expect(wordRefusal({ why: "not-yours", who: WHO_MAY["return, close and reopen"] }, "close").text).toBe(
      "Only an inspector can close a finding.",
    );
  });

  it("names each standing that may, in words", () => {
    expect(wordRefusal({ why: "not-yours", who: WHO_MAY["update progress"] }, "update-progress").text).toBe(
      "Only the owner of the finding or a force coordinator can update a finding's progress.",
    );
    expect(words.people.who(STANDINGS)).toBe("everyone signed in");
    for (const standing of STANDINGS) expect(words.people.who([standing])).toMatch(/^(a|an|the) /);
  });

  it("has words for every command", () => {
    for (const command of COMMANDS) expect(deedOf(command)).toMatch(/^[a-z]/);
  });
});

describe("a refusal about a field", () => {
  it("names the field, with the date that would do", () => {
    expect(
      wordRefusal({ why: "date-too-early", field: "on", earliest: date("2026-11-22"), because: "published" }),
    ).toEqual({ field: "on", text: "This date cannot be before 22 November 2026, when the finding was published." });
  });

  it("counts open recommendations and names those that wait for a decision", () => {
    expect(wordRefusal(REFUSAL_EXAMPLES["recommendations-open"][0] as Refusal)).toEqual({
      field: "confirmedOpen",
      text: "2 recommendations are still open: WMP-2023-005 and WMP-2023-006. Waiting for your decision: WMP-2023-006. Confirm that you close the cause of concern and leave them as they are.",
    });
  });

  it("says which points of a return have no answer", () => {
    expect(wordRefusal({ why: "points-unanswered", points: [1, 3] })).toEqual({
      field: "answers",
      text: "Answer every point of the return before you submit again. Points 1 and 3 have no answer.",
    });
  });
});

const on = date("2024-06-18");
const by = "Inspector, HMICFRS";

it("a closer who comes second reads who was first and when", () => {
  expect(wordRefusal({ why: "already-closed", by, on }).text).toBe(
    "This finding was closed by Inspector, HMICFRS on 18 June 2024. What you typed is kept.",
  );
});

describe("a stored refusal", () => {
  const stored = (refusal: unknown): unknown => JSON.parse(JSON.stringify(refusal));

  it("is read as it was refused", () => {
    for (const refusal of every) expect(readRefusal(stored(refusal))).toEqual(stored(refusal));
  });

  it.each([
    null,
    "busy",
    { why: "unheard-of" },
    { why: "not-yours" },
    { why: "already-closed", by: "Inspector, HMICFRS" },
    { why: "revisit-unfit", because: "unheard-of" },
  ])("%j is none: what its sentence needs is missing", (given) => {
    expect(() => readRefusal(stored(given))).toThrow(Unreadable);
  });
});
