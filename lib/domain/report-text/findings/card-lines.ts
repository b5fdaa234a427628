import type { ReadingLine } from "../lines/reading-line";
import { endsIn, hasFigure } from "../lines/signs";
import { FORCE_NAMES } from "../phrases/force-names";
import { modalIn } from "../phrases/modal";
import type { Remarks } from "../phrases/remarks";
import { statusIn } from "../phrases/status-words";
import { Phrases, wordsIn } from "../phrases/words";
import { forgetLatest, type Section } from "./section";

/** What the names of the parts of a card hold, on lines of their own above what they say: "Action taken", "What we have done". */
const CARD_WORDS = new Set(
  "status update progress owner lead response action actions comment comments commentary evidence next position due deadline rag done did doing do narrative".split(
    " ",
  ),
);
const MOST_OF_A_LABEL = 6;
const WORDS_LABELS = new Phrases(["recommendation text", "text", "wording", "recommendation", "description", "detail"]);

/** "Update:" begins an account, until the words of the next finding or another part; "Recommendation text" ends one. */
export function takesCardLabel(section: Section, line: ReadingLine): boolean {
  if (section.opens === null || line.marker || line.text.length > 36 || endsIn(line.text, ".;,")) return false;
  const words = wordsIn(line.text, MOST_OF_A_LABEL + 1);
  if (words.length === 0 || words.length > MOST_OF_A_LABEL || modalIn(words) || statusIn(line.text)) return false;
  if (WORDS_LABELS.at(words, 0) === words.length && section.numbered && section.taken === 0) {
    section.account = false;
    return true;
  }
  const [first, second] = [words[0]?.is ?? "", words[1]?.is ?? ""];
  const names = first === "what" ? second === "we" || second === "the" : words.length <= 3;
  if (!names || !words.some(({ is }) => CARD_WORDS.has(is))) return false;
  section.account = !STATUS_LABELS.has(words[0]?.is ?? "") && words.at(-1)?.is !== "status";
  section.stem = null;
  return true;
}

const STATUS_LABELS = new Set(["status", "rag", "current"]);

/** A bare number, above what a copy of a tracker has of its row. */
const isRowNumber = ({ text }: ReadingLine): boolean => text.length <= 3 && [...text].every((sign) => hasFigure(sign));

/**
 * "Completed", "Status: Complete", "This recommendation is complete", on a line of its own: of the row that its number has
 * begun, or of the finding above it. A force’s name below its recommendation ends none.
 */
export function takesStatus(section: Section, line: ReadingLine, remarks: Remarks): boolean {
  if (section.opens !== "recommendations" && section.opens !== "areas") return false;
  if (isRowNumber(line)) {
    section.rowBegun = true;
    section.explained = false;
    section.stem = null;
    return true;
  }
  if (remarks.words === "" && remarks.deadline && section.latest !== null) {
    section.drafts.date(section.latest, remarks.deadline);
    return true;
  }
  const settled = /^This recommendation (?:is|has been) (\w+)\.?$/i.exec(line.text)?.[1];
  const alone = settled ?? (line.marker || line.text.length > 60 ? "" : line.text);
  const told = statusIn(alone) ?? (remarks.words === "" ? remarks.status : null);
  if (told) {
    // Where the first one stands above its finding, so do all
    if (section.taken === 0) section.statusAbove = true;
    if (section.rowBegun || section.statusAbove) section.status = told.is;
    else section.drafts.settle(settled ? section.taken : Math.max(1, section.sinceStatus), told.is);
    section.sinceStatus = 0;
    section.rowBegun = false;
  } else if (FORCES.has(line.text) && section.taken > 0) section.rowBegun = true;
  else return false;
  section.explained = false;
  section.stem = null;
  forgetLatest(section);
  return true;
}

const FORCES = new Set(FORCE_NAMES.flat());
