import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const judgmentsOf = (text: string) => readReport(text).judgments.map(({ question, grade }) => [question, grade]);

describe("grades of pillars", () => {
  it("are read from the sentences of a force's first page", () => {
    expect(
      judgmentsOf(`Cleveland 2018/19
The extent to which the force operates efficiently and sustainably is inadequate.

• the extent to which the force treats the public and its workforce legitimately requires improvement.

The extent to which the force is legitimate at keeping people safe and reducing crime is not graded.`),
    ).toEqual([
      ["The extent to which the force operates efficiently and sustainably", "inadequate"],
      ["The extent to which the force treats the public and its workforce legitimately", "requires-improvement"],
    ]);
  });

  it("are given once, by the question of the pillar's own page, and not before they are given", () => {
    expect(
      judgmentsOf(`Humberside 2016
The extent to which the force is effective at keeping people safe and reducing crime: not yet graded.

The extent to which the force is efficient at keeping people safe and reducing crime is: good.

How effective is the force at keeping people safe and reducing crime?

To be graded

How efficient is the force at keeping people safe and reducing crime?

Last updated 03/11/2016

Humberside Police has been assessed as good in respect of the efficiency with which it keeps people safe. It has plans.`),
    ).toEqual([["How efficient is the force at keeping people safe and reducing crime?", "good"]]);
  });

  it("are read from the clauses of the assessments of 2014", () => {
    expect(
      judgmentsOf(`Essex 2014
The available evidence indicates that:

in terms of its effectiveness, in general, the force is good at reducing crime and preventing offending and is good at tackling anti-social behaviour. However, it requires improvement in the way it investigates offending;

the efficiency with which the force carries out its responsibilities is good; and

the force is acting to achieve fairness and legitimacy.`),
    ).toEqual([
      ["Reducing crime and preventing offending", "good"],
      ["Tackling anti-social behaviour", "good"],
      ["The way it investigates offending", "requires-improvement"],
      ["The efficiency with which the force carries out its responsibilities", "good"],
    ]);
  });

  it("are read from the first sentence below a question, and from no later one", () => {
    expect(
      judgmentsOf(`South Wales PEEL 2018
To what extent does the force treat all of the people it serves with fairness and respect?
South Wales Police is good at treating the public fairly. It listens.
South Wales Police is good at using stop and search powers. The force trains its workforce.
How effective is the force at investigating crime and managing offenders?
Devon and Cornwall Police’s approach to investigating crime and managing offenders requires improvement. It has plans.`),
    ).toEqual([
      ["To what extent does the force treat all of the people it serves with fairness and respect?", "good"],
      ["How effective is the force at investigating crime and managing offenders?", "requires-improvement"],
    ]);
  });

  it("are said to be missing where a report says so", () => {
    expect(judgmentsOf("PEEL 2017\nHow legitimate is the force?\nLast updated 12/12/2017\nNot being graded")).toEqual([
      ["How legitimate is the force?", "ungraded"],
    ]);
  });
});
