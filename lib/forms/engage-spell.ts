import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import { engageReasons } from "./engage-reasons";
import type { FieldSpec } from "./field-spec";
import { day, optionalLink, several, someWords } from "./fields";

const decision = {
  on: day("The day"),
  why: someWords("Why", "Say why, in a sentence or two."),
};

/** The reasons, then the fields of `shape`: problems come in the order of the page. */
const withReasons = <Shape extends z.ZodRawShape>(shape: Shape) =>
  engageReasons.transform((reasons) => ({ reasons })).and(z.object(shape));

export const enterEngageForm = withReasons({ ...decision, letter: optionalLink("The address of the letter") });
export const extendEngageForm = withReasons(decision);

/** Leaving: `listed` holds the findings in Engage as the page showed them, `id@version` each. */
export const leaveEngageForm = z.object({
  ...decision,
  letter: optionalLink("The address of the letter"),
  listed: several,
});

/** What a letter reports of it: the form begins with its day, its words and its address. */
type Reported = { readonly on: CalendarDate | null; readonly words: string; readonly address: string | null } | null;

/** The day, and why. */
export const spellFields = (today: CalendarDate, reported: Reported, hint: string): readonly FieldSpec[] => [
  { is: "date", name: "on", label: "From which day", latest: today, value: reported?.on ?? today },
  { is: "text", name: "why", label: "Why", value: reported?.words, hint, rows: 3 },
];

export const letterField = (reported: Reported): FieldSpec => ({
  is: "line",
  name: "letter",
  type: "url",
  label: "Address of the letter",
  value: reported?.address ?? undefined,
  hint: "Begins with https://",
  optional: true,
});

/** `engaged` are the findings in Engage as the page shows them. */
export const leaveFields = (
  engaged: readonly { readonly id: string; readonly version: number }[],
  today: CalendarDate,
  reported: Reported,
): readonly FieldSpec[] => [
  ...engaged.map(({ id, version }) => ({ is: "hidden", name: "listed", value: `${id}@${version}` }) as const),
  ...spellFields(today, reported, "What HMICFRS found. It is read by all three sides."),
  letterField(reported),
];
