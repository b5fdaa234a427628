import type { FoundFinding } from "../reading";
import { statusOf } from "./findings-table";

/** "develop a prevention strategy; [Complete]": a committee's paper says behind each what became of it. */
const BRACKETS =
  /\s*[[(](completed?|closed(?: by HMICFRS)?|superseded|discharged|implemented|in progress|ongoing|open|outstanding)[\])]\.?$/i;

/** The words without such a remark, and the status it gives. */
export function withoutStatus(text: string): { words: string; status: FoundFinding["publishedStatus"] } {
  const found = BRACKETS.exec(text.slice(-40));
  if (!found) return { words: text, status: null };
  return { words: text.slice(0, -found[0].length), status: statusOf(found[1] ?? "") };
}
