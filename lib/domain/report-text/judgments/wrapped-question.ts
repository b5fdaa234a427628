import type { ReadingLine } from "../lines/reading-line";
import { beginsCapital, beginsSmall, endsIn } from "../lines/signs";

const MOST_PIECES = 4;
const LONGEST_PIECE = 80;

interface WrappedQuestion {
  readonly text: string;
  /** Index of the line on which it begins. */
  readonly from: number;
}

/**
 * The question or heading whose last line is at `at`: "Preventing crime and tackling" / "anti-social behaviour" in a
 * narrow column. A line that begins small goes on with the short one right above it.
 */
export function wrappedQuestion(lines: readonly ReadingLine[], at: number): WrappedQuestion {
  const last = lines[at]?.text ?? "";
  let text = last;
  for (let from = at; from > at - MOST_PIECES && beginsSmall(text, "("); from -= 1) {
    const above = lines[from - 1];
    const adjacent = above?.number === (lines[from]?.number ?? 0) - 1;
    if (!above || !adjacent || above.marker || above.text.length > LONGEST_PIECE || endsIn(above.text, ".:;?!")) break;
    text = above.text.endsWith("-") ? `${above.text}${text}` : `${above.text} ${text}`;
    if (beginsCapital(text)) return { text, from: from - 1 };
  }
  return { text: last, from: at };
}
