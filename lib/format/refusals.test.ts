import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { COMMANDS } from "@/lib/domain/finding/workflow";
import { STANDINGS, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { DEEDS } from "./deeds";
import { wordRefusal } from "./refusals";
import { whoInWords } from "./standings";

const on = date("2024-06-18");
const by = "Inspector, HMICFRS";

/** One example of each refusal, with every variant; keyed so that a new refusal does not compile without an example. */
const EXAMPLES: { readonly [Why in Refusal["why"]]: readonly Extract<Refusal, { why: Why }>[] } = {
  "not-found": [{ why: "not-found" }],
  "not-yours": [{ why: "not-yours", who: ["inspector"] }],
  "page-out-of-date": [{ why: "page-out-of-date" }],
  "decided-meanwhile": [{ why: "decided-meanwhile", by, what: "returned", on }],
  unpublished: [{ why: "unpublished" }],
  "already-closed": [{ why: "already-closed", by, on }],
  "closed-findings-stand": [{ why: "closed-findings-stand", by, on }],
  "not-closed": [{ why: "not-closed" }],
  "reopen-first": [{ why: "reopen-first" }],
  "not-in-engage": [{ why: "not-in-engage" }],
  "already-in-engage": [{ why: "already-in-engage" }],
  "part-of-its-cause": [{ why: "part-of-its-cause", parent: "WMP-2023-004" }],
  "already-submitted": [{ why: "already-submitted", by, on }],
  "nothing-submitted": [{ why: "nothing-submitted" }],
  "points-unanswered": [
    { why: "points-unanswered", points: [2] },
    { why: "points-unanswered", points: [1, 3] },
  ],
  "points-missing": [{ why: "points-missing" }],
  "evidence-not-shared": [{ why: "evidence-not-shared" }],
  "own-submission": [{ why: "own-submission" }],
  "recommendations-open": [
    { why: "recommendations-open", open: ["WMP-2023-005", "WMP-2023-006"], pending: ["WMP-2023-006"] },
    { why: "recommendations-open", open: ["WMP-2023-005"], pending: [] },
  ],
  "successor-unfit": (["missing", "other-force", "closed", "unpublished", "cycle", "itself"] as const).map(
    (because) => ({ why: "successor-unfit", because }),
  ),
  "evidence-unknown": [{ why: "evidence-unknown" }],
  "evidence-withdrawn": [{ why: "evidence-withdrawn" }],
  "evidence-not-widened": [{ why: "evidence-not-widened" }],
  "evidence-in-basis": [{ why: "evidence-in-basis" }],
  "person-unfit": [
    { why: "person-unfit", field: "owner" },
    { why: "person-unfit", field: "sponsor" },
  ],
  "nothing-changed": [{ why: "nothing-changed" }],
  "no-date-of-its-own": [{ why: "no-date-of-its-own" }],
  "date-pending": [{ why: "date-pending", to: on }],
  "no-date-pending": [{ why: "no-date-pending" }],
  "move-reason-missing": [{ why: "move-reason-missing" }],
  "same-date": [{ why: "same-date" }],
  "target-in-the-past": [{ why: "target-in-the-past" }],
  "sponsor-decides": [{ why: "sponsor-decides" }],
  "link-unfit": (["missing", "other-force", "itself", "already", "later"] as const).map((because) => ({
    why: "link-unfit",
    because,
  })),
  "date-in-the-future": [{ why: "date-in-the-future", field: "on" }],
  "date-too-early": (
    ["published", "status", "submitted", "decided", "period", "spell", "reason", "left", "spell-step"] as const
  ).map((because) => ({ why: "date-too-early", field: "on", earliest: on, because })),
  "engage-reason-missing": [{ why: "engage-reason-missing" }],
  "engage-reason-unknown": [{ why: "engage-reason-unknown" }],
  "spell-open": [{ why: "spell-open", since: on }],
  "no-spell": [{ why: "no-spell" }],
  "spell-changed": [{ why: "spell-changed" }],
  "already-published": [{ why: "already-published", on }],
  "nothing-to-publish": [{ why: "nothing-to-publish" }],
  "cause-without-recommendation": [{ why: "cause-without-recommendation", text: "x".repeat(200) }],
  "deadline-before-publication": [{ why: "deadline-before-publication", text: "Attend incidents promptly" }],
  "parent-unfit": [{ why: "parent-unfit" }],
  "force-unfit": [{ why: "force-unfit" }],
  "person-known": [{ why: "person-known" }],
  "role-unfit": [{ why: "role-unfit" }],
  "not-oneself": [{ why: "not-oneself" }],
  "last-administrator": [{ why: "last-administrator" }],
};

const every: readonly Refusal[] = Object.values(EXAMPLES).flat();

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
      "Only the owner of the finding or a force coordinator can update the progress of this finding.",
    );
    expect(whoInWords(STANDINGS)).toBe("everyone signed in");
    for (const standing of STANDINGS) expect(whoInWords([standing])).toMatch(/^(a|an|the) /);
  });

  it("has words for every command", () => {
    for (const command of COMMANDS) expect(DEEDS[command]).toMatch(/^[a-z]/);
  });
});

describe("a refusal about a field", () => {
  it("names the field, with the date that would do", () => {
    expect(
      wordRefusal({ why: "date-too-early", field: "on", earliest: date("2026-11-22"), because: "published" }),
    ).toEqual({ field: "on", text: "This date cannot be before 22 November 2026, when the finding was published." });
  });

  it("counts open recommendations and names those that wait for a decision", () => {
    expect(wordRefusal(EXAMPLES["recommendations-open"][0] as Refusal)).toEqual({
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

it("a closer who comes second reads who was first and when", () => {
  expect(wordRefusal({ why: "already-closed", by, on }).text).toBe(
    "This finding was closed by Inspector, HMICFRS on 18 June 2024. What you typed is kept.",
  );
});
