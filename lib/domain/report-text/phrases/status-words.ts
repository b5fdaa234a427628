import type { FoundFinding } from "../reading";
import { Phrases, wordsIn } from "./words";

export type PublishedStatus = FoundFinding["publishedStatus"];

const COMPLETED =
  "complete completed closed implemented discharged achieved met done finished delivered actioned fulfilled".split(" ");
const OPEN = [
  ..."open ongoing outstanding incomplete red amber green blue yellow".split(" "),
  "in progress",
  "being progressed",
  "on track",
  "not started",
  "not complete",
  "not yet complete",
  "not yet due",
  "not met",
  "partially met",
  "partly met",
  "remains open",
  "awaiting review",
  "awaiting closure",
  "awaiting hmicfrs",
  "under review",
  "under way",
  "underway",
  "begun",
  "not begun",
  "started",
  "not done",
  "partly done",
  "to do",
  "overdue",
  "off track",
  "at risk",
  "delayed",
  "new",
  "pending",
];
const SUPERSEDED = ["superseded"];
const STATUSES = new Phrases([...COMPLETED, ...OPEN, ...SUPERSEDED, "closed by hmicfrs"]);
const DONE = new Set(COMPLETED);
const MOST_WORDS = 6;

export interface Status {
  readonly is: PublishedStatus;
  /** Whether it is a colour, which tells how things go and not what has become of them. */
  readonly colour: boolean;
}

/** What a cell or a line says has become of a finding: "Completed", "Complete – awaiting HMICFRS", "Remains open"; null where it is no status. */
export function statusIn(text: string): Status | null {
  const words = wordsIn(text, MOST_WORDS + 1);
  const length = STATUSES.at(words, 0);
  if (length === 0 || words.length > MOST_WORDS) return null;
  // "Closed cases are reviewed": a sentence, unless what follows is set apart
  const apart = length === words.length || !/^[\s]*\p{L}/u.test(text.slice(endOf(words[length - 1])));
  if (!apart) return null;
  const first = words[0]?.is ?? "";
  const is = DONE.has(first) ? "completed" : first === "superseded" ? "superseded" : null;
  return { is, colour: COLOURS.has(first) && length === words.length };
}

const COLOURS = new Set("red amber green blue yellow".split(" "));
const endOf = (word: { readonly at: number; readonly is: string } | undefined): number =>
  word ? word.at + word.is.length : 0;

/** What a cell says has become of its finding; null for what is open, and for what is no status. */
export const statusOf = (cell: string): PublishedStatus => statusIn(cell)?.is ?? null;
