import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { pngOf } from "@/lib/outside/picture";
import { drawingStyle } from "./drawing-style";
import type { LongViewCaption, LongViewFacts } from "./long-view-facts";
import { LongViewPicture, pictureSize } from "./long-view-picture";

const bar = (reference: string, more: Partial<LongViewFacts["bars"][number]> = {}): LongViewFacts["bars"][number] => ({
  ...{
    reference,
    label: `Answers calls <${reference}>`,
    kind: "cause-of-concern",
    is: "cause",
    href: null,
    fold: null,
  },
  ...{ publishedOn: date("2022-03-01"), closedOn: null, rollUp: { closed: 1, all: 2 }, repeats: [] },
  ...more,
});
const FACTS: LongViewFacts = {
  bars: [
    bar("AB-2022-001", { closedOn: date("2023-01-01"), rollUp: null, is: "earlier", kind: "recommendation" }),
    bar("AB-2023-001", { publishedOn: date("2023-12-01"), repeats: ["AB-2022-001"] }),
  ],
  inspections: [{ label: "PEEL 2023–25", on: date("2023-12-01") }],
  spells: [{ enteredOn: date("2023-11-01"), leftOn: null }],
  today: date("2024-09-30"),
};
const CAPTION: LongViewCaption = {
  title: "Causes of concern of Anytown Police",
  summary: "Of 1, none is closed.",
  lines: ["How it is read.", "As at 30 September 2024. Source: the reports."],
};
const drawn = (facts: LongViewFacts, caption = CAPTION) =>
  renderToStaticMarkup(<LongViewPicture facts={facts} caption={caption} style={drawingStyle()} />);

/** Width and height as a PNG says them at its head. */
const sizeOf = (png: Uint8Array) => {
  const head = new DataView(png.buffer, png.byteOffset);
  return [head.getUint32(16), head.getUint32(20)];
};

describe("the long view as a picture", () => {
  const svg = drawn(FACTS);

  it("carries its title, its description, its caption and all that it needs to be drawn elsewhere", () => {
    expect(svg).toContain("<title>Causes of concern of Anytown Police</title>");
    expect(svg).toContain(
      "<desc>Of 1, none is closed. How it is read. As at 30 September 2024. Source: the reports.</desc>",
    );
    expect(svg.match(/As at 30 September 2024/g)).toHaveLength(2);
    expect(svg).toContain("Answers calls &lt;AB-2023-001&gt;");
    expect(svg.match(/class="repeats"/g)).toHaveLength(1);
    expect(svg).toContain(".drawing .bar-open{fill: #23506b;}");
    for (const none of ["var(", "<a ", "href", "<script", "url("]) expect(svg).not.toContain(none);
  });

  it("draws no line where what is repeated is not there", () => {
    expect(drawn({ ...FACTS, bars: FACTS.bars.slice(1) })).not.toContain('class="repeats"');
  });

  it("is a PNG of twice its size, in which every word is drawn", async () => {
    const png = await pngOf(svg);
    const { width, height } = pictureSize(FACTS, CAPTION);
    expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
    expect(sizeOf(png)).toEqual([2 * width, 2 * height]);
    const without = { ...CAPTION, lines: CAPTION.lines.map((line) => line.replace(/\S/g, "\u00a0")) };
    const wordless = await pngOf(drawn(FACTS, without));
    expect(sizeOf(wordless)).toEqual(sizeOf(png));
    expect(png.length - wordless.length).toBeGreaterThan(2_000);
  });
});
