import type { FieldSpec } from "@/components/form/field-spec";
import { OUTCOMES, VERIFICATION_METHODS } from "@/lib/domain/closure/lists";
import { openChildren, pendingSubmission, sharedEvidence } from "@/lib/domain/finding/case";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";

import { counted, joined } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { type CommandPage, dayField, type FormFacts, optionsOf } from "../command-page";

const SUPERSEDED = { name: "outcome", value: "superseded" } as const;

const outcomeFields: readonly FieldSpec[] = [
  {
    is: "radios",
    name: "outcome",
    label: "Outcome",
    options: optionsOf(OUTCOMES, words.closure.outcome, {
      implemented: "What was asked for is in place. A pending submission is accepted.",
      superseded: "A newer finding takes its place: give its reference below.",
      "no-longer-applicable": "Nothing is left that it could apply to.",
      "recorded-in-error": "It should not have been recorded; it counts nowhere.",
    }),
  },
  {
    is: "line",
    name: "successor",
    label: "If superseded: reference of the finding that takes its place",
    hint: "Of the same force, published and not closed, for example WMP-2023-004.",
    short: true,
    optional: true,
    onlyWith: SUPERSEDED,
  },
];

/** Open recommendations: which of them are superseded too, and the confirmation that carries their number. */
function recommendationFields({ view }: FormFacts): readonly FieldSpec[] {
  const open = openChildren(view.case);
  if (open.length === 0) return [];
  const pending = open.filter(({ pendingSubmissionId }) => pendingSubmissionId).map(({ reference }) => reference ?? "");
  const wait = pending.length === 1 ? "waits" : "wait";
  const waiting = pending.length > 0 ? ` ${joined(pending)} still ${wait} for your decision on a submission.` : "";
  return [
    {
      is: "boxes",
      name: "supersededToo",
      label: "If superseded: recommendations that the same finding takes the place of",
      hint: "Those without a tick stay open.",
      optional: true,
      onlyWith: SUPERSEDED,
      options: open.map(({ id, reference, text }) => ({ value: id, label: reference ?? "", hint: text })),
    },
    {
      is: "confirm",
      name: "confirmedOpen",
      value: String(open.length),
      label: `Close it although ${counted(open.length, "recommendation is", "recommendations are")} open`,
      hint: `${joined(open.map(({ reference }) => reference ?? ""))}: not closed by this decision, unless ticked above as superseded.${waiting}`,
    },
  ];
}

/** Shared evidence that is newer than the submission: in the basis only if the inspector adds it. */
function newerEvidence({ view }: FormFacts): readonly FieldSpec[] {
  const basis = pendingSubmission(view.case)?.basis;
  if (!basis) return [];
  const newer = sharedEvidence(view.case).filter(({ id }) => !basis.evidence.some((known) => known.id === id));
  if (newer.length === 0) return [];
  return [
    {
      is: "boxes",
      name: "addedEvidence",
      label: "Evidence shared since the submission",
      hint: "Tick what your decision rests on as well.",
      optional: true,
      options: newer.map(({ id, title, note }) => ({ value: id, label: title, hint: note })),
    },
  ];
}

export const close: CommandPage = {
  means: ({ view }) =>
    pendingSubmission(view.case)
      ? "Only an inspector closes. What the decision rests on is kept with it; the force and its policing body are told."
      : "Only an inspector closes. No submission is pending: the finding is closed without one, on what is shown here.",
  showsBasis: true,
  fields: (facts) => [
    ...outcomeFields,
    ...recommendationFields(facts),
    {
      is: "select",
      name: "method",
      label: "How was it verified?",
      empty: "Choose a method",
      options: optionsOf(VERIFICATION_METHODS, words.closure.method),
    },
    {
      is: "text",
      name: "note",
      label: "What does the decision rest on?",
      hint: "The force and its policing body read it.",
      most: LONGEST_TEXT,
    },
    ...newerEvidence(facts),
    {
      is: "line",
      name: "letter",
      label: "Address of the letter",
      type: "url",
      value: facts.reported?.address ?? undefined,
      optional: true,
      hint: "Where it is published.",
    },
    dayField("Day of the decision", facts),
  ],
  submit: "Close this finding",
  weight: "grave",
  confirms: true,
};
