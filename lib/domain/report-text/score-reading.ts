import { wordingKey } from "./phrases/duplicates";
import type { FoundChange, FoundFinding, FoundJudgment } from "./reading";

/** What a careful reader found, written by hand. A null text stands for wording that is not ours to copy. */
export interface Gold {
  /** Absent where the title, too, is not ours to copy. */
  readonly title?: string | null;
  readonly force: string | null;
  readonly publishedOn: string | null;
  readonly findings: readonly (Omit<FoundFinding, "text" | "lines" | "confidence"> & {
    readonly text: string | null;
  })[];
  readonly judgments: readonly Pick<FoundJudgment, "question" | "grade">[];
  readonly changes: readonly Pick<FoundChange, "what" | "date" | "text">[];
}

/** What was read, as far as it is measured. */
export interface Read extends Omit<Gold, "findings"> {
  readonly findings: readonly FoundFinding[];
}

/** Counts that add up over texts: how many were found, how many of those are right, how many there are. */
export interface Tally {
  right: number;
  found: number;
  wanted: number;
}

export type Scores = Record<
  "causes" | "recommendations" | "areas" | "parents" | "deadlines" | "statuses" | "judgments" | "changes" | "heads",
  Tally
>;

const NAMES = [
  "causes",
  "recommendations",
  "areas",
  "parents",
  "deadlines",
  "statuses",
  "judgments",
  "changes",
  "heads",
] as const;
const KINDS = {
  "cause-of-concern": "causes",
  recommendation: "recommendations",
  "area-for-improvement": "areas",
} as const;

export const noScores = (): Scores =>
  Object.fromEntries(NAMES.map((name) => [name, { right: 0, found: 0, wanted: 0 }])) as Scores;

/** Shares of words that two texts have in common, 0 to 1; 1 for the same words in the same order. */
export function similarity(one: string, other: string): number {
  const [a, b] = [wordingKey(one), wordingKey(other)];
  if (a === b) return 1;
  const left = a.split(" ");
  const rest = new Map<string, number>();
  for (const word of b.split(" ")) rest.set(word, (rest.get(word) ?? 0) + 1);
  const common = left.filter((word) => {
    const times = rest.get(word) ?? 0;
    rest.set(word, times - 1);
    return times > 0;
  }).length;
  return (2 * common) / (left.length + b.split(" ").length);
}

const SAME = 0.9;
const sameText = (wanted: string | null, found: string) => wanted === null || similarity(wanted, found) >= SAME;

/** Adds how one reading compares with its gold. Parents, deadlines and statuses are measured on findings that match. */
export function addScores(scores: Scores, gold: Gold, read: Read): void {
  const taken = new Map<number, number>();
  for (const [w, wanted] of gold.findings.entries()) {
    const tally = scores[KINDS[wanted.kind]];
    tally.wanted += 1;
    const match = read.findings.findIndex(
      (each, i) => !taken.has(i) && each.kind === wanted.kind && sameText(wanted.text, each.text),
    );
    if (match < 0) continue;
    taken.set(match, w);
    tally.right += 1;
  }
  for (const found of read.findings) scores[KINDS[found.kind]].found += 1;
  for (const [at, w] of taken) {
    const [found, wanted] = [read.findings[at], gold.findings[w]];
    if (!found || !wanted) continue;
    count(scores.parents, (found.parent === null ? null : (taken.get(found.parent) ?? -1)) === wanted.parent);
    count(scores.deadlines, JSON.stringify(found.deadline) === JSON.stringify(wanted.deadline));
    count(scores.statuses, found.publishedStatus === wanted.publishedStatus);
  }
  pair(
    scores.judgments,
    gold.judgments,
    read.judgments,
    (a, b) => a.grade === b.grade && sameText(a.question, b.question ?? ""),
  );
  pair(
    scores.changes,
    gold.changes,
    read.changes,
    (a, b) => a.what === b.what && a.date === b.date && similarity(a.text, b.text) >= SAME,
  );
  for (const head of ["title", "force", "publishedOn"] as const) {
    if (head in gold) count(scores.heads, gold[head] === read[head]);
  }
}

function count(tally: Tally, right: boolean): void {
  tally.found += 1;
  tally.wanted += 1;
  if (right) tally.right += 1;
}

function pair<Item>(
  tally: Tally,
  wanted: readonly Item[],
  found: readonly Item[],
  same: (a: Item, b: Item) => boolean,
): void {
  const left = [...found];
  tally.found += found.length;
  tally.wanted += wanted.length;
  for (const each of wanted) {
    const match = left.findIndex((other) => same(each, other));
    if (match < 0) continue;
    left.splice(match, 1);
    tally.right += 1;
  }
}

export const precision = ({ right, found }: Tally): number => (found === 0 ? 1 : right / found);
export const recall = ({ right, wanted }: Tally): number => (wanted === 0 ? 1 : right / wanted);
