import { z } from "zod";
import { excerpt } from "@/lib/domain/excerpt";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import {
  type Review,
  type ReviewedChange,
  type ReviewedFinding,
  type ReviewedJudgment,
  sameAs,
} from "@/lib/domain/report-review/review";
import { isReference } from "@/lib/domain/written";
import { joined } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { deadlineFields, deadlineOf, deadlineTyped } from "./deadline";
import type { FieldSpec } from "./field-spec";
import { choice, count, listed, optionalDay, optionalWords, several, someWords } from "./fields";

/** What the reader of a report types while reviewing it. Every form becomes one correction. */

export const draftForm = (key: string) =>
  z
    .object({
      kind: choice(FINDING_KINDS, "Choose the kind of finding."),
      text: someWords("The wording", "Give the wording as it is published."),
      parent: optionalWords("The cause of concern", 20),
    })
    .and(deadlineTyped)
    .transform((typed, context) => {
      const deadline = deadlineOf(typed, context);
      const { kind, text, parent } = typed;
      return deadline === null ? z.NEVER : { do: "change-finding" as const, key, kind, text, parent, deadline };
    });

/** The fields of a draft; `causes` are the drafts that it can stand under. */
export const draftFields = (draft: ReviewedFinding, causes: readonly ReviewedFinding[]): readonly FieldSpec[] => [
  { is: "text", name: "text", label: "Wording as published", value: draft.text, rows: 6 },
  {
    is: "select",
    name: "kind",
    label: "Kind",
    value: draft.kind,
    options: FINDING_KINDS.map((kind) => ({ value: kind, label: words.finding.kind[kind].one })),
  },
  {
    is: "select",
    name: "parent",
    label: "Cause of concern",
    hint: "Of a recommendation that stands under one.",
    empty: "None",
    value: draft.parent ?? "",
    options: causes.map(({ key, text }) => ({ value: key, label: excerpt(text, 90) })),
  },
  ...deadlineFields(draft.deadline),
];

export const splitForm = (key: string) =>
  z
    .object({ parts: someWords("The wording", "Give the wording of each finding, with an empty line between them.") })
    .transform(({ parts }) => ({
      do: "split" as const,
      key,
      parts: parts
        .split(/\n\s*\n/)
        .map((part) => part.trim())
        .filter(Boolean),
    }));

export const splitFields = (draft: ReviewedFinding): readonly FieldSpec[] => [
  { is: "text", name: "parts", label: "Wording of each", value: draft.text, rows: 6 },
];

export const joinForm = (key: string) =>
  z
    .object({ other: someWords("The other draft", "Choose the draft to join with.", 20) })
    .transform(({ other }) => ({ do: "join" as const, key, other }));

export const joinFields = (joinable: readonly ReviewedFinding[]): readonly FieldSpec[] => [
  {
    is: "select",
    name: "other",
    label: "With",
    empty: "Choose a draft",
    options: joinable.map(({ key, text }) => ({ value: key, label: excerpt(text, 90) })),
  },
];

export const addLinesForm = z
  .object({
    from: count,
    to: count,
    words: optionalWords("The words"),
    kind: choice(FINDING_KINDS, "Choose the kind of finding."),
  })
  .transform(({ from, to, ...rest }) => ({ do: "add-lines" as const, from, to: to || from, ...rest }));

export const ADD_LINES_FIELDS: readonly FieldSpec[] = [
  {
    is: "line",
    name: "from",
    label: "First line",
    short: true,
    hint: "Select the passage in the report, or type the numbers of its lines.",
  },
  { is: "line", name: "to", label: "Last line", short: true },
  {
    is: "text",
    name: "words",
    label: "Words of these lines",
    hint: "Where the finding is less than the whole lines.",
    rows: 3,
    optional: true,
  },
  {
    is: "select",
    name: "kind",
    label: "Kind",
    options: FINDING_KINDS.map((kind) => ({ value: kind, label: words.finding.kind[kind].one })),
    empty: "Choose",
  },
];

export const reviewedJudgmentForm = (key: string | null) =>
  z
    .object({
      question: someWords("The question", "Give the pillar or question that is judged.", 200),
      grade: listed("Choose the grade."),
    })
    .transform((typed) => ({ do: "set-judgment" as const, key, ...typed }));

/** `questions` and `grades` are those of the round that the report is of. */
export const reviewedJudgmentFields = (
  judgment: ReviewedJudgment | null,
  questions: readonly { readonly name: string }[],
  grades: readonly { readonly key: string; readonly name: string }[],
): readonly FieldSpec[] => [
  {
    is: "line",
    name: "question",
    label: "Pillar or question",
    value: judgment?.question,
    suggestions: questions.map(({ name }) => name),
  },
  {
    is: "radios",
    name: "grade",
    label: "Grade",
    value: judgment?.grade,
    options: grades.map(({ key, name }) => ({ value: key, label: name })),
  },
];

export const reviewedChangeForm = (key: string) =>
  z
    .object({
      references: several.pipe(
        z
          .array(z.string().refine(isReference, "Choose findings from the list."))
          .max(100, "Choose at most 100 findings."),
      ),
      date: optionalDay("The day"),
    })
    .transform((typed) => ({ do: "set-change" as const, key, ...typed }));

/** A published finding of the force that a report may name. */
interface Named {
  readonly reference: string;
  readonly text: string;
  readonly cause: string | null;
  readonly closed: boolean;
}

export function reviewedChangeFields(
  change: ReviewedChange,
  review: Review,
  register: readonly Named[],
): readonly FieldSpec[] {
  const named = new Set(review.findings.flatMap((draft) => sameAs(draft) ?? []));
  const isNamed = ({ reference, cause }: Named) => named.has(reference) || (cause !== null && named.has(cause));
  // What the letter names comes first: the causes of concern that it restates, and their recommendations.
  const ordered = [...register.filter(isNamed), ...register.filter((one) => !isNamed(one))];
  const closed = ordered.filter((one) => one.closed && isNamed(one)).map(({ reference }) => reference);
  const finding: FieldSpec[] =
    change.what === "close"
      ? [
          {
            is: "boxes",
            name: "references",
            label: "Which findings",
            hint: `Those of the force that are not closed. One sentence may report several.${closed.length > 0 ? ` Closed already: ${joined(closed)}.` : ""}`,
            values: change.references,
            options: ordered
              .filter((one) => !one.closed)
              .map(({ reference, text, cause }) => ({
                value: reference,
                label: `${reference} · ${excerpt(text, 80)}`,
                ...(cause && { hint: `under ${cause}` }),
              })),
          },
        ]
      : [];
  return [
    ...finding,
    { is: "date", name: "date", label: "Took effect on", value: change.date ?? undefined, optional: true },
  ];
}
