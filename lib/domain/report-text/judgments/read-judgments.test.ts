import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const judgmentsOf = (text: string) => readReport(text).judgments.map(({ question, grade }) => [question, grade]);

describe("judgments", () => {
  it("reads grade lines below their questions and pillars", () => {
    const text = `West Midlands PEEL 2017
Effectiveness
How effective is the force at keeping people safe and reducing crime?
Last updated 22/03/2018
Requires improvement
West Midlands Police requires improvement in how effectively it keeps people safe and reduces crime.
3
How effective is the force at protecting those who are vulnerable from harm?
Inadequate
5
How effective are the force’s specialist capabilities?
Ungraded`;
    expect(judgmentsOf(text)).toEqual([
      ["How effective is the force at keeping people safe and reducing crime?", "requires-improvement"],
      ["How effective is the force at protecting those who are vulnerable from harm?", "inadequate"],
      ["How effective are the force’s specialist capabilities?", "ungraded"],
    ]);
  });

  it("reads a grade above a list of the areas that have it", () => {
    const groups = (colon: string) =>
      `Kent Police\nPEEL assessment\nGood${colon}\n- Leadership\n- Police powers\nAdequate${colon}\n- Preventing crime`;
    for (const colon of [":", ""])
      expect(judgmentsOf(groups(colon))).toEqual([
        ["Leadership", "good"],
        ["Police powers", "good"],
        ["Preventing crime", "adequate"],
      ]);
    const below =
      "Kent Police\nPreventing crime\nGood\n- Patrols are planned;\nPolice powers\nAdequate\n- Searches are recorded;";
    expect(judgmentsOf(below)).toEqual([
      ["Preventing crime", "good"],
      ["Police powers", "adequate"],
    ]);
  });

  it("reads the sentence that says a grade printed as a picture", () => {
    const text = `PEEL 2021/22
Responding to the public

Wiltshire Police is inadequate at responding to the public.

Investigating crime

Wiltshire Police has been graded as requires improvement at investigating crime.

Main findings
The force is good at some things. It is adequate at others.`;
    expect(judgmentsOf(text)).toEqual([
      ["Responding to the public", "inadequate"],
      ["Investigating crime", "requires-improvement"],
    ]);
  });

  it("takes what a sentence tells for an account where the report prints its grades", () => {
    const told = "Assessing current demand\n\nDyfed-Powys Police requires improvement in its understanding of demand.";
    const printed = "Dyfed-Powys PEEL 2018\n\nEfficiency\n\nRequires improvement\n\n";
    expect(judgmentsOf(printed + told)).toEqual([["Efficiency", "requires-improvement"]]);
    expect(judgmentsOf(`PEEL 2018\n\n${told}\n\nSupporting victims\n\nUngraded`)).toEqual([
      ["Assessing current demand", "requires-improvement"],
      ["Supporting victims", "ungraded"],
    ]);
    expect(judgmentsOf(`${printed}How well does the force plan?\n\nDyfed-Powys Police is good at planning.`)).toEqual([
      ["Efficiency", "requires-improvement"],
      ["How well does the force plan?", "good"],
    ]);
  });

  it("lets a grade told in a sentence give way to the one printed for the same question", () => {
    const text =
      "PEEL 2021/22\nSummary\nInvestigating crime\nKent Police is adequate at investigating crime.\nInvestigating crime\nInadequate";
    expect(judgmentsOf(text)).toEqual([["Investigating crime", "inadequate"]]);
  });

  it("reads tables of grades", () => {
    const text =
      "| Outstanding | Good | Adequate | Requires improvement | Inadequate |\n| | Police powers | Leadership | Managing offenders | |";
    expect(judgmentsOf(text)).toEqual([
      ["Police powers", "good"],
      ["Leadership", "adequate"],
      ["Managing offenders", "requires-improvement"],
    ]);
    expect(
      judgmentsOf(
        "Our judgments\nOutstanding\nGood\nAdequate\nRequires improvement\nInadequate\nWe set out our findings.",
      ),
    ).toEqual([]);
  });

  it("reads the list of a press release on one force", () => {
    const text =
      "Good performance\n\nInspectors found that Avon and Somerset Constabulary:\n• is ‘good’ at effectively reducing crime; and\n• is ‘outstanding’ at operating efficiently.";
    expect(judgmentsOf(text)).toEqual([
      ["Effectively reducing crime", "good"],
      ["Operating efficiently", "outstanding"],
    ]);
  });

  it("reads the answer to a question with its reservation, below the question’s areas for improvement, and for a fire service", () => {
    const text = `Essex PEEL 2017
How effective is the force at preventing crime?
Essex Police is good at preventing crime and tackling anti-social behaviour, but could do more to share learning.
How well does the force plan for the future?
Areas for improvement
• The force should improve its engagement with the public.
• The force should develop its workforce.
Wiltshire Police is good at planning for the future. It understands demand well.
How effective is the FRS at understanding the risk of fire?
Shropshire Fire and Rescue Service is good at understanding risk.
Shropshire Fire and Rescue Service was good in its 2018/19 assessment.`;
    expect(judgmentsOf(text)).toEqual([
      ["How effective is the force at preventing crime?", "good"],
      ["How well does the force plan for the future?", "good"],
      ["How effective is the FRS at understanding the risk of fire?", "good"],
    ]);
  });

  it("tells the overall judgment from the contents above it", () => {
    const text = `Crime Data Integrity inspection 2018
1. Overall judgment
4. How effective is the force at recording reported crime?
Overall judgment
Inadequate
How effective is the force at recording reported crime?
Inadequate`;
    expect(judgmentsOf(text)).toEqual([
      ["Overall judgment", "inadequate"],
      ["How effective is the force at recording reported crime?", "inadequate"],
    ]);
  });

  it.each([
    "WMP praised\n\nWest Midlands Police is good at preventing crime, says the latest major review.",
    "The inspector said:\n“The force is good at investigating crime.”",
    "I am very pleased. It is good at preventing crime.",
  ])("takes none from %s", (text) => expect(judgmentsOf(text)).toEqual([]));

  it.each([
    "We found that Dyfed-Powys Police is good at reducing crime and keeping people safe.",
    "We judge Dyfed-Powys Police to be good in terms of its efficiency and sustainability.",
    "We found that the force is good at reducing crime, but could do more to share learning. It has a plan.",
  ])("reads the answer below a question whatever leads into it: %s", (answer) => {
    const question = "How effectively does the force reduce crime and keep people safe?";
    const text = `Dyfed-Powys PEEL 2018\n\n${question}\n\nLast updated 02/05/2019\n\n${answer}\n\nThe force has plans.`;
    expect(judgmentsOf(text)).toEqual([[question, "good"]]);
    expect(judgmentsOf(text.replace(question, "Preventing crime"))).toEqual(
      answer.startsWith("We judge") ? [["Preventing crime", "good"]] : [],
    );
  });
});
