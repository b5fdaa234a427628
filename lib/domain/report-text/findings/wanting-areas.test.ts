import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

describe("areas that say what is wanting", () => {
  const DATA = "The force should collect comprehensive data for all main areas of custody.";
  const RECORDS =
    "The quality of the recording on custody records needs to improve so that all the relevant information is included.";
  const DEMAND =
    "The force’s understanding of current demand is good. However, more needs to be done to understand future pressures.";
  const wordsOf = (text: string) => readReport(text).findings.map(({ text: words, confidence }) => [words, confidence]);

  it("are paragraphs of the same box", () => {
    expect(wordsOf(`Areas for improvement\n\n${DATA}\n\n${RECORDS}\n\nSection 2. Pre-custody`)).toEqual([
      [DATA, "high"],
      [RECORDS, "high"],
    ]);
  });

  it("are items of the same list", () => {
    expect(wordsOf(`Areas for improvement\n\n• ${DATA}\n• ${DEMAND}`)).toEqual([
      [DATA, "high"],
      [DEMAND, "high"],
    ]);
  });

  it("are none below a list, in the account or under the singular", () => {
    expect(wordsOf(`Areas for improvement\n\n• ${DATA}\n\n${RECORDS}`)).toHaveLength(1);
    expect(wordsOf(`Areas for improvement\n\n${DATA}\n\nRecords vary.\n\n${RECORDS}`)).toHaveLength(1);
    expect(wordsOf(`Area for improvement\n\n${DATA}\n\n${RECORDS}`)).toHaveLength(1);
  });
});
