import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const findingsOf = (text: string) =>
  readReport(text).findings.map(({ kind, text: words, confidence }) => ({ kind, text: words, confidence }));

describe("letters", () => {
  const letter = `Wiltshire Police: PEEL Cause of concern revisit letter
During our inspection, we identified three causes of concern, which were that the force:
• is failing to understand and promptly identify the vulnerability of victims; and
• does not have adequate strategic plans in place.
A brief summary of our findings is as follows:
• The force should often use a structured risk assessment.`;

  it("list causes of concern again: read in doubt, for the register has most of them", () => {
    expect(findingsOf(letter)).toEqual([
      {
        kind: "cause-of-concern",
        text: "The force is failing to understand and promptly identify the vulnerability of victims.",
        confidence: "low",
      },
      {
        kind: "cause-of-concern",
        text: "The force does not have adequate strategic plans in place.",
        confidence: "low",
      },
    ]);
  });

  it("list them in copies that lost the signs", () => {
    expect(findingsOf(letter.replaceAll("• ", "")).map((finding) => finding.text)).toEqual([
      "The force is failing to understand and promptly identify the vulnerability of victims.",
      "The force does not have adequate strategic plans in place.",
    ]);
  });

  it.each([
    "In November 2021, we inspected Norfolk Fire and Rescue Service. During the inspection, we identified one cause of concern:",
    "Its focus was the causes of concern we established after our inspection in 2019. These were that:",
  ])("list them in sentences of their own below %s", (stem) => {
    const causes = findingsOf(
      `Cause of concern revisit\n${stem}\n1. the service hasn’t made prevention a high enough priority; and\n2. Gloucestershire FRS values are tarnished. It needs new ones.`,
    );
    expect(causes).toMatchObject([
      { text: "The service hasn’t made prevention a high enough priority.", confidence: "low" },
      { text: "Gloucestershire FRS values are tarnished. It needs new ones.", confidence: "low" },
    ]);
    expect(findingsOf(`Summary\n${stem}\n• The force isn’t keeping plans.`)).toEqual([]);
  });

  it("list them when their news is a change of phase, too", () => {
    const news = "HMCI has decided to return Wiltshire Police to our default phase of monitoring.";
    expect(readReport(`${letter}\n${news}`).findings).toMatchObject([
      { confidence: "low", restated: true },
      { confidence: "low", restated: true },
    ]);
  });

  it("say what has become of a cause below its heading, and that is no cause", () => {
    expect(
      findingsOf(
        "Cause of concern: vulnerable people\nI have decided to discharge this cause of concern.\nWe will visit again.",
      ),
    ).toEqual([]);
  });

  it("go back to what was found before, below the name of a cause, and say what recommendations came to", () => {
    expect(
      findingsOf(`Cause of concern: responding to the public
In 2021, we found that the constabulary didn’t answer emergency calls quickly enough.
The constabulary should continue to monitor its performance.
Recommendation 1
Supervisors now review investigations more often. We found enough evidence to close this recommendation.
Recommendation 2
Victims still don’t receive regular updates. This recommendation remains open.`),
    ).toEqual([]);
  });
});

describe("what is not a finding", () => {
  it.each([
    ["a quotation", "She said: “The force should improve. However, the extent of the backlog is a cause for concern.”"],
    ["praise in a numbered paragraph", "Recommendations\n14. The chief constable should be proud of her staff."],
    ["prose of a summary", "However, the force should:\n• make better use of analysis; and\n• train its staff."],
    [
      "an introduction that lists topics",
      "We have issued two accelerated causes of concern as a result of its failure to:\n- identify risks; and\n- investigate.",
    ],
    [
      "the definition",
      "Cause of concern\nIn our inspections, if we identify a serious shortcoming, we will report it as a cause of concern.",
    ],
    [
      "a contents page",
      "Contents\nCause of concern ......... 4\nRecommendations ......... 5\nAreas for improvement ......... 6\nThe force should plan ......... 7",
    ],
    [
      "progress on the recommendations of the last custody report",
      "Recommendations\nThe force should ensure that detainees are not handcuffed. (3.14)\nAchieved\nThe force should improve its cells. Not achieved",
    ],
    [
      "a table of that progress",
      "| Recommendation | Status |\n|---|---|\n| The force should improve its cells. | Partially achieved |",
    ],
    [
      "reasons for enhanced monitoring",
      "The force was moved into Engage because it is not:\n- carrying out effective investigations; and\n- managing risk.",
    ],
    [
      "recommendations of an earlier report",
      "Recommendations from the 2021 inspection report\nThe force should immediately:\n• review its cases.",
    ],
    [
      "the response of a commissioner",
      "The report identified four areas for improvement. I will monitor these. The force should be recognised.",
    ],
    [
      "progress in a letter",
      "Progress against the causes of concern\nThe force has done well.\n- The force should understand its criteria.",
    ],
  ])("%s", (_, text) => {
    expect(readReport(text).findings).toEqual([]);
  });

  it("what a commissioner says in a response; what it quotes is not sure", () => {
    const text = `Response of the Police and Crime Commissioner for West Midlands
Recommendations
The force should, within three months:
• improve how it records crime; and
• update victims. I have asked the Chief Constable to report to me on this in July.
I accept recommendation 1: the force should review its processes by 30 September 2024.`;
    expect(findingsOf(text).map(({ text: words, confidence }) => [words, confidence])).toEqual([
      ["The force should, within three months, improve how it records crime.", "low"],
      ["The force should, within three months, update victims.", "low"],
    ]);
  });

  it("a list in the explanation of recommendations", () => {
    const text = `Recommendations
The force should immediately:
• plan its work.
We set out our detailed findings below.
Leaders told us that prevention had not been a priority. The force should:
• think about what it wants to do next.`;
    expect(findingsOf(text).map((finding) => finding.text)).toEqual(["The force should immediately plan its work."]);
  });
});
