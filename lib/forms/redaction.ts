import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { longDate } from "@/lib/format/dates";
import type { FieldSpec } from "./field-spec";
import { someWords } from "./fields";

const WHICH = "Say which entry has the words.";

/** Which entry, as `chain:number`, and why its words have to go. */
export const askRedactionForm = z
  .object({
    entry: z.string({ error: WHICH }).regex(/^[^\s:]{1,100}:\d{1,9}$/, WHICH),
    why: someWords("Why", "Say why the words have to go: it stands in the history, without the words."),
  })
  .transform(({ entry, why }) => {
    const [chain = "", number = ""] = entry.split(":");
    return { entry: { chain, number: Number(number) }, why };
  });

/** The form over the entries that have words, the latest first. */
export const askRedactionFields = (
  entries: readonly {
    readonly chain: string;
    readonly number: number;
    readonly on: CalendarDate;
    readonly by: string;
    readonly says: readonly string[];
  }[],
): readonly FieldSpec[] => [
  {
    is: "radios",
    name: "entry",
    label: "In which entry are the words?",
    hint: "All words of the entry go, also where other entries of this finding repeat them.",
    options: entries.map(({ chain, number, on, by, says }) => ({
      value: `${chain}:${number}`,
      label: `Entry ${number}, ${longDate(on)}`,
      hint: `${by}: ${excerpt(says.join(" · "), 300)}`,
    })),
  },
  {
    is: "text",
    name: "why",
    label: "Why do they have to go?",
    hint: "Stands in the history for good. Do not repeat the words.",
    rows: 3,
  },
];

export const declineRedactionForm = z.object({
  why: someWords("Why", "Say why the words stay: whoever asked reads it."),
});

export const declineRedactionFields: readonly FieldSpec[] = [
  { is: "text", name: "why", label: "Why do the words stay?", hint: "Whoever asked reads it.", rows: 2 },
];
