import { beginsCapital, beginsFigure, endsIn, hasFigure } from "../lines/signs";
import type { FoundFinding } from "../reading";
import { deadlineAlone, deadlineIn, deadlineSaid, labelsDeadline, type SetDeadline } from "./published-deadline";
import { type PublishedStatus, type Status, statusIn } from "./status-words";
import { opensWithDeadline, opensWithRecommending, opensWithSubject, tellsToAct } from "./wording";
import { Phrases, wordsIn } from "./words";

export type Kind = FoundFinding["kind"];

/** What stands before or behind the words of a finding, and is none of them. */
export interface Remarks {
  readonly words: string;
  readonly kind: Kind | null;
  readonly status: Status | null;
  readonly deadline: SetDeadline | null;
}

/** "AFI 12", "Recommendation 3", "Rec 4", "R1", "CoC 2", "PEEL23-AFI-03": what the words of a number name. */
const KINDS: readonly (readonly [kind: Kind, names: Phrases])[] = [
  ["area-for-improvement", new Phrases(["afi", "afis", "area for improvement", "areas for improvement"])],
  ["recommendation", new Phrases(["r", "rec", "recs", "recommendation", "recommendations"])],
  [
    "cause-of-concern",
    new Phrases(["coc", "cocs", "acoc", "cause of concern", "causes of concern", "accelerated cause of concern"]),
  ],
];

/** The kind that a label names: its words, with a number or none, and nothing else. */
export function kindOfLabel(label: string): Kind | null {
  const text = label.trim();
  if (text === "" || text.length > 40) return null;
  const parts = text.split(/[\s/._-]+|(?<=[A-Za-z])(?=\d)/).filter((part) => part !== "");
  const words = wordsIn(parts.join(" "), 8);
  if (words.length !== parts.length) return null;
  for (const [kind, names] of KINDS) {
    const from = words.findIndex((_, i) => names.at(words, i) > 0);
    if (from < 0) continue;
    const to = from + names.at(words, from);
    const behind = words.slice(to).every(({ is }, i, all) => isNumber(is) || (is === "no" && i < all.length - 1));
    // What stands before is part of a reference, "PEEL23-AFI-03"
    const before = from === 0 || (text.length <= 24 && !text.includes(" ") && to < words.length);
    return behind && before ? kind : null;
  }
  return null;
}

/** "3", "12a" */
const isNumber = (word: string): boolean => word.length <= 4 && beginsFigure(word);

/** "(AFI 12)", "[Complete]", "(by 30 June 2026)", at the very end. */
const BRACKETS = /\s*[[(]([^[\]()]{2,60})[\])]\.?$/;
/** "Deadline: 30 June 2026", "Status: In progress", behind the words or alone: the name, and whether it is of a day. */
const NAMES = new Phrases(
  "deadline|due|due date|timescale|timeframe|to be completed|to be completed by|completion date|target|target date|complete by|status|position|action|progress|outcome|rag|brag|state|decision|result|current status|current position".split(
    "|",
  ),
);
const STATES = new Set("status rag brag state".split(" "));
const MOST_OF_A_LABEL = 5;
/**
 * What stands before the words of a finding, as its characters: "3. ", "R1 – ", "Rec 4 ", "AFI 2: ", "HM-12 "; empty where
 * the line begins with its words.
 */
function frontOf(text: string, inCell: boolean): string {
  const words = wordsIn(text.slice(0, 60), MOST_OF_A_LABEL + 1);
  for (let count = Math.min(MOST_OF_A_LABEL, words.length - 1); count > 0; count -= 1) {
    const end = words[count]?.at ?? 0;
    const label = withoutSigns(text.slice(0, end));
    // "Recommendation 3: …" on a line is a heading and what it heads
    if (
      kindOfLabel(label) &&
      (inCell || !SPELT.has(words[0]?.is ?? "")) &&
      (hasFigure(label) || /[:–—-]\s*$/.test(text.slice(0, end)))
    )
      return text.slice(0, end);
    if (count === 1 && isReference(label)) return text.slice(0, end);
  }
  return "";
}
const SPELT = new Set(["recommendation", "recommendations", "area", "areas", "cause", "causes"]);
/** "3", "12a", "HM-12", "REC/07" */
const isReference = (label: string): boolean =>
  label.length <= 12 && hasFigure(label) && !label.includes(" ") && (isNumber(label) || beginsCapital(label));
const withoutSigns = (label: string): string => {
  let [from, to] = [0, label.length];
  while (from < to && "([ ".includes(label.charAt(from))) from += 1;
  while (to > from && "–—-:.)] |".includes(label.charAt(to - 1))) to -= 1;
  return label.slice(from, to);
};
const LEADING_STATUS = /^(open|closed|completed?|superseded|ongoing|in progress)\s+(?=[A-Z])/i;
/** "… in every district. Complete" */
const TRAILING_STATUS = /(?<=[.;])\s+((?:\p{L}+ ){0,3}\p{L}+)\.?$/u;

