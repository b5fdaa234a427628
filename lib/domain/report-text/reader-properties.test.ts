import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printedReading } from "./printed-reading";
import { readReport } from "./read-report";

const REPORT = `West Midlands PEEL 2017

Published on: 22 March 2018

How effective is the force at protecting those who are vulnerable from harm, and supporting victims?

Inadequate

However, we found serious failings in its ability to protect vulnerable people from harm, despite progress made since our 2016 inspection.

Cause of concern

The force is failing to attend incidents promptly, putting some vulnerable victims at risk of harm.

Recommendations

The force should immediately take steps to:

• fully understand the risk contained within the backlog of open incidents logged by the control room, and prioritise these cases for action; and

• ensure that victims – particularly those who are vulnerable – receive an appropriate response when they contact the force for safety reasons.

Areas for improvement

• The force should improve its response to missing and absent children by ensuring that these cases are correctly categorised.

• The force should provide regular and active supervision in missing person investigations to improve quality and ensure that victims are properly safeguarded.`;

/** The same text with lines of at most `width` characters. */
function wrapped(text: string, width: number, hang: string): string {
  const lines = text.split("\n").flatMap((line) => {
    const result: string[] = [];
    for (const word of line.split(" ")) {
      const last = result.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= width) result[result.length - 1] = `${last} ${word}`;
      else result.push(last === undefined || !line.startsWith("•") ? word : hang + word);
    }
    return result;
  });
  return lines.join("\n");
}

/** Pieces that the rules look for, in any order and number. */
const piece = fc.constantFrom(
  "Cause of concern",
  "Recommendations",
  "Areas for improvement",
  "Recommendation 3",
  "The force should:",
  "• review;",
  "– and",
  "| a | b | c |",
  "Good",
  "By 31 March 2020, the force should",
  "“",
  ":",
  "…",
  "\u00a0",
  "\u00ad-\n",
  "\n",
  "\r\n",
  "\n\n",
  "\f",
  "12",
  "....... 4",
  "[the copy ends here]",
  "𝒳",
  "\ud800",
  "\0",
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 60 }).map((pieces) => pieces.join(" ")),
);

describe("whatever the text", () => {
  it("no text makes the reader throw, and what it reads is well formed", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readReport(text);
        for (const [i, finding] of reading.findings.entries()) {
          expect(finding.text.trim()).not.toBe("");
          if (finding.parent !== null) expect(finding.parent).toBeLessThan(i);
          expect(finding.lines[0]).toBeGreaterThanOrEqual(1);
          expect(finding.lines[1]).toBeLessThanOrEqual(reading.lines.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("looks at each line once, however the pieces stand", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let visits = 0;
        const reading = readReport(text, () => {
          visits += 1;
        });
        expect(visits).toBeLessThanOrEqual(reading.lines.length);
      }),
      { numRuns: 200 },
    );
  });

  it("reads the same however wide the lines are, and whichever way they end", () => {
    const findings = (text: string) => {
      const { findings: found, ...others } = printedReading(readReport(text));
      return { ...others, findings: found.map(({ lines: _, ...finding }) => finding) };
    };
    const whole = findings(REPORT);
    expect(whole.findings).toHaveLength(5);
    fc.assert(
      fc.property(
        fc.integer({ min: 36, max: 200 }),
        fc.constantFrom("", "  "),
        fc.constantFrom("\n", "\r\n", "\r"),
        (width, hang, end) => {
          expect(findings(wrapped(REPORT, width, hang).replaceAll("\n", end))).toEqual(whole);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** The letters of a text, whatever stands between them. */
const lettersOf = (text: string) => text.replace(/[^\p{L}\d]/gu, "");

describe("the lines of a finding", () => {
  it("are those of the given text, however wide they are and whichever way they end", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 36, max: 200 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.constantFrom("", "\f"),
        (width, end, page) => {
          const text = wrapped(REPORT, width, "").replaceAll("\n", end);
          const given = text.split(end);
          for (const { text: words, lines } of printedReading(readReport(`${page}${text}`)).findings) {
            const stood = lettersOf(given.slice(lines[0] - 1, lines[1]).join(""));
            expect(stood).toContain(lettersOf(words).slice(-30));
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("large texts", () => {
  it.each([
    ["one line", "The force should act. ".repeat(100_000)],
    ["one word", "a".repeat(2_000_000)],
    ["spaces", " ".repeat(2_000_000)],
    ["dots", ".".repeat(500_000)],
    ["headings", "Cause of concern\n".repeat(60_000)],
    ["items of one list", `Recommendations\nThe force should:\n${"• review its work;\n".repeat(60_000)}`],
    ["items of items", `Recommendations\nThe force should:\n• do:\n${"  o this;\n".repeat(60_000)}`],
    ["rows", "| a | Recommendation | Status |\n".repeat(40_000)],
    ["hyphens", "multi-\n".repeat(100_000)],
    ["quotation marks", "“".repeat(300_000)],
  ])("%s", (_, text) => {
    let visits = 0;
    const reading = readReport(text, () => {
      visits += 1;
    });
    expect(visits).toBeLessThanOrEqual(reading.lines.length + text.length / 1_000);
  });
});
