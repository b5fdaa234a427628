import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const findingsOf = (text: string) => readReport(text).findings.map(({ kind, text: words }) => [kind, words]);

describe("headings of other parts", () => {
  it("end the causes of concern that an introduction only names", () => {
    const text = `Causes of concern

We identified two causes of concern. These are about:

• the governance and oversight of the use of force; and
• meeting the requirements of the Police and Criminal Evidence Act 1984.

Section 1. Leadership, accountability and partnerships

Expected outcomes

There is a strategic focus on custody that drives the development and application of custody-specific policies and procedures to protect the wellbeing of detainees.`;
    expect(findingsOf(text)).toEqual([]);
    expect(findingsOf(text.replace("Section 1. Leadership, accountability and partnerships", ""))).toEqual([]);
  });

  it("open what they name", () => {
    expect(findingsOf("Section 6. Areas for improvement\n\nThe force should review its use of cells.")).toHaveLength(1);
  });

  it("with a number, end the list above them", () => {
    const text = `Recommendations

We recommend that Cheshire Constabulary immediately improves practice in cases of children who go missing from home. As a minimum, this should include:

• improving staff awareness of the importance of drawing together all available information; and
• ensuring that staff recognise the importance of return home interviews.

8. Findings: investigation

The quality of investigations carried out by the specialist teams was good.`;
    expect(findingsOf(text)).toEqual([
      [
        "recommendation",
        "We recommend that Cheshire Constabulary immediately improves practice in cases of children who go missing from home. As a minimum, this should include: improving staff awareness of the importance of drawing together all available information; ensuring that staff recognise the importance of return home interviews.",
      ],
    ]);
    const longer =
      "12. Conclusion: the overall effectiveness of the force and its response to children who need help and protection";
    expect(findingsOf(text.replace("8. Findings: investigation", longer))).toEqual(findingsOf(text));
    const prose = "The quality of investigations carried out by the specialist teams was good.";
    expect(findingsOf(text.replace(prose, "Case study"))).toEqual(findingsOf(text));
    const lettered = `Recommendation 2

By 30 April 2024, chief constables should make sure that their forces:
(a) record all devices submitted for examination on one system; and
(b) tell victims about delays.

2. Training for front-line officers is inconsistent

We found that officers who seized devices often hadn’t had any training since joining.`;
    expect(findingsOf(lettered).map(([, words]) => words?.includes("inconsistent"))).toEqual([false]);
  });

  it("with a number, are items of a list of such numbers", () => {
    const text = `Recommendations

The force should improve:
1. Supervision of investigations;
2. Training of front-line officers

These are explained in our report.`;
    expect(findingsOf(text)).toHaveLength(2);
  });

  it("with a number above numbered paragraphs, end what came before", () => {
    const text = `4. Areas for improvement

4.1 The force should improve the quality of its victim needs assessments.

5. Commissioner’s comments

5.1 The Commissioner has told the Chief Constable that progress should be faster.

5.2 The Chief Constable should provide:
• a monthly update on the backlog of visits; and
• a quarterly report on victim satisfaction.`;
    expect(findingsOf(text)).toEqual([
      ["area-for-improvement", "The force should improve the quality of its victim needs assessments."],
    ]);
  });

  it.each([
    "The Panel is recommended to:",
    "The Police and Crime Panel is asked to:",
    "It is recommended that the Joint Audit Committee notes:",
    "Members should note:",
  ])("hold a paper’s own recommendations to its committee: %s", (stem) => {
    const text = `8. Recommendations\n\n8.1 ${stem}\n\n(a) note the grades in paragraph 2.2;\n(b) note the progress in section 4; and\n(c) agree to receive a further report.`;
    expect(findingsOf(text)).toEqual([]);
  });

  it("hold the next recommendation below what a commissioner answers to the one before", () => {
    const text =
      "Recommendations\n\n1. By 1 May 2024, the force should review its plans.\n\nCommissioner’s response\n\nI agree.\n\n2. By 1 June 2024, the force should train its staff.";
    expect(findingsOf(text)).toHaveLength(2);
  });

  it("hold recommendations to others who are no committee of a paper", () => {
    const text =
      "Recommendation 1\n\nIt is recommended that the force’s strategic board reviews its plans within six months.";
    expect(findingsOf(text)).toHaveLength(1);
  });
});
