import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Illustrative } from "@/components/ui/illustrative";
import { Linked } from "@/components/ui/linked";
import { date } from "@/lib/domain/calendar";
import type { FindingInWords } from "./finding-row";
import { findingRows, ILLUSTRATIVE, targetLine } from "./finding-rows";
import { HistoryList, linked } from "./history-list";
import { TargetLine } from "./target-line";

const HOSTILE = `<img src=x onerror="alert(1)"> & 'quoted' "twice" </tbody>`;
const voice = { tone: "none", shape: "none", says: HOSTILE, before: true } as const;
const row: FindingInWords = {
  reference: HOSTILE,
  text: HOSTILE,
  line: HOSTILE,
  unconfirmed: true,
  passage: { where: HOSTILE, passage: { before: HOSTILE, word: HOSTILE, after: HOSTILE } },
  progress: voice,
  assurance: voice,
  status: voice,
  owner: HOSTILE,
  ownerLeft: true,
  updated: HOSTILE,
  target: { past: HOSTILE, day: HOSTILE, slip: HOSTILE },
};

describe("the rows of the register", () => {
  it("show words as words, whatever they are", () => {
    const drawn = findingRows([row], HOSTILE).text;
    expect(drawn.match(/&lt;img src=x/g)).toHaveLength(18);
    expect(drawn).not.toContain("<img");
    expect(drawn.match(/<\/tbody>/g)).toBeNull();
    // What is left once each element with its attributes is taken out, and each escaped sign, has none of their signs.
    expect(
      drawn.replace(/<\/?[a-z]+( [a-z-]+(="[^"<>]*")?)*>/g, "").replace(/&(lt|gt|quot|amp|#39);/g, ""),
    ).not.toMatch(/[<>"&]/);
  });

  it.each([{}, { past: "12 days late" }, { day: "1 May", slip: "+30 days" }, { past: "late", slip: "+1 day" }])(
    "say a target as it is said elsewhere: %j",
    (target) => expect(targetLine(target).text).toBe(renderToStaticMarkup(<TargetLine target={target} />)),
  );

  it("mark what is illustrative as it is marked elsewhere", () => {
    expect(ILLUSTRATIVE.text).toBe(renderToStaticMarkup(<Illustrative />));
  });
});

describe("the history", () => {
  const entry = {
    id: "one",
    sentence: [HOSTILE, { strong: HOSTILE }],
    ...{ on: date("2024-09-30"), at: new Date("2024-09-30T10:00:00Z"), decision: true, illustrative: true },
    ...{ who: HOSTILE, readers: HOSTILE, quote: HOSTILE, items: [HOSTILE] },
  };

  it("shows words as words, whatever they are", () => {
    const drawn = renderToStaticMarkup(<HistoryList entries={[entry]} />);
    expect(drawn.match(/&lt;img src=x/g)).toHaveLength(6);
    expect(drawn).not.toContain("<img");
  });

  it.each(["See https://www.example.org/a?b=1&c=2, and more.", `${HOSTILE} https://example.org/"><b>`, "None."])(
    "links the addresses in a text as they are linked elsewhere: %s",
    (text) =>
      expect(linked(text).text.replaceAll("&#39;", "&#x27;")).toBe(renderToStaticMarkup(<Linked text={text} />)),
  );
});
