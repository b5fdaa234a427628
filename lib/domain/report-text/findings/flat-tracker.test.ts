import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const findingsOf = (text: string) =>
  readReport(text).findings.map(({ kind, text: words, parent, deadline, publishedStatus, confidence }) => ({
    kind,
    text: words,
    parent,
    deadline,
    publishedStatus,
    confidence,
  }));

describe("a force's own tracker", () => {
  it("is read with each cell on a line of its own", () => {
    const text = `HMICFRS Update – Staffordshire Police
Ref
Recommendation / AFI
Lead
RAG
Status
CoC1
By 31 October 2022, Staffordshire Police should make sure that investigations are supervised.
ACC Crime
Green
Complete
AFI 3
The force should improve how it supervises neighbourhood problem solving.
Ch Supt Neighbourhoods
Amber
Open
Next meeting: 24 April 2024`;
    expect(findingsOf(text)).toMatchObject([
      {
        kind: "recommendation",
        text: "By 31 October 2022, Staffordshire Police should make sure that investigations are supervised.",
        deadline: { kind: "by", date: "2022-10-31" },
        publishedStatus: "completed",
      },
      {
        kind: "area-for-improvement",
        text: "The force should improve how it supervises neighbourhood problem solving.",
        publishedStatus: null,
      },
    ]);
  });

  it("is read from a printed page, which has the names of the columns on one line", () => {
    const text = `Ref Type Finding Owner Due Status
1a Cause of concern
The force does not have adequate strategic plans in place.
DCC Open
1b Recommendation
The force should immediately publish its force management statement.
DCC Completed
2 AFI
The force should improve its use of problem-solving plans.
Supt Superseded`;
    expect(findingsOf(text).map(({ kind, parent, publishedStatus }) => [kind, parent, publishedStatus])).toEqual([
      ["cause-of-concern", null, null],
      ["recommendation", 0, "completed"],
      ["area-for-improvement", null, "superseded"],
    ]);
  });

  it("is none without the names of its columns", () => {
    expect(findingsOf("Ref\nStatus\nThe force should improve how it supervises its officers.\nComplete")).toEqual([]);
  });

  it("is read below a heading of closed recommendations, where a table of an earlier inspection is not", () => {
    const rows = "1\tThe force should review its shift pattern for response officers.\tSupt Response\tSuperseded";
    const heading = "Open and closed recommendations";
    expect(findingsOf(`${heading}\nRef\tRecommendation\tOwner\tStatus\n${rows}`)).toMatchObject([
      { text: "The force should review its shift pattern for response officers.", publishedStatus: "superseded" },
    ]);
    expect(findingsOf(`${heading}\nRef\tRecommendation\tPage\tStatus\n${rows}`)).toEqual([]);
  });

  it("tells by its column of kinds which cause of concern a recommendation answers", () => {
    const text = `| Ref | Type | Finding | Owner | Status |
| 1a | Cause of concern | The force does not have adequate strategic plans in place. | DCC | Open |
| 1b | Recommendation | The force should immediately publish its force management statement. | DCC | Completed |
| 2 | AFI | The force should improve its use of problem-solving plans. | Supt | Open |
| 3 | Recommendation | The force should publish its plan for the workforce. | DCC | Open |`;
    expect(findingsOf(text).map(({ kind, parent, confidence }) => [kind, parent, confidence])).toEqual([
      ["cause-of-concern", null, "high"],
      ["recommendation", 0, "high"],
      ["area-for-improvement", null, "high"],
      ["recommendation", null, "high"],
    ]);
  });

  it("is read from a cell that stands outside its table, with the status below", () => {
    const text = `T10 Cause of concern: The force does not have the capacity to investigate crime. Recommendation: HMIC recommends that within six months the force should: improve how it retrieves evidence;
West
Mercia
Police
Completed
T11
Cause of concern: The force does not have the capacity to investigate crime. Recommendation: The force should immediately: plan its work;
Prose goes on below.`;
    expect(findingsOf(text).map(({ kind, parent, publishedStatus }) => [kind, parent, publishedStatus])).toEqual([
      ["cause-of-concern", null, null],
      ["recommendation", 0, "completed"],
      ["recommendation", 0, null],
    ]);
  });
});

describe("a force's own page", () => {
  const page = `HMICFRS inspectors visited the constabulary in 2021.
Since then we have:
- recruited 40 call handlers.
Inspectors issued the following recommendations to the Constabulary:
1) Within three months the constabulary should put in place a process to answer calls in time.
Status: Complete
2) Within six months the constabulary should improve how it records crime.
Status: Ongoing
What happens next?
We should hear from the inspectorate in the autumn.`;

  it("lists recommendations and what became of them: low confidence", () => {
    expect(findingsOf(page)).toMatchObject([
      { deadline: { kind: "within", months: 3 }, publishedStatus: "completed", confidence: "low" },
      { deadline: { kind: "within", months: 6 }, publishedStatus: null, confidence: "low" },
    ]);
  });

  it("in a commissioner's response is the page's quotation: low confidence", () => {
    const found = findingsOf(`Response of the Police and Crime Commissioner under section 55\n${page}`);
    expect(found.map(({ confidence }) => confidence)).toEqual(["low", "low"]);
  });
});

describe("a committee's paper", () => {
  it("says in brackets what became of each finding", () => {
    const text = `Recommendations: The force should immediately:
a) develop a prevention strategy; [Complete]
b) make sure it has enough neighbourhood officers. [In progress]
Areas for improvement
• The force should review its use of stop and search (Superseded)`;
    expect(findingsOf(text).map(({ text: words, publishedStatus }) => [words, publishedStatus])).toEqual([
      ["The force should immediately develop a prevention strategy.", "completed"],
      ["The force should immediately make sure it has enough neighbourhood officers.", null],
      ["The force should review its use of stop and search.", "superseded"],
    ]);
  });
});
