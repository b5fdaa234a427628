import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";
import { withoutMarkdown } from "./markdown";

describe("a copy in Markdown", () => {
  it.each([
    ["### Areas for improvement", "Areas for improvement"],
    ["**Outstanding**", "Outstanding"],
    ["*Published on: 19 April 2024*", "Published on: 19 April 2024"],
    ["_Published on: 19 April 2024_", "Published on: 19 April 2024"],
    ["using [outcome 16](https://www.gov.uk/outcomes) well", "using outcome 16 well"],
    ['[Back to contents](#contents), [the code](/code.html "The code")', "Back to contents, the code"],
    ["![The force’s crest](crest.png)Good", "Good"],
    ["* act on intelligence without delay; and", "* act on intelligence without delay; and"],
    [
      "By 31^st^ May the force should train officers^1^ and staff[^2].",
      "By 31st May the force should train officers and staff.",
    ],
    ["[^2]: The force should have regard to the code.", ""],
    ["^1^ The force should have regard to the code.", ""],
    ["read the *Policing Vision* and the _Code_", "read the Policing Vision and the Code"],
  ])("has its words without signs: %s", (line, words) => expect(withoutMarkdown(line)).toBe(words));

  it.each([
    "officers* and staff* of the force",
    "5 * 3 * 2",
    "snake_case_name",
    "[the copy ends here]",
    "the chief constable [sic] (acting)",
    "# | Recommendation | Status",
  ])("keeps what is no sign of it: %s", (line) => expect(withoutMarkdown(line)).toBe(line));

  it("is read as the report is", () => {
    const text =
      "# PEEL 2023–2025: An inspection of Merseyside Police\n\n*Published on: 19 April 2024*\n\n### Area for improvement\n\n**The force needs to improve how it records the reasons for using [outcome 16](https://www.gov.uk/outcomes)**";
    const { publishedOn, findings } = readReport(text);
    expect(publishedOn).toBe("2024-04-19");
    expect(findings.map((finding) => finding.text)).toEqual([
      "The force needs to improve how it records the reasons for using outcome 16",
    ]);
  });
});
