import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import type { ResponseDocument } from "@/lib/domain/response/document";
import { wordDocument } from "@/lib/outside/documents/word-document";
import { unzipped } from "@/lib/outside/testing/unzip";
import { wordContents } from "./word-contents";

const document = (facts: Partial<ResponseDocument> = {}): ResponseDocument => ({
  reference: "WMP-S55-2024-001",
  number: 1,
  notice: null,
  force: "West Midlands Police",
  body: "West Midlands Police and Crime Commissioner",
  bodyKind: "Police and crime commissioner",
  signatory: "Police and Crime Commissioner",
  report: { title: "PEEL 2023–25: West Midlands Police", publishedOn: date("2023-12-22"), address: null },
  lastDay: date("2024-02-15"),
  publishedOn: date("2024-02-09"),
  comments: "I take this report seriously.\n\nI have asked for:\na plan\na date",
  invited: { on: date("2024-01-03"), by: date("2024-01-24") },
  chiefOfficer: [{ words: "We accept it <all> & act.", on: date("2024-01-26"), late: true }],
  reply: "Thank you.",
  answers: [
    {
      reference: "WMP-2023-004",
      kind: "cause-of-concern",
      words: "The force needs to investigate effectively.",
      action: null,
      answer: null,
    },
    {
      reference: "WMP-2023-005",
      kind: "recommendation",
      words: "Supervise investigations.",
      action: "taken",
      answer: "A board meets each month.",
    },
  ],
  illustrative: false,
  ...facts,
});

/** The parts of the package by their names, as text. */
async function parts(facts: Partial<ResponseDocument> = {}): Promise<Record<string, string>> {
  const files = unzipped(await wordDocument(wordContents(document(facts))));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));
}

const plain = (xml: string) =>
  xml
    .replace(/<w:br\/>/g, "\n")
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

describe("a response as a Word document", () => {
  it("has headings by their styles, in the order of the response", async () => {
    const { "word/document.xml": xml = "" } = await parts();
    const headings = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="(Title|Heading1)"\/>.*?<\/w:p>/gs)].map(
      ([whole, style]) => `${style}: ${plain(whole).trim()}`,
    );
    expect(headings).toEqual([
      "Title: Response to PEEL 2023–25: West Midlands Police",
      "Heading1: Comments of the West Midlands Police and Crime Commissioner",
      "Heading1: Comments of the chief officer",
      "Heading1: Response to the chief officer’s comments",
      "Heading1: Answers to the recommendations",
    ]);
  });

  it("says of what nothing asks an answer to how it is answered, by its kind", async () => {
    const [cause] = document().answers;
    const improvement = { ...cause, reference: "WMP-2023-010", kind: "area-for-improvement" } as const;
    const text = async (answers: readonly unknown[]) =>
      plain((await parts({ answers: answers as ResponseDocument["answers"] }))["word/document.xml"] ?? "");
    expect(await text([cause])).toContain("Answered by the comments and with its recommendations.");
    const without = await text([improvement]);
    expect(without).toContain("Answered by the comments.");
    expect(without).not.toContain("recommendations");
    expect(without).toContain("The findings of the report");
  });

  it("repeats the head of its table on each page", async () => {
    const { "word/document.xml": xml = "" } = await parts();
    const [head = "", ...rows] = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(head).toContain("<w:tblHeader/>");
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).not.toContain("<w:tblHeader/>");
    expect(plain(rows[1] ?? "")).toContain("Action taken\nA board meets each month.");
  });

  it("is in British English, has a title, and numbers its pages", async () => {
    const found = await parts();
    expect(found["word/styles.xml"]).toContain('<w:lang w:val="en-GB"/>');
    expect(found["docProps/core.xml"]).toContain("<dc:title>Response to PEEL 2023–25: West Midlands Police</dc:title>");
    const footer = Object.entries(found).find(([name]) => /^word\/footer\d\.xml$/.test(name))?.[1];
    expect(footer).toMatch(/PAGE<\/w:instrText>.*NUMPAGES<\/w:instrText>/s);
  });

  it("says everything that was published, line by line", async () => {
    const text = plain((await parts())["word/document.xml"] ?? "");
    expect(text).toContain("I have asked for:\na plan\na date");
    expect(text).toContain("We accept it <all> & act.");
    expect(text).toContain("after the day asked for");
    expect(text).toContain("15 February 2024");
    expect(text).toContain(
      "Police and Crime Commissioner\nWest Midlands Police and Crime Commissioner\n9 February 2024",
    );
  });

  it("puts the notice of a correction first, and says when no comments came", async () => {
    const text = plain(
      (await parts({ number: 2, notice: "A date was wrong.", chiefOfficer: [] }))["word/document.xml"] ?? "",
    );
    expect(text.indexOf("A date was wrong.")).toBeLessThan(text.indexOf("I take this report seriously."));
    expect(text).toContain("were invited by 24 January 2024");
  });
});
