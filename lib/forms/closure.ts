import { randomUUID } from "node:crypto";
import { z } from "zod";
import { OUTCOMES, VERIFICATION_METHODS } from "@/lib/domain/closure/lists";
import { openChildren, pendingSubmission, sharedEvidence } from "@/lib/domain/finding/case";
import { isClosed } from "@/lib/domain/finding/finding";
import { FOLLOW_UP_MONTHS } from "@/lib/domain/follow-up/follow-up";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { counted, joined } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { type CommandForm, dayField, type FormFacts, optionsOf } from "./command-form";
import type { FieldSpec } from "./field-spec";
import { choice, count, day, optionalCount, optionalLink, optionalWords, several, someWords } from "./fields";
import { sampleField, sampleSize } from "./follow-up";
import { asReference } from "./reference";

export const closeForm = z
  .object({
    outcome: choice(OUTCOMES, "Choose the outcome."),
    successor: optionalWords("The reference", 100),
    supersededToo: several,
    method: choice(VERIFICATION_METHODS, "Choose how this was verified."),
    note: someWords("The note", "Say what the decision rests on."),
    letter: optionalLink("The address of the letter"),
    letterReference: optionalWords("The letter’s reference", 200),
    sampleSize,
    followUpMonths: optionalCount("The number of months", FOLLOW_UP_MONTHS.least, FOLLOW_UP_MONTHS.most),
    followUpAsked: optionalWords("What the follow-up is to show"),
    addedEvidence: several,
    confirmedOpen: count,
    on: day("The day of the decision"),
  })
  // Another outcome than superseded names no successor: what stands in those fields is left over from a choice unmade.
  // Words that are no reference go on as they are: no finding has them, and that is what the refusal says.
  .transform(({ successor, supersededToo, ...form }) =>
    form.outcome === "superseded"
      ? { ...form, successor: successor && (asReference(successor) ?? successor), supersededToo }
      : { ...form, successor: null, supersededToo: [] },
  )
  .transform(({ followUpMonths: months, followUpAsked: asked, ...form }, context) => {
    // Only what is closed as implemented can be sustained.
    if (form.outcome !== "implemented" || (months === null && asked === null)) return { ...form, followUp: null };
    if (months !== null && asked !== null) return { ...form, followUp: { id: randomUUID(), months, asked } };
    context.addIssue({
      code: "custom",
      path: [months === null ? "followUpMonths" : "followUpAsked"],
      message:
        months === null ? "Say after how many months the follow-up is due." : "Say what the follow-up is to show.",
    });
    return z.NEVER;
  });

export const reopenForm = z
  .object({
    why: someWords("The reason", "Say why the finding is reopened."),
    on: day("The day of the decision"),
    parentToo: several,
    whyParent: optionalWords("The reason for the cause of concern"),
  })
  .transform(({ why, on, parentToo, whyParent }, context) => {
    const wanted = parentToo.includes("yes");
    if (wanted && whyParent === null) {
      context.addIssue({
        code: "custom",
        path: ["whyParent"],
        message: "Say why the cause of concern is reopened too, or take the tick off.",
      });
      return z.NEVER;
    }
    return { why, on, whyParentToo: wanted ? whyParent : null };
  });

const SUPERSEDED = { name: "outcome", value: "superseded" } as const;

/** A submission asks for one outcome, which the form begins with; the summary says it again before anything is decided. */
const outcomeFields = ({ view }: FormFacts): readonly FieldSpec[] => [
  {
    is: "radios",
    name: "outcome",
    label: "Outcome",
    value: pendingSubmission(view.case) ? "implemented" : undefined,
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

export const close: CommandForm<"close"> = {
  typed: closeForm,
  missed: true,

  means: ({ view }) =>
    pendingSubmission(view.case)
      ? `Only an inspector closes. What the decision rests on is kept with it.`
      : `Only an inspector closes. No submission is pending: the finding is closed without one, on what is shown here.`,
  showsBasis: true,
  fields: (facts) => [
    ...outcomeFields(facts),
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
    sampleField,
    {
      is: "line",
      name: "letterReference",
      label: "Reference of the letter",
      hint: "How it is called, for example “Revisit letter, July 2024”.",
      optional: true,
    },
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
    {
      is: "line",
      name: "followUpMonths",
      label: "Follow-up: one more sample, after how many months?",
      hint: "Where the finding is closed as implemented and you want to see that it is sustained. It appears when it is due.",
      short: true,
      optional: true,
      onlyWith: { name: "outcome", value: "implemented" },
    },
    {
      is: "text",
      name: "followUpAsked",
      label: "Follow-up: what is it to show?",
      optional: true,
      rows: 2,
      most: LONGEST_TEXT,
      onlyWith: { name: "outcome", value: "implemented" },
    },
  ],
  submit: "Close this finding",
  weight: "grave",
  confirms: true,
};

export const keepClosed: CommandForm<"keep-closed"> = {
  typed: z.object({ why: someWords("The reason", "Say why the finding stays closed.") }),

  means: () =>
    "The closing stands without the evidence that was withdrawn. The force and its policing body read why. Should more of what it rests on be withdrawn, you are asked again.",
  showsBasis: true,
  fields: () => [{ is: "text", name: "why", label: "Why does it stay closed?", most: LONGEST_TEXT }],
  submit: "It stays closed",
};

/** A recommendation whose cause of concern is closed: reopening that too is offered, never assumed. */
const parentFields = ({ view }: FormFacts): readonly FieldSpec[] =>
  view.case.parent && isClosed(view.case.parent)
    ? [
        {
          is: "confirm",
          name: "parentToo",
          value: "yes",
          label: `Reopen its cause of concern ${view.case.parent.reference ?? ""} too`,
          hint: "It is closed. Without a tick it stays closed. Reopening it is a decision of its own, with its own reason.",
        },
        {
          is: "text",
          name: "whyParent",
          label: "Why is the cause of concern reopened too?",
          optional: true,
          onlyWith: { name: "parentToo", value: "yes" },
          most: LONGEST_TEXT,
          rows: 3,
        },
      ]
    : [];

export const reopen: CommandForm<"reopen"> = {
  typed: reopenForm,

  means: ({ view }) =>
    `The finding is open again${view.case.spell ? ", not in Engage: that move is a decision of its own" : ""}. Dates, progress and assurance are kept, marked as given before reopening.`,
  fields: (facts) => [
    { is: "text", name: "why", label: "Why is it reopened?", most: LONGEST_TEXT },
    ...parentFields(facts),
    dayField("Day of the decision", facts),
  ],
  submit: "Reopen this finding",
  weight: "grave",
  confirms: true,
};
