import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { longDate } from "@/lib/format/dates";
import type { FieldSpec } from "./field-spec";
import { day, optionalDay, optionalLink, several, someWords } from "./fields";

/** The law may let others issue one; this is who does. */
const USUALLY = "HMICFRS";

export const issueDirectionForm = z
  .object({
    findings: several.pipe(
      z
        .array(z.uuid())
        .min(1, "Tick at least one finding: a direction is about a finding.")
        .max(200, "Tick at most 200."),
    ),
    issuedBy: someWords("Who issued it", "Say who issued it.", 200),
    directs: someWords("What it directs", "Say what the force is to do, in the words of the direction."),
    on: day("The day on which it was issued"),
    dueOn: optionalDay("The day by which it is due"),
    letter: optionalLink("The address of the direction"),
  })
  .transform(({ findings: findingIds, ...rest }) => ({ ...rest, findingIds }));

export const issueDirectionFields = (
  findings: readonly {
    readonly id: string;
    readonly reference: string;
    readonly text: string;
    readonly unansweredSince: CalendarDate | null;
  }[],
  about: string | null,
  today: CalendarDate,
): readonly FieldSpec[] => [
  {
    is: "boxes",
    name: "findings",
    label: "About which findings?",
    values: findings.flatMap(({ id, reference }) => (reference === about ? [id] : [])),
    options: findings.map(({ id, reference, text, unansweredSince }) => ({
      value: id,
      label: reference,
      hint: `${excerpt(text, 110)} ${unansweredSince ? `Unanswered since ${longDate(unansweredSince)}.` : "A submission is with the inspectorate."}`,
    })),
  },
  { is: "line", name: "issuedBy", label: "Issued by", value: USUALLY },
  {
    is: "text",
    name: "directs",
    label: "What does it direct?",
    hint: "In the words of the direction.",
    rows: 4,
    most: LONGEST_TEXT,
  },
  { is: "date", name: "on", label: "Issued on", value: today, latest: today },
  { is: "date", name: "dueOn", label: "Due by", optional: true },
  {
    is: "line",
    name: "letter",
    label: "Address of the direction",
    type: "url",
    optional: true,
    hint: "Where it is published.",
  },
];

export const complyDirectionForm = z.object({
  on: day("The day"),
  note: someWords("What shows it", "Say what shows that it is complied with."),
});
export const withdrawDirectionForm = z.object({
  on: day("The day"),
  note: someWords("Why", "Say why it is withdrawn."),
});

const endFields = (label: string, issuedOn: CalendarDate, today: CalendarDate): readonly FieldSpec[] => [
  { is: "date", name: "on", label: "On which day", value: today, latest: today, earliest: issuedOn },
  { is: "text", name: "note", label, rows: 3, most: LONGEST_TEXT },
];
export const complyDirectionFields = (issuedOn: CalendarDate, today: CalendarDate) =>
  endFields("What shows that it is complied with?", issuedOn, today);
export const withdrawDirectionFields = (issuedOn: CalendarDate, today: CalendarDate) =>
  endFields("Why is it withdrawn?", issuedOn, today);
