import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const findingsOf = (text: string) =>
  readReport(text).findings.map(({ text: words, deadline, confidence }) => [words, deadline, confidence]);
const by = (date: string) => ({ kind: "by", date });

describe("sentences that ask for something, under no heading", () => {
  it.each([
    ["Kent Police should publish its plan by 31 March 2026.", by("2026-03-31")],
    ["The constabulary must count its spare keys no later than 30 June 2026.", by("2026-06-30")],
    ["By 31 March 2026, the force should publish its plan.", by("2026-03-31")],
  ])("alone: %s", (sentence, deadline) => {
    expect(findingsOf(`Our visit to Kent\n${sentence}`)).toEqual([[sentence, deadline, "high"]]);
  });

  it.each([
    "We found that nobody counted the spare keys.",
    "On our visit in May, two of five officers had no key.",
    "You sent us a plan. It was late.",
  ])("behind %s", (before) => {
    const call = "By 31 March 2026, the force should count its spare keys.";
    expect(findingsOf(`Our visit to Kent\n${before} ${call} We will come again.`)).toEqual([
      [call, by("2026-03-31"), "high"],
    ]);
    expect(findingsOf(`Recommendations\n${before} ${call}`)).toEqual([[call, by("2026-03-31"), "high"]]);
  });

  it("several in a paragraph, each by itself", () => {
    expect(
      findingsOf(
        "Our visit to Kent\nBy 31 March 2026, the force should count its keys. Many were lost. By 30 June 2026, the chief constable should report what was found.",
      ),
    ).toEqual([
      ["By 31 March 2026, the force should count its keys.", by("2026-03-31"), "high"],
      ["By 30 June 2026, the chief constable should report what was found.", by("2026-06-30"), "high"],
    ]);
  });

  it("behind the cause of concern that they answer", () => {
    const text =
      "Cause of concern\nThe force doesn’t know who holds its keys. By 31 March 2026, it matters. By 31 March 2026, the force should count them.";
    expect(readReport(text).findings).toMatchObject([
      { kind: "cause-of-concern", text: "The force doesn’t know who holds its keys. By 31 March 2026, it matters." },
      { kind: "recommendation", text: "By 31 March 2026, the force should count them.", parent: 0 },
    ]);
  });

  it("recommended behind what was found", () => {
    expect(
      findingsOf("Our visit to Kent\nNobody counts the keys. We recommend that Kent Police counts them each week."),
    ).toEqual([["We recommend that Kent Police counts them each week.", null, "high"]]);
  });

  it.each([
    ["behind the sign of an item", "• By 31 March 2026, the force should count its keys.", "high"],
    ["a term behind the verb", "The force needs to tell us within three months how it counts its keys.", "low"],
    ["a hope", "The force should be able to count its keys by 31 March 2026.", "low"],
  ])("%s", (_, sentence, confidence) => {
    expect(findingsOf(`Our visit to Kent\n${sentence}`).map(([, , sure]) => sure)).toEqual([confidence]);
  });

  it.each([
    "You have told us that, by 31 March 2026, the force will count its keys.",
    "The force told us that it should have counted its keys by 31 March 2025.",
    "The force should already have counted its keys by 31 March 2025.",
    "The College says that by 31 March 2026 forces should count their keys.",
    "“By 31 March 2026, the force should count its keys.”",
    "Should the force wait until 31 March 2026?",
  ])("nothing in %s", (sentence) => {
    expect(findingsOf(`Our visit to Kent\nWe saw the stores. ${sentence}`)).toEqual([]);
  });
});

describe("what stands around such a sentence lowers its confidence", () => {
  const call = "By 31 March 2026, the force should count its keys.";
  const sure = (text: string) => findingsOf(text).map(([words, , confidence]) => [words, confidence]);

  it.each([
    ["notes", `Recommendations\nBy 1 May 2026, the force should lock its gates.\nNotes\n1. ${call}`],
    ["definitions", `Glossary\nKey: what opens a door. ${call}`],
    ["methods", `How we inspected\nWe read the plan. ${call}`],
    ["a press release", `Press release\nInspectors visited Kent. ${call}`],
    ["a reporter", `Keys go missing\nBy Ann Black, crime reporter\nInspectors visited Kent. ${call}`],
    ["a committee's minutes", `Minutes of the Kent Police and Crime Panel\nPresent: Mr Brown\nMembers met. ${call}`],
    ["a committee's paper", `Scrutiny Committee, 4 May 2025\nAgenda item 6\nMembers are told below. ${call}`],
    [
      "people who speak",
      `Keys go missing\nInspectors visited Kent. ${call}\n“We are sorry,” said a spokesman.\nMr Brown added: “It is bad.”`,
    ],
    [
      "a commissioner's answer",
      `Response of the Police and Crime Commissioner for Kent\nI welcome the report. ${call}`,
    ],
  ])("%s", (_, text) => {
    expect(sure(text).filter(([words]) => words === call)).toEqual([[call, "low"]]);
  });
});
