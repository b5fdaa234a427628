import { wordingKey } from "@/lib/domain/report-text/phrases/duplicates";
import type { Finds, Wanted } from "./paper";

/** What the reader printed, as far as it is measured. */
export interface Printed {
  readonly force: string | null;
  readonly publishedOn: string | null;
  readonly findings: readonly {
    readonly kind: string;
    readonly text: string;
    readonly parent: number | null;
    readonly deadline: unknown;
    readonly publishedStatus: string | null;
    readonly confidence: string;
    readonly restated?: boolean;
  }[];
  readonly judgments: readonly { readonly question: string | null; readonly grade: string }[];
  readonly changes: readonly { readonly what: string }[];
}

export interface Tally {
  right: number;
  found: number;
  wanted: number;
}
export type Tallies = Record<
  "findings" | "deadlines" | "statuses" | "parents" | "restated" | "judgments" | "changes" | "heads",
  Tally
> & {
  drafts: number;
  wrongAndSure: number;
};

export function noTallies(): Tallies {
  const none = () => ({ right: 0, found: 0, wanted: 0 });
  return {
    findings: none(),
    deadlines: none(),
    statuses: none(),
    parents: none(),
    restated: none(),
    judgments: none(),
    changes: none(),
    heads: none(),
    drafts: 0,
    wrongAndSure: 0,
  };
}

const has = (text: string, words: string) => ` ${wordingKey(text)} `.includes(` ${wordingKey(words)} `);

/** Adds what was read to the tallies, and says in words what was wrong. */
export function compare(all: Tallies, finds: Finds, read: Printed): string[] {
  const faults: string[] = [];
  const taken = new Map<number, Wanted>();
  const mixed = (text: string, wanted: Wanted) =>
    finds.findings.some((other) => other !== wanted && has(text, other.holds)) ||
    finds.foreign.some((words) => has(text, words));
  for (const wanted of finds.findings) {
    const at = read.findings.findIndex(
      (found, i) =>
        !taken.has(i) && found.kind === wanted.kind && has(found.text, wanted.holds) && !mixed(found.text, wanted),
    );
    if (at < 0) faults.push(`missed ${wanted.kind}: ${wanted.holds}`);
    else taken.set(at, wanted);
  }
  const doubted = (text: string, confidence: string) =>
    confidence === "low" && finds.doubtful.some((words) => has(text, words));
  const counted = read.findings.filter((found, i) => taken.has(i) || !doubted(found.text, found.confidence));
  add(all.findings, taken.size, counted.length, finds.findings.length);
  all.drafts += read.findings.length;
  for (const [i, found] of read.findings.entries()) {
    if (taken.has(i) || doubted(found.text, found.confidence)) continue;
    faults.push(`wrong ${found.kind} (${found.confidence}): ${found.text}`);
    if (found.confidence === "high") all.wrongAndSure += 1;
  }
  for (const [at, wanted] of taken) {
    const found = read.findings[at];
    if (!found) continue;
    const parent = found.parent === null ? null : (taken.get(found.parent)?.holds ?? "another");
    const checks = [
      [all.deadlines, sorted(found.deadline), sorted(wanted.deadline)],
      [all.statuses, found.publishedStatus, wanted.status],
      [all.parents, parent, wanted.answers],
      [all.restated, found.restated === true, wanted.restated],
    ] as const;
    for (const [tally, is, should] of checks) {
      const right = is === should;
      add(tally, right ? 1 : 0, 1, 1);
      if (!right) faults.push(`${wanted.holds}: ${is} instead of ${should}`);
    }
  }
  pair(
    all.judgments,
    finds.judgments,
    read.judgments,
    (a, b) => a.grade === b.grade && has(b.question ?? "", a.question),
    faults,
  );
  pair(all.changes, finds.changes, read.changes, (a, b) => a === b.what, faults);
  for (const head of ["force", "publishedOn"] as const) {
    if (finds[head] === null) continue;
    add(all.heads, finds[head] === read[head] ? 1 : 0, 1, 1);
    if (finds[head] !== read[head]) faults.push(`${head}: ${read[head]} instead of ${finds[head]}`);
  }
  return faults;
}

const sorted = (value: unknown) =>
  value === null || typeof value !== "object" ? String(value) : JSON.stringify(value, Object.keys(value).sort());

function add(tally: Tally, right: number, found: number, wanted: number): void {
  tally.right += right;
  tally.found += found;
  tally.wanted += wanted;
}

function pair<Want, Found>(
  tally: Tally,
  wanted: readonly Want[],
  found: readonly Found[],
  same: (want: Want, found: Found) => boolean,
  faults: string[],
): void {
  const left = [...found];
  let right = 0;
  for (const each of wanted) {
    const at = left.findIndex((other) => same(each, other));
    if (at < 0) faults.push(`missed ${JSON.stringify(each)}`);
    else {
      left.splice(at, 1);
      right += 1;
    }
  }
  for (const each of left) faults.push(`wrong ${JSON.stringify(each)}`);
  add(tally, right, found.length, wanted.length);
}
