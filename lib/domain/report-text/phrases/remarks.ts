import type { FoundFinding, PublishedDeadline } from "../reading";
import { deadlineAlone, deadlineIn } from "./published-deadline";
import { type PublishedStatus, type Status, statusIn } from "./status-words";
import { opensWithDeadline, opensWithRecommending, opensWithSubject, tellsToAct } from "./wording";

export type Kind = FoundFinding["kind"];

/** What stands before or behind the words of a finding, and is none of them. */
export interface Remarks {
  readonly words: string;
  readonly kind: Kind | null;
  readonly status: Status | null;
  readonly deadline: PublishedDeadline | null;
}

/** "AFI 12", "Recommendation 3", "Rec 4", "R1", "CoC 2": how a finding is numbered. */
const LABEL =
  /^(?:(AFIs?|areas? for improvement)|(rec(?:ommendation)?s?|R)|(CoC|causes? of concern))(?:[ -]?(?:no\.? ?)?\d{1,3}[a-z]?)?$/i;

/** The kind that a label names. */
export function kindOfLabel(label: string): Kind | null {
  const found = label.length <= 40 ? LABEL.exec(label.trim()) : null;
  if (!found) return null;
  return found[1] ? "area-for-improvement" : found[2] ? "recommendation" : "cause-of-concern";
}

/** "(AFI 12)", "[Complete]", "(by 30 June 2026)", at the very end. */
const BRACKETS = /\s*[[(]([^[\]()]{2,60})[\])]\.?$/;
/** "Deadline: 30 June 2026", "Status: In progress", behind the words or alone. */
const NAMED =
  /(?:^|\s)(deadline|due(?: date)?|timescale|timeframe|to be completed|completion date|target|status|position|action)\s*:\s*([^:]{2,60})$/i;
/** "3. ", "1 Open ", "2 Closed " before the words. */
const NUMBER = /^(?:\d{1,3}[a-z]?[.)]?|[A-Z]{1,4}[ -]?\d{1,4}[.:)]?)\s+/;
const LEADING_STATUS = /^(open|closed|completed?|superseded|ongoing|in progress)\s+(?=[A-Z])/i;
/** "… in every district. Complete" */
const TRAILING_STATUS = /(?<=[.;])\s+((?:\p{L}+ ){0,2}\p{L}+)\.?$/u;

const startsFinding = (text: string): boolean =>
  (opensWithDeadline(text) || opensWithSubject(text) || opensWithRecommending(text)) && tellsToAct(text);

/** The words of a line without the remarks around them. A line without any is given back as it is. */
export function remarksOf(text: string): Remarks {
  let words = text;
  let kind: Kind | null = null;
  let status: Status | null = null;
  let deadline: PublishedDeadline | null = null;
  const front = NUMBER.exec(words.slice(0, 20))?.[0] ?? "";
  const state = LEADING_STATUS.exec(words.slice(front.length, front.length + 40));
  const bare = words.slice(front.length + (state?.[0].length ?? 0));
  if (front !== "" && startsFinding(bare)) {
    kind = kindOfLabel(front.replace(/[.:)\s]+$/, ""));
    status = statusIn(state?.[1] ?? "");
    words = bare;
  }
  for (let peeled = true; peeled; ) {
    const before = words;
    const brackets = BRACKETS.exec(words.slice(-80))?.[1];
    const named = NAMED.exec(words.slice(-100));
    const trailing = TRAILING_STATUS.exec(words.slice(-40))?.[1] ?? "";
    if (brackets !== undefined && brackets.length < words.length - 8) {
      const own = kindOfLabel(brackets);
      const told = statusIn(brackets);
      const due = deadlineAlone(brackets);
      if (own || told || due)
        words = words.replace(BRACKETS, (whole) =>
          whole.endsWith(".") && !/[.!?]\s*[[(]/.test(words.slice(-82)) ? "." : "",
        );
      kind ??= own;
      status ??= told;
      deadline ??= due;
    } else if (named && named.index + named[0].length === words.slice(-100).length) {
      const due = deadlineAlone(`By ${named[2]}`) ?? deadlineIn(`by ${named[2]}`) ?? deadlineAlone(named[2] ?? "");
      const told = statusIn(named[2] ?? "");
      if (due || told) words = words.slice(0, words.length - named[0].length).trim();
      deadline ??= due;
      status ??= told;
    } else if (trailing !== "" && statusIn(trailing) && tellsToAct(words)) {
      status ??= statusIn(trailing);
      words = words.replace(TRAILING_STATUS, "");
    }
    peeled = words !== before && words !== "";
  }
  return { words, kind, status, deadline };
}

export type { PublishedStatus };
