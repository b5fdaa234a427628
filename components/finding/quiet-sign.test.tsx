import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DemonstrationBanner } from "@/components/shell/demonstration-banner";
import { words } from "@/lib/words/words";
import type { FindingInWords } from "./finding-row";
import { FindingRows } from "./finding-rows";
import { JudgmentList } from "./judgment-list";

const SIGN = /<abbr class="illustrative"/g;
const seen = (page: string) => page.replace(/<span class="sr-only">.*?<\/span>/g, "").replace(/<[^>]*>/g, " ");

const row = (at: number, illustrative?: true): FindingInWords => ({
  ...{ reference: `AB-2024-00${at}`, text: "The force should do it.", line: "area for improvement" },
  ...{ progress: 0, assurance: 0, status: 0, updated: "2 days ago", target: {} },
  ...(illustrative && { illustrative }),
});
const voice = { tone: "none", shape: "none", says: "open" } as const;

describe("what no published source gives", () => {
  it("is marked by one sign a row, without a word, and its legend stands once on a page", () => {
    const rows = [...Array.from({ length: 9 }, (_, at) => row(at, true)), row(9)];
    const page = renderToStaticMarkup(
      <table>
        <tbody>
          <FindingRows rows={rows} voices={[voice]} says={{ beforeReopening: "before reopening", hasLeft: "left" }} />
        </tbody>
      </table>,
    );
    expect(page.match(SIGN)).toHaveLength(9);
    for (const one of page.split("</tr>")) expect(one.match(SIGN)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(seen(page)).not.toContain("illustrative");
    const legend = renderToStaticMarkup(<DemonstrationBanner day="30 September 2024" />);
    expect(seen(legend).match(/illustrative/g)).toHaveLength(1);
  });
});

describe("a judgment that was not made this time", () => {
  it("says that last year’s grade stands, and that grades of two rounds are not compared", () => {
    const page = renderToStaticMarkup(
      <JudgmentList
        rounds={["2022", "2023"]}
        areas={[{ area: "Investigating crime", cells: [{ grade: "good" }, { grade: "good", stands: true }] }]}
        grades={[{ key: "good", name: "Good", position: 1, from: null, endedOn: null }]}
      />,
    );
    expect(page.match(/not inspected: last year’s grade stands/g)).toHaveLength(1);
    expect(page).toContain(words.inspection.gradesCaveat);
  });
});
