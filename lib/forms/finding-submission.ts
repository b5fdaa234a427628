import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { day, optionalWords, words } from "./fields";

const statement = words("The statement", "Say what was found, what has been done and how you know that it works.");

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

export const submitForm = withAnswers(answersOf((point) => words(answerCalled(point), `Answer point ${point}.`)));

/** A draft has as many answers as there are yet. */
export const draftSubmissionForm = withAnswers(
  answersOf((point) => optionalWords(answerCalled(point)).transform((answer) => answer ?? "")),
);

export const withdrawSubmissionForm = z.object({
  why: words("The reason", "Say why the submission is withdrawn."),
});

const MOST_POINTS = 50;

/** Lines become points; numbers and bullets that people put before them are dropped, since the register numbers them. */
const points = words("The list of points", "Write at least one point that the force has to answer.", LONGEST_TEXT)
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
  note: words("The note", "Say in a sentence what the submission still lacks."),
  on: day("The day of the decision"),
});
