import { describe, expect, it } from "vitest";
import { readReport } from "./read-report";

const findingsOf = (text: string) =>
  readReport(text).findings.map(({ kind, text: words, parent, deadline, confidence }) => ({
    kind,
    text: words,
    parent,
    deadline,
    confidence,
  }));
const wordsOf = (text: string) => readReport(text).findings.map((finding) => finding.text);

describe("causes of concern and their recommendations", () => {
  it("reads each item of the list as a recommendation that stands alone, with the deadline of its stem", () => {
    const text = `Cause of concern
The force is failing to attend incidents promptly, putting some vulnerable victims at risk of harm.
Recommendations
The force should immediately take steps to:
• fully understand the risk contained within the backlog of open incidents; and
• ensure that victims receive an appropriate response.
Children who go missing regularly are often in care and are particularly vulnerable.`;
    expect(findingsOf(text)).toEqual([
      {
        kind: "cause-of-concern",
        text: "The force is failing to attend incidents promptly, putting some vulnerable victims at risk of harm.",
        parent: null,
        deadline: null,
        confidence: "high",
      },
      {
        kind: "recommendation",
        text: "The force should immediately take steps to fully understand the risk contained within the backlog of open incidents.",
        parent: 0,
        deadline: { kind: "immediate" },
        confidence: "high",
      },
      {
        kind: "recommendation",
        text: "The force should immediately take steps to ensure that victims receive an appropriate response.",
        parent: 0,
        deadline: { kind: "immediate" },
        confidence: "high",
      },
    ]);
  });

  it("reads several stems under one heading, each with its own deadline", () => {
    const text = `Accelerated cause of concern: investigations
Cause of concern
The force needs to improve how it manages, supervises and carries out effective investigations
Recommendations
Our cause of concern regarding investigations had eight recommendations:
The force should immediately:
• review how it manages crimes; and
• allocate those crimes for investigation.
By 30 September 2024, the force should:
• make sure that victims receive regular updates.`;
    expect(readReport(text).findings.map(({ parent, deadline }) => [parent, deadline])).toEqual([
      [null, null],
      [0, { kind: "immediate" }],
      [0, { kind: "immediate" }],
      [0, { kind: "by", date: "2024-09-30" }],
    ]);
  });

  it("reads a stem without a heading of its own", () => {
    const text = `Cause of concern

The poor quality of the response to vulnerable victims is a cause of concern to HMIC.

To address this cause of concern, HMIC recommends that the force should, by 30 September 2017, review its:

• processes for assessing the risk to victims; and
• approach to multi-agency working.`;
    expect(findingsOf(text).slice(1)).toMatchObject([
      { parent: 0, deadline: { kind: "by", date: "2017-09-30" } },
      { parent: 0 },
    ]);
  });

  it("makes items of items part of their item", () => {
    const text = `Recommendations
Within 12 months the force should:
• review its strategy; and
• make sure that it has the capability to:
  o analyse the data it holds; and
  o act on it.
• train its staff.`;
    expect(wordsOf(text)).toEqual([
      "Within 12 months the force should review its strategy.",
      "Within 12 months the force should make sure that it has the capability to: analyse the data it holds; act on it.",
      "Within 12 months the force should train its staff.",
    ]);
  });

  it("reads lists that lost their signs", () => {
    const text = `Cause of concern

The force doesn’t attend calls for service within its published times

Recommendations

By 30 April 2025, Lincolnshire Police should:

review its demand;

make sure supervisors review incidents; and

attend calls promptly.

This would help victims.`;
    expect(wordsOf(text).slice(1)).toEqual([
      "By 30 April 2025, Lincolnshire Police should review its demand.",
      "By 30 April 2025, Lincolnshire Police should make sure supervisors review incidents.",
      "By 30 April 2025, Lincolnshire Police should attend calls promptly.",
    ]);
  });

  it("reads the several causes under one heading", () => {
    const text = `Causes of concern
The force doesn’t attend calls for service within its published times
Recommendations
Within three months the force should:
• review its demand.
The force doesn’t have the capacity to manage registered sex offenders
Recommendations
Within six months the force should:
• clear its backlog.`;
    expect(readReport(text).findings.map((finding) => finding.parent)).toEqual([null, 0, null, 2]);
  });
});

describe("recommendations without a cause of concern", () => {
  it("reads numbered ones, each once though the summary lists them too", () => {
    const text = `Recommendations
Recommendation 1
By 31 October 2023, the College of Policing should update its guidance. The guidance should include:
• proof of identity; and
• proof of address.
Recommendation 2: By 31 December 2023, chief constables should make sure that all those who make vetting decisions are trained.
Vetting
Some forces told us that this was hard.
Recommendation 2
By 31 December 2023, chief constables should make sure that all those who make vetting decisions are trained.`;
    expect(findingsOf(text)).toMatchObject([
      {
        text: "By 31 October 2023, the College of Policing should update its guidance. The guidance should include: proof of identity; proof of address.",
        parent: null,
        deadline: { kind: "by", date: "2023-10-31" },
      },
      { deadline: { kind: "by", date: "2023-12-31" } },
    ]);
    expect(findingsOf(text)).toHaveLength(2);
  });

  it("takes the deadline from the line above a list", () => {
    const text = `Recommendations
Immediately
1. The force should introduce a procedure for the supervision of all crimes.
Within three months
2. The force should ensure that guidance is given to staff.`;
    expect(findingsOf(text)).toMatchObject([
      { deadline: { kind: "immediate" } },
      { deadline: { kind: "within", months: 3 } },
    ]);
  });

  it("reads child protection reports, which recommend and do not say should", () => {
    const text = `Recommendations
We recommend that South Yorkshire Police immediately:
• undertakes a review of its approach to missing children; and
• improves the awareness of staff.`;
    expect(wordsOf(text)[1]).toBe(
      "We recommend that South Yorkshire Police immediately improves the awareness of staff.",
    );
  });

  it("reads rows of a tracker, each cause once, with the published status", () => {
    const text = `| # | Recommendation | Directed at | Status |
|---|---|---|---|
| T1 | Cause of concern: The force does not have the capacity to investigate crime effectively. Recommendation: The force should immediately: improve its supervision; | X | Completed |
| T2 | Cause of concern: The force does not have the capacity to investigate crime effectively. Recommendation: Within six months the force should: train its officers; | X | Superseded |
| T3 | Cause of concern: The force does not have the capacity to investigate crime eff
[the copy ends here]`;
    expect(readReport(text).findings.map(({ parent, publishedStatus }) => [parent, publishedStatus])).toEqual([
      [null, null],
      [0, "completed"],
      [0, "superseded"],
    ]);
  });
});

describe("a cause of concern with a list of its own", () => {
  it("is one, list and all", () => {
    const text = `Cause of concern
The force does not always meet the requirements of the Police and Criminal Evidence Act 1984. In particular, this relates to:
o reviews of detention; and
o giving detainees their rights.
Recommendation
The force should take immediate action to ensure that all custody procedures comply with legislation.`;
    expect(readReport(text).findings).toMatchObject([
      {
        text: "The force does not always meet the requirements of the Police and Criminal Evidence Act 1984. In particular, this relates to: reviews of detention; giving detainees their rights.",
      },
      { parent: 0 },
    ]);
  });
});
