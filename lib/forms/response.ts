import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import { addDays, daysBetween } from "@/lib/domain/calendar";
import { ACTIONS, type Action, NOT_REQUIRED, RECIPIENTS, SIGNATORIES } from "@/lib/domain/response/lists";
import { isAsked, latestOf, type ResponseCase } from "@/lib/domain/response/response";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";
import { optionsOf } from "./command-form";
import type { FieldSpec } from "./field-spec";
import { choice, day, listed, optionalDay, optionalWords, someWords } from "./fields";

/** What is asked at each step of a response, and how what is typed is understood. */

export const inviteForm = z.object({ by: day("The day"), message: optionalWords("The message") });

/** Two weeks, but no later than the last day allows the office to read them. */
const proposedDay = ({ lastDay, clock }: ResponseCase, today: CalendarDate): CalendarDate => {
  if (!clock) return addDays(today, 14);
  const left = daysBetween(today, lastDay);
  return left > 21 ? addDays(today, 14) : addDays(today, Math.max(0, Math.floor(left / 2)));
};

export const inviteFields = (response: ResponseCase, today: CalendarDate): readonly FieldSpec[] => [
  {
    is: "date",
    name: "by",
    label: "Comments asked for by",
    value: response.invitation?.by ?? proposedDay(response, today),
    earliest: today,
    hint: `${response.clock ? `The last day of the response is ${longDate(response.lastDay)}. ` : ""}Comments that come later are taken too, and say so.`,
  },
  { is: "text", name: "message", label: "What the force reads with it", optional: true, rows: 4 },
];

const AS = ["draft", "given"] as const;

export const commentsForm = z.object({
  words: someWords("The comments", "Write the chief officer’s comments."),
  as: choice(AS, "Choose whether it is a draft, or given to the policing body."),
});

export const commentsFields = (response: ResponseCase, bodyLabel: string): readonly FieldSpec[] => [
  {
    is: "text",
    name: "words",
    label: "The chief officer’s comments on the report",
    value: response.draftComments?.words,
    rows: 12,
    hint: `They are published word for word with the response of the ${bodyLabel}. Leave out names.`,
  },
  {
    is: "radios",
    name: "as",
    label: "What becomes of it",
    value: "draft",
    options: [
      { value: "draft", label: "Keep it as a draft", hint: "Coordinators and chief officers of the force read it." },
      { value: "given", label: `Give it to the ${bodyLabel}`, hint: "For good: what was given is not rewritten." },
    ],
  },
];

export const writeForm = z.object({
  comments: optionalWords("The comments"),
  reply: optionalWords("The response to the chief officer"),
});

export const writeFields = ({ draft, given }: ResponseCase, bodyLabel: string): readonly FieldSpec[] => [
  {
    is: "text",
    name: "comments",
    label: `Comments of the ${bodyLabel} on the report`,
    value: draft?.comments ?? undefined,
    rows: 12,
    hint: "Needed for publication. It can be saved as far as it is written.",
    optional: true,
  },
  {
    is: "text",
    name: "reply",
    label: "Response to the chief officer’s comments",
    value: draft?.reply ?? undefined,
    rows: 6,
    hint: given.length === 0 ? "No comments have been given yet." : "If there is anything to say to them.",
    optional: true,
  },
];

export const actionField = (findingId: string): string => `action-${findingId}`;
export const wordsField = (findingId: string): string => `words-${findingId}`;

const FIELD = /^(action|words)-([0-9a-f-]{36})$/;
const oneAction = z.union([z.enum(ACTIONS), z.literal("")], { error: "Choose one of the answers." });

export interface AnswerTyped {
  readonly findingId: string;
  readonly action: Action | null;
  readonly words: string | null;
}

/** What was typed for each finding; a problem stands at its field. */
export const answersForm = z.unknown().transform((typed, context): { readonly answers: readonly AnswerTyped[] } => {
  const sent = Object.entries(typeof typed === "object" && typed !== null ? typed : {});
  const ids = new Set(
    sent.flatMap(([name]) => {
      const id = FIELD.exec(name)?.[2];
      return id && z.uuid().safeParse(id).success ? [id] : [];
    }),
  );
  const read = Object.fromEntries(sent);
  const tell = (path: string, error: z.ZodError) =>
    context.addIssue({ code: "custom", path: [path], message: error.issues[0]?.message ?? "" });
  const answers = [...ids].map((findingId): AnswerTyped => {
    const action = oneAction.safeParse(read[actionField(findingId)] ?? "");
    const said = optionalWords("The answer").safeParse(read[wordsField(findingId)] ?? "");
    if (!action.success) tell(actionField(findingId), action.error);
    if (!said.success) tell(wordsField(findingId), said.error);
    return {
      findingId,
      action: action.success && action.data !== "" ? action.data : null,
      words: said.success ? said.data : null,
    };
  });
  return { answers };
});

