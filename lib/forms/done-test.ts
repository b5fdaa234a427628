import { z } from "zod";
import { toMeet } from "@/lib/domain/done-test/commands";
import { MOST_DONE_TESTS } from "@/lib/domain/done-test/done-test";
import { sharedEvidence } from "@/lib/domain/finding/case";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { longDate } from "@/lib/format/dates";
import type { CommandForm } from "./command-form";
import { identifier, optionalWords, several, someWords } from "./fields";

const LONGEST_TEST = 500;
const WRITE = "Write at least one done test, each on a line of its own.";
const WHICH = "Choose one of the done tests.";

/** Lines become done tests; numbers and bullets that people put before them are dropped. */
const tests = someWords("The list of done tests", WRITE)
  .transform((text) =>
    text
      .split("\n")
      .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]\s|[-–•*]\s)?\s*/, "").trim())
      .filter((line) => line !== ""),
  )
  .refine((lines) => lines.length > 0, WRITE)
  .refine((lines) => lines.length <= MOST_DONE_TESTS, {
    error: ({ input }) =>
      `These are ${(input as string[]).length} lines. Write at most ${MOST_DONE_TESTS} done tests, each on one line.`,
  })
  .refine((lines) => new Set(lines).size === lines.length, "Two of the done tests say the same. Take one away.")
  .refine(
    (lines) => lines.every((line) => line.length <= LONGEST_TEST),
    `A done test is one sentence of ${LONGEST_TEST} characters at most. Shorten the longest.`,
  )
  .transform((lines) => lines.map((text) => ({ id: crypto.randomUUID(), text })));

export const setDoneTestsForm = z.object({ tests, why: optionalWords("The reason") });

const ids = (empty: string) =>
  several
    .refine((chosen) => chosen.length > 0, empty)
    .refine((chosen) => chosen.length <= 100 && chosen.every((id) => z.uuid().safeParse(id).success), empty);

export const agreeDoneTestsForm = z
  .object({ tests: ids("Choose at least one of the done tests.") })
  .transform(({ tests: testIds }) => ({ testIds }));

export const meetDoneTestForm = z
  .object({
    test: identifier(WHICH),
    evidence: ids("Choose at least one note of evidence that shows it."),
    note: optionalWords("The note"),
  })
  .transform(({ test: testId, evidence: evidenceIds, note }) => ({ testId, evidenceIds, note }));

export const unmeetDoneTestForm = z
  .object({ test: identifier(WHICH), why: someWords("The reason", "Say why the done test is not met any more.") })
  .transform(({ test: testId, why }) => ({ testId, why }));

export const setDoneTests: CommandForm<"set-done-tests"> = {
  typed: setDoneTestsForm,
  ofPlan: true,
  means: () =>
    "What has to be shown before the finding is submitted for closure. Somebody other than their author agrees them: a force coordinator or the sponsor. The policing body and HMICFRS read them.",
  fields: ({ view }) => [
    {
      is: "text",
      name: "tests",
      label: "Done tests",
      hint: `One to ${MOST_DONE_TESTS}, each a sentence on a line of its own. For example: in a dip sample of 10 cases, 9 show a supervisor’s sign-off. A line that stays as it is keeps its agreement and its evidence.`,
      value: view.case.doneTests.map(({ text }) => text).join("\n"),
      rows: 7,
    },
    // Nothing that nobody has agreed needs a reason to go.
    ...(view.case.doneTests.some(({ agreedOn }) => agreedOn !== null)
      ? [
          {
            is: "text",
            name: "why",
            label: "Why is one taken away or written anew?",
            hint: "Needed where it was agreed already.",
            optional: true,
            rows: 2,
          } as const,
        ]
      : []),
  ],
  submit: "Keep these done tests",
};

export const agreeDoneTests: CommandForm<"agree-done-tests"> = {
  typed: agreeDoneTestsForm,
  ofPlan: true,
  means: () => "You say that these are the right things to show. What is agreed can be shown met.",
  fields: ({ actor, view }) => {
    const others = view.case.doneTests.filter(({ agreedOn, byId }) => agreedOn === null && byId !== actor.personId);
    return [
      {
        is: "boxes",
        name: "tests",
        label: "Which do you agree?",
        values: others.map(({ id }) => id),
        options: others.map(({ id, text, by }) => ({ value: id, label: text, hint: `Written by ${by}.` })),
      },
    ];
  },
  submit: "Agree these done tests",
};

export const meetDoneTest: CommandForm<"meet-done-test"> = {
  typed: meetDoneTestForm,
  ofPlan: true,
  means: () =>
    "Name the evidence that shows it. HMICFRS reads which notes those are, so only notes that are shared with it can be named.",
  fields: ({ view, chosen }) => {
    const open = toMeet(view.case);
    return [
      {
        is: "radios",
        name: "test",
        label: "Which done test is met?",
        value: open.length === 1 ? open[0]?.id : chosen,
        options: open.map(({ id, text }) => ({ value: id, label: text })),
      },
      {
        is: "boxes",
        name: "evidence",
        label: "Which evidence shows it?",
        options: sharedEvidence(view.case).map(({ id, title }) => ({ value: id, label: title })),
      },
      {
        is: "text",
        name: "note",
        label: "Where in it, and what does it say?",
        optional: true,
        most: LONGEST_TEXT,
        rows: 3,
      },
    ];
  },
  submit: "Show it met",
};

export const unmeetDoneTest: CommandForm<"unmeet-done-test"> = {
  typed: unmeetDoneTestForm,
  ofPlan: true,
  means: () => "The done test stays agreed, and has to be shown met again before the finding is submitted.",
  fields: ({ view, chosen }) => {
    const met = view.case.doneTests.filter(({ metOn }) => metOn !== null);
    return [
      {
        is: "radios",
        name: "test",
        label: "Which done test is not met any more?",
        value: met.length === 1 ? met[0]?.id : chosen,
        options: met.map(({ id, text, metOn }) => ({
          value: id,
          label: text,
          ...(metOn && { hint: `Met ${longDate(metOn)}.` }),
        })),
      },
      { is: "text", name: "why", label: "Why not?", most: LONGEST_TEXT, rows: 3 },
    ];
  },
  submit: "Take it back",
};
