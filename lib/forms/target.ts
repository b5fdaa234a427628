import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { deciderIn, mayDecideDate } from "@/lib/domain/target/decider";
import { MOVE_REASONS } from "@/lib/domain/target/lists";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";
import { type CommandForm, type FormFacts, optionsOf } from "./command-form";
import type { FieldSpec } from "./field-spec";
import { day, optionalChoice, optionalWords, someWords } from "./fields";

const LONGEST_COMMITTEE = 200;

export const proposeTargetForm = z.object({
  to: day("The target date"),
  reason: optionalChoice(MOVE_REASONS, "Choose the reason from the list."),
  why: someWords("The explanation", "Say what this date rests on."),
  grantedBy: optionalWords("The committee", LONGEST_COMMITTEE),
});

export const approveTargetForm = z.object({});

export const declineTargetForm = z.object({
  why: someWords("The reason", "Say why the date is declined, so that a better one can be proposed."),
});

const reasonField: FieldSpec = {
  is: "radios",
  name: "reason",
  label: "Why does the date move?",
  options: optionsOf(MOVE_REASONS, words.target.reason),
};

const grantedField: FieldSpec = {
  is: "line",
  name: "grantedBy",
  label: "Granted by a committee",
  optional: true,
  hint: "Its name, where it granted this extension. The move is approved here all the same.",
};

const approvedBy = ({ view, actor }: FormFacts) =>
  mayDecideDate(actor, view.case, actor.personId)
    ? "Your own date counts at once, and is recorded as your own."
    : `It counts once it is approved. ${words.target.decidedBy[deciderIn(view.case, actor.personId)]}`;

export const proposeTarget: CommandForm<"propose-target"> = {
  typed: proposeTargetForm,

  means: (facts) => {
    const { firstTarget, target } = facts.view.case.finding;
    return target && firstTarget
      ? `The target is ${longDate(target)}; the first one, ${longDate(firstTarget)}, stays in sight for ever. ${approvedBy(facts)}`
      : `The first target date is frozen: every later one is shown as a move from it. ${approvedBy(facts)}`;
  },
  fields: ({ view, today }) => [
    { is: "date", name: "to", label: view.case.finding.target ? "New target date" : "Target date", earliest: today },
    ...(view.case.finding.target ? [reasonField] : []),
    {
      is: "text",
      name: "why",
      label: view.case.finding.target
        ? "What has happened, and what makes the new date hold?"
        : "What does this date rest on?",
      hint: "The policing body and HMICFRS read it.",
      most: LONGEST_TEXT,
      rows: 4,
    },
    ...(view.case.finding.target ? [grantedField] : []),
  ],
  submit: "Send this date",
};

const proposed = ({ view }: FormFacts): string => {
  const request = view.case.targetRequest;
  if (!request) return "";
  const from = request.from ? ` instead of ${longDate(request.from)}` : "";
  const reason = request.reason ? ` (${words.target.reason[request.reason].toLowerCase()})` : "";
  return `${request.by} proposes ${longDate(request.to)}${from}${reason}: “${request.why}”`;
};

export const approveTarget: CommandForm<"approve-target"> = {
  typed: approveTargetForm,
  means: proposed,
  fields: () => [],
  submit: "Approve this date",
  answer: "Approve",
};

export const declineTarget: CommandForm<"decline-target"> = {
  typed: declineTargetForm,

  means: proposed,
  fields: () => [
    {
      is: "text",
      name: "why",
      label: "Why is it declined?",
      hint: "Say what date would do. Whoever asked reads this: on the finding, and under “Since you were last here” on their work page.",
      most: LONGEST_TEXT,
      rows: 3,
    },
  ],
  submit: "Decline this date",
  weight: "plain",
  answer: "Decline",
  standsWith: "approve-target",
};
