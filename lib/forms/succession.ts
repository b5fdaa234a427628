import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { SuccessionCase } from "@/lib/domain/succession/succession";
import type { FieldSpec } from "./field-spec";
import { day, listed, someWords, ticked } from "./fields";

/** That an organisation ends on a day, and which one comes after it. */
export const endOrganisationForm = z.object({
  ending: listed("Choose the organisation that ends."),
  successor: listed("Choose the organisation that comes after it."),
  on: day("The first day of the successor"),
  begins: ticked,
  why: someWords("By what", "Say by what it ends: the order or the law, and where it can be read."),
});

/** What is asked once both are chosen. */
export const endOrganisationFields = (
  { ending, successor }: Pick<SuccessionCase, "ending" | "successor">,
  today: CalendarDate,
): readonly FieldSpec[] => [
  { is: "hidden", name: "ending", value: ending.slug },
  { is: "hidden", name: "successor", value: successor.slug },
  {
    is: "date",
    name: "on",
    label: "From which day?",
    hint: `The first day on which ${successor.name} has what was with ${ending.name}. It is recorded on that day or later, not before.`,
    latest: today,
    value: today,
  },
  {
    is: "confirm",
    name: "begins",
    label: `${successor.name} begins on this day as well`,
    value: "yes",
    optional: true,
  },
  { is: "text", name: "why", label: "By what does it end?", hint: "The order or the law, and where it can be read." },
];
