import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import { VERIFICATION_METHODS } from "@/lib/domain/closure/lists";
import { excerpt } from "@/lib/domain/excerpt";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";
import type { FieldSpec } from "./field-spec";
import { choice, day, several, someWords } from "./fields";

export const closeProposedForm = z
  .object({
    proposals: several.pipe(
      z.array(z.uuid()).min(1, "Choose at least one reported closure.").max(200, "Choose at most 200 at once."),
    ),
    method: choice(VERIFICATION_METHODS, "Choose how it was verified."),
    on: day("The day for reports without one"),
    note: someWords("The note", "Say what the decisions rest on."),
  })
  .transform(({ proposals: proposalIds, ...rest }) => ({ proposalIds, ...rest }));

export const declineForm = z.object({ why: someWords("The reason", "Say why you decline it.") });

/** A reported closure that can be confirmed with others. */
interface Plain {
  readonly id: string;
  readonly finding: { readonly reference: string; readonly text: string } | null;
  readonly on: CalendarDate | null;
  readonly source: string;
}

/** `left` are those that were not closed, with what was typed for them. */
export const closeProposedFields = (
  plain: readonly Plain[],
  left: readonly string[],
  again: { readonly method?: string; readonly on?: string; readonly note?: string } | undefined,
  today: CalendarDate,
): readonly FieldSpec[] => [
  {
    is: "boxes",
    name: "proposals",
    label: "Which",
    values: left,
    options: plain.map(({ id, finding, on, source }) => ({
      value: id,
      label: `${finding?.reference} · ${excerpt(finding?.text ?? "", 90)}`,
      hint: `${on ? `on ${longDate(on)}` : "no day reported"}, ${source}`,
    })),
  },
  {
    is: "select",
    name: "method",
    label: "How it was verified",
    empty: "Choose",
    value: again?.method,
    options: VERIFICATION_METHODS.map((method) => ({
      value: method,
      label: words.closure.method[method],
    })),
  },
  {
    is: "date",
    name: "on",
    label: "Day for reports without one",
    value: again?.on ?? today,
    latest: today,
  },
  { is: "text", name: "note", label: "What the decisions rest on", value: again?.note, rows: 3 },
];

export const DECLINE_FIELDS: readonly FieldSpec[] = [
  { is: "text", name: "why", label: "Why do you decline it?", rows: 3 },
];