/** What stands behind the last dash of a line, "– closed", "- AFI 3"; empty where that is long. */
function behindDash(words: string): string {
  const tail = words.slice(-70);
  const at = Math.max(tail.lastIndexOf(" – "), tail.lastIndexOf(" — "), tail.lastIndexOf(" - "));
  return at < 0 ? "" : tail.slice(at);
}

/** A name and what it says at the end of a line or on all of it: "Deadline: 30 June 2026". */
function namedAtEnd(words: string): { at: number; name: string; says: string } | null {
  const tail = words.slice(-100);
  const colon = tail.lastIndexOf(":");
  if (colon < 0 || tail.length - colon > 64 || tail.length - colon < 3) return null;
  const before = wordsIn(tail.slice(0, colon), 60);
  const from = before.findIndex((_, i) => i + NAMES.at(before, i) === before.length);
  const first = before[from];
  const alone = from === 0 && words.length <= 100;
  if (
    !first ||
    !(alone || before[from - 1]?.stop === "." || endsIn(tail.slice(0, first.at).trim(), ".;)") || first.capital)
  )
    return null;
  return {
    at: words.length - tail.length + first.at,
    name: before[before.length - 1]?.is ?? "",
    says: tail.slice(colon + 1).trim(),
  };
}

const OPEN: Status = { is: null, colour: false };
type Named = NonNullable<ReturnType<typeof namedAtEnd>>;
const dueIn = ({ name, says }: Named): SetDeadline | null =>
  deadlineAlone(`By ${says}`) ??
  deadlineIn(`by ${says}`) ??
  (OF_A_DAY.has(name) ? deadlineSaid(says) : deadlineAlone(says));
/** The last words of the names that a deadline stands behind: "Due date: 6 months". */
const OF_A_DAY = new Set("deadline due date timescale timeframe completed by target".split(" "));
/** What follows "Status:" is one, whatever it says. */
const statusNamed = ({ name, says }: Named): Status | null =>
  statusIn(says) ?? (STATES.has(name) && says.length < 30 ? OPEN : null);

/**
 * What a remark set apart by brackets or a dash says: "AFI 3", "overdue", "by 30 June 2026", "Status: overdue". A bare term,
 * "28 days", is a deadline behind a label or a whole sentence only.
 */
function remarkIn(said: string, before: string): readonly [Kind | null, Status | null, SetDeadline | null] {
  const named = namedAtEnd(said);
  const apart = endsIn(before.trim(), ".?!") || kindOfLabel(before) !== null;
  return [
    kindOfLabel(said),
    statusIn(said) ?? (named && statusNamed(named)),
    (apart || labelsDeadline(said) ? deadlineSaid(said) : deadlineAlone(said)) ?? (named && dueIn(named)),
  ];
}

const startsFinding = (text: string): boolean =>
  (opensWithDeadline(text) || opensWithSubject(text) || opensWithRecommending(text)) && tellsToAct(text);

/** The words of a line, or of a cell, without the remarks around them. One without any is given back as it is. */
export function remarksOf(text: string, inCell = false): Remarks {
  let words = text;
  let kind: Kind | null = null;
  let status: Status | null = null;
  let deadline: SetDeadline | null = null;
  const front = frontOf(words, inCell);
  const state = LEADING_STATUS.exec(words.slice(front.length, front.length + 40));
  const bare = words.slice(front.length + (state?.[0].length ?? 0));
  if (front !== "" && startsFinding(bare)) {
    kind = kindOfLabel(withoutSigns(front));
    status = statusIn(state?.[1] ?? "");
    words = bare;
  }
  for (let peeled = true; peeled; ) {
    const before = words;
    const brackets = BRACKETS.exec(words.slice(-80))?.[1];
    const named = namedAtEnd(words);
    const dashed = behindDash(words);
    const trailing = TRAILING_STATUS.exec(words.slice(-40))?.[1] ?? "";
    if (brackets !== undefined && brackets.length < words.length - 8) {
      const [own, told, due] = remarkIn(brackets, words.replace(BRACKETS, ""));
      if (own || told || due)
        words = words.replace(BRACKETS, (whole) =>
          whole.endsWith(".") && !/[.!?]\s*[[(]/.test(words.slice(-82)) ? "." : "",
        );
      kind ??= own;
      status ??= told;
      deadline ??= due;
    } else if (named) {
      const [due, told] = [dueIn(named), statusNamed(named)];
      if (due || told) words = words.slice(0, named.at).trim();
      deadline ??= due;
      status ??= told;
    } else if (dashed !== "" && dashed.length < words.length - 8) {
      const [own, told, due] = remarkIn(dashed.slice(3), words.slice(0, words.length - dashed.length));
      if (own || told || due) words = words.slice(0, words.length - dashed.length);
      kind ??= own;
      status ??= told;
      deadline ??= due;
    } else if (trailing !== "" && statusIn(trailing) && tellsToAct(words)) {
      status ??= statusIn(trailing);
      words = words.replace(TRAILING_STATUS, "");
    }
    peeled = words !== before && words !== "";
  }
  return { words, kind, status, deadline };
}

export type { PublishedStatus };
