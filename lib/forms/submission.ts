import { z } from "zod";
import type { Case } from "@/lib/domain/finding/case";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { begunWith } from "@/lib/domain/submission/submissions";
import { longDate } from "@/lib/format/dates";
import { type CommandForm, dayField, type FormFacts } from "./command-form";
import type { FieldSpec } from "./field-spec";
import { day, optionalWords, someWords } from "./fields";

const statement = someWords("The statement", "Say what was found, what has been done and how you know that it works.");

export const answerName = (point: number) => `answer-${point}`;
const ANSWER = /^answer-([1-9]\d{0,2})$/;

/** One answer per point of the last return, in the order of the points; the page gives one field for each. */
const answersOf = (answerTo: (point: number) => z.ZodType<string>) =>
  z.record(z.string(), z.unknown()).transform((typed, context) => {
    const numbers = Object.keys(typed)
      .map((name) => Number(ANSWER.exec(name)?.[1] ?? 0))
      .filter((number) => number > 0)
      .toSorted((a, b) => a - b);
    const given: string[] = [];
    for (const number of numbers) {
      const name = answerName(number);
      const answer = answerTo(number).safeParse(typed[name]);
      if (answer.success) given[number - 1] = answer.data;
      else context.addIssue({ code: "custom", path: [name], message: answer.error.issues[0]?.message ?? "" });
    }
    return Array.from(given, (answer) => answer ?? "");
  });

/** A statement, and `answer-1`, `answer-2` … where points were returned. */
const withAnswers = (answers: ReturnType<typeof answersOf>) =>
  z.unknown().transform((typed, context) => {
    const said = z.object({ statement }).safeParse(typed);
    const answered = answers.safeParse(typed);
    for (const { path, message } of [...(said.error?.issues ?? []), ...(answered.error?.issues ?? [])]) {
      context.addIssue({ code: "custom", path, message });
    }
    return said.success && answered.success ? { ...said.data, answers: answered.data } : z.NEVER;
  });

const answerCalled = (point: number) => `The answer to point ${point}`;

export const submitForm = withAnswers(answersOf((point) => someWords(answerCalled(point), `Answer point ${point}.`)));

/** A draft has as many answers as there are yet. */
export const draftSubmissionForm = withAnswers(
  answersOf((point) => optionalWords(answerCalled(point)).transform((answer) => answer ?? "")),
);

export const withdrawSubmissionForm = z.object({
  why: someWords("The reason", "Say why the submission is withdrawn."),
});

const MOST_POINTS = 50;

/** Lines become points; numbers and bullets that people put before them are dropped, since the register numbers them. */
const points = someWords("The list of points", "Write at least one point that the force has to answer.", LONGEST_TEXT)
  .transform((text) =>
    text
      .split("\n")
      .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]\s|[-–•*]\s)?\s*/, "").trim())
      .filter((line) => line !== ""),
  )
  .refine((lines) => lines.length > 0, "Write at least one point that the force has to answer.")
  .refine((lines) => lines.length <= MOST_POINTS, `Write at most ${MOST_POINTS} points.`);

export const returnSubmissionForm = z.object({
  points,
  note: someWords("The note", "Say in a sentence what the submission still lacks."),
  on: day("The day of the decision"),
});

const statementField = ({ view }: FormFacts): FieldSpec => ({
  is: "text",
  name: "statement",
  label: "Statement",
  hint:
    view.case.submission?.state === "returned"
      ? "As it was returned: change what is to be said otherwise."
      : "What was found, what has been done about it, and how you know that it works.",
  most: LONGEST_TEXT,
  rows: 8,
  value: begunWith(view.case)?.statement,
});

/** A place for the answer to each point of a return, under `title`. */
function answerFields({ view }: FormFacts, title: string, optional?: true): readonly FieldSpec[] {
  const { points } = view.case;
  if (points.length === 0) return [];
  const begun = begunWith(view.case)?.answers ?? [];
  return [
    { is: "heading", name: "answers", label: title, hint: "The inspector reads each answer beside its point." },
    ...points.map(
      (point, at): FieldSpec => ({
        is: "text",
        name: answerName(at + 1),
        label: `Point ${at + 1}: ${point}`,
        most: LONGEST_TEXT,
        rows: 3,
        value: begun[at],
        ...(optional && { optional }),
      }),
    ),
  ];
}

export const draftSubmission: CommandForm<"draft-submission"> = {
  typed: draftSubmissionForm,

  means: () => "A draft is read by the force only. A force coordinator submits it.",
  showsReturn: true,
  fields: (facts) => [...answerFields(facts, "Answer the points of the return", true), statementField(facts)],
  submit: "Keep this draft",
};

/** One press of a coordinator: the button says which way. */
export const askForSignOffForm = z.object({});

/** One press: the words are signed off as they stand, or drafted again by whoever is asked to. */
export const signSubmissionForm = z.object({});

export const signSubmission: CommandForm<"sign-submission"> = {
  typed: signSubmissionForm,

  means: () =>
    "You answer for these words as they stand. If they are edited afterwards, they need your sign-off again. A force coordinator submits them.",
  showsDraft: true,
  showsBasis: true,
  fields: () => [],
  submit: "Sign off this submission",
};

/** Whose words are submitted, where the force asks for sign-off. */
const signedSentence = ({ asksSignOff, submission }: Case): string =>
  asksSignOff && submission?.signed
    ? `${submission.signed.by} signed off these words on ${longDate(submission.signed.on)}; other words need sign-off again. `
    : "";

export const submit: CommandForm<"submit"> = {
  typed: submitForm,

  means: ({ view: { case: theCase } }) =>
    `${signedSentence(theCase)}An inspector decides. What the submission rests on is frozen with it: the wording, the shared evidence and the names. Status and progress stay as they are.`,
  showsBasis: true,
  showsReturn: true,
  fields: (facts) => [...answerFields(facts, "Answer each point of the return"), statementField(facts)],
  submit: "Submit for closure",
  confirms: true,
};

export const withdrawSubmission: CommandForm<"withdraw-submission"> = {
  typed: withdrawSubmissionForm,

  means: () => `The submission leaves the inspector’s desk. It stays in the history; you can submit again at any time.`,
  fields: () => [{ is: "text", name: "why", label: "Why is it withdrawn?", most: LONGEST_TEXT, rows: 3 }],
  submit: "Withdraw the submission",
};

export const returnSubmission: CommandForm<"return-submission"> = {
  typed: returnSubmissionForm,

  means: () => `The finding keeps its status. The force answers each point before it can submit again.`,
  showsBasis: true,
  fields: (facts) => [
    {
      is: "text",
      name: "points",
      label: "Points for the force to answer",
      hint: "Each on a line of its own; they are numbered 1, 2, 3 in that order.",
      most: LONGEST_TEXT,
      rows: 6,
    },
    {
      is: "text",
      name: "note",
      label: "In a sentence: what does the submission still lack?",
      most: LONGEST_TEXT,
      rows: 3,
    },
    dayField("Day of the decision", facts),
  ],
  submit: "Return the submission",
};
