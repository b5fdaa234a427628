import { describe, expect, it } from "vitest";
import { wordingKey } from "./phrases/duplicates";
import { printedReading } from "./printed-reading";
import { readReport } from "./read-report";
import { CASES } from "./testing/cases";
import { MORE_CASES } from "./testing/more-cases";

type Reading = ReturnType<typeof printedReading>;
type Finding = Reading["findings"][number];

/** What the right reading says behind a finding’s words, and whether it is so. */
const REMARKS: readonly (readonly [
  pattern: RegExp,
  holds: (said: string, finding: Finding, all: Reading) => boolean,
])[] = [
  [/by (\d{4}-\d\d-\d\d)/, (date, { deadline }) => deadline?.kind === "by" && deadline.date === date],
  [
    /within (\d+) months/,
    (count, { deadline }) => deadline !== null && "months" in deadline && deadline.months === Number(count),
  ],
  [
    /within (\d+) days/,
    (count, { deadline }) => deadline !== null && "days" in deadline && deadline.days === Number(count),
  ],
  [/(no deadline)/, (_, { deadline }) => deadline === null],
  [/status (completed)/, (_, { publishedStatus }) => publishedStatus === "completed"],
  [/status (null)/, (_, { publishedStatus }) => publishedStatus === null],
  [/(answers) the cause/, (_, { parent }, all) => parent !== null && all.findings[parent]?.kind === "cause-of-concern"],
];

/** What a reading has otherwise than the right one. */
function faultsOf(text: string, right: readonly string[]): string[] {
  const reading = printedReading(readReport(text));
  const faults: string[] = [];
  const findings = [...reading.findings];
  const judgments = [...reading.judgments];
  for (const line of right) {
    const finding = /^(recommendation|area for improvement|cause of concern), “…?(.*?)…?”(.*)$/.exec(line);
    const judgment = /^judgment: ([a-z- ]+), question holds “(.*)”/.exec(line);
    const change = /^proposed change: (.*)/.exec(line)?.[1];
    const published = /^publishedOn (.*)/.exec(line)?.[1];
    if (finding) {
      const [, kind = "", words = "", rest = ""] = finding;
      const at = findings.findIndex(
        (each) => each.kind === kind.replaceAll(" ", "-") && wordingKey(each.text).includes(wordingKey(words)),
      );
      const [found] = at < 0 ? [] : findings.splice(at, 1);
      if (!found) faults.push(`missed: ${line}`);
      else
        for (const [pattern, holds] of REMARKS) {
          const said = pattern.exec(rest)?.[1];
          if (said && !holds(said, found, reading)) faults.push(`${line}: ${JSON.stringify(found)}`);
        }
    } else if (judgment) {
      const at = judgments.findIndex(
        ({ grade, question }) =>
          grade === judgment[1] && wordingKey(question ?? "").includes(wordingKey(judgment[2] ?? "")),
      );
      if (at < 0) faults.push(`missed: ${line}`);
      else judgments.splice(at, 1);
    } else if (change && !reading.changes.some(({ what }) => what === change)) faults.push(`missed: ${line}`);
    else if (published && reading.publishedOn !== published) faults.push(`published on ${reading.publishedOn}`);
    else if (line.startsWith("force: null") && reading.force !== null) faults.push(`force ${reading.force}`);
    else if (line.startsWith("nothing recorded holds")) {
      for (const [, words = ""] of line.matchAll(/“(.*?)”/g))
        if (reading.findings.some((each) => each.text.includes(words))) faults.push(line);
    }
  }
  const onlyDoubt = right.some((line) => line.startsWith("no finding that is on by default"));
  const wrong = onlyDoubt ? findings.filter(({ confidence }) => confidence === "high") : findings;
  return [
    ...faults,
    ...wrong.map((each) => `wrong: ${each.text}`),
    ...judgments.map((each) => `wrong: ${each.grade}, ${each.question}`),
  ];
}

describe("each kind of fault", () => {
  it.each([...CASES, ...MORE_CASES])("$title", ({ text, right }) => {
    expect(faultsOf(text, right)).toEqual([]);
  });

  it("would be seen: a reading that is not the right one has faults", () => {
    expect(
      faultsOf("Recommendations\nThe force should mend its fences.", ["area for improvement, “mend its fences”"]),
    ).toHaveLength(2);
    expect(
      faultsOf("Our judgments\nLeadership: Good", ["judgment: inadequate, question holds “leadership”"]),
    ).toHaveLength(2);
  });
});
