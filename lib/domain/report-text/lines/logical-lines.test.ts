import { describe, expect, it } from "vitest";
import { logicalLines } from "./logical-lines";

const linesOf = (text: string) =>
  logicalLines(text)
    .filter((line) => !line.furniture && line.text.trim() !== "")
    .map((line) => line.text.trim());

describe("one paragraph a line", () => {
  it("keeps the numbers of the lines of a text that was not wrapped", () => {
    const text = "Title\n\nCause of concern\nThe force is failing.\n\n• one; and\n• two.";
    expect(logicalLines(text).map((line) => line.text)).toEqual(text.split("\n"));
  });

  it("joins wrapped lines, dashes and all, and begins anew where the writer did", () => {
    const text =
      "Areas for improvement\n• The force should ensure that victims\n  – particularly those who are in need\n  – receive a response that is right.\n• The force should act on what it has\n  found.";
    expect(linesOf(text)).toEqual([
      "Areas for improvement",
      "• The force should ensure that victims – particularly those who are in need – receive a response that is right.",
      "• The force should act on what it has found.",
    ]);
  });

  it("begins anew below a heading as long as the lines are wide, in a proportional font", () => {
    const text = `The force needs to make sure that repeat callers are routinely identified so that
the call taker can fully understand vulnerability, associated risk and harm
When a call is received the call taker doesn’t always check for repeat victims or
vulnerability. In 24 of the 60 relevant cases we reviewed there was no evidence of a
check. The force should make better use of its systems, so that it can give all of its callers the
right support, and it should look at how those systems are used again within
six months of the day on which this report is published, with its partners, so
that both learn.`;
    expect(linesOf(text)[0]).toMatch(/risk and harm$/);
  });

  it("keeps the hyphen of a compound whose second half the text has nowhere else", () => {
    const text =
      "They lacked the additional verifiable information required in order to make crime-\ncancellation decisions, and some had too little of it to come to any view at all\nof what had been reported.";
    expect(linesOf(text)[0]).toContain("to make crime-cancellation decisions");
  });

  it("mends hyphens at line ends by what else the text writes", () => {
    const text =
      "The investigation of multi-agency work\nis one thing and a badly run investi-\ngation of it another, as are the multi-\nagency meetings of which we wrote here.";
    expect(linesOf(text)[0]).toContain("run investigation of it another, as are the multi-agency meetings");
  });

  it("drops what only the page carries and joins what it parted", () => {
    const page = (n: number) => `PEEL: Police effectiveness 2016 – Derbyshire Constabulary\n${n}\n`;
    const text = `${page(1)}The constabulary should address the backlog and\n\n${page(2)}\nimprove its response.\n\n${page(3)}The end.`;
    expect(linesOf(text)).toEqual([
      "The constabulary should address the backlog and improve its response.",
      "The end.",
    ]);
  });

  it("reads odd characters as what they stand for", () => {
    expect(linesOf("\ufeffThe\u00a0force\u2019s of\ufb01cers re\u00adspond to multi\u2011agency work")).toEqual([
      "The force’s officers respond to multi-agency work",
    ]);
  });

  it("puts bullets on lines of their own, and joins those that stand alone", () => {
    expect(linesOf("The force should: • act; and • plan.")).toEqual(["The force should:", "• act; and", "• plan."]);
    expect(linesOf("•\nThe force should act.")).toEqual(["• The force should act."]);
  });

  it.each([
    "The force should: - review its backlog; and - plan.",
    "The force should: * review its backlog; and * plan.",
  ])("parts the items that a stripped page ran together: %s", (line) =>
    expect(linesOf(line)).toEqual(["The force should:", "- review its backlog; and", "- plan."]),
  );

  it("parts the lettered items of a paper’s paragraph, and no remark in brackets", () => {
    expect(linesOf("The force should: (a) review its backlog; and (b) plan.")).toEqual([
      "The force should:",
      "(a) review its backlog; and",
      "(b) plan.",
    ]);
    expect(linesOf("The force should act (a) quickly (b) well.")).toHaveLength(1);
  });

  it("drops what a browser prints on each page, and its title between", () => {
    const text =
      "The force should:\n• review its backlog; and\n18/11/2025, 10:26\nReport - HMICFRS\nhttps://example.org/report/ 2/14\n• plan.\n11/22/25, 11:26 AM Report - HMICFRS";
    expect(linesOf(text)).toEqual(["The force should:", "• review its backlog; and", "• plan."]);
  });

  it("joins a sentence that breaks off in a text whose other lines were not wrapped", () => {
    const text = `${"The force has improved how it answers emergency calls and now attends most incidents within its own times. ".repeat(2)}
We recommend that, within three months, Cleveland Police should make sure that its multi-agency
safeguarding hub has enough staff.
The force should make sure that it:
attends calls promptly and in line with the times that it publishes for the public
records what it finds`;
    expect(linesOf(text).slice(1)).toEqual([
      "We recommend that, within three months, Cleveland Police should make sure that its multi-agency safeguarding hub has enough staff.",
      "The force should make sure that it:",
      "attends calls promptly and in line with the times that it publishes for the public",
      "records what it finds",
    ]);
  });

  it("joins lines that break after a small word in a text wrapped elsewhere, and parts items without signs", () => {
    const text = `The force has a clear and strong commitment to the public of the whole county
and works well with the other services that safeguard the children who live in
the county, whom it knows well.
We recommend that, within six months, the force improves the timeliness of
child protection work.

The force should:
take steps to identify gaps in its systems and in its processes at all stations;
make sure it records all incidents.`;
    expect(linesOf(text).slice(1)).toEqual([
      "We recommend that, within six months, the force improves the timeliness of child protection work.",
      "The force should:",
      "take steps to identify gaps in its systems and in its processes at all stations;",
      "make sure it records all incidents.",
    ]);
  });
});
