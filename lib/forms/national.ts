import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { deadlineFields, deadlineOf, deadlineTyped } from "./deadline";
import type { FieldSpec, Option } from "./field-spec";
import { choice, day, identifier, optionalListed, optionalWords, several, someWords } from "./fields";

const LONGEST_ADDRESSEES = 2_000;
const EVERY = ["every", "some"] as const;

/** Every force, or those that are ticked; `all` are the forces that there are. */
export const issueNationalForm = (all: readonly { readonly id: string }[]) =>
  z
    .object({
      text: someWords("The wording", "Give the wording as it is published."),
      theme: optionalListed("Choose a theme from the list, or none."),
      addressees: optionalWords("Whom else it addresses", LONGEST_ADDRESSEES),
      to: choice(EVERY, "Say whether it is for every force or for some."),
      forces: several.pipe(z.array(z.uuid()).max(200, "Tick at most 200.")),
    })
    .and(deadlineTyped)
    .transform((typed, context) => {
      const { text, theme, addressees, to, forces } = typed;
      const deadline = deadlineOf(typed, context);
      const ids = to === "every" ? all.map(({ id }) => id) : forces;
      if (ids.length === 0) {
        context.addIssue({
          code: "custom",
          path: ["forces"],
          message: "Tick at least one force, or say that it is for every force.",
        });
        return z.NEVER;
      }
      if (deadline === null) return z.NEVER;
      const made = ids.map((forceId) => ({ forceId, findingId: randomUUID() }));
      return { text, theme, addressees, deadline, to: made };
    });

export const issueNationalFields = (
  forces: readonly { readonly id: string; readonly name: string; readonly isOn: boolean }[],
  themes: readonly Option[],
): readonly FieldSpec[] => [
  {
    is: "text",
    name: "text",
    label: "Wording",
    hint: "Word for word as published. Each bullet of a list is a recommendation of its own.",
    most: LONGEST_TEXT,
  },
  {
    is: "radios",
    name: "to",
    label: "For which forces?",
    options: [
      { value: "every", label: `Every force (${forces.length})` },
      { value: "some", label: "Those ticked below" },
    ],
  },
  {
    is: "boxes",
    name: "forces",
    label: "Forces",
    optional: true,
    options: forces.map(({ id, name, isOn }) => ({
      value: id,
      label: name,
      ...(isOn && { hint: "the report is on it" }),
    })),
  },
  {
    is: "line",
    name: "addressees",
    label: "Whom else does it address?",
    hint: "In words: “the College of Policing and the Home Office”. Nothing is asked of them here.",
    optional: true,
  },
  ...deadlineFields(),
  {
    is: "select",
    name: "theme",
    label: "Theme",
    hint: "What the register files it under.",
    optional: true,
    empty: "None",
    options: themes,
    value: "",
  },
];

export const addNationalForceForm = z
  .object({ force: identifier("Choose a force that it is not for yet."), on: day("The day") })
  .transform(({ force, on }) => ({ forceId: force, on, findingId: randomUUID() }));

export const addNationalForceFields = (
  others: readonly { readonly id: string; readonly name: string }[],
  publishedOn: CalendarDate,
  today: CalendarDate,
): readonly FieldSpec[] => [
  {
    is: "select",
    name: "force",
    label: "Which force?",
    empty: "Choose a force",
    options: others.map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    is: "date",
    name: "on",
    label: "From which day is it for this force?",
    hint: "Months and days of its deadline count from this day.",
    value: today,
    latest: today,
    earliest: publishedOn,
  },
];

export const correctNationalForm = z.object({
  text: someWords("The wording", "Give the corrected wording."),
  why: someWords("Why", "Say why it is corrected."),
});

export const correctNationalFields = (text: string): readonly FieldSpec[] => [
  { is: "text", name: "text", label: "Corrected wording", value: text, most: LONGEST_TEXT },
  { is: "text", name: "why", label: "Why?", rows: 3, most: LONGEST_TEXT },
];
