import type { CalendarDate } from "@/lib/domain/calendar";
import { PROGRESS, type Progress } from "@/lib/domain/progress/lists";
import { inSentence } from "@/lib/format/in-sentence";
import { words } from "@/lib/words/words";
import { type TypedOfOne, typedByReference, typedOfEach } from "./by-reference";
import { optionsOf } from "./command-form";
import type { FieldSpec } from "./field-spec";
import { pageVersion } from "./fields";
import type { Typed } from "./form-state";
import { updateOfOneForm } from "./progress";
import { nameOf, UPDATE_FIELDS, type UpdateField } from "./updates-state";

/** So many updates are saved with one press. */
export const MOST_UPDATES = 500;

/** What was typed of one finding. */
export type TypedUpdate = TypedOfOne<UpdateField>;

/** The findings of which something was typed or chosen; the others are left alone. */
export const updatesTyped = (sent: Typed): readonly TypedUpdate[] => typedByReference(sent, UPDATE_FIELDS);

/** What is wrong with it, one sentence a field; or what it says. */
export function readUpdate({ typed, version }: TypedUpdate, now: Progress | null) {
  const parsed = updateOfOneForm(now).safeParse(typed);
  const seen = pageVersion.safeParse(version);
  const problems = new Map<UpdateField | null, string>();
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = UPDATE_FIELDS.find((one) => one === path[0]) ?? null;
    if (!problems.has(field)) problems.set(field, message);
  }
  for (const { message } of seen.error?.issues ?? []) problems.set(null, message);
  return parsed.success && seen.success
    ? ({ ok: true, said: { ...parsed.data, version: seen.data } } as const)
    : ({ ok: false, problems: [...problems].map(([field, message]) => ({ field, message })) } as const);
}

/** The form with what was typed of these findings, by the names of its fields. */
export const typedOf = (updates: readonly TypedUpdate[]): Typed => typedOfEach(updates, UPDATE_FIELDS);

/** The four fields of one finding. Nothing of them counts until something is typed or chosen. */
export const updateFields = (
  reference: string,
  progress: Progress | null,
  today: CalendarDate,
): readonly (FieldSpec & { readonly name: string })[] => [
  {
    is: "radios",
    name: nameOf("progress", reference),
    label: "Progress",
    inline: true,
    value: "",
    options: [
      {
        value: "",
        label: progress ? `As it is: ${inSentence(words.progress.value[progress])}` : "Nothing said yet",
      },
      ...optionsOf(
        PROGRESS.filter((one) => one !== progress),
        words.progress.value,
      ),
    ],
  },
  { is: "text", name: nameOf("note", reference), label: "What was done", rows: 2 },
  { is: "line", name: nameOf("next", reference), label: "Next step", optional: true },
  { is: "date", name: nameOf("nextOn", reference), label: "By when", optional: true, earliest: today },
];
