import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const findingsOf = (text: string) =>
  readReport(text).findings.map(({ text: words, deadline, publishedStatus }) => [words, deadline, publishedStatus]);

describe("recommendations in trackers", () => {
  it("are read with the status above each, and the force below it ends none", () => {
    const text = `Source · HMICFRS
Recommendations
1
Completed
HMIC recommends that the force should immediately: conduct a review of officers’ capabilities; and
West Mercia Police
2
Superseded
Within six months the force should complete a review of its governance. It should ensure the review is effective.
West Mercia Police
3
The force should improve its understanding of demand.
West Mercia Police`;
    expect(findingsOf(text)).toEqual([
      [
        "HMIC recommends that the force should immediately conduct a review of officers’ capabilities.",
        { kind: "immediate" },
        "completed",
      ],
      [
        "Within six months the force should complete a review of its governance. It should ensure the review is effective.",
        { kind: "within", months: 6 },
        "superseded",
      ],
      ["The force should improve its understanding of demand.", null, null],
    ]);
  });

  it("are read with what their log came to", () => {
    const text = `Merseyside Police: Crime Data Integrity inspection 2016 (7319)

Within six months, the force should review the extent of its crime-recording related auditing.

[on]9th February 2017 [status]awaiting-review[/status][/on][on]17th February 2017 [comment]

The force should say more about this recommendation, we wrote.

[/comment][/on][on]17th May 2018 [status]complete[/status][/on]`;
    expect(findingsOf(text)).toEqual([
      [
        "Within six months, the force should review the extent of its crime-recording related auditing.",
        { kind: "within", months: 6 },
        "completed",
      ],
    ]);
  });

  it("are read one by one where their log stands below a list", () => {
    const text = `PEEL: police legitimacy 2016 - Bedfordshire Police (596)

Bedfordshire Police, together with the other forces in the alliance, should:

• review the capacity of its counter-corruption unit; and
• improve its workforce’s understanding of all policies.

[on]8th December 2016 [status]awaiting-review[/status][/on][on]9th December 2016 [comment]

New recommendation`;
    expect(findingsOf(text)).toEqual([
      [
        "Bedfordshire Police, together with the other forces in the alliance, should review the capacity of its counter-corruption unit.",
        null,
        null,
      ],
      [
        "Bedfordshire Police, together with the other forces in the alliance, should improve its workforce’s understanding of all policies.",
        null,
        null,
      ],
    ]);
  });
});

describe("recommendations with lists", () => {
  it("go on with what they should include as a minimum", () => {
    const text = `Recommendation 1 (for the College of Policing)
By 31 October 2023, the College of Policing should update its guidance on checks. Every chief constable should comply.
As a minimum, pre-employment checks should:
• obtain previous employment history; and
• verify the qualifications the applicant claims to have.
Recommendation 2
With immediate effect, chief constables should identify all designated posts.`;
    expect(findingsOf(text).map(([words]) => words)).toEqual([
      "By 31 October 2023, the College of Policing should update its guidance on checks. Every chief constable should comply. As a minimum, pre-employment checks should: obtain previous employment history; verify the qualifications the applicant claims to have.",
      "With immediate effect, chief constables should identify all designated posts.",
    ]);
  });

  it("go on below a page’s header, and where a page ended before “and”", () => {
    const text = `Recommendations
Within three months, Dorset Police should make sure that:
• all investigations are allocated to officers with training;

                  13
and
• plans are completed; and
PEEL 2021/22 – An inspection of Dorset Police
                  14
• victims are updated.`;
    expect(findingsOf(text).map(([words]) => words)).toEqual([
      "Within three months, Dorset Police should make sure that all investigations are allocated to officers with training.",
      "Within three months, Dorset Police should make sure that plans are completed.",
      "Within three months, Dorset Police should make sure that victims are updated.",
    ]);
  });

  it("are read without the tab that Word puts after a sign", () => {
    const text = `Recommendations
Within six months, the force should:
•\ttrain its supervisors; and
•\treview its plans.
1.\tBy 30 April 2023, the force should review its backlog.`;
    expect(findingsOf(text).map(([words]) => words)).toEqual([
      "Within six months, the force should train its supervisors.",
      "Within six months, the force should review its plans.",
      "By 30 April 2023, the force should review its backlog.",
    ]);
  });

  it("are one each below a number of their own", () => {
    const text = `Recommendation 2
By 30 April 2023, chief constables should establish a process to identify records where:
• applicants have committed criminal offences; and/or
• the record contains other types of concerning adverse information.`;
    expect(findingsOf(text)).toEqual([
      [
        "By 30 April 2023, chief constables should establish a process to identify records where: applicants have committed criminal offences; the record contains other types of concerning adverse information.",
        { kind: "by", date: "2023-04-30" },
        null,
      ],
    ]);
  });

  it("are left out where the copy was cut before they say anything", () => {
    const text = `Cause of concern
The force needs to improve how it assesses vulnerability.
Within three months, Staffordshire Police should make sure that:
• vulnerable callers are routinely identified; and
• ca
[the copy ends here]`;
    expect(findingsOf(text).map(([words]) => words)).toEqual([
      "The force needs to improve how it assesses vulnerability.",
      "Within three months, Staffordshire Police should make sure that vulnerable callers are routinely identified.",
    ]);
  });

  it("are read from a letter that lists them again, also where it closes what they answer", () => {
    const letter = `We made the following recommendations:
• The force should immediately develop a plan to improve its capacity.
• Within three months, the force should review its graded response policy.`;
    expect(readReport(letter).findings.map(({ deadline, confidence }) => [deadline?.kind, confidence])).toEqual([
      ["immediate", "low"],
      ["within", "low"],
    ]);
    const closed = readReport(`${letter}\nIn April 2023, we discharged this cause of concern.`);
    expect(closed.findings.map(({ restated }) => restated)).toEqual([true, true]);
    expect(closed.changes).toMatchObject([{ what: "close" }]);
  });
});

describe("signs with a tab", () => {
  it("leave none in an item of an item", () => {
    const text =
      "Areas for improvement\n-\tThe force should ensure that its unit:\no\thas enough people; and\no\thas the technology.";
    expect(readReport(text).findings.map((finding) => finding.text)).toEqual([
      "The force should ensure that its unit: has enough people; has the technology.",
    ]);
  });
});

describe("letters on causes of concern", () => {
  it("tell of progress below the name of a cause, and restate none", () => {
    const text = `Cause of concern 1: crime prevention
The force has appointed a lead for prevention. It should now evaluate its work.
Conclusion
The causes of concern remain in place.`;
    expect(findingsOf(text)).toEqual([]);
  });
});
