import type { CalendarDate } from "../calendar";
import type { Deadline } from "../finding/deadline";
import type { FindingKind } from "../finding/kind";
import type { Grade, InspectionType } from "../inspection/inspection";
import { notOffered } from "../list/choice";
import type { Lists } from "../list/lists";
import { LONGEST_TEXT } from "../longest-text";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { Answer, Likeness, Review, ReviewedFinding } from "./review";

/** What a reader does to a report under review. */
export type Correction =
  | {
      readonly do: "set-facts";
      readonly title: string;
      readonly type: InspectionType;
      readonly publishedOn: CalendarDate | null;
      readonly address: string | null;
    }
  | {
      readonly do: "change-finding";
      readonly key: string;
      readonly kind: FindingKind;
      readonly text: string;
      readonly deadline: Deadline;
      readonly parent: string | null;
    }
  | { readonly do: "keep"; readonly key: string; readonly keep: boolean }
  | { readonly do: "split"; readonly key: string; readonly parts: readonly string[] }
  | { readonly do: "join"; readonly key: string; readonly other: string }
  | {
      readonly do: "add-lines";
      readonly from: number;
      readonly to: number;
      readonly kind: FindingKind;
      /** Words that stand in these lines, where the finding is less than all of them. */
      readonly words: string | null;
    }
  | { readonly do: "match"; readonly key: string; readonly reference: string; readonly how: Likeness }
  | { readonly do: "set-judgment"; readonly key: string | null; readonly question: string; readonly grade: Grade }
  | {
      readonly do: "set-change";
      readonly key: string;
      readonly references: readonly string[];
      readonly date: CalendarDate | null;
    };

type Corrected = Result<Review, Refusal>;
const unfit = (because: Extract<Refusal, { why: "draft-unfit" }>["because"]) =>
  refuse<Refusal>({ why: "draft-unfit", because });

/** Why what a correction chooses from a list is not offered today; null where it is, or stands in the review already. */
export function unlisted(review: Review, correction: Correction, lists: Lists, today: CalendarDate): Refusal | null {
  if (correction.do === "set-facts")
    return notOffered(lists, "inspection-types", correction.type, today, "type", review.type);
  if (correction.do !== "set-judgment") return null;
  const held = review.judgments.find(({ key }) => key === correction.key)?.grade;
  return notOffered(lists, "grades", correction.grade, today, "grade", held);
}

/** The review after a correction. `lines` are those of the report; what does not fit is refused and nothing is changed. */
export function correct(review: Review, correction: Correction, lines: readonly string[]): Corrected {
  switch (correction.do) {
    case "set-facts": {
      const { do: _, ...facts } = correction;
      return ok({ ...review, ...facts });
    }
    case "change-finding":
      return changeFinding(review, correction);
    case "keep":
      return keep(review, correction.key, correction.keep);
    case "split":
      return split(review, correction.key, correction.parts);
    case "join":
      return join(review, correction.key, correction.other);
    case "add-lines":
      return addLines(review, correction, lines);
    case "match": {
      const { key, reference, how } = correction;
      return edit(review, key, (finding) => ({ ...finding, answers: answered(finding.answers, { reference, how }) }));
    }
    case "set-judgment":
      return setJudgment(review, correction);
    case "set-change": {
      const { key, references, date } = correction;
      if (!review.changes.some((change) => change.key === key)) return unfit("unknown");
      return ok({
        ...review,
        changes: review.changes.map((change) => (change.key === key ? { ...change, references, date } : change)),
      });
    }
  }
}

/** Each finding that a draft looks like has an answer of its own; but a draft is one finding at most, so only the latest "same" stands. */
function answered(answers: readonly Answer[], given: Answer): readonly Answer[] {
  const others = answers.filter(
    ({ reference, how }) => reference !== given.reference && !(how === "same" && given.how === "same"),
  );
  return [...others, given];
}

function edit(review: Review, key: string, change: (finding: ReviewedFinding) => ReviewedFinding): Corrected {
  if (!review.findings.some((finding) => finding.key === key)) return unfit("unknown");
  return ok({
    ...review,
    findings: review.findings.map((finding) => (finding.key === key ? change(finding) : finding)),
  });
}

