import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const findingsOf = (text: string) =>
  readReport(text).findings.map(({ kind, text: words, parent, deadline, confidence }) => ({
    kind,
    words,
    parent,
    by: deadline?.kind === "by" ? deadline.date : deadline,
    confidence,
  }));

describe("a cause of concern that a paragraph tells with what answers it", () => {
  it("is the sentence behind its name, or the clause behind a colon, each with its recommendations", () => {
    const letter = `Causes of concern: custody in Kent

During our inspection in January 2025 we found a cause of concern. The force does not make sure that detainees are seen by a nurse within an hour. We recommend that, by 30 June 2025, the force should put in place cover at each suite.

We also have a second cause of concern: the force's records of the use of force are incomplete. By 31 July 2025, the chief constable should make sure that every use is recorded. By 31 August 2025, the force should check a sample each month.`;
    expect(findingsOf(letter)).toEqual([
      {
        ...{ kind: "cause-of-concern", parent: null, by: null, confidence: "high" },
        words: "The force does not make sure that detainees are seen by a nurse within an hour.",
      },
      {
        ...{ kind: "recommendation", parent: 0, by: "2025-06-30", confidence: "high" },
        words: "We recommend that, by 30 June 2025, the force should put in place cover at each suite.",
      },
      {
        ...{ kind: "cause-of-concern", parent: null, by: null, confidence: "high" },
        words: "The force's records of the use of force are incomplete.",
      },
      {
        ...{ kind: "recommendation", parent: 2, by: "2025-07-31", confidence: "high" },
        words: "By 31 July 2025, the chief constable should make sure that every use is recorded.",
      },
      {
        ...{ kind: "recommendation", parent: 2, by: "2025-08-31", confidence: "high" },
        words: "By 31 August 2025, the force should check a sample each month.",
      },
    ]);
  });

  it("is what stands behind “because”", () => {
    const report =
      "Kent Police is inadequate at investigating crime. This is a cause of concern because the force's investigations lack supervision. Within six months, the force should make sure that supervisors review them.";
    expect(findingsOf(report).map(({ kind, words, parent }) => [kind, words, parent])).toEqual([
      ["cause-of-concern", "The force's investigations lack supervision.", null],
      ["recommendation", "Within six months, the force should make sure that supervisors review them.", 0],
    ]);
  });

  it("is left to a person where the paper tells of what it recommended", () => {
    const letter =
      "Our findings led us to issue a cause of concern about how the constabulary manages offenders: it does not visit them in time. We recommended that by 1 May 2025 the constabulary should clear the backlog of visits.";
    expect(findingsOf(letter).map(({ kind, parent, confidence }) => [kind, parent, confidence])).toEqual([
      ["cause-of-concern", null, "low"],
      ["recommendation", 0, "low"],
    ]);
  });

  it.each([
    "In 2022 we issued a cause of concern. The force does not record every crime. Leaders told us that they know this.",
    "We found a cause of concern in custody in 2021. We have now closed this cause of concern. By 31 May 2025, the force should tell us what it has learnt from that, as every force should.",
    "A cause of concern is a serious failing. The force does not need one. By law, a force should answer it within 56 days.",
  ])("is none where it is only spoken of: %s", (text) => {
    expect(findingsOf(text).filter(({ kind }) => kind === "cause-of-concern")).toEqual([]);
  });
});
