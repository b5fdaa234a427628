import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { ACTION_ENDS, LONGEST_ACTION, RESPONSES } from "@/lib/domain/plan/lists";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";
import { type CommandForm, optionsOf } from "./command-form";
import { choice, day, identifier, optionalIdentifier, optionalWords, someWords } from "./fields";

export const setResponseForm = z.object({
  response: choice(RESPONSES, "Choose whether the force accepts the finding."),
  why: optionalWords("The reason"),
  rootCause: optionalWords("The root cause"),
});

export const addActionForm = z
  .object({
    text: someWords("The action", "Say what is done.", LONGEST_ACTION),
    owner: optionalIdentifier("Choose who does it from the list."),
    due: day("The date of the action"),
  })
  .transform(({ owner: ownerId, ...said }) => ({ ...said, ownerId }));

export const endActionForm = z
  .object({
    action: identifier("Choose one of the actions."),
    as: choice(ACTION_ENDS, "Choose whether it is done or given up."),
    why: optionalWords("The reason"),
  })
  .transform(({ action: actionId, ...said }) => ({ ...said, actionId }));

export const setResponse: CommandForm<"set-response"> = {
  typed: setResponseForm,
  ofPlan: true,
  means: () => "What the force says to the finding. The policing body and HMICFRS read it.",
  fields: ({ view }) => [
    {
      is: "radios",
      name: "response",
      label: "Does the force accept the finding?",
      value: view.case.plan?.response,
      options: optionsOf(RESPONSES, words.plan.response),
    },
    {
      is: "text",
      name: "why",
      label: "Why?",
      hint: "Needed where it is accepted in part, or not.",
      value: view.case.plan?.why ?? undefined,
      optional: true,
      most: LONGEST_TEXT,
      rows: 3,
    },
    {
      is: "text",
      name: "rootCause",
      label: "What is the root cause?",
      hint: "What lets it happen, not what was seen: a system, a policy, training, how many there are.",
      value: view.case.plan?.rootCause ?? undefined,
      optional: true,
      most: LONGEST_TEXT,
      rows: 4,
    },
  ],
  submit: "Keep this response",
};

export const addAction: CommandForm<"add-action"> = {
  typed: addActionForm,
  ofPlan: true,
  means: () =>
    "One thing that somebody does by a day. It is done later, or given up with a reason; it stays either way.",
  fields: ({ people, today }) => [
    { is: "text", name: "text", label: "What is done?", most: LONGEST_ACTION, rows: 3 },
    {
      is: "select",
      name: "owner",
      label: "Who does it?",
      empty: "Nobody is named yet",
      optional: true,
      options: people.map(({ id, post }) => ({ value: id, label: post })),
    },
    { is: "date", name: "due", label: "By when?", earliest: today },
  ],
  submit: "Add this action",
};

export const endAction: CommandForm<"end-action"> = {
  typed: endActionForm,
  ofPlan: true,
  means: () => "It stays in the plan, with how it ended.",
  fields: ({ view, chosen }) => {
    const open = view.case.actions.filter(({ state }) => state === "open");
    return [
      {
        is: "radios",
        name: "action",
        label: "Which action?",
        value: open.length === 1 ? open[0]?.id : chosen,
        options: open.map(({ id, text, due, owner }) => ({
          value: id,
          label: text,
          hint: `${owner ?? "Nobody is named"}, by ${longDate(due)}.`,
        })),
      },
      { is: "radios", name: "as", label: "How does it end?", options: optionsOf(ACTION_ENDS, words.plan.action) },
      {
        is: "text",
        name: "why",
        label: "Why, or what came of it?",
        hint: "Needed where it is given up.",
        optional: true,
        most: LONGEST_TEXT,
        rows: 3,
      },
    ];
  },
  submit: "End this action",
};
