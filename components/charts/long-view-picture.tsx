import { inLines, textWidth } from "./lanes";
import { LongViewMarks } from "./long-view-drawing";
import type { LongViewCaption, LongViewFacts } from "./long-view-facts";
import { longViewLayout } from "./long-view-layout";

const MARGIN = 24;
const HEAD = 48;
const LINE = 20;
/** How many characters of a caption stand beside each other. */
const ROOM = 172;

/** How large the picture of these rows is, in the units of the drawing. */
export function pictureSize(facts: LongViewFacts, { lines }: LongViewCaption): { width: number; height: number } {
  const { width, height } = longViewLayout(facts, false);
  const under = lines.flatMap((line) => inLines(line, ROOM, 4)).length;
  return { width: width + 2 * MARGIN, height: HEAD + height + 20 + under * LINE + MARGIN };
}

/** The long view as a picture of its own, to be put into papers: its title above it, and below it how it is read, its day and its source. */
export const LongViewPicture = ({
  facts,
  caption: { title, summary, lines },
  style,
}: {
  facts: LongViewFacts;
  caption: LongViewCaption;
  /** The rules that its marks take their colours from. */
  style: string;
}) => {
  const layout = longViewLayout(facts, false);
  const { width, height } = pictureSize(facts, { title, summary, lines });
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="drawing"
      role="img"
    >
      <title>{title}</title>
      <desc>{[summary, ...lines].join(" ")}</desc>
      <style>{style}</style>
      <rect className="ground" width={width} height={height} />
      <text className="picture-title" x={MARGIN} y={MARGIN + 14} textLength={fitting(title, width)}>
        {title}
      </text>
      <g transform={`translate(${MARGIN} ${HEAD})`}>
        <LongViewMarks layout={layout} today={facts.today} />
      </g>
      {lines
        .flatMap((line) => inLines(line, ROOM, 4))
        .map((line, at) => (
          <text key={line} x={MARGIN} y={HEAD + layout.height + 28 + at * LINE}>
            {line}
          </text>
        ))}
    </svg>
  );
};

/** A title that is too long for its line is set narrower; others as they are. */
const fitting = (title: string, width: number) =>
  textWidth(title, 20) > width - 2 * MARGIN ? width - 2 * MARGIN : undefined;
