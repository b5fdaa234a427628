import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const PROSE =
  "The force’s current approach to domestic abuse is unacceptable. The low use of police powers of arrest is a cause of concern to HMIC.";
const FIRST =
  "In order to improve the service it provides to victims of domestic abuse, offer the best possible protection and bring more perpetrators to justice, the force should immediately consider ways of increasing the use of arrest.";
const SECOND =
  "To improve the service provided to victims of domestic abuse the force should immediately take steps to understand the reason.";
const THIRD = "In addition, the practice of dealing with domestic abuse in the resolution centre should cease";

const readingOf = (text: string) =>
  readReport(text).findings.map(({ kind, text: words, parent, deadline, publishedStatus, confidence }) => [
    kind,
    words,
    parent,
    deadline?.kind ?? null,
    publishedStatus,
    confidence,
  ]);

describe("items below a cause of concern, without a heading of their own", () => {
  it.each([
    ["each on a line", "\n\n"],
    ["all on one line", " "],
  ])("are its recommendations, %s", (_, between) => {
    const items = [FIRST, SECOND, THIRD].map((item) => `• ${item}`).join(between);
    const after = "The force has responded positively to this recommendation.\n\nThis recommendation is complete";
    expect(readingOf(`Cause of concern\n\n${PROSE}\n\n${items}\n\n${after}`)).toEqual([
      ["cause-of-concern", PROSE, null, null, null, "high"],
      ["recommendation", FIRST, 0, "immediate", "completed", "high"],
      ["recommendation", SECOND, 0, "immediate", "completed", "high"],
      ["recommendation", `${THIRD}.`, 0, null, "completed", "high"],
    ]);
  });

  it("are no recommendations when they tell what was found, or belong to the cause", () => {
    const found = "• Officers should have been aware of the policy.\n• The force should have attended within the hour.";
    expect(readingOf(`Cause of concern\n\n${PROSE}\n\n${found}`)).toHaveLength(1);
    const several = "• The force needs to improve its records.\n• The force should keep better records of its visits.";
    expect(readingOf(`Causes of concern\n\n${several}`).map(([kind]) => kind)).not.toContain("recommendation");
  });

  it("are led in by a deadline in other words, too", () => {
    const lead = "Over the next six months, the force should:\n• review its policy; and\n• train its officers.";
    expect(readingOf(`Cause of concern\n\n${PROSE}\n\n${lead}`).slice(1)).toEqual([
      ["recommendation", "Over the next six months, the force should review its policy.", 0, "within", null, "high"],
      ["recommendation", "Over the next six months, the force should train its officers.", 0, "within", null, "high"],
    ]);
  });
});

it.each(["Causes for concern", "Cause for concern", "1. Cause for concern:"])("is read below %s", (heading) => {
  const cause = "The constabulary needs to improve the time it takes to answer emergency and non-emergency calls";
  const text = `PEEL Assessment 2023-25: Suffolk Constabulary\n\n1 causes for concern\n11 areas for improvement\n\n${heading}\nConcern\nOpen\n${cause}\nThere are capacity issues within the control room.\n\nTo address this cause for concern, the constabulary should, within six months, train its staff.`;
  expect(readReport(text).findings).toMatchObject([
    { kind: "cause-of-concern", text: cause, confidence: "high" },
    { kind: "recommendation", parent: 0, deadline: { kind: "within", months: 6 } },
  ]);
});