/** Each finding with its published words, the choice and the words of its answer: first those that the law asks an answer to. */
export const answersFields = ({ questions, answers }: ResponseCase): readonly FieldSpec[] =>
  [...questions.filter(isAsked), ...questions.filter((question) => !isAsked(question))].flatMap(
    ({ findingId, reference, kind, words: published }): FieldSpec[] => {
      const answer = answers.find((one) => one.findingId === findingId);
      const corrected = answer?.words && answer.about !== published ? "Corrected since it was answered. " : "";
      return [
        {
          is: "heading",
          name: `about-${findingId}`,
          label: `${reference} · ${words.finding.kind[kind].one}${isAsked({ kind }) ? "" : ", if you want to answer it by itself"}`,
          hint: `${corrected}${published}`,
        },
        {
          is: "radios",
          name: actionField(findingId),
          label: `Answer to ${reference}`,
          inline: true,
          value: answer?.action ?? "",
          options: [{ value: "", label: "Not answered yet" }, ...optionsOf(ACTIONS, words.response.actionAsked)],
        },
        {
          is: "text",
          name: wordsField(findingId),
          label: `Which action, or why none, for ${reference}`,
          value: answer?.words ?? undefined,
          rows: 3,
          // Saved without it too, but not published.
          ...(isAsked({ kind }) ? {} : { optional: true }),
        },
      ];
    },
  );

export const publishForm = z.object({
  on: day("The day of publication"),
  signs: choice(SIGNATORIES, "Choose who signs."),
  notice: optionalWords("The notice"),
});

export const publishFields = (response: ResponseCase, today: CalendarDate): readonly FieldSpec[] => {
  const { body } = response;
  const isCorrection = latestOf(response) !== null;
  const signatories = [
    { value: "holder", label: body?.signatory ?? "" },
    ...(body?.deputySigns ? [{ value: "deputy", label: body.deputy }] : []),
  ];
  return [
    {
      is: "date",
      name: "on",
      label: "Day of publication",
      value: today,
      latest: today,
      earliest: response.report.publishedOn,
      hint: "The day on which the office publishes it, on its own site too.",
    },
    { is: "radios", name: "signs", label: "Signed by", value: "holder", options: signatories },
    ...(isCorrection
      ? [
          {
            is: "text",
            name: "notice",
            label: "What is corrected, and why",
            rows: 3,
            hint: "Published above the corrected version; the earlier one stays beside it.",
          } as const,
        ]
      : []),
  ];
};

export const sentForm = z
  .object({
    "home-secretary": optionalDay("The day it was sent to the Home Secretary"),
    inspectorate: optionalDay("The day it was sent to the inspectorate"),
  })
  .transform((days) => ({
    sent: RECIPIENTS.flatMap((to) => {
      const on = days[to];
      return on ? [{ to, on }] : [];
    }),
  }));

export const sentFields = (response: ResponseCase, today: CalendarDate): readonly FieldSpec[] => {
  const latest = latestOf(response);
  return RECIPIENTS.filter(
    (to) => !response.sent.some(({ number, recipient }) => number === latest?.number && recipient === to),
  ).map((to) => ({
    is: "date",
    name: to,
    label: `Sent to ${words.response.recipient[to]} on`,
    optional: true,
    latest: today,
    ...(latest && { earliest: latest.on }),
  }));
};

export const notRequiredForm = z.object({
  because: choice(NOT_REQUIRED, "Choose why no response is required."),
  reason: someWords("What it rests on", "Say what it rests on: all three sides read it."),
});

export const notRequiredFields: readonly FieldSpec[] = [
  {
    is: "radios",
    name: "because",
    label: "Why no response is required",
    options: optionsOf(NOT_REQUIRED, words.response.notRequired),
  },
  {
    is: "text",
    name: "reason",
    label: "What it rests on",
    rows: 3,
    hint: "Read by the force and the inspectorate too.",
  },
];

export const requiredForm = z.object({ reason: someWords("Why", "Say why a response is required after all.") });

export const requiredFields: readonly FieldSpec[] = [
  { is: "text", name: "reason", label: "Why a response is required after all", rows: 3 },
];

export const appliesForm = z.object({ force: listed("Choose the force that the report applies to.") });

export const appliesFields = (
  others: readonly { readonly slug: string; readonly name: string }[],
): readonly FieldSpec[] => [
  {
    is: "select",
    name: "force",
    label: "The force that it applies to",
    empty: "Choose a force",
    options: others.map(({ slug, name }) => ({ value: slug, label: name })),
  },
];
