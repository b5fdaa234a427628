import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Lists } from "@/lib/domain/list/lists";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { PRIORITIES } from "@/lib/domain/sorting/lists";
import { MOVE_REASONS } from "@/lib/domain/target/lists";
import { DEEDS, type Deed, type DeedName, SUGGESTED } from "@/lib/domain/together/deed";
import { isReference, isSlug } from "@/lib/domain/written";
import { counted } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { type FormFacts, optionsOf } from "./command-form";
import { addDependencyForm, dependencyFields } from "./dependency";
import { entryOptions } from "./entry-options";
import type { FieldSpec } from "./field-spec";
import { choice, day, optionalChoice, optionalIdentifier, optionalWords, several, someWords } from "./fields";

export const isDeedName = (name: unknown): name is DeedName => DEEDS.some((one) => one === name);

/** In a list whose first entry is a question: the choice of none. */
const NONE = "none";
const UNKNOWN_PERSON = "Choose somebody from the list.";

const owner = z
  .preprocess((value) => (value === SUGGESTED ? null : value), optionalIdentifier(UNKNOWN_PERSON))
  .nullable();

const allocate = z
  .looseObject({ owner: z.unknown(), sponsor: optionalIdentifier(UNKNOWN_PERSON) })
  .transform((typed, context): Deed => {
    const named = owner.safeParse(typed.owner ?? "");
    if (!named.success) context.addIssue({ code: "custom", path: ["owner"], message: UNKNOWN_PERSON });
    const chosen = typed.owner === SUGGESTED ? SUGGESTED : (named.data ?? null);
    if (chosen === null && typed.sponsor === null)
      context.addIssue({ code: "custom", path: ["owner"], message: "Choose an owner, a sponsor, or both." });
    return { do: "allocate", owner: chosen, sponsor: typed.sponsor };
  });

const CHOOSE_THEME = "Choose a theme from the list, or none.";
const setTheme = z
  .object({ theme: z.string({ error: CHOOSE_THEME }).refine((key) => isSlug(key), CHOOSE_THEME) })
  .transform(({ theme }): Deed => ({ do: "set-theme", theme: theme === NONE ? null : theme }));

const setPriority = z
  .object({
    priority: choice([...PRIORITIES, NONE], "Choose a priority, or none."),
    why: optionalWords("The reason"),
  })
  .transform(({ priority, why }): Deed => ({ do: "set-priority", priority: priority === NONE ? null : priority, why }));

const proposeTarget = z
  .object({
    to: day("The target date"),
    reason: optionalChoice(MOVE_REASONS, "Choose the reason from the list."),
    why: someWords("The explanation", "Say what this date rests on."),
  })
  .transform((typed): Deed => ({ do: "propose-target", ...typed }));

const addDependency = addDependencyForm.transform((typed): Deed => ({ do: "add-dependency", ...typed }));

/** How what was typed for each deed is understood. */
export const DEED_FORMS: { readonly [Name in DeedName]: z.ZodType<Deed> } = {
  allocate,
  "set-theme": setTheme,
  "set-priority": setPriority,
  "propose-target": proposeTarget,
  "add-dependency": addDependency,
};

/** What the fields of a deed offer. */
export interface DeedFacts {
  readonly people: FormFacts["people"];
  readonly lists: Lists;
  readonly today: CalendarDate;
  /** How many of the findings repeat one whose owner is still there. */
  readonly suggested: number;
}

export const deedFields = (name: DeedName, { people, lists, today, suggested }: DeedFacts): readonly FieldSpec[] => {
  const asOptions = (some: FormFacts["people"]) => some.map(({ id, post }) => ({ value: id, label: post }));
  switch (name) {
    case "allocate":
      return [
        {
          is: "select",
          name: "owner",
          label: "Owner",
          hint: "Answers for the finding day to day.",
          empty: "Leave as it is",
          options: [
            ...(suggested > 0
              ? [{ value: SUGGESTED, label: `Whoever owned what each repeats (${counted(suggested, "finding")})` }]
              : []),
            ...asOptions(people),
          ],
        },
        {
          is: "select",
          name: "sponsor",
          label: "Sponsor",
          hint: "The chief officer accountable for it.",
          empty: "Leave as it is",
          options: asOptions(people.filter(({ canSponsor }) => canSponsor)),
        },
      ];
    case "set-theme":
      return [
        {
          is: "select",
          name: "theme",
          label: "Theme",
          hint: "Not published: what the register files them under.",
          empty: "Choose a theme",
          options: [...entryOptions(lists.themes, today), { value: NONE, label: "None: take the theme away" }],
        },
      ];
    case "set-priority":
      return [
        {
          is: "radios",
          name: "priority",
          label: "Priority of the force",
          inline: true,
          options: [...optionsOf(PRIORITIES, words.sorting.priority), { value: NONE, label: "None" }],
        },
        { is: "text", name: "why", label: "Why?", optional: true, most: LONGEST_TEXT, rows: 2 },
      ];
    case "add-dependency":
      return dependencyFields(lists.bodies, today);
    case "propose-target":
      return [
        { is: "date", name: "to", label: "Target date", earliest: today },
        {
          is: "radios",
          name: "reason",
          label: "Why does it move?",
          hint: "For those that have a date already: each is then a date move. A first date needs none.",
          optional: true,
          options: optionsOf(MOVE_REASONS, words.target.reason),
        },
        {
          is: "text",
          name: "why",
          label: "What makes this date hold?",
          hint: "One reason for all. The policing body and HMICFRS read it.",
          most: LONGEST_TEXT,
          rows: 3,
        },
      ];
  }
};

/** What was seen of each finding when it was summed up, a line each: what is confirmed is done to these and no others. */
export const seenAs = (ones: readonly { readonly reference: string; readonly version: number }[]): string =>
  ones.map(({ reference, version }) => `${reference} ${version}`).join("\n");

export const readSeen = (sent: unknown): readonly { readonly reference: string; readonly version: number }[] => {
  const lines = several.safeParse(sent).data?.flatMap((text) => text.split(/\r?\n/)) ?? [];
  const seen = lines.flatMap((line) => {
    const [reference = "", version = ""] = line.split(" ");
    return isReference(reference) && /^\d{1,9}$/.test(version) ? [{ reference, version: Number(version) }] : [];
  });
  return [...new Map(seen.map((one) => [one.reference, one])).values()];
};