/** Only a recommendation has a parent, and only a cause of concern of the same report can be one. */
function changeFinding(
  review: Review,
  { key, kind, text, deadline, parent }: Extract<Correction, { do: "change-finding" }>,
): Corrected {
  const cause = review.findings.find((finding) => finding.key === parent);
  if (parent !== null && (cause?.kind !== "cause-of-concern" || kind !== "recommendation" || parent === key))
    return unfit("parent");
  const changed = edit(review, key, (finding) => ({
    ...finding,
    kind,
    text,
    deadline,
    parent,
    confidence: "high",
    keep: true,
  }));
  if (!changed.ok || kind === "cause-of-concern") return changed;
  const orphan = (finding: ReviewedFinding) => (finding.parent === key ? { ...finding, parent: null } : finding);
  return ok({ ...changed.value, findings: changed.value.findings.map(orphan) });
}

function keep(review: Review, key: string, wanted: boolean): Corrected {
  const set = <Item extends { readonly key: string; readonly keep: boolean }>(items: readonly Item[]) =>
    items.map((item) => (item.key === key ? { ...item, keep: wanted } : item));
  const { findings, judgments, changes } = review;
  if (![...findings, ...judgments, ...changes].some((item) => item.key === key)) return unfit("unknown");
  return ok({ ...review, findings: set(findings), judgments: set(judgments), changes: set(changes) });
}

/** One draft becomes several in its place, each with the same kind, parent and deadline. */
function split(review: Review, key: string, parts: readonly string[]): Corrected {
  const finding = review.findings.find((candidate) => candidate.key === key);
  const [first, ...rest] = parts;
  if (!finding) return unfit("unknown");
  if (first === undefined || rest.length === 0) return unfit("split");
  const added = rest.map(
    (text, index): ReviewedFinding => ({ ...finding, key: `f${review.next + index}`, text, answers: [] }),
  );
  const findings = review.findings.flatMap((item) =>
    item.key === key ? [{ ...finding, text: first, answers: [] }, ...added] : [item],
  );
  return ok({ ...review, findings, next: review.next + added.length });
}

/** Two drafts become the first of them; recommendations of the second stand under the first from then on. */
function join(review: Review, key: string, other: string): Corrected {
  const first = review.findings.find((finding) => finding.key === key);
  const second = review.findings.find((finding) => finding.key === other);
  if (!first || !second) return unfit("unknown");
  if (key === other || first.kind !== second.kind || first.parent !== second.parent) return unfit("join");
  const lines = first.lines && second.lines ? spanning(first.lines, second.lines) : (first.lines ?? second.lines);
  const text = `${first.text} ${second.text}`;
  if (text.length > LONGEST_TEXT) return refuse({ why: "draft-too-long", text });
  const joined: ReviewedFinding = { ...first, text, lines, answers: [] };
  const findings = review.findings
    .filter((finding) => finding.key !== other)
    .map((finding) =>
      finding.key === key ? joined : finding.parent === other ? { ...finding, parent: key } : finding,
    );
  return ok({ ...review, findings });
}

const spanning = (a: readonly [number, number], b: readonly [number, number]) =>
  [Math.min(a[0], b[0]), Math.max(a[1], b[1])] as const;

const oneSpaced = (text: string) => text.replace(/\s+/g, " ").trim();

/** A passage that was not recognised becomes a draft, by the numbers of its lines, or those of their words that it is. */
function addLines(
  review: Review,
  { from, to, kind, words }: Extract<Correction, { do: "add-lines" }>,
  lines: readonly string[],
): Corrected {
  const passage = oneSpaced(lines.slice(from - 1, to).join(" "));
  if (from < 1 || to < from || to > lines.length || passage === "") return unfit("lines");
  const text = oneSpaced(words ?? "") || passage;
  if (!passage.includes(text)) return unfit("words");
  if (text.length > LONGEST_TEXT) return refuse({ why: "draft-too-long", text });
  const added: ReviewedFinding = {
    key: `f${review.next}`,
    kind,
    text,
    parent: null,
    deadline: { kind: "none" },
    lines: [from, to],
    confidence: "high",
    keep: true,
    answers: [],
  };
  const after = review.findings.findLastIndex((finding) => (finding.lines?.[0] ?? 0) <= from) + 1;
  return ok({ ...review, findings: review.findings.toSpliced(after, 0, added), next: review.next + 1 });
}

function setJudgment(review: Review, { key, question, grade }: Extract<Correction, { do: "set-judgment" }>): Corrected {
  if (key === null) {
    const added = { key: `j${review.next}`, question, grade, lines: null, keep: true };
    return ok({ ...review, judgments: [...review.judgments, added], next: review.next + 1 });
  }
  if (!review.judgments.some((judgment) => judgment.key === key)) return unfit("unknown");
  const changed = review.judgments.map((judgment) =>
    judgment.key === key ? { ...judgment, question, grade, keep: true } : judgment,
  );
  return ok({ ...review, judgments: changed });
}
