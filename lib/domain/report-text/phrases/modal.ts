import { bodyAt } from "./bodies";
import { Phrases, type Word } from "./words";

const MODALS = new Phrases([
  "should",
  "must",
  "shall",
  "ought to",
  "needs to",
  "need to",
  "has to",
  "have to",
  "is required to",
  "are required to",
]);
const RECOMMENDS = new Set(["recommend", "recommends", "recommended", "recommending"]);
/** "We expect the force to …", "I ask you to …": calls on somebody, where a body or "you" and "to" follow. */
const CALLS = new Set("expect expects ask asks require requires urge urges".split(" "));
const CALLERS = new Set("we i hmicfrs hmic inspectors".split(" "));
const BETWEEN = new Set("also therefore now would strongly and".split(" "));
const ADVERBS = new Set("not already always also never now long really have".split(" "));
const PARTICIPLES = new Set(
  "been done given known made taken seen written told found kept held met sent put set had begun spoken shown got gone led read left heard felt brought thought understood".split(
    " ",
  ),
);
/** "The College says that officers should …", "told us that it should": the norm or the hope of another. */
const REPORTS = new Set(
  "says said say told tells states stated requires require expects expected thought believed knew".split(" "),
);
const INSPECTORATE = new Set("we i hmicfrs hmic inspectors inspectorate report".split(" "));

export interface Modal {
  /** Which word it begins with. */
  readonly from: number;
  /** The word behind it. */
  readonly to: number;
  /** "should", or one that recommends. */
  readonly recommends: boolean;
}

/** The first word that tells somebody to act; null where the sentence ends before, or has none. */
export function modalIn(words: readonly Word[]): Modal | null {
  for (let i = 0; i < words.length; i += 1) {
    const length = MODALS.at(words, i);
    if (length > 0) return { from: i, to: i + length, recommends: false };
    const word = words[i];
    if (!word) return null;
    if (RECOMMENDS.has(word.is)) return { from: i, to: i + 1, recommends: true };
    const called = callAt(words, i);
    if (called > 0) return { from: i, to: i + called, recommends: true };
    if (word.stop === ".") return null;
  }
  return null;
}

/** How many words call on somebody from `i` on, "expect the force to"; 0 where none do. */
function callAt(words: readonly Word[], i: number): number {
  if (!CALLS.has(words[i]?.is ?? "")) return 0;
  let before = i - 1;
  while (BETWEEN.has(words[before]?.is ?? "")) before -= 1;
  if (!CALLERS.has(words[before]?.is ?? "")) return 0;
  const named = words[i + 1]?.is === "you" ? 1 : bodyAt(words, i + 1);
  return named > 0 && words[i + 1 + named]?.is === "to" ? named + 2 : 0;
}

const PRAISE = new Set("proud pleased commended congratulated praised applauded reassured".split(" "));

/** "should already have had", "should have acted": tells what was not done. "should be proud": praises. Neither asks for anything. */
export function tellsWhatWasNot(words: readonly Word[], { to, recommends }: Modal): boolean {
  if (recommends) return false;
  const [be, praised] = words.slice(to, to + 6).filter(({ is }) => !ADVERBS.has(is));
  if (be?.is === "be" && PRAISE.has(praised?.is ?? "")) return true;
  let have = false;
  for (let i = to; i < words.length; i += 1) {
    const is = words[i]?.is ?? "";
    if (is === "have") have = true;
    else if (!ADVERBS.has(is)) return have && (is.endsWith("ed") || PARTICIPLES.has(is));
  }
  return false;
}

/** Whether another than the inspectorate says it. */
export function isReported(words: readonly Word[], { from }: Modal): boolean {
  const at = words.slice(0, from).findIndex(({ is }) => REPORTS.has(is));
  return at >= 0 && !words.slice(Math.max(0, at - 3), at).some(({ is }) => INSPECTORATE.has(is));
}
